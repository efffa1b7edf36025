/** Splits the front matter from a text: from `---` on the first line to the next line `---` or `...`. */
import type { Issue, MetadataValue } from '../../pipeline/document/index.ts'
import { makeIssue } from './issues.ts'
import { parseYamlMapping } from './yaml.ts'

/** A text parted in two. `body` is untouched, and is the whole text where there is no front matter. */
export interface SplitText {
  readonly body: string
  /** Keys as written; empty without front matter. */
  readonly fields: Readonly<Record<string, MetadataValue>>
  readonly issues: readonly Issue[]
}

/**
 * Reads the front matter of a text.
 *
 * A first line `---` may also be a mere rule above prose. So a block that is no mapping and does not look like one stays
 * in the body, without an issue; what looks like one but is invalid or not closed gives a warning.
 */
export function splitFrontMatter(text: string): SplitText {
  const block = findBlock(text)
  if (block === null) return { body: text, fields: {}, issues: [] }
  if (block.bodyStart === null) return keepUnclosed(text, block.yaml)
  const parsed = parseYamlMapping(block.yaml)
  if (parsed.ok) return { body: text.slice(block.bodyStart), fields: parsed.fields, issues: [] }
  if (!looksLikeFields(block.yaml)) return { body: text, fields: {}, issues: [] }
  const { fields, doubtful } = readFieldByField(block.yaml)
  const issue = invalidIssue(parsed.line + 1, parsed.reason, doubtful)
  return { body: text.slice(block.bodyStart), fields, issues: [issue] }
}

/** What can be read of front matter that is no YAML as a whole, and the keys whose value needs a look. */
interface Recovered {
  readonly fields: Readonly<Record<string, MetadataValue>>
  readonly doubtful: readonly string[]
}

/** Each field by itself: `title: Mali: a year on` is taken as it stands; of a key written twice, the first. */
function readFieldByField(yaml: string): Recovered {
  const fields = new Map<string, MetadataValue>()
  const doubtful: string[] = []
  for (const part of yaml.split(/(?:\r\n|\n|\r)(?=[^\s#-])/u)) {
    const parsed = parseYamlMapping(part)
    const plain = parsed.ok ? null : PLAIN_FIELD.exec(part.trim())
    const found = parsed.ok ? Object.entries(parsed.fields) : plain ? [[plain[1] ?? '', plain[2] ?? ''] as const] : []
    const head = /^[^:]*/u.exec(part)?.[0].trim() ?? ''
    if (!parsed.ok || found.some(([key]) => fields.has(key))) doubtful.push(head)
    for (const [key, value] of found) if (!fields.has(key)) fields.set(key, value)
  }
  return { fields: Object.fromEntries(fields), doubtful: [...new Set(doubtful)] }
}

/** A key and, on the same line, words that begin like words: no list, mapping, alias, tag or quotation. */
const PLAIN_FIELD = /^([\p{L}_][\p{L}\p{N}_ .-]{0,40}):[ \t]+([\p{L}\p{N}(][^\r\n]*)$/u

interface Block {
  readonly yaml: string
  /** Where the body begins, or null where no closing line was found. */
  readonly bodyStart: number | null
}

function findBlock(text: string): Block | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text)
  if (opening === null) return null
  const start = opening[0].length
  const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gu
  closing.lastIndex = start
  const match = closing.exec(text)
  if (match === null) return { yaml: text.slice(start), bodyStart: null }
  return { yaml: text.slice(start, match.index), bodyStart: match.index + match[0].length }
}

/** True where the first line is `key: …` and at least half of the lines are keys, items, comments or indented. */
function looksLikeFields(yaml: string): boolean {
  const lines = yaml.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '')
  if (!isFieldLine(lines[0] ?? '')) return false
  return lines.filter((line) => isFieldLine(line) || /^(?:\s|- |#)/u.test(line)).length * 2 >= lines.length
}

function isFieldLine(line: string): boolean {
  return /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,40}["']?\s*:(?:\s|$)/u.test(line)
}

function keepUnclosed(text: string, rest: string): SplitText {
  const head = rest.split(/\r\n|\n|\r/u, 1)[0] ?? ''
  return { body: text, fields: {}, issues: isFieldLine(head) ? [unclosedIssue()] : [] }
}

function unclosedIssue(): Issue {
  return makeIssue({
    code: 'FRONT_MATTER_UNCLOSED',
    message: 'The file begins like front matter, but no line --- ends it, so all of it is read as text.',
    advice: 'Put a line with --- alone below the last field.',
  })
}

function invalidIssue(line: number, reason: string, doubtful: readonly string[]): Issue {
  return makeIssue({
    code: 'FRONT_MATTER_INVALID',
    message:
      `The front matter is not valid YAML (line ${line} of the file: ${reason}); ` +
      `its fields were read one by one. To be checked: ${doubtful.join(', ') || 'all'}.`,
    advice: 'Put values that hold a colon, # or quotation marks in double quotes, and write each key once.',
  })
}
