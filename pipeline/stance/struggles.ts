/** Whom somebody fights: graft and hunger speak for the one who fights them, an army against another for nobody. */
import type { Cue } from './cues.ts'
import { isPeopleNoun } from './people-nouns.ts'
import { isNominal, wordAt, type Word } from './words.ts'

const STRUGGLES = new Set(['fight', 'battle', 'combat'])
const AGAINST = new Set(['against', 'with', 'alongside', 'over', 'in', 'on', 'at', 'for'])
/** Words of the object before its noun. */
const OBJECT_REACH = 5

/**
 * True for a verb of fighting whose object is somebody, or that has none: `fought each other`, `fights the rebels`, `fought for two
 * years`; not for `fights corruption`, `battles the floods`.
 */
export function isConflict(words: readonly Word[], { frame, first, last }: Cue): boolean {
  if (frame?.kind !== 'verb' || !STRUGGLES.has(frame.lemma) || last !== first + 1) return false
  const opening = wordAt(words, last).norm === 'off' ? last + 1 : last
  const behind = AGAINST.has(wordAt(words, opening).norm) ? opening + 1 : opening
  for (let at = behind; at < behind + OBJECT_REACH; at += 1) {
    const word = wordAt(words, at)
    if (word.pos === 'propn' || word.pos === 'pron' || word.norm === 'each' || word.norm === 'another') return true
    const isHead = word.pos === 'noun' && !isNominal(wordAt(words, at + 1))
    if (isHead) return RIVALS.has(word.lemma) || SPANS.has(word.lemma) || isPeopleNoun(word.norm)
    // fought bravely, and no more; but fights to save the forest
    if (!['det', 'adj', 'num', 'noun'].includes(word.pos)) return at === behind && word.norm !== 'to'
  }
  return false
}

/** Each other, one another; and those whom wars are fought with. */
const RIVALS = new Set(
  'each another rebel insurgent enemy rival army force troop group militia faction government neighbour neighbor'.split(
    ' ',
  ),
)
/** How long and what is fought: two years, a war. */
const SPANS = new Set('war battle day week month year decade time election seat campaign side'.split(' '))
