import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreStance } from '../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../helpers/stance-document.ts'

const PAIRS = ['""', '“”', '„“', '”“', '«»', '»«', "''", '‘’', '‚‘'] as const
const SAID = [
  'We are free',
  'The vote was late and nobody knew why',
  "The farmers' union is ours, and Kenya's lenders left",
  "They don't care. We won in the '90s",
  'It rained in the north. It was dry in the south. We left',
  'He told us about it',
]
const FRAMES = [
  (said: string, [open, close]: readonly string[]) => `${open}${said},${close} the leader of A said.`,
  (said: string, [open, close]: readonly string[]) => `${open}${said},${close} said A, which met B.`,
  (said: string, [open, close]: readonly string[]) => `A warned: ${open}${said}.${close}`,
  (said: string, [open, close]: readonly string[]) => `B left. A told the court that ${open}${said}${close}.`,
]

function readRows(text: string): unknown {
  const named = text.replace(/\bA\b/, '[african:Suderia]').replace(/\bB\b/, '[western:Norland]')
  const doc = scoreStance(makeDocument(named), resources)
  for (const { start, end } of doc.speeches) expect(doc.text.slice(start, end)).toMatch(/^[\p{L}\p{N}'’](?:.*\S)?$/su)
  return doc.speeches.map(({ kind, speaker, verb, words, sentence }) => ({ kind, speaker, verb, words, sentence }))
}

test('the kind of marks changes nothing: the same passages with the same speakers', () => {
  const frame = fc.constantFrom(...FRAMES)
  fc.assert(
    fc.property(fc.constantFrom(...SAID), frame, fc.constantFrom(...PAIRS), (said, fill, marks) => {
      const rows = readRows(fill(said, ['“', '”']))
      expect(rows).not.toEqual([])
      expect(readRows(fill(said, Array.from(marks)))).toEqual(rows)
    }),
    { numRuns: 150 },
  )
})
