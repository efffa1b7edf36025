/** Small training articles of our own for the name tagger. */
import { SPAN_LABELS, type NameSpan, type Tokens } from '../../pipeline/names/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { parseConll } from '../../src/evaluate/conll.ts'
import { makeGoldDocuments, type GoldDocument } from '../../src/train/gold.ts'

/** `[Person:Amina Diallo] met the [NORP:Malian] press .` as CoNLL lines: names in brackets, tokens set apart by blanks. */
export function makeConll(sentences: readonly string[], name: string): string {
  const lines = sentences.map((sentence) =>
    [...sentence.matchAll(/\[(\w+):([^\]]+)\]|(\S+)/g)]
      .flatMap(([, label, words, word]) =>
        label === undefined
          ? [`${word ?? ''}\tO`]
          : (words ?? '').split(' ').map((w, i) => `${w}\t${i === 0 ? 'B' : 'I'}-${label}`),
      )
      .join('\n'),
  )
  return `-DOCSTART- ${name}\n\n${lines.join('\n\n')}\n`
}

const PEOPLE = ['Amina Diallo', 'Kofi Mensah', 'Grace Wanjiru', 'Tunde Okafor', 'Fatima Sesay', 'Joseph Banda']
const PLACES = ['Nairobi', 'Lagos', 'Bamako', 'Kumasi', 'Freetown', 'Ndola']
const BODIES = [
  'Ministry of Health',
  'Savanna Bank',
  'River Energy',
  'Union of Teachers',
  'Delta Airlines',
  'Lake Party',
]

/** Twelve short articles with people, places and bodies in changing roles. */
export const TINY_CORPUS: readonly GoldDocument[] = makeGoldDocuments(
  parseConll(
    Array.from({ length: 12 }, (_, i) => {
      const [person, place, body] = [PEOPLE[i % 6], PLACES[(i * 5 + 1) % 6], BODIES[(i + Math.floor(i / 6)) % 6]]
      const surname = person?.split(' ')[1] ?? ''
      return makeConll(
        [
          `President [Person:${person ?? ''}] arrived in [Location:${place ?? ''}] on [Date:Monday] .`,
          `The [Organization:${body ?? ''}] said that [Person:${surname}] would speak in [Location:${place ?? ''}] .`,
          `A [NORP:Kenyan] team from the [Organization:${body ?? ''}] waited at the gate .`,
        ],
        `tiny_${i}`,
      )
    }).join('\n'),
  ),
)

/** Our own tokens of a text. */
export const cut = (text: string): Tokens => ({ text, ...tokeniseText(text) })

/** Names as `label:words`. */
export const show = (doc: Tokens, spans: readonly NameSpan[]): string[] =>
  spans.map(({ firstToken, lastToken, label }) => {
    const start = doc.tokens[firstToken]?.start ?? 0
    return `${label}:${doc.text.slice(start, doc.tokens[lastToken - 1]?.end ?? start)}`
  })

/** Number of the tag of a BIO label. */
export function tagOf(label: string): number {
  if (label === 'O') return 0
  const at = SPAN_LABELS.findIndex((name) => label.endsWith(name))
  return 2 * at + (label.startsWith('B') ? 1 : 2)
}
