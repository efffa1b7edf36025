/** States that a preposition and a noun name, and the part of those who are in them: under arrest, on strike. */
import type { RoleLink } from './role-types.ts'
import { wordAt, type Word } from './words.ts'

/** The noun of a state and what it makes of those in it, behind the preposition at an index; null for others. */
export function findStateNoun(
  words: readonly Word[],
  at: number,
): { readonly noun: number; readonly role: RoleLink['role'] } | null {
  const { norm, pos } = wordAt(words, at)
  if (pos !== 'adp') return null
  for (let noun = at + 1; noun <= at + NOUN_REACH && IN_PHRASE.has(wordAt(words, noun).pos); noun += 1) {
    const state = `${norm} ${wordAt(words, noun).norm}`
    if (UNDERGONE.has(state)) return { noun, role: 'patient' }
    if (DONE.has(state)) return { noun, role: 'agent' }
  }
  return null
}

const NOUN_REACH = 3
const IN_PHRASE = new Set(['noun', 'adj', 'det', 'propn', 'verb'])

const list = (preposition: string, nouns: string): string[] => nouns.split(' ').map((noun) => `${preposition} ${noun}`)

const UNDERGONE = new Set([
  ...list(
    'under',
    'pressure attack arrest custody investigation siege threat sanctions occupation scrutiny fire surveillance criticism lockdown bombardment strain',
  ),
  ...list(
    'in',
    'custody detention prison jail hospital danger trouble handcuffs exile grip need crisis chains limbo distress',
  ),
  ...list('on', 'trial bail remand'),
  ...list('at', 'risk'),
  ...list('behind', 'bars'),
])
const DONE = new Set([
  ...list('in', 'charge control power command attendance talks negotiations office favour favor breach'),
  ...list('on', 'strike hand course alert'),
  ...list('at', 'war work'),
  ...list('of', 'view opinion'),
  ...list(
    'behind',
    'plan plans scheme attack attacks coup plot killing killings murder assassination deal aid offer proposal project initiative idea decision law bill campaign bombing bombings raid effort drive move violence',
  ),
])
