import { describe, expect, test } from 'vitest'
import { makeConllDocument } from '../../../../src/evaluate/conll-document.ts'
import { countNames, parseConll, scoreConll, scoreCounts } from '../../../../src/evaluate/conll.ts'
import { printSentences } from '../../../../src/evaluate/detokenise.ts'
import { tagByBaseline } from '../../../../src/evaluate/name-baseline.ts'
import { countErrors } from '../../../../src/evaluate/ner-errors.ts'
import { findIntervals } from '../../../../src/evaluate/ner-interval.ts'
import { makeConll } from '../../../helpers/names.ts'

const GOLD = makeConll(
  ['[Person:Amina Diallo] flew to [Location:Accra] .', 'The [Facility:Kotoka Airport] is in [Location:Ghana] .'],
  'kenya_1',
)
const file = parseConll(GOLD)

/** The file's labels, some of them replaced by token. */
const predict = (changes: Readonly<Record<string, string>>) =>
  file.lines.map((line) => (line.token === null ? null : (changes[line.token] ?? line.label)))

describe('scores of names', () => {
  test('are 1 for the gold itself, each label apart and Facility a Location in the core', () => {
    const { scores } = scoreConll(file, predict({}))
    expect(scores['core']).toMatchObject({ f1: 1, gold: 4 })
    expect(scores['Location']).toMatchObject({ f1: 1, gold: 3 })
    expect(scores['Location_alone']).toMatchObject({ f1: 1, gold: 2 })
    expect(scores['Facility']).toMatchObject({ f1: 1, gold: 1 })
  })

  test('count a name with one wrong end as wrong', () => {
    const { scores } = scoreConll(file, predict({ Diallo: 'O' }))
    expect(scores['Person']).toMatchObject({ f1: 0, gold: 1, predicted: 1 })
    expect(scores['core']?.f1).toBeCloseTo(0.75)
  })

  test('of single articles add up to those of the file', () => {
    const labels = predict({ Accra: 'B-Organization' })
    expect(scoreCounts(file.documents.map((doc) => countNames(file, doc, labels)))).toEqual(
      scoreConll(file, labels).scores,
    )
  })

  test('have intervals that hold them, and no width for one article', () => {
    const counts = file.documents.map((doc) => countNames(file, doc, predict({ Ghana: 'O' })))
    const { core } = findIntervals(counts)
    expect(core.low).toBe(core.high)
    expect(core.low).toBeCloseTo(scoreCounts(counts)['core']?.f1 ?? 0)
  })
})

describe('errors', () => {
  test.each([
    [{ Accra: 'B-Organization' }, 'type'],
    [{ Diallo: 'O' }, 'boundary'],
    [{ Kotoka: 'O', Airport: 'B-Organization' }, 'both'],
    [{ Ghana: 'O' }, 'missed'],
    [{ The: 'B-Misc' }, 'spurious'],
  ])('%o is counted as %s', (changes, kind) => {
    const none = { type: 0, boundary: 0, both: 0, missed: 0, spurious: 0 }
    expect(countErrors(file, predict(changes))).toEqual({ ...none, [kind]: 1 })
  })
})

describe('printing tokens', () => {
  test.each([
    [['Kenya', "'s", 'army', '(', 'KDF', ')', 'left', '.'], "Kenya's army (KDF) left. "],
    [['Kenya', '’', 's', 'army', 'did', "n't", 'wait'], "Kenya’s army didn't wait\n"],
    [['a', 'junta', '-', 'led', 'state', 'of', '$', '5', '.'], 'a junta-led state of $5. '],
    [['He', 'said', '"', 'no', '"', 'twice', '.'], 'He said "no" twice. '],
  ])('%j', (tokens, text) => {
    const printed = printSentences([tokens])
    expect(printed.text).toBe(text)
    tokens.forEach((token, i) => {
      expect(text.startsWith(token, printed.starts[i])).toBe(true)
    })
  })
})

test('the baseline finds a plain place and labels every token', () => {
  const gold = parseConll(makeConll(['He flew to London yesterday .'], 'x'))
  const [document] = gold.documents
  if (document === undefined) throw new Error('no article')
  expect(tagByBaseline(makeConllDocument(gold, document))).toEqual(['O', 'O', 'O', 'B-Location', 'O', 'O'])
})
