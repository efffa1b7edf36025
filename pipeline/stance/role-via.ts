/** Those to whom a verb or a noun leads by a preposition: gave money to Mali, relies on France, a loan received from Norway. */
import { changeLink, linkTo } from './role-link.ts'
import { findSubjectVerb } from './role-right.ts'
import type { RoleLink } from './role-types.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/**
 * One tie or none, behind the preposition at an index; its rule names the preposition.
 *
 * @param end - One behind the phrase.
 */
export function findViaLinks(words: readonly Word[], at: number, end: number): RoleLink[] {
  const { norm } = wordAt(words, at)
  const head = findHead(words, at)
  const noun = [head, findOuterNoun(words, head)].find((place) => leadsBy(wordAt(words, place), norm))
  if (noun !== undefined) return [makeLink(words, noun, norm)]
  const { pos, norm: quality } = wordAt(words, head)
  const isQuality = pos === 'adj' || pos === 'verb'
  if (isQuality && QUALITIES[norm]?.has(quality) === true && wordAt(words, end).norm !== 'to')
    return [makeLink(words, head, norm)]
  const verb = isFronted(words, at, end) ? findSubjectVerb(words, end + 1)?.main : findVerb(words, head, norm === 'to')
  if (verb === undefined) return []
  if (verb !== null && norm === 'from' && GIVEN.has(wordAt(words, verb).lemma))
    return [changeLink(linkTo(words, verb, 'agent', 'via:giver'), { adjacent: false })]
  return verb !== null && VERBS[norm]?.has(wordAt(words, verb).lemma) === true ? [makeLink(words, verb, norm)] : []
}

function makeLink(words: readonly Word[], verb: number, preposition: string): RoleLink {
  return changeLink(linkTo(words, verb, 'patient', `via:${preposition}`), { adjacent: false })
}

/** A noun that leads to somebody by a preposition. */
function leadsBy(word: Word, preposition: string): boolean {
  const nouns = NOUNS[preposition]
  return nouns !== undefined && isNominal(word) && (nouns.has(word.norm) || nouns.has(singularOf(word.norm)))
}

/** `a letter from the ministry to Kenya`: the noun before who gives it; -1 where there is none. */
function findOuterNoun(words: readonly Word[], head: number): number {
  for (let at = head; at > head - OBJECT_REACH; at -= 1) {
    const { pos, norm } = wordAt(words, at)
    if (norm === 'from' || norm === 'by') return at - 1
    if (!IN_OBJECT.has(pos) && norm !== 'of') return -1
  }
  return -1
}

/** `To Kenya, Britain owes millions`: the phrase opens the sentence, and a clause follows. */
function isFronted(words: readonly Word[], preposition: number, end: number): boolean {
  return preposition === 0 && wordAt(words, end).norm === ',' && FRONTED.has(wordAt(words, preposition).norm)
}

const FRONTED = new Set(['to', 'from'])

/** The word that a preposition hangs on, beyond adverbs. */
function findHead(words: readonly Word[], preposition: number): number {
  let at = preposition - 1
  while (wordAt(words, at).pos === 'adv') at -= 1
  return at
}

/**
 * A verb, or the verb shortly before the object that the head is.
 *
 * @param particles - Whether `over` and the like are passed over; took over from X is no taking.
 */
function findVerb(words: readonly Word[], head: number, particles: boolean): number | null {
  for (let at = head; at > head - OBJECT_REACH && at >= 0; at -= 1) {
    const word = wordAt(words, at)
    if (isVerbal(word)) return word.pos === 'verb' ? at : null
    if (isOnLine(words, at) || (particles && PARTICLES.has(word.norm))) continue
    if (!IN_OBJECT.has(word.pos) && word.norm !== '$' && word.norm !== 'of') return null
  }
  return null
}

/** A word of `spoke over the phone with X` that is passed over. */
function isOnLine(words: readonly Word[], at: number): boolean {
  const { norm, pos } = wordAt(words, at)
  return LINES.has(norm) || (pos === 'adp' && [1, 2].some((beyond) => LINES.has(wordAt(words, at + beyond).norm)))
}

const LINES = new Set(['phone', 'telephone', 'video'])
/** Handed over to Kenya, paid back to it. */
const PARTICLES = new Set(['over', 'back', 'down', 'off', 'out'])
const OBJECT_REACH = 7
const IN_OBJECT = new Set(['noun', 'propn', 'adj', 'det', 'num', 'pron', 'part'])

const singularOf = (norm: string): string => norm.replace(/s$/, '')
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs by the preposition that leads to whom they are done. */
const VERBS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  to: set(
    'give award hand grant offer donate provide deliver lend pay send sell supply extend promise pledge allocate owe cede transfer appeal export contribute return restore hand bring issue submit present dedicate forfeit entrust assign confess surrender forward teach',
  ),
  with: set(
    'meet talk negotiate agree cooperate collaborate clash engage consult confer align ally side work trade speak deal discuss quarrel reconcile',
  ),
  on: set('rely depend impose call slap spy crack focus inflict'),
  against: set(
    'fight win vote campaign discriminate protest retaliate lose play march defend side testify act file bring level direct lodge use',
  ),
  for: set(
    'vote provide campaign lobby vouch root finance fund build buy raise secure arrange organise organize reserve',
  ),
  into: set('fire shoot'),
  from: set('buy import steal withdraw borrow demand take seize acquire purchase obtain wrest distance differ'),
  over: set('prevail triumph'),
  in: set('invest'),
  at: set('fire shoot shout'),
}

/** A loan received from X, praise won from X: X gives it. */
const GIVEN = set('receive get win earn inherit')

/** Nouns by the preposition that leads to whom what they name is done. */
const NOUNS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  to: set(
    'aid help assistance loan support visa export threat warning message letter donation grant gift damage blow boost setback loss lifeline tribute speech apology appeal invitation answer insult harm',
  ),
  for: set(
    'support aid help funding backing praise sympathy news blow boost setback lifeline compensation recommendation relief justice trouble problem',
  ),
  on: set(
    'attack sanction ban pressure raid war tariff assault embargo curb strike dependence crackdown burden onus toll verdict impact effect',
  ),
  against: set(
    'attack sanction war campaign case crime violence aggression discrimination charge accusation allegation action threat offensive win victory protest',
  ),
  of: set('criticism condemnation defence defense'),
  with: set('meeting talk deal agreement negotiation cooperation partnership contract pact treaty conversation'),
  in: set('investment'),
  over: set('victory win triumph'),
}

/** Qualities by the preposition that leads to whom they matter: bad for Mali, unfair to it. */
const QUALITIES: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  for: set(
    'bad good painful disappointing devastating humiliating costly embarrassing dangerous terrible disastrous harmful',
  ),
  to: set('harmful unfair cruel hostile beneficial detrimental helpful insulting damaging'),
}
