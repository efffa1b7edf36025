import { describe, expect, test } from 'vitest'
import { hashText } from '../../../../pipeline/document/hash.ts'
import {
  makePhraseList,
  makePhraseTable,
  makeWordBook,
  readFeatures,
  viewDocument,
  type Lexicon,
} from '../../../../pipeline/names/index.ts'
import { findPhrase } from '../../../../pipeline/names/phrases.ts'
import { cut } from '../../../helpers/names.ts'

const phrases = (...names: string[]) =>
  makePhraseTable(makePhraseList(names.map((name, i) => [name.split(' ').map(hashText), i + 1] as const)))
const empty = phrases()
const lexicon: Lexicon = { lists: empty, seen: empty, parts: empty }
const view = (text: string) => viewDocument(cut(text), makeWordBook(lexicon))

describe('a view of a document', () => {
  test('joins capitals to runs, over of and the in wide ones only', () => {
    const { runs, wideRuns } = view('The Ministry of Health met Ruto.')
    expect(runs[1]).toEqual({ first: 0, last: 2 })
    expect(wideRuns[1]).toEqual({ first: 0, last: 4 })
    expect(runs[5]).toEqual({ first: 5, last: 6 })
    expect(runs[4]).toBeNull()
  })

  test('knows whether a word stands in small letters elsewhere', () => {
    const { occurrences } = view('Hope Banda spoke. There is hope in Lusaka.')
    expect(occurrences.get(hashText('hope'))).toMatchObject({ small: 1, inside: 0 })
    expect(occurrences.get(hashText('lusaka'))).toMatchObject({ small: 0, inside: 1 })
  })

  test('finds the words that an abbreviation stands for', () => {
    const { expansions } = view('The National Health Fund (NHF) paid late.')
    expect(expansions.get(hashText('NHF'))).toBeUndefined() // the article opens the run: T-N-H-F
    expect(view('He runs the National Health Fund (NHF).').expansions.get(hashText('NHF'))).toEqual({
      first: 3,
      last: 6,
    })
  })

  test('takes no headline in capitals for a sentence of names', () => {
    expect(view('RUTO MEETS BIDEN IN NAIROBI').occurrences.get(hashText('meets'))).toMatchObject({ inside: 0 })
  })
})

describe('known phrases', () => {
  test('are found at their longest', () => {
    const table = phrases('burkina', 'burkina faso', 'faso bank of trade')
    const match = { length: 0, code: 0 }
    const words = Int32Array.from('burkina faso bank'.split(' ').map(hashText))
    findPhrase(table, words, 0, 3, match)
    expect(match).toEqual({ length: 2, code: 2 })
    findPhrase(table, words, 0, 1, match)
    expect(match).toEqual({ length: 1, code: 1 })
    findPhrase(table, words, 1, 3, match)
    expect(match.length).toBe(0)
  })
})

describe('features', () => {
  const read = (text: string) => {
    const all: number[][] = []
    readFeatures(cut(text), lexicon, (keys) => all.push([...keys.keys.subarray(0, keys.length)]))
    return all
  }

  test('are the same for the same text and differ by context', () => {
    expect(read('Jordan won.')).toEqual(read('Jordan won.'))
    expect(read('Jordan won.')[0]).not.toEqual(read('Jordan lost.')[0])
  })

  test('are there for every token, and for none of an empty text', () => {
    expect(read('Côte d’Ivoire beat Mali 2-1.').every((keys) => keys.length > 10)).toBe(true)
    expect(read('')).toEqual([])
  })
})
