/** Where a sentence says that somebody speaks. */
import { filterList, flatMapList, mapList } from '../document/list.ts'
import type { Speech } from '../document/types.ts'
import { findNounSayings } from './noun-sayings.ts'
import { hasClauseBehind, isStatement } from './report-parts.ts'
import { isDenied } from './report-speaker.ts'
import { isSource, type Report } from './reported.ts'
import { findSaidClause } from './said-clause.ts'
import { findSourcePhrase, isOfTitle } from './source-phrase.ts'
import { findHeir } from './saying-heirs.ts'
import { isSayingVerb, takesClause } from './saying-verbs.ts'
import type { Target } from './targets.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** A verb of saying, or `according to`, with the one who speaks. */
export interface Saying {
  /** Index of the verb, or of the preposition. */
  readonly at: number
  /** Lemma, or `according to`. */
  readonly verb: string
  /** Null where the speaker is no actor that we know: `analysts said`. */
  readonly speaker: Target | null
  readonly rule: Speech['rule']
  /** True for verbs that say a clause: what is reported holds a verb of its own. */
  readonly takesClause: boolean
  /** Words that name the source and are not said: half-open; null for verbs. */
  readonly phrase: readonly [number, number] | null
}

/** A sentence as sayings are read from it. */
interface SayingView {
  readonly words: readonly Word[]
  /** True for words within quotation marks. */
  readonly quoted: readonly boolean[]
  readonly targets: readonly Target[]
  readonly reports: readonly Report[]
}

/** The same saying where its speaker belongs to another bloc: `after` are the targets of `before`, moved. */
export function moveSaying(saying: Saying, before: readonly Target[], after: readonly Target[]): Saying {
  const { speaker } = saying
  if (speaker === null) return saying
  const { at, verb, rule, takesClause: clause, phrase } = saying
  return { at, verb, speaker: after[before.indexOf(speaker)] ?? speaker, rule, takesClause: clause, phrase }
}

/** Verbs of saying outside quotation marks that have a subject, and `according to`. */
export function findSayings({ words, quoted, targets, reports }: SayingView): Saying[] {
  // "The farmers wait," Ruto said: who is named in what is said does not say it
  const outside = targets.filter(({ first }) => quoted[first] !== true)
  const verbs = flatMapList(words, (word, at): Saying[] => {
    if (quoted[at] === true || !isVerbal(word) || isDenied(words, at)) return []
    if (!isSayingVerb(word.lemma) && findSaidClause(words, at) === null && !isBesideMarks(words, at)) return []
    const named = outside.filter((target) => !isReportedOf(reports, target, at))
    const speaker =
      findSubject(words, named, at) ??
      findAside(words, named, at) ??
      findInverted(words, named, at) ??
      findHeir({ words, quoted, targets, reports }, at)
    if (speaker === null && (word.lemma === 'call' || !hasSubject(words, at) || isDoneTo(named, at))) return []
    const clause = takesClause(word.lemma)
    return [{ at, verb: word.lemma, speaker, rule: 'subject', takesClause: clause, phrase: null }]
  })
  const nouns = mapList(findNounSayings(words, quoted, targets), ({ at, verb, speaker }): Saying => {
    return { at, verb, speaker, rule: 'subject', takesClause: true, phrase: null }
  })
  return [...verbs, ...nouns, ...findSources(words, targets)]
}

/** Verbs that say something only where a quotation stands beside them: `“Overall,” he went on`, `the letter read: “…”`. */
const BESIDE_MARKS = new Set(
  'continue agree react begin conclude read shout yell chant whisper cry sing reason'.split(' '),
)

