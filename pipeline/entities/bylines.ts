/** Who wrote, filmed or edited a text: in its byline nobody is named of whom it speaks as he or she. */
import { normOf, type Context, type Draft } from './draft.ts'

/** What is done by those whom a byline names. */
const MAKING = new Set(
  'reporting editing writing reported edited written compiled translated words story text photo photos photographs photography filmed interview'.split(
    ' ',
  ),
)

/** Words of a name, its titles and where its bearer writes, up to the end of the line. */
const REACH = 12

/**
 * True for a person of a byline: By Ada Obi at the head of a line, Reporting by Ada Obi and John Smith.
 *
 * @param draft - A mention; what it is preceded and followed by decides.
 */
export function isInByline(context: Context, draft: Draft): boolean {
  if (draft.actor?.type !== 'person') return false
  const by = findBy(context, draft)
  return by !== null && isAlone(context, by, draft)
}

/** Token of `by` before a name, or before the names that it is joined to. */
function findBy({ doc, tags }: Context, { firstToken }: Draft): number | null {
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - REACH); at--) {
    const norm = normOf(doc, at)
    if (norm === 'by') return at
    if (tags[at]?.pos === 'verb' || tags[at]?.pos === 'aux' || /^[.!?"“”]$/.test(norm)) return null
  }
  return null
}

/** A line that opens with By and holds no verb; or by behind what is done by those who make a text. */
function isAlone({ doc, tags }: Context, by: number, { lastToken }: Draft): boolean {
  const { text, tokens } = doc
  const start = tokens[by]?.start ?? 0
  if (MAKING.has(normOf(doc, by - 1))) return opensClause(doc, by - 1)
  if (!opensLine(text, start)) return false
  const end = text.indexOf('\n', start)
  const last = tokens[lastToken - 1]?.end ?? 0
  if (end >= 0 && end < last) return false
  for (let at = lastToken; at < lastToken + REACH; at++) {
    const token = tokens[at]
    if (token === undefined || (end >= 0 && token.start >= end) || token.norm === '|') return true
    if (/^(?:verb|aux)$/.test(tags[at]?.pos ?? '') || token.norm === "'s") return false
  }
  return false
}

function opensLine(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\s(*_–—-]*$/.test(line)
}

/** Reporting by, (Additional reporting by, …; editing by: no more than the line or a mark goes before. */
function opensClause(doc: Context['doc'], at: number): boolean {
  const first = /^(?:additional|further|original)$/.test(normOf(doc, at - 1)) ? at - 1 : at
  const token = doc.tokens[first - 1]
  return token?.word !== true || opensLine(doc.text, doc.tokens[first]?.start ?? 0)
}
