/** Participles before and behind a subject: accused of theft, Kenya refused; soldiers trained by France fled. */
import { isByDoing } from './bare-passive.ts'
import { STANDING_BY } from './closed-class.ts'
import { linkTo } from './role-link.ts'
import { isAged, isReduced } from './role-right.ts'
import { linkOfSubject } from './role-subject.ts'
import { readVerbGroup } from './verb-group.ts'
import type { Placed, RoleLink } from './role-types.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** What participles say of the phrase that they stand beside. */
export function findParticipleLinks(words: readonly Word[], placed: Placed): RoleLink[] {
  const { first, start, end } = placed
  const fronted = typeof first === 'string' ? [] : findFronted(words, first, start)
  return [...findReduced(words, end), ...findBesideComma(words, placed), ...findGerund(words, placed), ...fronted]
}

function findReduced(words: readonly Word[], end: number): RoleLink[] {
  const group = readVerbGroup(words, end)
  if (group === null || group.passive || isAged(words, group.main) || !isReduced(words, group, end)) return []
  return [linkTo(words, group.main, 'patient', 'reduced')]
}

/** `Niger, abandoned by France, turned`: between a subject and its verb a participle whose doer follows, closed by a comma. */
function findBesideComma(words: readonly Word[], { first, start, end }: Placed): RoleLink[] {
  if (wordAt(words, end).norm !== ',' || (typeof first === 'string' && /possessive|modifier/.test(first))) return []
  let at = end + 1
  while (wordAt(words, at).pos === 'adv') at += 1
  const { pos, form } = wordAt(words, at)
  if (pos !== 'verb' || (form !== 'past' && form !== 'participle') || !isDoneBy(words, at)) return []
  const close = words.findIndex(({ norm }, index) => index > at && norm === ',')
  const isOfSubject = typeof first !== 'string' && first.rule.startsWith('subject') && first.verb > close
  const next = wordAt(words, close + 1)
  const goesOn = isVerbal(next) && next.form !== 'gerund' && wordAt(words, start - 1).pos !== 'adp'
  return close > at && (isOfSubject || goesOn) ? [linkTo(words, at, 'patient', 'reduced')] : []
}

/** `hit by sanctions`, `hit last week by sanctions`. */
function isDoneBy(words: readonly Word[], verb: number): boolean {
  if (STANDING_BY.has(wordAt(words, verb).lemma)) return false
  let by = verb + 1
  while (by <= verb + BY_REACH && ['adv', 'adj', 'det', 'noun'].includes(wordAt(words, by).pos)) by += 1
  return wordAt(words, by).norm === 'by' && !isByDoing(words, by)
}

/** Words between a participle and its `by`: last week, several times. */
const BY_REACH = 2

/**
 * `a wave of students leaving Lagos`: what people do behind whom a gerund stands. Beside a verb of theirs it only says which
 * people, and one to whom something is done may not be the one who speaks: told reporters citing the law.
 */
function findGerund(words: readonly Word[], { first, start, end }: Placed): RoleLink[] {
  const { form, norm } = wordAt(words, end)
  if (wordAt(words, start - 1).norm === 'with') return [] // role-oblique
  const isName = NAMED_BEHIND.has(wordAt(words, start - 1).norm) && NEW_PHRASE.has(wordAt(words, end + 1).pos)
  if (form !== 'gerund' || NO_DEED.has(norm) || (!isName && wordAt(words, end - 1).pos !== 'noun')) return []
  if (typeof first !== 'string' || /possessive|modifier/.test(first)) return []
  const group = readVerbGroup(words, end)
  const link = group === null || group.passive ? null : linkOfSubject(words, group, 'gerund', true)
  return link === null ? [] : [link]
}

/** Prepositions behind which a name and its deed may be one: fears of Iran getting the bomb, but a ruling against him finding that. */
const NAMED_BEHIND = new Set(['of', 'about', 'despite', 'without', 'by'])
/** What shows that the gerund has an object: not of London trading firms. */
const NEW_PHRASE = new Set(['det', 'pron'])

/** Gerunds that are prepositions. */
const NO_DEED = new Set(
  'including excluding regarding concerning following according pending owing barring involving being'.split(' '),
)

/** A participle that opens the sentence, up to the comma before the subject. */
function findFronted(words: readonly Word[], { rule, verb }: RoleLink, start: number): RoleLink[] {
  if (!rule.startsWith('subject') || verb < start || wordAt(words, start - 1).norm !== ',') return []
  const { pos, form } = wordAt(words, 0)
  if (pos !== 'verb' || !['past', 'participle', 'gerund'].includes(form)) return []
  const isOpen = words
    .slice(1, start - 1)
    .every(({ pos: each, norm }) => each !== 'aux' && each !== 'punct' && norm !== 'who')
  if (!isOpen || isInterviewed(words.slice(0, start - 1))) return []
  return [linkTo(words, 0, form === 'gerund' ? 'agent' : 'patient', 'fronted')]
}

/** `Asked about its plan to leave, France said`: who answers a question; but `Asked to leave`, `Asked for help`, `Pressed to leave`. */
function isInterviewed(opening: readonly Word[]): boolean {
  const verb = wordAt(opening, 0).norm
  if (ANSWERED.has(verb)) return QUESTIONS.has(wordAt(opening, 1).norm)
  return (
    verb === 'asked' && !DEMANDS.has(opening.find(({ norm }) => QUESTIONS.has(norm) || DEMANDS.has(norm))?.norm ?? '')
  )
}

const ANSWERED = new Set(['questioned', 'pressed', 'quizzed'])
const QUESTIONS = new Set('about on over whether if why how what when where who'.split(' '))
const DEMANDS = new Set(['to', 'for'])
