import { describe, expect, test } from 'vitest'
import { evaluationFile, framesFile, stanceWeightsFile } from '../../../../pipeline/data/lexicon-schema.ts'
import { CUE_KINDS, weightId } from '../../../../pipeline/stance/cue-kinds.ts'
import { readDataFile } from '../../../helpers/stance-document.ts'

const evaluation = evaluationFile.parse(readDataFile('evaluation')).entries
const frames = framesFile.parse(readDataFile('frames')).entries
const weights = stanceWeightsFile.parse(readDataFile('stance-weights')).entries

const frame = (id: string): (typeof frames)[number] | undefined => frames.find((entry) => entry.id === id)

describe('the word lists of the stance stage', () => {
  test.each([
    ['evaluation', evaluation, 900],
    ['frames', frames, 450],
    ['stance-weights', weights, 2 * CUE_KINDS.length + 4],
  ] as const)('%s is sorted by unique ids and large enough', (_, entries, least) => {
    const ids = entries.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)))
    expect(ids.length).toBeGreaterThanOrEqual(least)
  })

  test('every kind of cue has a weight for praise and one for blame, none below 0', () => {
    const values = new Map(weights.map(({ id, value }) => [id, value]))
    for (const kind of CUE_KINDS)
      for (const sign of [1, -1]) expect(values.get(weightId(kind, sign))).toBeGreaterThanOrEqual(0)
  })

  test('the codebook holds: the accuser is not judged, the accused is', () => {
    for (const id of ['frame:condemn', 'frame:accuse', 'frame:denounce', 'frame:blame'])
      expect(frame(id)).toMatchObject({ agent: 0, patient: expect.closeTo(-0.85, 0) as number })
  })

  test('the codebook holds: a plea judges nobody, suffering is not blame', () => {
    for (const id of ['frame:urge', 'frame:call_on', 'frame:suffer', 'frame:flee'])
      expect(frame(id)).toMatchObject({ agent: 0, patient: 0 })
    for (const term of ['famine', 'victim', 'drought', 'death'])
      expect(evaluation.find((entry) => entry.term === term)?.polarity).toBe(0)
  })
})
