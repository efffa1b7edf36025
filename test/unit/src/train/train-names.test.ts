import { beforeAll, describe, expect, test } from 'vitest'
import { encodeNameModel, loadNameModel, makeNameModel, tagNames } from '../../../../pipeline/names/index.ts'
import { runJob, type TrainingJob } from '../../../../src/train/train-job.ts'
import { NAME_TRAINING, trainNames, type TrainedNames } from '../../../../src/train/train-names.ts'
import { TINY_CORPUS, cut, show } from '../../../helpers/names.ts'

const train = (seed = 1) =>
  trainNames(
    TINY_CORPUS,
    [],
    { ...NAME_TRAINING, leastCount: 1, first: { ...NAME_TRAINING.first, seed } },
    (jobs: readonly TrainingJob[]) => jobs.map(runJob),
  )

describe('training', () => {
  let trained: TrainedNames
  beforeAll(async () => {
    trained = await train()
  })

  test('gives the same bytes for the same articles, and others for another seed', async () => {
    const bytes = encodeNameModel(trained.parts)
    expect(encodeNameModel((await train()).parts)).toEqual(bytes)
    expect(encodeNameModel((await train(7)).parts)).not.toEqual(bytes)
  })

  test('learns names in contexts like those it saw, with words it never saw', () => {
    const doc = cut('President Aisha Kamara arrived in Tamale on Monday.')
    expect(show(doc, tagNames(doc, makeNameModel(trained.parts)))).toEqual([
      'Person:Aisha Kamara',
      'Location:Tamale',
      'Date:Monday',
    ])
  })

  test('does better on articles held out than nothing, and states figures in [0, 1]', () => {
    for (const figure of Object.values(trained.figures)) {
      expect(figure).toBeGreaterThanOrEqual(0)
      expect(figure).toBeLessThanOrEqual(1)
    }
    expect(trained.figures.bothPassesF1).toBeGreaterThan(0.5)
  })

  test('a model read back from its bytes tags as before', () => {
    const doc = cut('The River Energy said that Mensah would speak in Lagos. Mensah left.')
    const before = tagNames(doc, makeNameModel(trained.parts))
    expect(tagNames(doc, loadNameModel(encodeNameModel(trained.parts)))).toEqual(before)
    expect(before.length).toBeGreaterThan(1)
  })

  test('weights of one byte come back as they were written', () => {
    const { parts } = trained
    const model = loadNameModel(encodeNameModel(parts))
    expect(model.weights).toEqual(parts.weights)
    expect(model.rowEnds).toEqual(parts.rowEnds)
    expect(model.rows.keys).toEqual(parts.keys)
    expect(model.transitions).toEqual(parts.transitions)
  })

  test('refuses bytes that are no model, another version, or cut short', () => {
    const bytes = encodeNameModel(trained.parts)
    expect(() => loadNameModel(new Uint8Array(4))).toThrow('no name model')
    expect(() => loadNameModel(bytes.subarray(0, bytes.length - 1))).toThrow('cut short')
    const other = bytes.slice()
    other[other.indexOf('1'.charCodeAt(0), 8)] = '9'.charCodeAt(0)
    expect(() => loadNameModel(other)).toThrow('another version')
  })
})
