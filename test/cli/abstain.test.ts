import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, runCommand } from '../helpers/command.ts'
import { readTable } from '../helpers/results.ts'

test('stance.abstain_below takes the label and its voice and nothing else from the sentences that are less sure', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'sure.yaml'), 'stance: {abstain_below: 0.6}\n')
  const run = (out: string, ...further: string[]) =>
    runCommand(['run', CORPUS, '--out', out, '--no-store', ...AS_OF, ...further], { cwd: folder })
  await Promise.all([run('all'), run('sure', '--config', 'sure.yaml')])
  const all = readTable(join(folder, 'all', 'sentences.csv'))
  const sure = readTable(join(folder, 'sure', 'sentences.csv'))
  const nothing = { label: '', voice: '', speaker_id: '', speaker_bloc: '', speech_verb: '' }
  const expected = all.map((row) =>
    row['present'] === '1' && Number(row['confidence']) < 0.6 ? { ...row, ...nothing } : row,
  )
  // what is written as 0.6 was rounded, and may have been less
  const isClear = (_: unknown, at: number) => Number(all[at]?.['confidence']) !== 0.6
  expect(sure.filter(isClear)).toEqual(expected.filter(isClear))
  expect(sure.filter((row, at) => row['label'] !== all[at]?.['label']).length).toBeGreaterThan(20)
})

test('a share beyond 1 is refused with the key that is wrong', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'c.yaml'), 'stance: {abstain_below: 60}\n')
  const { code, stderr } = await runCommand(['run', CORPUS, '--out', 'out', '--config', 'c.yaml'], { cwd: folder })
  expect(code).not.toBe(0)
  expect(stderr).toMatch(/abstain_below/)
})
