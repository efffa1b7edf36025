/** The passages of a sentence that are in somebody's mouth, each with the saying of its own sentence that it belongs to. */
import type { Speech } from '../document/types.ts'
import { filterList } from '../document/list.ts'
import { isReciprocal } from './reciprocal.ts'
import { endOfMarks, isBehindColon } from './passage-marks.ts'
import type { Saying } from './sayings.ts'
import { isScareQuote } from './scare-quotes.ts'
import { findLeader } from './saying-heirs.ts'
import { findSayingOfNoun } from './said-clause.ts'
import { takesClause } from './saying-verbs.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt } from './words.ts'

/** Quoted words without a speaker: fewer are a name or a way of putting it, and nobody's statement. */
export const LEAST_WORDS = 4

/** A run of words in somebody's mouth; half-open, marks at its edges left out. */
export interface Passage {
  readonly first: number
  readonly last: number
  readonly kind: Speech['kind']
  readonly words: number
}

/** Who is said to speak, and how that was found. */
export type Source = Pick<Speech, 'speaker' | 'verb' | 'rule'>

/** A passage with what its own sentence says of its speaker. */
export interface Found {
  readonly view: SentenceView
  readonly passage: Passage
  readonly source: Source | null
  /** The nearest verb of saying, or `according to`. */
  readonly saying: Saying | null
}

/** Runs of attributed words, over marks that stand between them, with the nearest saying of the sentence. */
export function findPassages(view: SentenceView): Found[] {
  const { words, attributed, sayings } = view
  const isSource = (at: number) =>
    view.quoted[at] !== true && sayings.some(({ phrase }) => phrase !== null && at >= phrase[0] && at < phrase[1])
  const found: Found[] = []
  let first = -1
  let last = -1
  const close = () => {
    if (first >= 0) found.push(...readPassage(view, first, last))
    first = -1
  }
  words.forEach(({ pos }, at) => {
    if (pos === 'punct') return
    if (attributed[at] !== true || isSource(at)) close()
    else {
      if (isBehindColon(view, at)) close()
      if (first < 0) first = at
      last = at + 1
    }
  })
  close()
  return found
}

/** What is reported has a speaker of its own and says something; nothing else is a passage. */
function readPassage(view: SentenceView, first: number, last: number): Found[] {
  const { sayings } = view
  const spoken = view.words.slice(first, last).filter(({ pos }) => pos !== 'punct').length
  const marked = view.words
    .slice(first, last)
    .filter(({ pos }, at) => pos !== 'punct' && view.quoted[first + at] === true)
  const isOwn = endOfMarks(view, first, last) < last
  const kind = 2 * marked.length >= spoken || isOwn ? 'quoted' : 'reported'
  const saying = (kind === 'reported' ? findOpener(view, first) : null) ?? findNearest(sayings, first, last)
  const tellsNothing = !view.words.slice(first, last).some(isVerbal)
  // what stands before its verb of saying, and what nobody we see says, has to be a statement
  const isTold =
    saying !== null && (isSubjectBefore(view, last, saying) || (saying.at < first && sayings.includes(saying)))
  if (kind === 'reported' && (saying === null || (tellsNothing && !isTold))) return []
  // blamed each other: nobody says these words
  if (kind === 'reported' && tellsNothing && isReciprocal(view.words, first - 1)) return []
  const isWhole = spoken >= LEAST_WORDS || wordAt(view.words, first - 2).norm === ':'
  const leader = saying === null && marked.length === spoken && isWhole ? findLeader(view, first) : null
  const source = saying === null ? readLeader(leader) : readSource(saying)
  const begin = kind === 'quoted' ? findBegin(view, first, last, saying) : first
  const end = kind === 'quoted' ? findQuotedEnd(view, begin, last) : last
  const length = view.words.slice(begin, end).filter(({ pos }) => pos !== 'punct').length
  const passage = { first: begin, last: end, kind, words: length } as const
  const isBare = kind === 'quoted' && marked.length === spoken
  if (isBare && saying !== null && isScareQuote(view.words, passage, saying)) return []
  return [{ view, passage, source, saying }]
}

