/** `compare RUN_A RUN_B`, and the worked example in the docs; built command. */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, ROOT, runCommand } from '../helpers/command.ts'
import { listFiles, readTable } from '../helpers/results.ts'

const folder = makeFolder({ 'imf.yaml': 'blocs:\n  org:imf: multilateral\n' })
const at = (...path: string[]) => join(folder, ...path)

beforeAll(async () => {
  for (const name of ['one', 'two']) cpSync(CORPUS, at(name), { recursive: true })
  rmSync(at('two', 'rabat-opens-a-door.txt'))
  renameSync(at('two', 'mpox-and-the-agency.txt'), at('two', 'mpox.txt'))
  writeFileSync(at('two', 'added.txt'), 'Kenya thanked Norway for the vaccines.\n')
  const changed = at('two', 'goma-many-mediators.txt')
  writeFileSync(
    changed,
    `${readFileSync(changed, 'utf8')}\nFrance failed again, and its ministers lied about the gold.\n`,
  )
  await runCommand(['run', 'one', '--out', 'a', ...AS_OF], { cwd: folder })
  await runCommand(['run', 'two', '--out', 'b', '--config', 'imf.yaml', ...AS_OF], { cwd: folder })
})

interface Diff {
  readonly counts: Record<string, number>
  readonly manifests: readonly { what: string }[]
  readonly articles: readonly { id: string; id_before: string | null; change: string; why: string[] }[]
  readonly blocs: readonly { bloc: string; measure: string; over: string; n: number; before: number; after: number }[]
}

describe('compare RUN_A RUN_B', () => {
  test('tells what is new, gone and changed, and why', async () => {
    const { code, stdout, stderr } = await runCommand(['compare', 'a', 'b', '--json'], { cwd: folder })
    expect([code, stderr]).toEqual([0, ''])
    const diff = JSON.parse(stdout) as Diff
    const find = (id: string) => diff.articles.find((article) => article.id === id)
    expect(find('added')?.change).toBe('new')
    expect(find('rabat-opens-a-door')?.change).toBe('gone')
    expect(find('goma-many-mediators')).toMatchObject({ change: 'changed_text', why: ['text'] })
    expect(find('imf-three-lessons')).toMatchObject({
      change: 'changed_numbers',
      why: ['setting config.blocs.org:imf'],
    })
    expect(diff.manifests.map(({ what }) => what)).toEqual(['setting config.blocs.org:imf'])
    expect(Object.values(diff.counts).reduce((sum, n) => sum + n, 0)).toBe(readTable(at('a', 'summary.csv')).length + 1)
  })

  test('means are those of summary.csv over articles in both runs', async () => {
    const { stdout } = await runCommand(['compare', 'a', 'b', '--json'], { cwd: folder })
    const { blocs } = JSON.parse(stdout) as Diff
    const [a, b] = ['a', 'b'].map(
      (name) => new Map(readTable(at(name, 'summary.csv')).map((row) => [row['title'], row])),
    )
    for (const { bloc, measure, n, before, after } of blocs.filter(({ over }) => over === 'common')) {
      const name = `${bloc}_${measure}`
      const both = [...(a ?? [])].flatMap(([title, row]) => {
        const other = b?.get(title)?.[name] ?? ''
        return row[name] === '' || other === '' ? [] : [[Number(row[name]), Number(other)] as const]
      })
      expect(n).toBe(both.length)
      expect(before).toBeCloseTo(both.reduce((sum, [x]) => sum + x, 0) / n, 3)
      expect(after).toBeCloseTo(both.reduce((sum, [, y]) => sum + y, 0) / n, 3)
    }
  })

  test('prints the largest movers and changes nothing on disk', async () => {
    const before = [...listFiles(at('a')), ...listFiles(at('b'))]
    const { stdout } = await runCommand(['compare', 'a', 'b', '--top', '3'], { cwd: folder })
    expect(stdout).toMatch(/^a -> b\n/)
    expect(stdout).toMatch(/^Largest movers \(3 of \d+ values that moved\)$/m)
    expect(stdout).toMatch(/^setting config\.blocs\.org:imf +not set +"multilateral"$/m)
    expect([...listFiles(at('a')), ...listFiles(at('b'))]).toEqual(before)
  })

  test('a run differs from itself in nothing', async () => {
    const { stdout } = await runCommand(['compare', 'a', 'a'], { cwd: folder })
    expect(stdout).toContain('Version, settings, word lists and models are the same.')
    expect(stdout).toContain('No value of an article moved.')
  })

  test('a second folder that is no run: exit 2', async () => {
    const { code, stderr } = await runCommand(['compare', 'a', 'one'], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain('one holds no manifest.json')
  })
})

test('docs/comparing.md shows what its commands print', () => {
  expect(() => execFileSync(process.execPath, [join(ROOT, 'scripts', 'comparing.mjs'), '--check'])).not.toThrow()
})
