/** One row for one deed and party: who only belongs to another party of the same deed is none of its own. */
import type { Party } from './deed-types.ts'
import { isPeopleNoun } from './people-nouns.ts'
import type { Target } from './targets.ts'
import { POSSESSIVES } from './closed-class.ts'
import { wordAt, type Word } from './words.ts'

/** The parties of one role without those who are part of another one's phrase. */
export function withoutDoubles(words: readonly Word[], parties: readonly Party[]): readonly Party[] {
  const own = parties.filter(({ target }) => !isOwnerOfPeople(words, target))
  return own.filter(
    ({ target }) =>
      !own.some(
        (other) =>
          other.target !== target &&
          other.target.actor.id !== target.actor.id &&
          (isWithin(words, target, other.target) ||
            isComplement(words, target, other.target) ||
            isExplained(words, target, other.target)),
      ),
  )
}

/** `Nigeria's president X`, `the South American group Mercosur`: behind the one stands the other, in the same phrase. */
function isWithin(words: readonly Word[], part: Target, whole: Target): boolean {
  const end = part.actor.type === 'person' ? part.ownedEnd : Math.max(part.phraseEnd, part.ownedEnd)
  return part.last <= whole.first && whole.last <= end && !isJoined(words, part.last, whole.first)
}

const BELONGING = new Set(['of', 'from', 'in', 'at'])

/** `citizens of the United Kingdom`: the preposition right behind the one leads to the other. */
function isComplement(words: readonly Word[], part: Target, whole: Target): boolean {
  const { preposition, prepositionNorm } = part
  // the senator from Vermont X
  if (part.actor.type === 'person') return false
  if (preposition === null || !BELONGING.has(prepositionNorm) || whole.last > preposition) return false
  return Math.max(whole.phraseEnd, whole.last) >= preposition && !isJoined(words, whole.last, part.first)
}

const DESCRIBING = /nominal|collective|title/

/** `X, his former wife`, `his father, Sultan X`: a noun beside the name that it explains, and no list. */
function isExplained(words: readonly Word[], noun: Target, name: Target): boolean {
  if (!DESCRIBING.test(noun.mention.kind) || name.actor.type !== 'person' || noun.actor.type === 'person') return false
  const isBehind = noun.phraseStart - name.last === 1 && wordAt(words, name.last).norm === ','
  const isBefore = name.first - noun.phraseEnd === 1 && wordAt(words, noun.phraseEnd).norm === ','
  if (!isBehind && !isBefore) return false
  const after = wordAt(words, isBehind ? noun.phraseEnd : name.last)
  return after.norm !== 'and' && after.norm !== 'or' && OPENING.has(wordAt(words, noun.phraseStart).norm)
}

const OPENING = new Set('a an the his her its their our my another one'.split(' '))

function isJoined(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ norm }) => norm === 'and' || norm === 'or' || norm === ',' || norm === '&')
}

/** `his crew`: they act, and not he; what is done to his plan is done to him. */
function isOwnerOfPeople(words: readonly Word[], { first, last, phraseEnd }: Target): boolean {
  const isAlone = last === first + 1 && POSSESSIVES.has(wordAt(words, first).norm)
  return isAlone && phraseEnd > last && isPeopleNoun(wordAt(words, phraseEnd - 1).norm)
}
