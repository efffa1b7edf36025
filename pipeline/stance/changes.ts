/** What grows or shrinks: a verb of change says good or ill by what changes (poverty fell, trust has vanished). */
import { BE } from './closed-class.ts'
import type { Cue } from './cues.ts'
import { NEGATION_FACTOR } from './scopes.ts'
import { isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

interface ChangeView {
  readonly words: readonly Word[]
  readonly clauses: readonly number[]
  readonly cues: readonly Cue[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs that say of their subject that there is less of it. */
const WANING = set(
  'abate collapse crumble decline decrease die diminish disappear dissipate drop dwindle ease ebb erode evaporate fade fall halve melt plummet plunge recede shrink sink slump subside tumble vanish wane weaken wither',
)
/** Those of which the passive says so. */
const UNDONE = set(
  'allay curb cut damage defuse dent destroy diminish dispel ease eliminate end eradicate erode halve lose quell reduce resolve shake shatter tackle undermine whittle',
)
/** Behind `be` they say that it had no ground, or is no more. */
const GONE = set('gone misplaced overblown short-lived unfounded')
/** Verbs that say that there is more of it. */
const GROWING = set(
  'balloon climb deepen double escalate expand flourish grow increase intensify jump mount multiply persist rise skyrocket soar spike spread surge swell thrive triple widen',
)
const WANING_NOUNS = set('absence collapse decline decrease drop end erosion fall lack loss reduction')
const GROWING_NOUNS = set('growth increase jump rise spike surge upsurge')
/** Nouns that lead to what is counted: the rate of inflation. */
const MEASURES = set('burden case cost extent incidence level number rate scale share')

/** Evils that judge nobody where they stand, and so have no value in the word lists. */
const EVILS = set(
  'anxiety arrear attack casualty concern conflict crime crisis death debt disease doubt emission famine fear fighting hunger infection insecurity insurgency killing malaria malnutrition mortality piracy pollution poverty shortage tension terrorism unemployment unrest violence worry',
)

/**
 * For every cue what a change makes of it, a factor: an evil that shrinks, or trust that does, is turned round; a verb of
 * change is turned round where it speaks of an evil, and a noun of shrinking silent; 1 for all others.
 */
export function findChangeFactors(view: ChangeView): number[] {
  const factors = view.cues.map(() => 1)
  view.words.forEach((_, at) => {
    const change = findChange(view, at)
    // an expression that holds both says it already: lack of respect
    if (change === null || view.cues.some((cue) => holds(cue, at) && holds(cue, change.of))) return
    const isEvil = isBad(view, change.of)
    view.cues.forEach((cue, index) => {
      if (holds(cue, change.of) && change.wanes && (isEvil || isAttitude(cue))) factors[index] = NEGATION_FACTOR
      if (holds(cue, at) && isEvil) factors[index] = isVerbal(wordAt(view.words, at)) ? NEGATION_FACTOR : change.noun
    })
  })
  return factors
}

/** A change: the index of what changes, whether there is less of it, and what becomes of a noun that names the change. */
interface Change {
  readonly of: number
  readonly wanes: boolean
  readonly noun: number
}

function findChange(view: ChangeView, at: number): Change | null {
  const word = wordAt(view.words, at)
  const wanes = isWaning(view.words, at)
  if (wanes || (isVerbal(word) && GROWING.has(word.lemma) && !hasObject(view.words, at))) {
    const of = findSubject(view, at)
    return of === null ? null : { of, wanes, noun: 1 }
  }
  if (!isNominal(word) || !['in', 'of'].includes(wordAt(view.words, at + 1).norm)) return null
  const of = findHead(view, at + 2)
  if (of === null) return null
  if (GROWING_NOUNS.has(word.lemma)) return { of, wanes: false, noun: NEGATION_FACTOR }
  return WANING_NOUNS.has(word.lemma) ? { of, wanes: true, noun: 0 } : null
}

/** `has faded`, `was whittled away`, `is misplaced`; not `weakens Kenya`, which is done to somebody. */
function isWaning(words: readonly Word[], at: number): boolean {
  const { lemma, norm, form } = wordAt(words, at)
  if (GONE.has(norm)) return isPassive(words, at)
  if (!isVerbal(wordAt(words, at))) return false
  return (
    (UNDONE.has(lemma) && isPassive(words, at) && /^(?:past|participle)$/.test(form)) ||
    (WANING.has(lemma) && !hasObject(words, at))
  )
}

/** True where a form of `be` stands up to three words before. */
function isPassive(words: readonly Word[], at: number): boolean {
  return BE.has(wordAt(words, at - 1).norm) || BE.has(wordAt(words, at - 2).norm) || BE.has(wordAt(words, at - 3).norm)
}

const OBJECTS = set('det noun propn pron')

/** `weakens Kenya`, `deepens old rifts`; but `fades fast`. */
function hasObject(words: readonly Word[], at: number): boolean {
  const next = wordAt(words, at + 1)
  return OBJECTS.has(next.pos) || (next.pos === 'adj' && isNominal(wordAt(words, at + 2)))
}

const SUBJECT_REACH = 12

/** The noun that heads the words before a verb, back to a mark, a conjunction or another verb. */
function findSubject({ words, clauses, ...view }: ChangeView, verb: number): number | null {
  let start = verb
  const isPart = (at: number) => {
    const { pos } = wordAt(words, at)
    const isGroup = start === verb && (pos === 'aux' || pos === 'adv')
    return clauses[at] === clauses[verb] && pos !== 'punct' && (isGroup || (pos !== 'aux' && pos !== 'conj'))
  }
  let end = verb
  while (end > 0 && ['aux', 'adv', 'part'].includes(wordAt(words, end - 1).pos) && isPart(end - 1)) end -= 1
  start = end
  while (start > 0 && end - start < SUBJECT_REACH && isPart(start - 1)) start -= 1
  return findHead({ words, clauses, ...view }, start, end)
}

/** The head of a noun phrase: its last noun before a preposition, or what it measures (crime rate); null without a noun. */
function findHead(view: ChangeView, start: number, end = view.words.length): number | null {
  let head: number | null = null
  for (let at = start; at < end; at += 1) {
    const word = wordAt(view.words, at)
    // Trust in France: a verb for the tagger
    const isFirst = at === 0 && isVerbal(word) && wordAt(view.words, 1).pos === 'adp'
    if (isNominal(word) || isFirst) head = at
    else if (!['det', 'adj', 'num', 'adv', 'part'].includes(word.pos)) break
  }
  if (head === null || !MEASURES.has(wordAt(view.words, head).lemma)) return head
  if (wordAt(view.words, head + 1).norm === 'of') return findHead(view, head + 2, end)
  return head > start && isNominal(wordAt(view.words, head - 1)) ? head - 1 : head
}

const holds = ({ first, last }: Cue, at: number): boolean => first <= at && at < last

function isBad({ words, cues }: ChangeView, at: number): boolean {
  if (EVILS.has(wordAt(words, at).lemma)) return true
  const cue = cues.find((each) => holds(each, at))
  if (cue === undefined) return false
  return (cue.evaluation?.polarity ?? cue.frame?.patient ?? cue.afinn ?? 0) < 0 && (cue.frame?.agent ?? 0) <= 0
}

/** What somebody thinks of others: trust, support, anger. */
function isAttitude({ frame }: Cue): boolean {
  return frame?.kind === 'noun' && Math.abs(frame.agent) <= FAINT && frame.patient !== 0
}

/** What a noun may say of those who feel it. */
const FAINT = 0.3
