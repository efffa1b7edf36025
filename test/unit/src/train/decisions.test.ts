import { describe, expect, test } from 'vitest'
import { chooseRoleBias, chooseSentiment, pickRole, type HeldOut } from '../../../../src/train/decisions.ts'

const NOTHING = {
  ...{ presenceFeatures: [], roleFeatures: [], roleSenses: [], sentimentFeatures: [], senses: [] },
  ruled: 'agent',
  further: [],
} as const

/** A sentence that the coder gave a label, as a model that has not seen it reads it; one article each. */
function makeRow(article: number, bloc: 'western' | 'african', label: number, sentiment: number): HeldOut {
  return {
    example: {
      article,
      bloc,
      present: true,
      named: true,
      silent: false,
      step: 4,
      role: 'agent',
      sentiment: label,
      ...NOTHING,
    },
    presence: 1,
    roleLogits: [2, 1, 0, 0],
    sentiment,
  }
}

/** Both blocs: everything beyond `from` on either side has a label, and nothing between. */
function makeCoding(negativeFrom: number, positiveFrom: number, start = 0): HeldOut[] {
  return (['western', 'african'] as const).flatMap((bloc) =>
    Array.from({ length: 41 }, (_, i) => {
      const sentiment = (i - 20) / 20.5
      const label = sentiment < negativeFrom ? -1 : sentiment > positiveFrom ? 1 : 0
      return makeRow(start + i, bloc, label, sentiment)
    }),
  )
}

describe('the thresholds between which a sentence is neutral', () => {
  test('follow the training articles where there are no others', () => {
    const { negativeBelow, positiveAbove } = chooseSentiment({ training: makeCoding(-0.5, 0.3), development: [] })
    expect(negativeBelow).toBeCloseTo(-0.5, 1)
    expect(positiveAbove).toBeCloseTo(0.3, 1)
  })

  test('move toward the coding of the development articles, without reaching it', () => {
    const training = makeCoding(-0.6, 0.4)
    const alone = chooseSentiment({ training, development: [] }).negativeBelow
    const both = chooseSentiment({ training, development: makeCoding(-0.2, 0.4, 100) }).negativeBelow
    expect(both).toBeGreaterThan(alone)
    expect(both).toBeLessThanOrEqual(-0.2)
  })

  test('do not look at sentences without the bloc', () => {
    const training = makeCoding(-0.5, 0.3)
    const absent = makeCoding(-0.1, 0.9, 200).map((row) => ({ ...row, example: { ...row.example, present: false } }))
    const choose = (rows: readonly HeldOut[]) => chooseSentiment({ training: rows, development: [] })
    expect(choose([...training, ...absent])).toEqual(choose(training))
  })
})

test('rare roles are favoured, and the likeliest one is picked', () => {
  const rows = makeCoding(-0.5, 0.3)
  const bias = chooseRoleBias({ training: rows, development: [] })
  expect(bias[1]).toBeGreaterThanOrEqual(bias[0] ?? 0)
  expect(pickRole([2, 1, 0, 0], [0, 0, 0, 0])).toBe('agent')
  expect(pickRole([2, 1, 0, 0], [0, 1.5, 0, 0])).toBe('patient')
})

test('rare roles are favoured as far as both codings bear it', () => {
  const repeat = (role: 'agent' | 'patient', [agent, patient]: [number, number], times: number): HeldOut[] =>
    makeCoding(-0.5, 0.3)
      .slice(0, times)
      .map((row) => ({ ...row, example: { ...row.example, role }, roleLogits: [agent, patient, -9, -9] }))
  const training = [...repeat('agent', [1, 0], 40), ...repeat('patient', [3, 0], 5)]
  const development = [...repeat('agent', [2, 0], 20), ...repeat('patient', [1, 0.5], 20)]
  const favour = (codings: Parameters<typeof chooseRoleBias>[0]) => {
    const [agent = 0, patient = 0] = chooseRoleBias(codings)
    return patient - agent
  }
  expect(favour({ training, development })).toBeGreaterThan(favour({ training, development: [] }))
  expect(favour({ training, development })).toBeGreaterThan(0.5)
  expect(favour({ training, development })).toBeLessThan(1)
})
