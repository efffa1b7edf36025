import { makeScores, type Scores } from './agreement.ts'

/** The labels of the names data. */
export const NAME_LABELS = [
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
export type NameLabel = (typeof NAME_LABELS)[number]

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

function coreOf(label: string): string | null {
  if (label === 'Person' || label === 'Organization' || label === 'NORP') return label
  return label === 'Location' || label === 'Facility' ? 'Location' : null
}

/** Chunks of a BIO sequence as `from to type`; an I after another type or at the start opens a chunk (conlleval). */
function chunksOf(labels: readonly string[], view: View): Set<string> {
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

/** Figures of a prediction: micro over all labels, over the core (Location with Facility), and for each core label. */
export interface NameFigures {
  readonly articles: number
  readonly tokens: number
  readonly scores: Readonly<Record<string, Scores & { readonly gold: number; readonly predicted: number }>>
}

/** Scores exact spans against the labels of the file. */
export function scoreConll(
  file: ConllFile,
  predicted: readonly (string | null)[],
  only: (name: string) => boolean = () => true,
): NameFigures {
  const counts = new Map<string, [number, number, number]>()
  const count = (key: string, at: 0 | 1 | 2) => {
    const row = counts.get(key) ?? [0, 0, 0]
    row[at]++
    counts.set(key, row)
  }
  const documents = file.documents.filter((d) => only(d.name))
  for (const sentence of documents.flatMap((d) => d.sentences))
    for (const [name, view] of Object.entries(VIEWS)) {
      const gold = chunksOf(
        sentence.map((i) => file.lines[i]?.label ?? 'O'),
        view,
      )
      const mine = chunksOf(
        sentence.map((i) => predicted[i] ?? 'O'),
        view,
      )
      const keys = (chunk: string) => (name === 'core' ? [name, chunk.split(' ')[2] ?? ''] : [name])
      for (const chunk of gold) for (const key of keys(chunk)) count(key, gold.has(chunk) && mine.has(chunk) ? 0 : 2)
      for (const chunk of mine) if (!gold.has(chunk)) for (const key of keys(chunk)) count(key, 1)
    }
  const scores = Object.fromEntries(
    [...counts].map(([key, [tp, fp, fn]]) => [key, { ...makeScores(tp, fp, fn), gold: tp + fn, predicted: tp + fp }]),
  )
  return { articles: documents.length, tokens: documents.flatMap((d) => d.sentences.flat()).length, scores }
}
