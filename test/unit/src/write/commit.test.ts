import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearLeftovers, commit, newFilesFolder } from '../../../../src/write/commit.ts'
import { listResultFiles } from '../../../../src/write/result-files.ts'

let dir = ''
let staging = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'agencyscope-commit-'))
  staging = join(dir, '.staging-1')
  for (const folder of [dir, newFilesFolder(staging)]) mkdirSync(join(folder, 'articles'), { recursive: true })
  for (const name of ['manifest.json', 'summary.csv', 'articles/gone.json', 'notes.md'])
    writeFileSync(join(dir, name), `old ${name}`)
  for (const name of ['manifest.json', 'summary.csv', 'articles/come.json'])
    writeFileSync(join(newFilesFolder(staging), name), `new ${name}`)
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

const contents = () => listResultFiles(dir).map((name) => readFileSync(join(dir, name), 'utf8'))
const OLD = ['old articles/gone.json', 'old manifest.json', 'old summary.csv']
const NEW = ['new articles/come.json', 'new manifest.json', 'new summary.csv']

test('puts the new files into place and removes the old ones, and nobody else’s', () => {
  commit(dir, staging)
  expect(contents()).toEqual(NEW)
  expect(readFileSync(join(dir, 'notes.md'), 'utf8')).toBe('old notes.md')
})

test.each([1, 2, 3, 4, 5, 6])('where move %i fails the old results stand as before', (failing) => {
  let moves = 0
  const rename = (from: string, to: string) => {
    if (++moves === failing) throw new Error('disk full')
    renameSync(from, to)
  }
  expect(() => {
    commit(dir, staging, { rename })
  }).toThrow('disk full')
  expect(contents()).toEqual(OLD)
})

test('what a killed run left is cleared away, a plan cut off included', () => {
  writeFileSync(join(staging, 'plan.json'), '{"before": [')
  clearLeftovers(dir)
  expect(contents()).toEqual(OLD)
  expect(() => readFileSync(join(staging, 'plan.json'))).toThrow()
})
