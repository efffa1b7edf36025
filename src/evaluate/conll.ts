import type { SPAN_LABELS } from '../../pipeline/names/index.ts'
import { makeScores, type Scores } from './agreement.ts'

/** The labels of the names data, which are the tagger's. */
export type NameLabel = (typeof SPAN_LABELS)[number]

/** A line of a CoNLL file: a token, or something to be passed through (blank line, document mark). */
export interface ConllLine {
  readonly raw: string
  readonly token: string | null
  /** BIO label; null where the file has none. */
  readonly label: string | null
}

/** An article of a CoNLL file. */
export interface ConllDocument {
  readonly name: string
  /** Sentences as indexes into the file's lines. */
  readonly sentences: readonly (readonly number[])[]
}

export interface ConllFile {
  readonly lines: readonly ConllLine[]
  readonly documents: readonly ConllDocument[]
}

/** Parses a CoNLL file: token, tab, label (middle columns are ignored), blank lines between sentences. */
export function parseConll(text: string): ConllFile {
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  const lines = rows.map(parseLine)
  const documents: { name: string; sentences: number[][] }[] = []
  let open = false
  lines.forEach((line, i) => {
    if (line.raw.startsWith('-DOCSTART-')) {
      documents.push({ name: line.raw.slice(10).trim().split(/\s/)[0] ?? '', sentences: [] })
      open = false
    } else if (line.token === null) open = false
    else {
      if (documents.length === 0) documents.push({ name: '0', sentences: [] })
      const sentences = documents.at(-1)?.sentences ?? []
      if (!open) sentences.push([])
      sentences.at(-1)?.push(i)
      open = true
    }
  })
  return { lines, documents }
}

function parseLine(raw: string): ConllLine {
  const line = raw.replace(/\r$/, '')
  if (line.trim() === '' || line.startsWith('-DOCSTART-')) return { raw: line, token: null, label: null }
  const columns = line.split('\t')
  const label = columns.length > 1 ? (columns.at(-1) ?? '').trim() : ''
  return { raw: line, token: columns[0] ?? '', label: label === '' ? null : label }
}

type View = (label: string) => string | null

const VIEWS: Record<string, View> = {
  all: (label) => label,
  core: (label) => coreOf(label),
}

/** The label of the core that a label belongs to: Facility is a Location there; null outside the core. */
export function coreOf(label: string): string | null {
  if (label === 'Person' || label === 'Organization' || label === 'NORP') return label
  return label === 'Location' || label === 'Facility' ? 'Location' : null
}

/** Chunks of a BIO sequence as `from to type`; an I after another type or at the start opens a chunk (conlleval). */
export function chunksOf(labels: readonly string[], view: View): Set<string> {
  const chunks = new Set<string>()
  let start = -1
  let type: string | null = null
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O'
    const own = label === 'O' ? null : view(label.slice(2))
    if (type !== null && (own === null || label.startsWith('B') || own !== type)) {
      chunks.add(`${start} ${i} ${type}`)
      type = null
    }
    if (own !== null && type === null) {
      start = i
      type = own
    }
  }
  return chunks
}

/** Figures of a prediction: micro over all labels, over the core (Location with Facility), and for each label. */
export interface NameFigures {
  readonly articles: number
  readonly tokens: number
  /** `all`, `core`, the core labels, the other labels, and `Location_alone`, which leaves Facility out. */
  readonly scores: Readonly<Record<string, Scores & { readonly gold: number; readonly predicted: number }>>
}

/** True and false positives and false negatives by key. */
export type NameCounts = ReadonlyMap<string, readonly [tp: number, fp: number, fn: number]>

/** Counts the exact spans of one article. */
export function countNames(
  file: ConllFile,
  document: ConllDocument,
  predicted: readonly (string | null)[],
): NameCounts {
  const counts = new Map<string, [number, number, number]>()
  const count = (view: string, chunk: string, at: 0 | 1 | 2) => {
    for (const key of keysOf(view, chunk.split(' ')[2] ?? '')) {
      const row = counts.get(key) ?? [0, 0, 0]
      row[at]++
      counts.set(key, row)
    }
  }
  for (const sentence of document.sentences)
    for (const [name, view] of Object.entries(VIEWS)) {
      const gold = chunksOf(
        sentence.map((i) => file.lines[i]?.label ?? 'O'),
        view,
      )
      const mine = chunksOf(
        sentence.map((i) => predicted[i] ?? 'O'),
        view,
      )
      for (const chunk of gold) count(name, chunk, mine.has(chunk) ? 0 : 2)
      for (const chunk of mine) if (!gold.has(chunk)) count(name, chunk, 1)
    }
  return counts
}

/** Labels of the core stand for themselves there; the full view adds the others and Location without Facility. */
function keysOf(view: string, label: string): string[] {
  if (view === 'core') return [view, label]
  if (label === 'Location') return [view, 'Location_alone']
  return coreOf(label) === label ? [view] : [view, label]
}

/** Adds counts up and turns them into scores. */
export function scoreCounts(counts: readonly NameCounts[]): NameFigures['scores'] {
  const sums = new Map<string, [number, number, number]>()
  for (const [key, row] of counts.flatMap((article) => [...article])) {
    const sum = sums.get(key) ?? [0, 0, 0]
    sums.set(key, [sum[0] + row[0], sum[1] + row[1], sum[2] + row[2]])
  }
  return Object.fromEntries(
    [...sums].map(([key, [tp, fp, fn]]) => [key, { ...makeScores(tp, fp, fn), gold: tp + fn, predicted: tp + fp }]),
  )
}

/** Scores exact spans against the labels of the file. */
export function scoreConll(
  file: ConllFile,
  predicted: readonly (string | null)[],
  only: (name: string) => boolean = () => true,
): NameFigures {
  const documents = file.documents.filter((d) => only(d.name))
  const scores = scoreCounts(documents.map((document) => countNames(file, document, predicted)))
  return { articles: documents.length, tokens: documents.flatMap((d) => d.sentences.flat()).length, scores }
}
