import { execFile } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeFolder, ROOT, runCommand } from '../helpers/command.ts'
import { readArticles, readJson } from '../helpers/results.ts'

const TEXT = 'Amina Sesoko met Emmanuel Macron in Accra. Ghana thanked France.\n'

test('without the trained name model a run says so, and finds names by gazetteer and patterns', async () => {
  const folder = makeFolder({ 'one.txt': TEXT })
  const copy = join(folder, 'copy')
  for (const part of ['dist', 'package.json']) cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  cpSync(join(ROOT, 'pipeline', 'data'), join(copy, 'pipeline', 'data'), {
    recursive: true,
    filter: (path) => !path.endsWith('names-model.bin'),
  })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const args = [join(copy, 'dist', 'src', 'main.js'), 'run', join(folder, 'one.txt'), '--out', join(folder, 'out')]
  const { stderr } = await promisify(execFile)(process.execPath, args)
  expect(stderr).toContain('names-model.bin) is missing')
  const [article] = readArticles(join(folder, 'out')).values()
  expect(article?.actors.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['person:emmanuel_macron', 'state:GHA', 'state:FRA']),
  )
})

test('with it nothing is said, and the manifest names it with its hash', async () => {
  const folder = makeFolder({ 'one.txt': TEXT })
  const { stderr } = await runCommand(['run', join(folder, 'one.txt'), '--out', join(folder, 'out')])
  expect(stderr).toBe('')
  expect(JSON.stringify(readJson(join(folder, 'out', 'manifest.json')))).toMatch(
    /"names-model","version":"1.0.0","sha256":"[0-9a-f]{64}"/,
  )
})
