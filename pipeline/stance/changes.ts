/** What grows or shrinks, by itself or by somebody's doing. */
import { flatMapList } from '../document/list.ts'
import { POSSESSIVES } from './closed-class.ts'
import type { Cue } from './cues.ts'
import { NEGATION_FACTOR } from './scopes.ts'
import { isBe, isNominal, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

export interface ChangeView {
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

/** Verbs that say of their object that somebody makes it less, and more. */
const CUTTING = set(
  'alleviate contain curb curtail cut decrease diminish ease eliminate eradicate halve lessen lower narrow quarter reduce scrap shrink slash trim weaken',
)
const RAISING = set(
  'boost broaden deepen double expand extend grow improve increase intensify lift multiply quadruple raise strengthen swell triple widen',
)

/** What people want more of, though it judges nobody where it stands. */
const GOODS = set(
  'access aid attendance business coverage earnings economy employment enrolment enrollment export funding gdp growth harvest income industry investment job lifespan literacy manufacturing output pension production productivity profit reserve revenue salary sale savings service spending tourism trade turnout wage yield',
)

/** Evils that judge nobody where they stand, and so have no value in the word lists. */
const EVILS = set(
  'anxiety arrear attack casualty concern conflict crime crisis death debt disease doubt emission famine fear fighting hunger infection insecurity insurgency killing malaria malnutrition mortality murder piracy poaching pollution poverty rape robbery shortage tension terrorism unemployment unrest violence worry',
)

/** What there is more or less of. */
export interface Change {
  /** Index of the verb or noun that says so. */
  readonly at: number
  /** Index of what changes. */
  readonly of: number
  /** Whether there is less of it. */
  readonly wanes: boolean
  /** True where somebody brings it about: cut spending. */
  readonly isDone: boolean
  /** What becomes of a noun that names the change, a factor. */
  readonly noun: number
  /** -1 for an evil, 1 for what is wanted, 0 for the rest. */
  readonly worth: -1 | 0 | 1
}

/** Every change of a sentence, those that somebody brings about as well. */
export function findAllChanges(view: ChangeView): Change[] {
  return flatMapList(view.words, (_, at) => findChange(view, at) ?? findDone(view, at) ?? [])
}

/** What grows or shrinks by itself, or is said to: poverty fell, was cut, growth in exports. */
function findChange(view: ChangeView, at: number): Change | null {
  const word = wordAt(view.words, at)
  const wanes = isWaning(view.words, at)
  if (wanes || (isVerbal(word) && GROWING.has(word.lemma) && !hasObject(view.words, at)))
    return makeChange(view, at, findSubject(view, at), wanes)
  if (!isNominal(word) || !['in', 'of'].includes(wordAt(view.words, at + 1).norm)) return null
  const of = findHead(view, at + 2)
  if (GROWING_NOUNS.has(word.lemma)) return makeChange(view, at, of, false, NEGATION_FACTOR)
  return WANING_NOUNS.has(word.lemma) ? makeChange(view, at, of, true, 0) : null
}

/** `cut malaria deaths`, `doubled its tea exports`: the object changes. */
export function findDone(view: ChangeView, at: number): Change | null {
  const word = wordAt(view.words, at)
  if (!isVerbal(word)) return null
  const wanes = CUTTING.has(word.lemma)
  if (!(wanes || RAISING.has(word.lemma)) || !hasObject(view.words, at)) return null
  const change = makeChange(view, at, findHead(view, at + 1), wanes)
  // raised concerns
  if (change === null || (word.lemma === 'raise' && change.worth < 0)) return null
  return { ...change, isDone: true }
}

function makeChange(view: ChangeView, at: number, of: number | null, wanes: boolean, noun = 1): Change | null {
  if (of === null) return null
  const worth = GOODS.has(wordAt(view.words, of).lemma) ? 1 : isBad(view, of) ? -1 : 0
  return { at, of, wanes, isDone: false, noun, worth }
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
  return isBe(wordAt(words, at - 1)) || isBe(wordAt(words, at - 2)) || isBe(wordAt(words, at - 3))
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
    else if (!['det', 'adj', 'num', 'adv', 'part'].includes(word.pos) && !POSSESSIVES.has(word.norm)) break
  }
  if (head === null || !MEASURES.has(wordAt(view.words, head).lemma)) return head
  if (wordAt(view.words, head + 1).norm === 'of') return findHead(view, head + 2, end)
  return head > start && isNominal(wordAt(view.words, head - 1)) ? head - 1 : head
}

/** True where a cue is or holds the word at an index. */
export const holds = ({ first, last }: Cue, at: number): boolean => first <= at && at < last

/** True for an evil, and for a cue that speaks ill of what it names. */
export function isBad({ words, cues }: ChangeView, at: number): boolean {
  if (EVILS.has(wordAt(words, at).lemma)) return true
  const cue = cues.find((each) => holds(each, at))
  if (cue === undefined) return false
  return (cue.evaluation?.polarity ?? cue.frame?.patient ?? cue.afinn ?? 0) < 0 && (cue.frame?.agent ?? 0) <= 0
}
