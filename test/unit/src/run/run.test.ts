import { expect, test } from 'vitest'
import { toRecords } from '../../../../pipeline/records/index.ts'
import { makeIssueRow, sortIssueRows } from '../../../../src/run/issue-rows.ts'
import { makeProgress } from '../../../../src/run/progress.ts'
import { addToSummary, formatSummary, makeSummary } from '../../../../src/run/summary.ts'
import { makeBlocSummary, makeIssue, makeRichDocument } from '../../../helpers/document.ts'

test('issues stand in one order, whatever the order in which they came', () => {
  const row = (articleId: string | null, file: string, start = 0) =>
    makeIssueRow({ articleId, file, issue: makeIssue({ span: { start, end: start + 1 } }) })
  const rows = [row('b', 'b.txt', 9), row(null, 'z.pdf'), row('b', 'b.txt', 10), row('a', 'c.txt')]
  const sorted = sortIssueRows(rows)
  expect(sorted.map(({ file, start }) => `${file} ${String(start)}`)).toEqual([
    'z.pdf 0',
    'c.txt 0',
    'b.txt 9',
    'b.txt 10',
  ])
  expect(sortIssueRows([...rows].reverse())).toEqual(sorted)
})

test('the summary takes means over the articles that have the bloc, and paths from where the person stands', () => {
  const summary = makeSummary('/home/ama/results', { found: 3, failed: 1, skipped: 0 })
  for (const [sentiment, agency] of [
    [0.5, 1],
    [-0.1, null],
  ] as const) {
    const african = makeBlocSummary('african', { sentiment, agency, label: 'neutral', sentences: 1 })
    const blocs = [makeBlocSummary('western'), african, makeBlocSummary('external')]
    addToSummary(summary, toRecords(makeRichDocument({ blocs })))
    summary.analysed++
  }
  const text = formatSummary(summary, '/home/ama')
  expect(text).toMatch(/^african +2 +0\.20 +1\.00$/m)
  expect(text).toMatch(/^western +0 +- +-$/m)
  expect(text).toMatch(/2 analysed of 3 files found \(1 failed, 0 skipped\)/)
  expect(text).toContain('Results:   results/summary.csv')
  expect(formatSummary(summary, '/home/ben')).toContain('Results:   /home/ama/results/summary.csv')
})

test('progress is shown in a terminal only', () => {
  const said: string[] = []
  const { signal } = new AbortController()
  const world = { out: () => undefined, err: (text: string) => void said.push(text), now: () => 1e6, cwd: '/', signal }
  makeProgress({ ...world, isTerminal: false }, 3).step()
  expect(said).toEqual([])
  makeProgress({ ...world, isTerminal: true }, 3).step()
  expect(said.join('')).toContain('1 of 3 articles')
})
