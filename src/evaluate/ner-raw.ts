import type { TokenisedDocument } from '../../pipeline/document/index.ts'
import { tagNames, type NameModel } from '../../pipeline/names/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeScores } from './agreement.ts'
import { chunksOf, coreOf, type ConllDocument, type ConllFile } from './conll.ts'
import { printSentences } from './detokenise.ts'
import { makeRawDocument } from './raw.ts'

/**
 * Core F1 where the tagger gets the article as printed and our own tokeniser cuts it; names are compared by the
 * characters that they cover.
 */
export function scoreRawText(file: ConllFile, model: NameModel): number {
  const sums = [0, 0, 0]
  for (const document of file.documents) {
    const { text, starts } = printSentences(
      document.sentences.map((lines) => lines.map((i) => file.lines[i]?.token ?? '')),
    )
    const gold = goldSpans(file, document, starts)
    const mine = new Set(spansOf(tokenise(makeRawDocument(document.name, text)), model))
    const right = [...gold].filter((span) => mine.has(span)).length
    ;[right, mine.size - right, gold.size - right].forEach((n, i) => (sums[i] = (sums[i] ?? 0) + n))
  }
  return makeScores(sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0).f1
}

function spansOf(doc: TokenisedDocument, model: NameModel): string[] {
  return tagNames(doc, model).flatMap(({ firstToken, lastToken, label }) => {
    const core = coreOf(label)
    return core === null ? [] : [`${doc.tokens[firstToken]?.start ?? 0} ${doc.tokens[lastToken - 1]?.end ?? 0} ${core}`]
  })
}

function goldSpans(file: ConllFile, document: ConllDocument, starts: readonly number[]): Set<string> {
  let from = 0
  return new Set(
    document.sentences.flatMap((lines) => {
      const first = from
      from += lines.length
      const labels = lines.map((i) => file.lines[i]?.label ?? 'O')
      return [...chunksOf(labels, coreOf)].map((chunk) => {
        const [start = '', end = '', label = ''] = chunk.split(' ')
        const last = Number(end) - 1
        const length = file.lines[lines[last] ?? -1]?.token?.length ?? 0
        return `${starts[first + Number(start)] ?? 0} ${(starts[first + last] ?? 0) + length} ${label}`
      })
    }),
  )
}
