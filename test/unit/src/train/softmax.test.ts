import { describe, expect, test } from 'vitest'
import { hashText } from '../../../../pipeline/document/hash.ts'
import { scoreClasses, softmax, unpackHead } from '../../../../pipeline/linear/index.ts'
import { makeRunner } from '../../../../src/train/run-jobs.ts'
import {
  joinDomainRuns,
  makeExample,
  packHead,
  planRuns,
  trainFloat,
  trainHead,
  type TrainOptions,
} from '../../../../src/train/softmax.ts'

const options: TrainOptions = { bits: 8, classes: 2, rate: 0.2, l2: 1e-4, damping: 1, epochs: 10, averaged: 4 }
const features = (...keys: string[]) => keys.map((key) => ({ hash: hashText(key), value: 1 }))
const examples = [
  makeExample(features('helped', 'farmers'), [0, 1], 1, options.bits),
  makeExample(features('helped', 'traders'), [0, 1], 1, options.bits),
  makeExample(features('robbed', 'farmers'), [1, 0], 1, options.bits),
  makeExample(features('robbed', 'traders'), [1, 0], 1, options.bits),
]

test('learns which features speak for which class, and leaves the others alone', () => {
  const head = trainHead(examples, options)
  const share = (...keys: string[]) => softmax(scoreClasses(head, features(...keys)))[1] ?? 0
  expect(share('helped')).toBeGreaterThan(0.7)
  expect(share('robbed')).toBeLessThan(0.3)
  expect(share('farmers')).toBeCloseTo(share('traders'), 1)
})

test('the same examples give the same bytes', () => {
  expect(packHead(trainHead(examples, options))).toEqual(packHead(trainHead(examples, options)))
})

test('a stored head scores as it did before', () => {
  const head = trainHead(examples, options)
  expect(scoreClasses(unpackHead(packHead(head)), features('helped'))).toEqual(scoreClasses(head, features('helped')))
})

test('shares sum to 1, also of large logits', () => {
  for (const logits of [
    [0, 0],
    [800, -800],
    [1, 2, 3],
  ])
    expect(softmax(logits).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
})

describe('heads with domains', () => {
  const shared = { ...options, dense: { rows: 2, domains: 2, l2: 1e-4, runs: 2 } }
  const told = [0, 1].flatMap((domain) =>
    examples.map((example, at) => ({
      ...example,
      domain,
      // the first number says in one domain what it does not say in the other
      dense: Float32Array.from([at < 2 === (domain === 0) ? 1 : -1, at < 2 ? 1 : -1]),
    })),
  )
  const jobs = planRuns(told, shared)

  test('share what holds in both and keep what holds in one', () => {
    const [first, second] = joinDomainRuns(jobs.map(trainFloat), shared)
    const lean = (dense: Float32Array | undefined, at: number) => (dense?.[2 * at + 1] ?? 0) - (dense?.[2 * at] ?? 0)
    expect(lean(first?.dense, 0)).toBeGreaterThan(0.2)
    expect(lean(second?.dense, 0)).toBeLessThan(-0.2)
    for (const domain of [first, second]) expect(lean(domain?.dense, 1)).toBeGreaterThan(0.2)
  })

  test('runs go through the examples in orders of their own, and come back in the order of the jobs', async () => {
    const runs = await makeRunner('softmax')(jobs)
    expect(runs).toEqual(jobs.map(trainFloat))
    expect(runs[0]).not.toEqual(runs[1])
  })
})
