/** What stands between commas behind the subject of a sentence. */
import type { Sentence } from '../document/index.ts'
import { LOCAL_THINGS } from './cue-words.ts'
import { isWord, normAt, type Context } from './draft.ts'

/** No aside is followed over more tokens. */
const REACH = 22

/** Words that open an aside: with its rules, which bought gas, by contrast, once the largest donor. */
const OPENERS = new Set(
  `which with without by for as like unlike under after despite having once long already itself however meanwhile too though then
  now still the a an its along alongside together`.split(/\s+/),
)
const IN_TURN = new Set('turn return contrast response reply theory principle particular effect'.split(' '))
/** A town's asides tell what it is: Dakar, the capital, has; Nairobi, home to four million, has. */
const TOWN_WORDS = new Set(
  'city town capital metropolis home where population tourists visitors inhabitants'.split(' '),
)

/**
 * The token behind the aside of a name: of the verb in `Vienna, which obtained its gas from Russia, has turned south` and
 * `Paris, by contrast, waits`.
 *
 * @param from - The token behind the name.
 * @returns Null where no aside stands there, or one that tells of a town.
 */
export function findAsideEnd({ doc, index }: Context, sentence: Sentence, from: number): number | null {
  if (normAt(doc, sentence, from) !== ',') return null
  const first = normAt(doc, sentence, from + 1)
  const isOpened = OPENERS.has(first) || (first === 'in' && IN_TURN.has(normAt(doc, sentence, from + 2)))
  if (!isOpened) return null
  for (let at = from + 1; at < from + REACH; at++) {
    const norm = normAt(doc, sentence, at)
    if (norm === ',') return at + 1
    if (norm === '' || /^[;:"“”]$/.test(norm)) return null
    if (TOWN_WORDS.has(norm) || LOCAL_THINGS.has(norm) || isWord(index, 'place_heads', norm)) return null
  }
  return null
}
