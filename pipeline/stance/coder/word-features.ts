/** The words of a sentence as features; names are masked. */
import { mapList } from '../../document/list.ts'
import { NEGATORS } from '../closed-class.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { placeOf, type FeatureSink } from './feature.ts'

/** The bucket of each number of words up to 15; what is farther has the last one. */
const BUCKETS = [0, 0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4]
const LEFT = [0, 1, 2, 3, 4, 5].map((bucket) => `left${bucket}`)
const RIGHT = [0, 1, 2, 3, 4, 5].map((bucket) => `right${bucket}`)

function distanceOf(own: readonly Target[], at: number): string {
  if (own.length === 0) return 'none'
  let nearest = 99
  for (const { first, last } of own) {
    const gap = at < first ? at - first : at - last + 1
    if (Math.abs(gap) < Math.abs(nearest)) nearest = gap
  }
  const bucket = BUCKETS[Math.abs(nearest)] ?? 5
  return (nearest < 0 ? LEFT : RIGHT)[bucket] ?? ''
}

/** The words as the features name them: what is no common word is masked. */
function maskWords({ words, named }: SentenceView, own: readonly Target[]): string[] {
  const masked = mapList(words, ({ pos, norm }, at) =>
    named[at] === true ? 'OTHER' : pos === 'propn' ? 'NAME' : pos === 'num' ? 'NUMBER' : norm,
  )
  for (const { first, last } of own) masked.fill('TARGET', first, last)
  return masked
}

/** The words of a sentence by their distance from a bloc's mentions; what the bloc's actors say of others apart. */
export function addWords<K>(
  list: FeatureSink<K>,
  view: SentenceView,
  own: readonly Target[],
  said: readonly boolean[] | null,
): void {
  const masked = maskWords(view, own)
  // the last word that has been paired with the one behind it; nothing has with the first
  let paired = -2
  view.words.forEach((word, at) => {
    const form = masked[at] ?? ''
    // a negator speaks through what it turns round
    if (word.pos === 'punct' || form !== word.norm || NEGATORS.has(word.norm)) return
    const not = view.negated[at] === true ? 'not:' : ''
    const place = placeOf(at)
    if (said?.[at] === true) {
      list.add(list.key`said:word:${not}${form}`, 0.3, place)
      return
    }
    list.add(list.key`word:${not}${form}`, 0.5, place)
    list.add(list.key`word:${not}${form}:${distanceOf(own, at)}`, 0.5, place)
    list.add(list.key`pair:${form}:${masked[at + 1] ?? ''}`, 0.4, place)
    if (paired < at - 1) list.add(list.key`pair:${masked[at - 1] ?? ''}:${form}`, 0.4, place)
    paired = at
  })
}
