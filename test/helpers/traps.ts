/** Reads the trap sentences (`fixtures/traps.tsv`, `known-traps.tsv`; format: fixtures/README.md) and judges an answer. */
import { readFileSync } from 'node:fs'
import type { Mention, RecognisedDocument } from '../../pipeline/document/index.ts'

/** A short text with one marked stretch of words, and what these words should be taken for. */
export interface Trap {
  readonly group: string
  /** The text without the mark. */
  readonly text: string
  readonly words: string
  readonly start: number
  readonly end: number
  /** An id, `person`, `organisation`, `none` (no name), `elsewhere` (at most a name outside the
   * gazetteer), or `*` where only the reading counts. */
  readonly link: string
  /** literal | institution | mixed | modifier, `*` where any will do, `-` where it makes no sense. */
  readonly reading: string
  /** Ids that must have stayed open. */
  readonly candidates: readonly string[]
  /** Words that must stand in the mention's rule; '' where any will do. */
  readonly rule: string
  /** Why the row is not read right yet, or `names model` where it is read right with the trained tagger alone. */
  readonly note: string
}

/** The rows of a trap file. @throws where a row has no mark or too few columns. */
export function readTraps(file: string): Trap[] {
  const [, ...lines] = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map(parseTrap)
}

function parseTrap(line: string): Trap {
  const [group = '', marked = '', link, reading, candidates = '', rule = '', note = ''] = line.split('\t')
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  if (start < 0 || end <= start || link === undefined || reading === undefined) throw new Error(`No trap: ${line}`)
  const text = marked.replace('[', '').replace(']', '')
  const open = candidates.split(' ').filter((id) => id !== '')
  return { group, text, words: text.slice(start, end), start, end, link, reading, candidates: open, rule, note }
}

const READINGS: Readonly<Record<Mention['reading'], string>> = {
  actor: 'institution',
  place: 'literal',
  mixed: 'mixed',
  modifier: 'modifier',
}

/** What is wrong with the answer, one line for each fault; empty where all is as expected. */
export function findFaults(trap: Trap, doc: RecognisedDocument): string[] {
  const mention = doc.mentions.find(({ start, end }) => start < trap.end && end > trap.start)
  if (trap.link === 'none')
    return mention === undefined ? [] : [`is no name, but was read as ${describeMention(mention)}`]
  if (trap.link === 'elsewhere' && (mention === undefined || isOutside(mention))) return []
  if (mention === undefined) return ['was not seen']
  const told = describeMention(mention)
  const faults: string[] = []
  if (!isLinked(trap.link, mention, doc)) faults.push(`should link to ${trap.link}: ${told}`)
  if (!['*', '-', READINGS[mention.reading]].includes(trap.reading)) faults.push(`should be ${trap.reading}: ${told}`)
  for (const id of trap.candidates) if (!mention.candidates.includes(id)) faults.push(`${id} should be open: ${told}`)
  if (!mention.rule.includes(trap.rule)) faults.push(`should be decided by ${trap.rule}: ${told}`)
  return faults
}

function isOutside({ actor, place }: Mention): boolean {
  return (actor ?? place)?.startsWith('x:') ?? false
}

function describeMention({ actor, place, reading, rule, candidates }: Mention): string {
  return [actor, place, READINGS[reading], rule, ...candidates].filter((part) => part !== null).join(' ')
}

/** A state is also linked where only its ground is meant: `place:ner` is Niger. */
function isLinked(link: string, { actor, place }: Mention, doc: RecognisedDocument): boolean {
  if (link === '*') return true
  const type = doc.actors.find(({ id }) => id === actor)?.type
  if (link === 'person') return type === 'person'
  if (link === 'organisation') return type === 'organisation'
  return actor === link || place === link || place === link.toLowerCase().replace('state:', 'place:')
}
