/**
 * The named baseline for names and places: compromise's own people, places and organizations, as its readme shows
 * them. Loaded when evaluating only; the pipeline takes single steps of compromise in `pipeline/tag`.
 */
import nlp from 'compromise'
import type { NameLabel } from './conll.ts'

/** A name in a text, in UTF-16 units. */
export interface BaselineName {
  readonly start: number
  readonly end: number
  readonly label: NameLabel
}

type Finder = 'people' | 'places' | 'organizations'
const FINDERS: readonly (readonly [Finder, NameLabel])[] = [
  ['people', 'Person'],
  ['places', 'Location'],
  ['organizations', 'Organization'],
]

/** The people, places and organisations of a text, marks and possessives cut off; the first finder wins an overlap. */
export function findBaselineNames(text: string): BaselineName[] {
  const doc = nlp(text)
  const found: BaselineName[] = []
  for (const [finder, label] of FINDERS)
    for (const span of findSpans(text, doc[finder]().json({ offset: true })))
      if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push({ ...span, label })
  return found.sort((a, b) => a.start - b.start)
}

// the library's declarations leave the shape of `json` open
function findSpans(text: string, json: unknown): { start: number; end: number }[] {
  return (json as { offset: { start: number; length: number } }[]).flatMap(({ offset }) => {
    const raw = text.slice(offset.start, offset.start + offset.length)
    const words = raw.replace(/[^\p{L}\p{N}]+$/u, '').replace(/\s*['’]s?$/u, '')
    const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0
    return lead >= words.length ? [] : [{ start: offset.start + lead, end: offset.start + words.length }]
  })
}
