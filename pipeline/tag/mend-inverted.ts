/** Auxiliaries before their subject: not once did Britain pay, never has the council met, did France agree? */
import { AUXILIARIES } from './closed-words.ts'
import type { Draft } from './draft.ts'

type Drafts = readonly Draft[]

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** They stand alone before the auxiliary, or with an adverb. */
export const SELDOM = set('never rarely seldom hardly scarcely barely nowhere nor neither little')
/** Not once, not until June, only then: what follows them puts the auxiliary first. */
const OPENERS = set('not only')
const BEHIND_OPENERS = set('once until till since then now when after in on at for under with one even')
/** Under no circumstances, at no time. */
const WITH_NO = set('at by in on under')
/** Words between the opener and the auxiliary. */
const LONGEST_OPENING = 7

/**
 * Makes an auxiliary of a form of `do` or `have` that stands before its subject, and a verb of the word behind the subject; in place.
 */
export const mendInverted = (drafts: Drafts): void => {
  drafts.forEach((helper, at) => {
    const lemma = AUXILIARIES.get(helper.norm)?.[0]
    if (helper.pos !== 'verb' || (lemma !== 'do' && lemma !== 'have') || !isOpened(drafts, at)) return
    const verb = findMain(drafts, at + 1, lemma)
    if (verb === null) return
    helper.pos = 'aux'
    verb.pos = 'verb'
    verb.form = lemma === 'do' ? 'base' : 'participle'
  })
}

/** A question, or an opening that nobody acts in, stands before the auxiliary. */
const isOpened = (drafts: Drafts, at: number): boolean => {
  if (at === 0) return drafts.at(-1)?.norm === '?'
  const start = drafts.findLastIndex(
    ({ norm, word }, place) => place < at && (!word || norm === 'and' || norm === 'but'),
  )
  const opening = drafts.slice(start + 1, at)
  const [first, second] = opening
  if (first === undefined || opening.length > LONGEST_OPENING || opening.some(isVerb)) return false
  if (SELDOM.has(first.norm)) return opening.slice(1).every(({ pos }) => pos === 'adv' || pos === 'adp')
  if (OPENERS.has(first.norm)) return BEHIND_OPENERS.has(second?.norm ?? '')
  return WITH_NO.has(first.norm) && second?.norm === 'no'
}

const isVerb = ({ pos }: Draft): boolean => pos === 'verb' || pos === 'aux'

/** The verb behind the subject that begins at a word: a pronoun, names, or a phrase up to its noun; null where none may be one. */
const findMain = (drafts: Drafts, from: number, lemma: string): Draft | null => {
  let at = from
  if (drafts[at]?.pos === 'pron') at += 1
  else while (OF_PHRASE.has(drafts[at]?.pos ?? '')) at += 1
  const behind = drafts[at]
  if (at === from || behind === undefined) return null
  if (behind.pos === 'verb') return isForm(behind, lemma) ? behind : null
  // only then did Germany apologise: tagged as a noun behind the subject
  const last = drafts[at - 1]
  const isNoun = last?.pos === 'noun' && !last.capital && !last.norm.endsWith('s')
  return lemma === 'do' && isNoun && OF_SUBJECT.has(drafts[at - 2]?.pos ?? '') && at - 2 >= from ? last : null
}

const OF_PHRASE = set('det adj num noun propn')
const OF_SUBJECT = set('noun propn')

const isForm = ({ form }: Draft, lemma: string): boolean =>
  lemma === 'do' ? form !== 'gerund' : form === 'past' || form === 'participle'
