import { describe, expect, test } from 'vitest'
import { evaluationFile, framesFile } from '../../../../pipeline/data/lexicon-schema.ts'
import { readDataFile } from '../../../helpers/stance-document.ts'

const evaluation = evaluationFile.parse(readDataFile('evaluation')).entries
const frames = framesFile.parse(readDataFile('frames')).entries

const frame = (id: string): (typeof frames)[number] | undefined => frames.find((entry) => entry.id === id)

describe('the word lists of the stance stage', () => {
  test.each([
    ['evaluation', evaluation, 900],
    ['frames', frames, 450],
  ] as const)('%s is sorted by unique ids and large enough', (_, entries, least) => {
    const ids = entries.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)))
    expect(ids.length).toBeGreaterThanOrEqual(least)
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
