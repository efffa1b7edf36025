/** Who says something with a verb that has no subject of its own: `…, adding that`, `… and warned that`, `a statement saying`. */
import type { Report } from './reported.ts'
import type { Target } from './targets.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** A sentence as the verbs before another are read from it. */
interface HeirView {
  readonly words: readonly Word[]
  /** True for words within quotation marks. */
  readonly quoted: readonly boolean[]
  readonly targets: readonly Target[]
  readonly reports: readonly Report[]
}

const JOINING = new Set([',', 'and', 'but', 'then'])

/** Whoever does what the verb before tells; what is said itself is passed over. Null where that is no actor that we know. */
export function findHeir(view: HeirView, verb: number): Target | null {
  return isLed(view.words, verb) ? findDoerBefore(view, verb) : null
}

/**
 * Whoever leads to the words between two marks: `Macron also spoke of the raid: “We lost men”`. Before a comma only a person.
 *
 * @param first - First word within the marks.
 */
export function findLeader(view: HeirView, first: number): Target | null {
  const mark = wordAt(view.words, first - 2).norm
  if (mark !== ':' && mark !== ',') return null
  const leader = findDoerBefore(view, first - 2)
  return mark === ':' || leader?.actor.type === 'person' ? leader : null
}

function findDoerBefore({ words, quoted, targets, reports }: HeirView, verb: number): Target | null {
  const isSaid = (at: number) =>
    quoted[at] === true || reports.some(({ by, first, last }) => by < at && first <= at && at < last && last <= verb)
  const before = words.findLastIndex((_, at) => at < verb && !isSaid(at) && isDeed(words, at))
  const agents = targets.filter(
    ({ first, role }) =>
      first < before && role.links.some((link) => link.verb === before && link.role === 'agent' && !isSaid(first)),
  )
  return agents.find(({ actor }) => actor.type === 'person') ?? agents.at(-1) ?? null
}

/** A verb behind a comma or `and`, or a gerund behind the noun that it explains. */
function isLed(words: readonly Word[], verb: number): boolean {
  let at = verb - 1
  while (wordAt(words, at).pos === 'adv') at -= 1
  const isGerund = wordAt(words, verb).form === 'gerund'
  return JOINING.has(wordAt(words, at).norm) || (isGerund && isNominal(wordAt(words, at)))
}

/** A verb with a subject: no helper, gerund or infinitive, and no `hired by`. */
function isDeed(words: readonly Word[], at: number): boolean {
  const { pos, form } = wordAt(words, at)
  if (pos !== 'verb' || form === 'gerund' || form === 'infinitive') return false
  return form !== 'participle' || isVerbal(wordAt(words, at - 1)) || wordAt(words, at - 1).pos === 'adv'
}