/** `The talks, according to Kenya, will go on`: the subject of what goes on behind the source. */
function isSubjectBefore({ words }: SentenceView, last: number, { phrase }: Saying): boolean {
  if (phrase === null || phrase[0] < last || phrase[0] > last + 1) return false
  let next = phrase[1]
  while (wordAt(words, next).norm === ',' || wordAt(words, next).pos === 'adv') next += 1
  return isVerbal(wordAt(words, next)) && wordAt(words, next).form !== 'gerund'
}

function readSource({ speaker, verb, rule }: Saying): Source {
  return { speaker: speaker?.actor.id ?? null, verb, rule }
}

function readLeader(leader: Target | null): Source | null {
  return leader === null ? null : { speaker: leader.actor.id, verb: null, rule: 'lead_in' }
}

/**
 * Where a quotation begins: behind words that only lead to its marks (`told the BBC: "We left"`, `said on Friday "We left"`,
 * `said that "we left"`), but with those that the author reports and the marks go on from (`said the vote "was free"`).
 */
function findBegin({ words, quoted }: SentenceView, first: number, last: number, saying: Saying | null): number {
  const mark = words.findIndex(({ pos }, at) => at >= first && at < last && pos !== 'punct' && quoted[at] === true)
  if (mark <= first) return first
  const lead = words.slice(first, mark)
  const isClosed = lead.some(({ norm }) => norm === ':' || norm === ',')
  const isAdjunct = lead[0]?.pos === 'adp' && !lead.some(isVerbal)
  const isOpened = lead.filter(({ pos }) => pos !== 'punct').length === 1 && lead[0]?.norm === 'that'
  const isListener = saying?.verb === 'tell' && saying.at === first - 1
  return ((isClosed || isListener) && !lead.some(isVerbal)) || isAdjunct || isOpened ? mark : first
}

/** What opens the report that a word belongs to; where one report holds another, the outer one. */
function findOpener({ reports, words, sayings }: SentenceView, first: number): Saying | null {
  const [report] = reports
    .filter((report) => report.first <= first && first < report.last)
    .sort((a, b) => b.last - b.first - (a.last - a.first))
  if (report === undefined) return null
  const at = wordAt(words, report.by).norm === 'according' ? report.by + 1 : report.by
  const { lemma } = wordAt(words, report.by)
  const verb = at > report.by ? 'according to' : (findSayingOfNoun(wordAt(words, report.by)) ?? lemma)
  const rule = at > report.by ? 'according_to' : 'subject'
  const untold = { at, verb, speaker: null, rule, takesClause: takesClause(verb), phrase: null } as const
  return sayings.find((saying) => saying.at === at) ?? untold
}

/**
 * Where a quotation ends: with its marks, unless the author goes on with what the same speaker says (`“was late” and that it
 * would pay`, `the vote “was free” and it counted`); behind a comma the author's own words begin (`“We left,” and the flag fell`).
 */
function findQuotedEnd({ words, quoted }: SentenceView, first: number, last: number): number {
  const end = words.findLastIndex(({ pos }, at) => at < last && pos !== 'punct' && quoted[at] === true) + 1
  const rest = words.slice(end, last)
  if (end <= first || !rest.some(isVerbal)) return end > first ? end : last
  const link = rest.findIndex(({ pos }) => pos !== 'punct')
  const saysThat = rest.slice(link, link + 2).some(({ norm }) => norm === 'that')
  const isOwn = quoted[first] === true || rest.slice(0, link).some(({ norm }) => norm === ',')
  return saysThat || !isOwn ? last : end
}

/** The saying nearest to a passage, of those whose speaker is not spoken of within it; of equals the one with a speaker. */
function findNearest(sayings: readonly Saying[], first: number, last: number): Saying | null {
  const gap = ({ at }: Saying) => (at < first ? first - at : at >= last ? at - last + 1 : 0)
  const outside = filterList(
    sayings,
    ({ at, speaker }) =>
      (at < first || at >= last) && (speaker === null || speaker.first < first || speaker.first >= last),
  )
  const isUntold = ({ rule, speaker }: Saying) => rule === 'according_to' && speaker === null
  const [nearest] = [...outside].sort(
    (a, b) =>
      Number(isUntold(a)) - Number(isUntold(b)) ||
      gap(a) - gap(b) ||
      Number(a.speaker === null) - Number(b.speaker === null),
  )
  return nearest ?? null
}
