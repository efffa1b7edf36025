/** Verbs that say what their object is: called the plan reckless, described the bank as honest. */
import type { Cue } from './cues.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'

const REACH = 10
const NAMING = new Set(['call', 'brand', 'label', 'deem', 'dub', 'consider', 'describe', 'regard', 'portray'])
/** They need an `as`. */
const AS = new Set(['describe', 'regard', 'portray'])
/** With these behind it, `call` names nothing. */
const PARTICLES = new Set(['for', 'on', 'upon', 'off', 'up', 'out', 'in', 'to', 'by'])

/** What somebody is called about. */
const TOPICS = new Set(['over', 'about', 'after', 'on', 'regarding', 'because'])

/**
 * The verb that ascribes a cue to its object.
 *
 * @returns Index of the verb; null where the cue is no such predicate.
 */
export function findNamer(words: readonly Word[], clauses: readonly number[], first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - REACH) && clauses[at] === clauses[first]; at -= 1) {
    const word = wordAt(words, at)
    if (!isVerbal(word)) continue
    const { lemma } = word
    if (!NAMING.has(lemma) || (lemma === 'call' && PARTICLES.has(wordAt(words, at + 1).norm))) return null
    // called Macron over the killings
    if (lemma === 'call' && words.slice(at, first).some(({ norm }) => TOPICS.has(norm))) return null
    return AS.has(lemma) && !words.slice(at, first).some(({ norm }) => norm === 'as') ? null : at
  }
  return null
}

/** What a predicate says of a target: something of the one named, nothing of the one who names; null of others. */
export function findNamed(namer: number, cue: Cue, target: Target): 'named' | 'namer' | null {
  const link = target.role.links.find(({ verb }) => verb === namer)
  if (link?.role === 'agent') return 'namer'
  if (cue.first < target.phraseEnd) return null
  const between = target.first > namer && target.last <= cue.first && target.preposition === null
  return link !== undefined || between ? 'named' : null
}
