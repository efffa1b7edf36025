import type { GoldSentence, SystemArticle, SystemSentence } from './agency-types.ts'

/** Our sentences that hold words of a coded one. */
export interface Aligned {
  readonly best: SystemSentence
  readonly over: readonly SystemSentence[]
}

/** The key of a coded sentence. */
export const keyOf = (s: GoldSentence) => `${s.id}#${s.sentence}`
const squash = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')

/** Finds for each coded sentence our sentences with the same letters and digits; the largest piece stands first. */
export function alignAll(
  sentences: readonly GoldSentence[],
  system: ReadonlyMap<string, SystemArticle>,
): Map<string, Aligned | null> {
  const aligned = new Map<string, Aligned | null>()
  const ids = [...new Set(sentences.map((s) => s.id))]
  for (const id of ids) {
    const stream = makeStream(system.get(id)?.sentences ?? [])
    let cursor = 0
    for (const gold of sentences.filter((s) => s.id === id)) {
      const words = squash(gold.text)
      const from = stream.letters.indexOf(words, cursor)
      const at = from >= 0 ? from : stream.letters.indexOf(words)
      if (at >= 0 && words !== '') cursor = at
      aligned.set(keyOf(gold), at < 0 || words === '' ? null : piecesAt(stream, at, at + words.length))
    }
  }
  return aligned
}

interface Stream {
  readonly letters: string
  readonly spans: readonly { from: number; to: number; sentence: SystemSentence }[]
}

function makeStream(sentences: readonly SystemSentence[]): Stream {
  let letters = ''
  const spans = sentences.map((sentence) => {
    const from = letters.length
    letters += squash(sentence.text)
    return { from, to: letters.length, sentence }
  })
  return { letters, spans }
}

function piecesAt({ spans }: Stream, from: number, to: number): Aligned | null {
  const over = spans
    .map((s) => ({ ...s, shared: Math.min(s.to, to) - Math.max(s.from, from) }))
    .filter((s) => s.shared > 0)
  const [first] = over
  if (first === undefined) return null
  const best = over.reduce((a, b) => (b.shared > a.shared ? b : a), first)
  return { best: best.sentence, over: over.map((s) => s.sentence) }
}
