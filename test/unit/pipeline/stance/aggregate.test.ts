import { describe, expect, test } from 'vitest'
import { agencyOf } from '../../../../pipeline/stance/aggregate.ts'
import { findInterval, meanOf, seedOf } from '../../../../pipeline/stance/bootstrap.ts'
import { sentimentOf } from '../../../../pipeline/stance/coder/model.ts'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

describe('agencyOf', () => {
  test.each([
    [{ agent: 8, patient: 2, both: 1 }, 8.5 / 11],
    [{ agent: 0, patient: 3, both: 0 }, 0],
    [{ agent: 0, patient: 0, both: 2 }, 0.5],
    [{ agent: 0, patient: 0, both: 0 }, null],
  ])('%j gives %s', (counts, agency) => {
    expect(agencyOf(counts)).toBe(agency)
  })
})

describe('findInterval', () => {
  test('gives null for nothing and the value itself for one', () => {
    expect(findInterval([], 1)).toBeNull()
    expect(findInterval([0.3], 1)).toEqual({ low: 0.3, high: 0.3 })
  })

  test('holds the mean, depends on the seed alone, and narrows with more values', () => {
    const few = [-0.5, 0.1, 0.6, 0]
    const many = Array.from({ length: 25 }, () => few).flat()
    const wide = findInterval(few, 7)
    const narrow = findInterval(many, 7)
    expect(findInterval(few, 7)).toEqual(wide)
    const width = (each: typeof wide): number => (each?.high ?? 0) - (each?.low ?? 0)
    expect(width(narrow)).toBeLessThan(width(wide) / 2)
    expect(narrow?.low).toBeLessThan(meanOf(many) ?? NaN)
    expect(narrow?.high).toBeGreaterThan(meanOf(many) ?? NaN)
  })

  test('a seed comes from the text alone', () => {
    expect(seedOf('')).toBe(0x811c9dc5)
    expect(seedOf('a')).toBe(0xe40c292c)
    expect(seedOf('Mali left.')).not.toBe(seedOf('Mali left!'))
  })
})

test('a mean over nothing is null, a logit of 0 is a sentiment of 0', () => {
  expect(meanOf([])).toBeNull()
  expect(sentimentOf(0)).toBe(0)
})

describe('article values', () => {
  const text =
    '[western:France] betrayed its allies.\n\n[western:France] was praised by the union.\n\n[african:Mali] expelled the envoy.'

  test('count sentences, labels and roles of each bloc', () => {
    const [western, african, external] = scoreStance(makeDocument(text), resources).blocs
    expect(western).toMatchObject({ bloc: 'western', sentences: 2, agent: 1, patient: 1, both: 0, agency: 0.5 })
    expect(african).toMatchObject({ bloc: 'african', sentences: 1, agent: 1, agency: 1 })
    expect(external).toMatchObject({
      sentences: 0,
      sentiment: null,
      sentimentLow: null,
      agency: null,
      quotedShare: null,
    })
  })

  test('leave boilerplate out, though it is coded', () => {
    const doc = makeDocument(text)
    const sentences = doc.sentences.map((each, at) => (at === 0 ? { ...each, boilerplate: 'caption' as const } : each))
    const scored = scoreStance({ ...doc, sentences }, resources)
    expect(scored.stances.find(({ sentence }) => sentence === 0)?.present).toBe(true)
    expect(scored.blocs[0]).toMatchObject({ sentences: 1, negative: 0 })
  })

  test('give every actor its own', () => {
    const { actorSummaries } = scoreStance(makeDocument(text), resources)
    expect(actorSummaries.map(({ actor, agency }) => [actor, agency])).toEqual([
      ['x:western.france', 0.5],
      ['x:african.mali', 1],
    ])
  })
})
