/** The types of names that the tagger tells apart; Misc is an event, a law, a work: named, and none of the others. */
export const SPAN_LABELS = [
  'Person',
  'Location',
  'Organization',
  'Facility',
  'NORP',
  'Misc',
  'Date',
  'Money',
  'Product',
] as const
export type SpanLabel = (typeof SPAN_LABELS)[number]

/** Tags of a token: 0 is outside, `2k + 1` begins a name of label k, `2k + 2` goes on with one. */
export const TAG_COUNT = 2 * SPAN_LABELS.length + 1

/** True for the tags that go on with a name. */
export const isInside = (tag: number): boolean => tag > 0 && (tag & 1) === 0

/** Index of a tag's label in `SPAN_LABELS`; -1 for outside. */
export const labelOfTag = (tag: number): number => (tag === 0 ? -1 : (tag - 1) >> 1)

/** A name goes on only from its own beginning or inside; everything else may follow anything. -1: sentence start. */
export const isLegal = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1

/** Names of a tag sequence as `[first, last)` and label index; an inside tag without its name opens one. */
export function spansOfTags(tags: ArrayLike<number>): { first: number; last: number; label: number }[] {
  const spans: { first: number; last: number; label: number }[] = []
  let open: { first: number; last: number; label: number } | null = null
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] ?? 0
    const label = labelOfTag(tag)
    if (open !== null && isInside(tag) && open.label === label) open.last = at + 1
    else if (label < 0) open = null
    else spans.push((open = { first: at, last: at + 1, label }))
  }
  return spans
}
