import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CORPUS, makeFolder, runCommand, startCommand } from '../helpers/command.ts'
import { fingerprintResults, listFiles, readArticles, readJson, readTable } from '../helpers/results.ts'

const TEXTS = {
  'a.txt': 'Kenya thanked Norway. The Kenyan government signed the treaty.\n',
  'b.md': '---\ntitle: A late one\ndate: 2026-03-05\n---\nGhana refused the offer of France.\n',
  'c.txt': 'Nigeria won the vote against Britain on Tuesday.\n',
  'metadata.csv': 'file,outlet\na.txt,Daily Example\nc.txt,Daily Example\n',
}

const run = async (corpus: string, out: string, ...more: string[]) => {
  const asOf = more.includes('--as-of') ? [] : ['--as-of', '2026-01-01']
  const { code, stdout, stderr } = await runCommand(['run', corpus, '--out', out, ...asOf, ...more])
  const [, known, computed] = /^Store +(\d+) known, (\d+) computed$/m.exec(stdout) ?? []
  return { code, stdout, stderr, counts: known === undefined ? null : [Number(known), Number(computed)] }
}

/** What a run without store makes of the corpus, whatever the settings. */
const makeFresh = async (corpus: string, ...more: string[]) => {
  const out = join(makeFolder(), 'fresh')
  expect((await run(corpus, out, '--no-store', ...more)).counts).toBeNull()
  return fingerprintResults(out)
}

describe('the sample articles', () => {
  const out = join(makeFolder(), 'results')
  const store = join(makeFolder(), 'store')
  let fresh: unknown
  beforeAll(async () => {
    fresh = await makeFresh(CORPUS)
  })

  test('give the same bytes cold, warm, rewritten from the store, with two workers, and without a store', async () => {
    const cold = await run(CORPUS, out, '--store', store)
    const articles = readTable(join(out, 'summary.csv')).length
    expect(cold.counts).toEqual([0, articles])
    expect(fingerprintResults(out)).toEqual(fresh)

    const before = readJson(join(out, 'manifest.json')) as { finished: string }
    const warm = await run(CORPUS, out, '--store', store)
    expect(warm.counts).toEqual([articles, 0])
    expect(warm.stdout.replace(/^Store.*$/m, '')).toBe(cold.stdout.replace(/^Store.*$/m, ''))
    expect(fingerprintResults(out)).toEqual(fresh)
    expect((readJson(join(out, 'manifest.json')) as { finished: string }).finished > before.finished).toBe(true)

    const other = join(makeFolder(), 'results')
    const rewritten = await run(CORPUS, other, '--store', store)
    expect([rewritten.code, rewritten.counts]).toEqual([0, [articles, 0]])
    expect(fingerprintResults(other)).toEqual(fresh)

    const pooled = join(makeFolder(), 'results')
    await run(CORPUS, pooled, '--workers', '2')
    expect(fingerprintResults(pooled, ['workers'])).toEqual({
      ...(fresh as object),
      kept: (fresh as { kept: [string, unknown][] }).kept.filter(([name]) => name !== 'workers'),
    })
    expect(listFiles(join(pooled, '.store'))).toContain('segments/00000001.seg')
  })

  test('whose results somebody has changed, with size and time as before, are written anew', async () => {
    const path = join(out, 'summary.csv')
    const bytes = readFileSync(path, 'utf8')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, bytes.replace(/0\.\d{4}/, '0.9999'))
    utimesSync(path, atime, mtime)
    expect(readFileSync(path, 'utf8')).not.toBe(bytes)
    await run(CORPUS, out, '--store', store)
    expect(readFileSync(path, 'utf8')).toBe(bytes)
    rmSync(join(out, 'articles.jsonl'))
    writeFileSync(join(out, 'articles', 'not-ours.json'), '{}')
    await run(CORPUS, out, '--store', store)
    expect(fingerprintResults(out)).toEqual(fresh)
  })
})

describe('what is new or changed', () => {
  test('alone is computed: a text, a row of metadata, a renamed and a new file, a setting, a day', async () => {
    const corpus = makeFolder(TEXTS)
    const out = join(makeFolder(), 'results')
    const check = async (counts: [number, number], ...more: string[]) => {
      expect((await run(corpus, out, ...more)).counts).toEqual(counts)
      expect(fingerprintResults(out)).toEqual(await makeFresh(corpus, ...more))
    }
    const count = async (...more: string[]) => (await run(corpus, out, ...more)).counts
    expect(await count()).toEqual([0, 3])
    writeFileSync(join(corpus, 'a.txt'), 'Kenya blamed Norway.\n')
    await check([2, 1])
    writeFileSync(join(corpus, 'metadata.csv'), 'file,outlet\na.txt,Daily Example\nc.txt,Another\n')
    await check([2, 1])
    renameSync(join(corpus, 'c.txt'), join(corpus, 'd.txt'))
    writeFileSync(join(corpus, 'e.txt'), 'Mali expelled the envoy of France.\n')
    expect(await count()).toEqual([2, 2])
    rmSync(join(corpus, 'e.txt'))
    await check([3, 0])
    // b.md has a date after the first of January: its result alone depends on the day
    await check([2, 1], '--as-of', '2026-02-02')
    expect(await count('--as-of', '2026-04-01')).toEqual([2, 1])
    await check([3, 0], '--as-of', '2026-05-01')
    expect(await count('--as-of', '2026-05-01', '--date-order', 'dmy')).toEqual([0, 3])
    const config = join(makeFolder({ 'c.yaml': 'blocs:\n  state:NOR: multilateral\n' }), 'c.yaml')
    await check([0, 3], '--as-of', '2026-05-01', '--config', config)
    await check([3, 0], '--as-of', '2026-05-01')
  }, 240_000)

  test('a damaged entry is computed again', async () => {
    const corpus = makeFolder(TEXTS)
    const out = join(makeFolder(), 'results')
    await run(corpus, out)
    const fresh = fingerprintResults(out)
    const segment = join(out, '.store', 'segments', '00000001.seg')
    const bytes = readFileSync(segment)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 0xff, bytes.length - 9)
    writeFileSync(segment, bytes)
    rmSync(join(out, 'summary.csv'))
    expect((await run(corpus, out)).counts).toEqual([2, 1])
    expect(fingerprintResults(out)).toEqual(fresh)
    expect((await run(corpus, out)).counts).toEqual([3, 0])
  })

  test('an id of the config that is in no gazetteer is refused, and leaves nothing', async () => {
    const folder = makeFolder({ 'c.yaml': 'blocs:\n  org:nobody: african\n', 'corpus/a.txt': TEXTS['a.txt'] })
    const outcome = await run(join(folder, 'corpus'), join(folder, 'out'), '--config', join(folder, 'c.yaml'))
    expect(outcome.code).toBe(2)
    expect(listFiles(folder)).toEqual(['c.yaml', 'corpus/a.txt'])
  })
})

