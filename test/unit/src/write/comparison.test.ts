import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ComparisonRows } from '../../../../pipeline/records/index.ts'
import { openComparison } from '../../../../src/write/index.ts'

const root = mkdtempSync(join(tmpdir(), 'agencyscope-test-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const rows = (period: string): ComparisonRows => ({
  timeline: [
    {
      period,
      period_start: '2025-01-01',
      period_end: '2025-01-31',
      group_by: 'outlet',
      group_value: '=SUM(A1)',
      bloc: 'african',
      measure: 'sentiment',
      n_articles: 1,
      n_weighted: 0.5,
      value: -0.25,
      low: null,
      high: null,
      enough: false,
    },
  ],
  trends: [],
  differences: [],
})

async function write(dir: string, period: string, rename = renameSync): Promise<void> {
  const folder = await openComparison(dir, { alone: true }, { rename })
  try {
    await folder.finish(rows(period), null, {})
  } finally {
    await folder.abort()
  }
}

describe('a comparison alone in its folder', () => {
  test('has its tables, guarded against formulas, and leaves nothing half-made', async () => {
    const dir = join(root, 'new')
    await write(dir, '2025-01')
    expect(readdirSync(dir).sort()).toEqual(
      ['.agencyscope-output', 'datapackage.json', 'differences.csv', 'timeline.csv', 'trends.csv'].sort(),
    )
    expect(readFileSync(join(dir, 'timeline.csv'), 'utf8').split('\n')[1]).toBe(
      "2025-01,2025-01-01,2025-01-31,outlet,'=SUM(A1),african,sentiment,1,0.5000,-0.2500,,,0",
    )
  })

  test('where a step fails the earlier tables stand as they were, and the folder is free', async () => {
    const dir = join(root, 'failing')
    await write(dir, '2025-01')
    const before = readFileSync(join(dir, 'timeline.csv'), 'utf8')
    for (let failAt = 1; failAt <= 6; failAt++) {
      let step = 0
      const rename = (from: string, to: string) => {
        if (++step === failAt) throw new Error('disk full')
        renameSync(from, to)
      }
      await expect(write(dir, '2025-02', rename as typeof renameSync)).rejects.toThrow('disk full')
      expect(readFileSync(join(dir, 'timeline.csv'), 'utf8')).toBe(before)
      expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual(['.agencyscope-output'])
    }
    await write(dir, '2025-02')
    expect(readFileSync(join(dir, 'timeline.csv'), 'utf8')).toContain('2025-02,')
  })

  test('a second one waits for nobody: the folder is busy', async () => {
    const dir = join(root, 'busy')
    const first = await openComparison(dir, { alone: true })
    await expect(openComparison(dir, { alone: true })).rejects.toMatchObject({ code: 'OUTPUT_BUSY' })
    await first.abort()
    expect(existsSync(join(dir, 'timeline.csv'))).toBe(false)
    await write(dir, '2025-01')
  })

  test('a row that does not fit its schema is refused', async () => {
    await expect(write(join(root, 'wrong'), '')).rejects.toThrow()
  })
})
