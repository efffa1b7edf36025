/** The office or body beside a person, in one phrase with the name: they are one party and not two. */
import { isPeopleNoun } from './people-nouns.ts'
import type { Target } from './targets.ts'
import { wordAt, type Word } from './words.ts'

/** True where a party only says who a person is: `the UN envoy X`, `the mayor of Gao, X,`, `X, head of Iran's guard,`. */
export function isOfficeOf(words: readonly Word[], office: Target, person: Target): boolean {
  if (!NAMED.has(person.mention.kind)) return false
  return office.last <= person.first ? isBefore(words, office, person) : isBehind(words, office, person)
}

/** An office stands beside a name; `residents of her city` are not her. */
const NAMED: ReadonlySet<string> = new Set(['name', 'alias'])

/** `the UN envoy X`, `the envoy of Kenya, X,`, `the senator from Ohio X`. */
function isBefore(words: readonly Word[], office: Target, person: Target): boolean {
  const end = endOf(office)
  const isPart = office.mention.kind === 'nominal' || end > office.last
  if (isPart && (end >= person.first || isCommaAlone(words, end, person.first))) return true
  const comma = words.findIndex(({ norm }, at) => at >= office.last && at < person.first && norm === ',')
  const close = comma < 0 ? person.first : comma
  // the family of X, but the senator from Ohio X
  const isLed = wordAt(words, person.phraseStart - 1).pos === 'adp' && wordAt(words, person.first - 1).pos !== 'propn'
  if (comma < 0 && isLed) return false
  if (!isPhraseOfPeople(words, startOf(words, office), close)) return false
  return (
    comma < 0 || (isTitle(words, comma + 1, person.first) && isClosed(words, Math.max(person.last, person.phraseEnd)))
  )
}

/** `X, the UN's envoy,`, `X, once governor of Kano.`; but not `X, French troops and Mali`. */
function isBehind(words: readonly Word[], office: Target, person: Target): boolean {
  if (wordAt(words, person.last).norm !== ',') return false
  const [from, end] = [person.last + 1, endOf(office)]
  // X, head of Iran's guard: the noun of people stands first
  if (isPhraseOfPeople(words, from, office.first) && !isListed(words, end)) return true
  const isNoun = office.mention.kind === 'nominal' && office.phraseStart === from
  return isClosed(words, end) && (isNoun || isPhraseOfPeople(words, from, end))
}

/** Where the phrase begins: `the leader of the party, X,` is the leader. */
function startOf(words: readonly Word[], { preposition, phraseStart }: Target): number {
  const head = (preposition ?? 0) - 1
  return isPeopleNoun(wordAt(words, head).norm) ? head : phraseStart
}

const endOf = ({ phraseEnd, ownedEnd }: Target): number => Math.max(phraseEnd, ownedEnd)

const LEADING = new Set(['of', 'at', 'for', 'to', 'from', 'in', 'with'])
const IN_PHRASE = new Set(['det', 'adj', 'noun', 'propn', 'part', 'num'])
/** What tells when somebody holds an office. */
const ONCE = new Set(['formerly', 'once', 'then', 'now', 'currently', 'previously', '-'])

/** A phrase with a noun of people: no verb and no comma stands in it, and none of its words joins a second person. */
function isPhraseOfPeople(words: readonly Word[], first: number, end: number): boolean {
  let isOfPeople = false
  for (let at = first; at < end; at += 1) {
    const { pos, norm } = wordAt(words, at)
    if (isPeopleNoun(norm)) isOfPeople = true
    if (!IN_PHRASE.has(pos) && !LEADING.has(norm) && !ONCE.has(norm) && !(norm === 'and' && isOfFields(words, at, end)))
      return false
  }
  return isOfPeople
}

/** `the minister of labour and employment`: what `and` joins are fields and no people. */
function isOfFields(words: readonly Word[], and: number, end: number): boolean {
  const joined = words.slice(and + 1, end)
  return joined.length > 0 && joined.every(({ pos, norm }) => pos !== 'det' && !isPeopleNoun(norm))
}

/** `Senator`, `herpetologist`: nothing but nouns stands before a name. */
function isTitle(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ pos }) => pos === 'noun' || pos === 'propn')
}

/** A comma or the end of the sentence closes what explains a name; a list goes on with `and`. */
function isClosed(words: readonly Word[], from: number): boolean {
  const stop = words.findIndex(
    ({ pos, norm }, at) => at >= from && (CLOSING.test(norm) || pos === 'conj' || pos === 'verb'),
  )
  return stop < 0 || (CLOSING.test(wordAt(words, stop).norm) && !isListed(words, stop + 1))
}

const CLOSING = /^[,;.]$/

/** `, and Mali`: a further one stands behind. */
function isListed(words: readonly Word[], from: number): boolean {
  return wordAt(words, from).norm === 'and' || wordAt(words, from).norm === 'or'
}

function isCommaAlone(words: readonly Word[], from: number, to: number): boolean {
  return to - from === 1 && wordAt(words, from).norm === ','
}
