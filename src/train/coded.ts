/** Reads coded articles and puts the codes beside our own sentences. */
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { RawDocument, Span } from '../../pipeline/document/index.ts'
import { readJsonLines } from '../evaluate/index.ts'
import { findCorpusFiles, planCorpus, readArticle } from '../read/index.ts'

const role = z.enum(['agent', 'patient', 'both', 'none'])
const code = z.looseObject({
  western_present: z.int(),
  western_sentiment: z.int(),
  western_role: role,
  african_present: z.int(),
  african_sentiment: z.int(),
  african_role: role,
})
const line = z.looseObject({ id: z.string(), sentence: z.int(), text: z.string(), coder_a: code })

export interface GoldLine extends z.infer<typeof line> {
  /** What further coders say, without sight of the first: scripts/further-codes.txt. */
  readonly further?: readonly Codes[]
}

/** The codes of a sentence for both blocs. */
export type Codes = z.infer<typeof code>

/** An article of the training folder with the sentences that were coded. */
export interface CodedArticle {
  readonly raw: RawDocument
  readonly lines: readonly GoldLine[]
}

/** Articles are read as they stand; a date plays no part in the codes. */
export const READ = { asOf: '9999-12-31', dateOrder: null } as const

/** Reads DIR/articles and DIR/sentences.jsonl; in the order of the article names. */
export async function readCoded(dir: string, signal: AbortSignal): Promise<CodedArticle[]> {
  const lines = readJsonLines(join(dir, 'sentences.jsonl'), line)
  const byArticle = new Map<string, GoldLine[]>()
  for (const each of lines) byArticle.set(each.id, [...(byArticle.get(each.id) ?? []), each])
  const plan = await planCorpus(findCorpusFiles([join(dir, 'articles')], { outDir: null }), { signal })
  return [...plan.entries]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((entry) => {
      const found = byArticle.get(basename(entry.file).replace(/\.[^.]+$/, ''))
      return found === undefined ? [] : [{ raw: readArticle(entry, READ), lines: found }]
    })
}

/** For each coded sentence the index of our sentence that shares most letters with it, or null. */
export function alignSentences(
  text: string,
  sentences: readonly Span[],
  lines: readonly GoldLine[],
): (number | null)[] {
  let letters = ''
  const ends = sentences.map((s) => (letters += squash(text.slice(s.start, s.end))).length)
  let cursor = 0
  return lines.map(({ text: words }) => {
    const wanted = squash(words)
    const onward = letters.indexOf(wanted, cursor)
    const at = onward >= 0 ? onward : letters.indexOf(wanted)
    if (at < 0 || wanted === '') return null
    cursor = at
    return findLargest(ends, at, at + wanted.length)
  })
}

function findLargest(ends: readonly number[], from: number, to: number): number | null {
  let best: number | null = null
  let most = 0
  ends.forEach((end, index) => {
    const shared = Math.min(end, to) - Math.max(ends[index - 1] ?? 0, from)
    if (shared > most) {
      most = shared
      best = index
    }
  })
  return best
}

function squash(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')
}
