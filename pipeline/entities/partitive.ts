/** Some of them, much of it: a part of what was named right before. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context } from './draft.ts'

const PARTS = new Set('some most many much half all none few several part any both each plenty'.split(' '))

const PLURAL = /[^su]s$/

/**
 * True where a pronoun behind `of` means a part of the things named right before it: trucks, but eight of them carry sugar.
 *
 * @param at - Token of the pronoun.
 * @param taken - Tokens of everything that is named or stands for somebody.
 * @param isThing - Whether a noun is one of a thing.
 */
export function isPartOfThings(
  { doc, tags }: Context,
  sentence: Sentence,
  at: number,
  taken: ReadonlySet<number>,
  isThing: (noun: string) => boolean,
): boolean {
  const part = at - 2
  if (normAt(doc, sentence, at - 1) !== 'of' || !/^(?:them|it)$/.test(normAt(doc, sentence, at))) return false
  if (tags[part]?.pos !== 'num' && !PARTS.has(normAt(doc, sentence, part))) return false
  const isPlural = normAt(doc, sentence, at) === 'them'
  let isFound = false
  for (let noun = part - 1; noun >= sentence.firstToken; noun--) {
    const norm = normAt(doc, sentence, noun)
    // girls have problems, and most of them hide it
    const isNamed = taken.has(noun) || (taken.has(noun - 1) && !isThing(norm))
    const isPeople = isNamed && isPlural && (norm === 'people' || PLURAL.test(norm))
    if (isPeople || (taken.has(noun) && !isFound)) return false
    if (isFound || taken.has(noun) || tags[noun]?.pos !== 'noun' || tags[noun + 1]?.pos === 'noun') continue
    if (PLURAL.test(norm) !== isPlural) continue
    if (!isThing(norm)) return false
    isFound = true
  }
  return isFound
}
