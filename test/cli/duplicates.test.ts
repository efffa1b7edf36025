import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, makeFolder, runCommand, type Outcome } from '../helpers/command.ts'
import { readJson, readTable } from '../helpers/results.ts'

/** Agency copy, our own writing: the paragraphs go from what matters most to what can be cut. */
const STORY = [
  'Kenya and Uganda agreed on Tuesday to build a second railway bridge across the border, after two years of talks about who should pay for it.',
  'The transport ministers of both countries signed the plan in Kisumu, where several hundred traders had waited since the early morning to hear them speak.',
  'Under the plan Kenya pays for the eastern half and Uganda for the western one, while the African Development Bank lends money for the stations.',
  'Work is to begin in March and should take three years, the ministers said, although engineers warned that floods could delay it.',
  'Traders welcomed the decision and said that lorries now lose a whole day at the border whenever the old bridge is closed for repairs.',
  'The old bridge was built a century ago and has been closed eleven times since January, according to the railway company.',
]
const text = (...paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`
const dated = (date: string, ...paragraphs: readonly string[]) => `---\ndate: ${date}\n---\n${text(...paragraphs)}`
const edit = (paragraph: string) =>
  paragraph.replace('on Tuesday', 'this week').replace('several hundred', 'many').replace('a whole day', 'hours')

const folder = makeFolder({
  'articles/agency.txt': dated('2024-03-05', `KISUMU, Kenya (AFP) – ${STORY[0] ?? ''}`, ...STORY.slice(1)),
  'articles/copy.txt': dated('2024-03-06', 'Second bridge agreed', ...STORY, '© AFP'),
  'articles/edited.txt': dated('2024-03-08', 'Bridge plan signed in Kisumu', 'By Reuters', ...STORY.map(edit)),
  'articles/cut.txt': text(...STORY.slice(0, 3)),
  // the same event in other words, with one quotation that everybody had
  'articles/own-report.txt': dated(
    '2024-03-05',
    'A new bridge will join Kenya and Uganda, their governments announced after long negotiations over the bill.',
    'People in Kisumu told AFP that they had given up hope. Nairobi will finance its own side, and Kampala the rest.',
    'Work is to begin in March and should take three years, the ministers said, although engineers warned that floods could delay it.',
    'Opposition leaders called the price too high and demanded that parliament should see the contracts before anybody digs.',
  ),
  'articles/other.txt': dated(
    '2024-03-05',
    'Ghana and Togo reopened a customs post on Monday. France promised to train the officers, a minister in Accra said.',
  ),
  'articles/note-1.txt': 'Mali thanked Niger for the fuel.',
  'articles/note-2.txt': 'Mali thanked Niger for the fuel!',
  'articles/note-3.txt': 'Mali thanked Niger for the food.',
})
const run = (out: string, ...more: string[]) =>
  runCommand(['run', 'articles', '--out', out, ...AS_OF, ...more], { cwd: folder })
const table = (out: string, name: string) => readTable(join(folder, out, `${name}.csv`))

let outcome: Outcome
beforeAll(async () => {
  outcome = await run('results', '--workers', '1')
})

describe('near-copies', () => {
  test('copies, edited and cut ones are found, and a report of the same event is not', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    const rows = table('results', 'duplicates')
    expect(
      rows.map((row) => ['article_id', 'cluster', 'role', 'days_after', 'cluster_size', 'weight'].map((c) => row[c])),
    ).toEqual([
      ['agency', 'agency', 'first', '', '4', '0.2500'],
      ['copy', 'agency', 'copy', '1', '4', '0.2500'],
      ['cut', 'agency', 'edited', '', '4', '0.2500'],
      ['edited', 'agency', 'edited', '3', '4', '0.2500'],
      ['note-1', 'note-1', 'first', '', '2', '0.5000'],
      ['note-2', 'note-1', 'copy', '', '2', '0.5000'],
      ['note-3', 'note-3', 'single', '', '1', '1.0000'],
      ['other', 'other', 'single', '', '1', '1.0000'],
      ['own-report', 'own-report', 'single', '', '1', '1.0000'],
    ])
  })

  test('a cut text stands in the first nearly whole, an edited one in part', () => {
    const find = (id: string) => table('results', 'duplicates').find((row) => row['article_id'] === id)
    expect(Number(find('cut')?.['overlap'])).toBeGreaterThan(0.9)
    expect(Number(find('cut')?.['jaccard'])).toBeLessThan(0.6)
    expect(Number(find('edited')?.['overlap'])).toBeLessThan(0.95)
  })

  test('the agency is the one that is credited, not the one that is mentioned', () => {
    const wires = table('results', 'duplicates').map((row) => [row['article_id'], row['wire']])
    expect(wires.filter(([, wire]) => wire !== '')).toEqual([
      ['agency', 'AFP'],
      ['copy', 'AFP'],
      ['edited', 'Reuters'],
    ])
  })

  test('nothing is dropped, and both figures are printed and stand in the manifest', () => {
    expect(table('results', 'summary')).toHaveLength(9)
    expect(outcome.stdout).toContain(
      'Near-copies 4 in 2 clusters (2 copies, 2 edited; duplicates.csv): 9 articles, 5 after',
    )
    const { inputs, settings, counts } = readJson(join(folder, 'results', 'manifest.json')) as Record<string, object>
    expect(inputs).toMatchObject({ analysed: 9, distinct: 5 })
    expect(settings).toMatchObject({ duplicates: { edited_jaccard: 0.5, edited_containment: 0.8, min_words: 30 } })
    expect(counts).toMatchObject({ duplicates: 9 })
  })

  test('the printed means are those of summary.csv with the weights', () => {
    const weights = new Map(table('results', 'duplicates').map((row) => [row['article_id'], Number(row['weight'])]))
    const rows = table('results', 'summary').filter((row) => row['african_sentiment'] !== '')
    const total = rows.reduce((sum, row) => sum + (weights.get(row['article_id']) ?? 0), 0)
    const weighted = rows.reduce(
      (sum, row) => sum + (weights.get(row['article_id']) ?? 0) * Number(row['african_sentiment']),
      0,
    )
    const printed = outcome.stdout.split('The means with these weights:')[1]?.match(/^african +(-?\d\.\d\d)/m)?.[1]
    expect(Math.abs(Number(printed) - weighted / total)).toBeLessThan(0.0051)
    const plain = rows.reduce((sum, row) => sum + Number(row['african_sentiment']), 0) / rows.length
    expect(Math.abs(plain - weighted / total)).toBeGreaterThan(0.0051)
  })

  test('two workers give the same bytes', async () => {
    expect((await run('pooled', '--workers', '2')).code).toBe(0)
    expect(readFileSync(join(folder, 'pooled', 'duplicates.csv'))).toEqual(
      readFileSync(join(folder, 'results', 'duplicates.csv')),
    )
  })

  test('codebook and data package explain the columns', () => {
    const codebook = readFileSync(join(folder, 'results', 'codebook.md'), 'utf8')
    expect(codebook).toContain('\n## duplicates.csv\n')
    expect(codebook).toContain('| `edited` |')
    const { resources } = readJson(join(folder, 'results', 'datapackage.json')) as { resources: { path: string }[] }
    expect(resources.map(({ path }) => path)).toContain('duplicates.csv')
  })
})

test('where nothing is copied, the summary says so', async () => {
  const other = makeFolder({ 'a.txt': 'Mali thanked Niger for the fuel.', 'b.txt': 'Ghana thanked Togo for the food.' })
  const { stdout } = await runCommand(['run', '.', '--out', 'out', ...AS_OF], { cwd: other })
  expect(stdout).toContain('Near-copies none found: every article counts once')
})
