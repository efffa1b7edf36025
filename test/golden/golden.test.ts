import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleSchema } from '../../pipeline/records/index.ts'
import { loadResources } from '../../src/resources/index.ts'
import {
  analyseCase,
  checkGolden,
  expectationPath,
  formatJson,
  listCases,
  listExpectations,
  type GoldenMode,
} from '../helpers/golden.ts'

const resources = loadResources()
const mode: GoldenMode = { ci: isSet(process.env['CI']), update: isSet(process.env['UPDATE_GOLDEN']) }

describe('golden cases', () => {
  test.each(listCases())('%s', async (name) => {
    const { article } = await analyseCase(name, resources)
    expect(articleSchema.parse(article)).toEqual(article)
    const actual = `${formatJson(article)}\n`
    expect(JSON.parse(actual)).toEqual(article)
    const expected = checkGolden(expectationPath(name), actual, mode)
    if (expected === null) throw new Error(`No expectation for ${name}; run the tests once outside CI and commit it.`)
    expect(actual).toBe(expected)
  })

  test('every expectation has its case', () => {
    expect(listExpectations()).toEqual(listCases())
  })
})

describe('checkGolden', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const local: GoldenMode = { ci: false, update: false }

  test('writes a missing expectation locally', () => {
    const path = join(folder, 'expected', 'new.json')
    expect(checkGolden(path, 'new\n', local)).toBe('new\n')
    expect(readFileSync(path, 'utf8')).toBe('new\n')
  })

  test('writes none on a build server, even when asked to renew', () => {
    const path = join(folder, 'missing.json')
    expect(checkGolden(path, 'new\n', { ci: true, update: true })).toBeNull()
    expect(existsSync(path)).toBe(false)
  })

  test('leaves what differs beside the expectation, and clears it when they agree', () => {
    const path = join(folder, 'known.json')
    writeFileSync(path, 'old\n')
    expect(checkGolden(path, 'new\n', local)).toBe('old\n')
    expect(readFileSync(`${path}.actual`, 'utf8')).toBe('new\n')
    expect(checkGolden(path, 'old\n', local)).toBe('old\n')
    expect(existsSync(`${path}.actual`)).toBe(false)
  })

  test('renews an expectation when asked to', () => {
    const path = join(folder, 'renewed.json')
    writeFileSync(path, 'old\n')
    expect(checkGolden(path, 'new\n', { ci: false, update: true })).toBe('new\n')
    expect(existsSync(`${path}.actual`)).toBe(false)
  })
})

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