function isBesideMarks(words: readonly Word[], verb: number): boolean {
  if (!BESIDE_MARKS.has(wordAt(words, verb).lemma)) return false
  const isMark = (at: number) => /^["“”«»]$/.test(wordAt(words, at).norm)
  const isBehind = wordAt(words, verb + 1).pos === 'punct' && isMark(verb + 2)
  // “…,” the minister continued
  const opening = words.findLastIndex(({ pos }, at) => at < verb && pos === 'punct')
  const isBefore = isMark(opening) && verb - opening <= TITLE && !words.slice(opening, verb).some(isVerbal)
  return isBehind || isBefore
}

/** `said Niger would pay, adding that`: who is named in a report says nothing outside of it. */
function isReportedOf(reports: readonly Report[], { first }: Target, verb: number): boolean {
  return reports.some((report) => report.first <= first && first < report.last && verb >= report.last)
}

/** The subject of the verb; of a phrase with its apposition the person: the EU's ambassador, X, said. */
function findSubject(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  const isGerund = wordAt(words, verb).form === 'gerund'
  let end = verb
  // has since said
  while (['aux', 'adv'].includes(wordAt(words, end - 1).pos) || isSince(words, end - 1)) end -= 1
  const subject = targets.find(({ role }) =>
    role.links.some(
      (link) =>
        link.role === 'agent' &&
        (link.verb === verb || (link.verb >= end && link.verb < verb && isSince(words, verb - 1))) &&
        // toured the site, saying France would pay
        !(isGerund && link.rule === 'speech_inverted'),
    ),
  )
  if (wordAt(words, end - 1).norm === ',') end -= 1
  // Talks, Kenya says, failed: of two in front of the verb the one beside it
  const beside = targets.find(({ first, last }) => {
    const opening = wordAt(words, first - 1).pos === 'det' ? first - 2 : first - 1
    return last === end && wordAt(words, opening).norm === ','
  })
  if (end === verb && beside !== undefined && wordAt(words, verb + 1).pos === 'punct') return beside
  const person = targets.find(({ last, actor }) => last === end && actor.type === 'person')
  if (person === undefined || isPatientOf(person, verb)) return subject ?? null
  if (subject === undefined) return end === verb ? person : null
  const isOnePhrase = words
    .slice(subject.last, person.first)
    .every((word) => !isVerbal(word) && word.pos !== 'conj' && word.norm !== 'who' && word.norm !== 'which')
  return subject.first < person.first && isOnePhrase ? person : subject
}

function isSince(words: readonly Word[], at: number): boolean {
  return wordAt(words, at).norm === 'since' && wordAt(words, at - 1).pos === 'aux'
}

/** Words of a title between a verb and a name. */
const TITLE = 7

/** `according to finance minister X`: the last name of the phrase behind it, or its noun. */
function findSources(words: readonly Word[], targets: readonly Target[]): Saying[] {
  return flatMapList(words, (_, at): Saying[] => {
    if (!isSource(words, at)) return []
    const { speaker, end } = findSourcePhrase(words, targets, at)
    return [{ at: at + 1, verb: 'according to', speaker, rule: 'according_to', takesClause: true, phrase: [at, end] }]
  })
}

/** `X, who leads the party, said`: the name before what the commas hold, where the sentence begins with it. */
function findAside(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  let close = verb - 1
  while (wordAt(words, close).pos === 'aux' || wordAt(words, close).pos === 'adv') close -= 1
  if (wordAt(words, close).norm !== ',') return null
  const aside = targets.find(({ last }) => last < close && wordAt(words, last).norm === ',')
  const isOpening = (word: Word) => isVerbal(word) && word.form !== 'gerund'
  if (aside === undefined || words.slice(0, aside.first).some(isOpening)) return null
  const opening = wordAt(words, aside.last + 1)
  return opening.norm === 'who' || opening.norm === 'which' || opening.pos === 'det' || isNominal(opening)
    ? aside
    : null
}

/** `…, argues the Malian historian X`: the name at the end of the phrase behind the verb. */
function findInverted(words: readonly Word[], targets: readonly Target[], verb: number): Target | null {
  if (wordAt(words, verb - 1).pos !== 'punct' || wordAt(words, verb).norm.endsWith('ing')) return null
  // the minister, a Kenyan, said Britain lied
  if (hasClauseBehind(words, verb) && !isStatement(words, 0, verb - 1) && wordAt(words, verb - 1).norm === ',')
    return null
  let end = verb + 1
  while (end < verb + 1 + TITLE && isOfTitle(words, end)) end += 1
  const within = filterList(targets, ({ first }) => first > verb && first < end)
  return within.findLast(({ actor }) => actor.type === 'person') ?? within[0] ?? null
}

/** `Uganda criticised over the law`: who stands before the verb is spoken of. */
function isDoneTo(targets: readonly Target[], verb: number): boolean {
  return targets.some((target) => target.first < verb && isPatientOf(target, verb))
}

function isPatientOf({ role }: Target, verb: number): boolean {
  return role.links.some((link) => link.verb === verb && link.role === 'patient')
}

/** A noun or pronoun right before the verb group, or behind an inverted verb. */
function hasSubject(words: readonly Word[], verb: number): boolean {
  let before = verb - 1
  while (wordAt(words, before).pos === 'aux' || wordAt(words, before).pos === 'adv') before -= 1
  const isSomebody = (word: Word) => isNominal(word) || word.pos === 'pron'
  if (isSomebody(wordAt(words, before))) return true
  const after = wordAt(words, verb + 1)
  const mark = wordAt(words, before).pos === 'punct'
  return mark && (isSomebody(after) || (after.pos === 'det' && isSomebody(wordAt(words, verb + 2))))
}
