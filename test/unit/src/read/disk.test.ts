import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCorpusFiles, planCorpus, readArticle } from '../../../../src/read/index.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agencyscope-read-'))
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'sub', 'a.txt'), 'The envoy left.\n')
  symlinkSync('..', join(folder, 'sub', 'loop'))
  symlinkSync(folder, `${folder}-link`)
})

afterAll(() => {
  rmSync(`${folder}-link`)
  rmSync(folder, { recursive: true })
})

test('on a real disk a loop of links ends, and each article is read once', async () => {
  const files = findCorpusFiles([folder, `${folder}-link`], { outDir: null })
  const plan = await planCorpus(files)
  expect(plan.found).toBe(2)
  expect(plan.skipped.map(({ issue }) => issue.code)).toEqual(['FILE_REACHED_TWICE'])
  expect(plan.notes.map(({ issue }) => issue.code)).toEqual(['SYMLINK_NOT_FOLLOWED', 'SYMLINK_NOT_FOLLOWED'])
  const docs = plan.entries.map((entry) => readArticle(entry, { asOf: '2025-12-31', dateOrder: null }))
  expect(docs.map(({ text }) => text)).toEqual(['The envoy left.\n'])
})

test('on a real disk a file may be given by itself, and a path below a file is not there', async () => {
  const file = join(folder, 'sub', 'a.txt')
  const plan = await planCorpus(findCorpusFiles([file], { outDir: null }))
  expect(plan.entries.map(({ id }) => id)).toEqual(['a'])
  expect(() => findCorpusFiles([join(file, 'b.txt')], { outDir: null })).toThrow(
    expect.objectContaining({ code: 'PATH_NOT_FOUND' }),
  )
})