describe('the folder of the store', () => {
  test('may be shared by two output folders, lie in the corpus, and is not read as corpus', async () => {
    const corpus = makeFolder({ 'a.txt': TEXTS['a.txt'] })
    const store = join(corpus, 'kept')
    for (const counts of [
      [0, 1],
      [1, 0],
    ])
      expect((await run(corpus, join(makeFolder(), 'out'), '--store', store)).counts).toEqual(counts)
    const out = join(makeFolder(), 'out')
    await run(corpus, out, '--store', store)
    expect([...readArticles(out).keys()]).toEqual(['a'])
    expect(readTable(join(out, 'issues.csv')).map(({ file, code }) => [file, code])).toEqual([
      ['kept/', 'FOLDER_IS_OUTPUT'],
    ])
  })

  test('that is not ours is refused with advice, and nothing is written', async () => {
    const store = makeFolder({ 'thesis.docx': 'years of work' })
    const out = join(makeFolder(), 'out')
    const outcome = await run(makeFolder({ 'a.txt': TEXTS['a.txt'] }), out, '--store', store)
    expect(outcome.code).toBe(2)
    expect(outcome.stderr).toMatch(/no store of agencyscope\.\n {2}Give --store an empty or new folder/)
    expect(listFiles(store)).toEqual(['thesis.docx'])
    expect(() => listFiles(out)).toThrow()
  })

  test('in use by another run: the second says so and ends with 4, the first ends well', async () => {
    const corpus = makeFolder()
    for (let n = 0; n < 6; n++) {
      mkdirSync(join(corpus, String(n)))
      for (const path of listFiles(CORPUS).filter((name) => name.endsWith('.txt')))
        writeFileSync(join(corpus, String(n), `${n}-${path}`), readFileSync(join(CORPUS, path)))
    }
    const store = join(makeFolder(), 'store')
    const first = startCommand(['run', corpus, '--out', join(makeFolder(), 'out'), '--store', store, '--workers', '1'])
    await until(() => listed(store).includes('segments/00000001.seg'))
    const second = await run(makeFolder({ 'a.txt': TEXTS['a.txt'] }), join(makeFolder(), 'out'), '--store', store)
    expect([second.code, second.stdout]).toEqual([4, ''])
    expect(second.stderr).toMatch(/Another run is using the store/)
    first.process.kill('SIGINT')
    expect((await first.outcome).code).toBe(130)
  })
})

test('store info, vacuum and export work on the output folder', async () => {
  const corpus = makeFolder(TEXTS)
  const out = join(makeFolder(), 'results')
  await run(corpus, out)
  writeFileSync(join(corpus, 'a.txt'), 'Kenya blamed Norway.\n')
  await run(corpus, out)
  const info = await runCommand(['store', 'info', out])
  expect(info.code).toBe(0)
  expect(info.stdout).toMatch(/^Articles +4, of which the last complete run did not use 1$/m)
  const vacuum = await runCommand(['store', 'vacuum', out])
  expect(vacuum).toMatchObject({ code: 0, stderr: '' })
  expect(vacuum.stdout).toMatch(/^1 article dropped, 3 kept/)
  const file = join(makeFolder(), 'all.jsonl')
  expect(await runCommand(['store', 'export', out, '--out', file])).toMatchObject({ code: 0 })
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const articles = lines.map((line) => (JSON.parse(line) as { article: { id: string } }).article)
  expect(new Map(articles.map((article) => [article.id, article]))).toEqual(readArticles(out))
  expect((await run(corpus, out)).counts).toEqual([3, 0])
  const nowhere = await runCommand(['store', 'info', makeFolder()])
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringMatching(/There is no store/)])
})

function listed(folder: string): string[] {
  try {
    return listFiles(folder)
  } catch {
    return [] // not there yet
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000 && !isTrue(); waited += 20) await new Promise((done) => setTimeout(done, 20))
  expect(isTrue()).toBe(true)
}
