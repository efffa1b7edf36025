/** Who says what: the passages in somebody's mouth, each with its speaker and verb of saying. */
import type { RecognisedDocument, Speech } from '../document/types.ts'
import { PARAGRAPH_BREAK } from '../document/quotes.ts'
import { filterList, flatMapList, mapList } from '../document/list.ts'
import { isReciprocal } from './reciprocal.ts'
import type { Saying } from './sayings.ts'
import { isScareQuote } from './scare-quotes.ts'
import { findLeader } from './saying-heirs.ts'
import { findSayingOfNoun } from './said-clause.ts'
import { findToneOf, takesClause } from './saying-verbs.ts'
import type { SentenceView } from './sentence.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'
import { spanOf } from './weigh.ts'

/** Quoted words without a speaker: fewer are a name or a way of putting it, and nobody's statement. */
const LEAST_WORDS = 4
/** Sentences back to the one who spoke last. */
const REACH = 2

/** A run of words in somebody's mouth; half-open, marks at its edges left out. */
export interface Passage {
  readonly first: number
  readonly last: number
  readonly kind: Speech['kind']
  readonly words: number
}

/** Who is said to speak, and how that was found. */
type Source = Pick<Speech, 'speaker' | 'verb' | 'rule'>

/** A passage with what its own sentence says of its speaker. */
interface Found {
  readonly view: SentenceView
  readonly passage: Passage
  readonly source: Source | null
  /** The nearest verb of saying, or `according to`. */
  readonly saying: Saying | null
}

/**
 * Every passage in quotation marks or reported speech, sentence by sentence. The speaker is the subject of the nearest
 * verb of saying; where a sentence of a quotation has none, the speaker of the sentence after or before that the same
 * marks hold, else whoever spoke last.
 *
 * @returns One list for each sentence, in the order of its words.
 */
export function findSpeeches(doc: RecognisedDocument, views: readonly SentenceView[]): Speech[][] {
  const found = mapList(views, (view) => findPassages(view))
  const speakers: (string | null)[] = []
  return mapList(found, (passages, at) =>
    flatMapList(passages, ({ view, passage, source }) => {
      const { kind, words, first, last } = passage
      const whole = isQuotedAt(view, firstWord(view)) && first === firstWord(view)
      const far = source ?? (whole ? findFarSource(doc, { views, found, speakers }, at) : NOBODY)
      if (kind === 'quoted') speakers[at] = far.speaker
      if (far.speaker === null && far.verb === null && words < LEAST_WORDS) return []
      const tone = far.verb === null ? null : findToneOf(far.verb)
      return [
        {
          sentence: view.index,
          ...spanOf(view, first, closeMarks(view.words, first, last)),
          kind,
          words,
          ...far,
          tone,
        },
      ]
    }),
  )
}

const NOBODY: Source = { speaker: null, verb: null, rule: 'none' }

/** The speech that holds a character, if any. */
export function speechAt(speeches: readonly Speech[], start: number): Speech | null {
  return speeches.find((speech) => speech.start <= start && start < speech.end) ?? null
}

/** What is known of an article before a sentence of it. */
interface Known {
  readonly views: readonly SentenceView[]
  readonly found: readonly (readonly Found[])[]
  /** The last one quoted in each sentence so far. */
  readonly speakers: readonly (string | null | undefined)[]
}

/** The source of a quoted sentence that names none itself. */
function findFarSource(doc: RecognisedDocument, { views, found, speakers }: Known, at: number): Source {
  for (let next = at + 1; next < views.length && isOneQuotation(doc, views[next - 1], views[next]); next += 1) {
    const source = found[next]?.[0]?.source
    if (source) return { ...source, rule: 'continued' }
  }
  let before = at - 1
  for (; before >= 0 && isOneQuotation(doc, views[before], views[before + 1]); before -= 1) {
    const source = found[before]?.at(-1)?.source
    if (source) return { ...source, rule: 'continued' }
  }
  for (let back = before; back >= Math.max(0, before - REACH + 1); back -= 1) {
    const last = views[back]?.sayings.findLast(({ speaker }) => speaker !== null)
    // a quotation goes on over paragraphs
    const speaker = last?.speaker?.actor.id ?? speakers[back] ?? null
    if (speaker !== null) return { speaker, verb: null, rule: 'last_speaker' }
  }
  return { ...NOBODY, ...findOnlyDoer(views[before]) }
}

/** The one person who does anything in the sentence before a quotation: `He is sure of it. “We will win.”` */
function findOnlyDoer(view: SentenceView | undefined): Pick<Source, 'speaker' | 'rule'> | null {
  const doers = view?.targets.filter(({ actor, role }) => actor.type === 'person' && role.links[0]?.role === 'agent')
  const [speaker, other] = [...new Set(doers?.map(({ actor }) => actor.id))]
  return speaker === undefined || other !== undefined ? null : { speaker, rule: 'last_speaker' }
}

/** Whether a sentence goes on with the quotation of the one before, within the marks or in the same paragraph. */
function isOneQuotation(doc: RecognisedDocument, before?: SentenceView, view?: SentenceView): boolean {
  if (before === undefined || view === undefined || !isQuotedAt(view, firstWord(view))) return false
  if (isQuotedAt(before, before.words.length - 1)) return true
  const isBeside = !PARAGRAPH_BREAK.test(doc.text.slice(before.sentence.end, view.sentence.start))
  return isBeside && before.quoted.includes(true)
}

/** Runs of attributed words, over marks that stand between them, with the nearest saying of the sentence. */
export function findPassages(view: SentenceView): Found[] {
  const { words, attributed, sayings } = view
  const isSource = (at: number) => sayings.some(({ phrase }) => phrase !== null && at >= phrase[0] && at < phrase[1])
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
  const kind = 2 * marked.length >= spoken ? 'quoted' : 'reported'
  const saying = (kind === 'reported' ? findOpener(view, first) : null) ?? findNearest(sayings, first, last)
  const tellsNothing = !view.words.slice(first, last).some(isVerbal)
  // blamed each other: nobody says these words
  // what stands before its verb of saying, and what nobody we see says, has to be a statement
  const isTold = saying !== null && saying.at < first && sayings.includes(saying)
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

/** One behind the mark that closes a quotation within the passage: `it was a “failed state”`. */
function closeMarks(words: readonly Word[], first: number, last: number): number {
  let open = 0
  for (const { norm } of words.slice(first, last))
    if (norm === '"') open = 1 - open
    else if (OPENING.test(norm)) open += 1
    else if (CLOSING.test(norm)) open -= 1
  if (open <= 0) return last
  const mark = /^[,.!?]$/.test(wordAt(words, last).norm) ? last + 1 : last
  const { norm } = wordAt(words, mark)
  return norm === '"' || CLOSING.test(norm) ? mark + 1 : last
}

const OPENING = /^[“«„]$/
const CLOSING = /^[”»]$/

function firstWord({ words }: SentenceView): number {
  return words.findIndex(({ pos }) => pos !== 'punct')
}

function isQuotedAt({ quoted }: SentenceView, at: number): boolean {
  return quoted[at] === true
}
