import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, runCommand, startCommand } from '../helpers/command.ts'
import { fingerprintResults, listFiles, readTable } from '../helpers/results.ts'

const MARK = '.agencyscope-output'
const TEXT = 'Kenya thanked Norway.\n'

const run = (corpus: string, out: string, ...more: string[]) =>
  runCommand(['run', corpus, '--out', out, ...AS_OF, ...more])
const idsIn = (out: string) => readTable(join(out, 'summary.csv')).map((row) => row['article_id'])

describe('the output folder', () => {
  test('is refused where it holds other files, which stay as they are', async () => {
    const corpus = makeFolder({ 'a.txt': TEXT })
    const out = makeFolder({ 'thesis.docx': 'years of work', 'articles/mine.json': '{}' })
    const { code, stdout, stderr } = await run(corpus, out)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/thesis\.docx|articles/)
    expect(stderr).toMatch(/empty or new folder/)
    expect(listFiles(out)).toEqual(['articles/mine.json', 'thesis.docx'])
    expect(readFileSync(join(out, 'thesis.docx'), 'utf8')).toBe('years of work')
  })

  test('is refused where it is a file', async () => {
    const folder = makeFolder({ 'a.txt': TEXT, out: 'not a folder' })
    expect(await run(join(folder, 'a.txt'), join(folder, 'out'))).toMatchObject({ code: 2 })
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('not a folder')
  })

  test('is renewed: results of articles that are gone go too, files of other people stay', async () => {
    const corpus = makeFolder({ 'a.txt': TEXT, 'b.txt': `${TEXT}Kenya won.\n` })
    const out = join(makeFolder(), 'at', 'any', 'depth')
    await run(corpus, out)
    expect(idsIn(out)).toEqual(['a', 'b'])
    rmSync(join(corpus, 'b.txt'))
    writeFileSync(join(corpus, 'c.txt'), TEXT)
    writeFileSync(join(out, 'notes.md'), 'my notes')
    expect(await run(corpus, out)).toMatchObject({ code: 0 })
    expect(idsIn(out)).toEqual(['a', 'c'])
    expect(listFiles(join(out, 'articles'))).toEqual(['a.json', 'c.json'])
    for (const table of ['sentences', 'mentions', 'actors', 'evidence'])
      expect(new Set(readTable(join(out, `${table}.csv`)).map((row) => row['article_id']))).toEqual(new Set(['a', 'c']))
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('my notes')
  })

  test('is never read as corpus, inside the corpus folder neither', async () => {
    const corpus = makeFolder({ 'a.txt': TEXT })
    const [out, other] = [join(corpus, 'results'), join(corpus, 'other')]
    for (const folder of [out, other, out]) {
      expect(await run(corpus, folder)).toMatchObject({ code: 0 })
      expect(idsIn(folder)).toEqual(['a'])
    }
    const codes = readTable(join(other, 'issues.csv')).map((row) => [row['file'], row['code']])
    expect(codes).toEqual(expect.arrayContaining([['results/', 'FOLDER_IS_OUTPUT']]))
  })

  test('given as corpus holds nothing to analyse, and stays as it was where a path is not there', async () => {
    const corpus = makeFolder({ 'a.txt': TEXT })
    const out = join(makeFolder(), 'results')
    await run(corpus, out)
    expect(await run(out, join(makeFolder(), 'results'))).toMatchObject({ code: 3 })
    const before = fingerprintResults(out)
    expect(await run(join(corpus, 'gone.txt'), out)).toMatchObject({ code: 2 })
    expect(fingerprintResults(out)).toEqual(before)
  })
})

describe('two runs and interruptions', () => {
  const many = makeManyArticles()

  test('a second run into a folder in use ends with 4; the first one is not disturbed', async () => {
    const out = join(makeFolder(), 'results')
    const first = startCommand(['run', many.folder, '--out', out, ...AS_OF])
    await until(() => isStaging(out))
    const second = await run(makeFolder({ 'a.txt': TEXT }), out)
    expect(second.code).toBe(4)
    expect(second.stderr).toMatch(/Another run is writing/)
    first.process.kill('SIGINT')
    expect((await first.outcome).code).toBe(130)
  })

  test('Ctrl-C in a first run ends with 130 and leaves no results; a following run works', async () => {
    const out = join(makeFolder(), 'results')
    const { process: child, outcome } = startCommand(['run', many.folder, '--out', out, ...AS_OF])
    await until(() => isStaging(out))
    child.kill('SIGINT')
    const { code, stderr } = await outcome
    expect(code).toBe(130)
    expect(stderr).toMatch(/Interrupted/)
    expect(namesIn(out).filter((name) => name !== MARK && name !== '.store')).toEqual([])
    expect(await run(makeFolder({ 'a.txt': TEXT }), out)).toMatchObject({ code: 0 })
    expect(idsIn(out)).toEqual(['a'])
  })

  test.each(['1', '2'])('Ctrl-C in a later run with %s workers leaves the earlier results whole', async (workers) => {
    const out = join(makeFolder(), 'results')
    await run(makeFolder({ 'a.txt': TEXT }), out)
    const before = { files: listFiles(out), ...fingerprintResults(out) }
    const { process: child, outcome } = startCommand(['run', many.folder, '--out', out, '--workers', workers, ...AS_OF])
    await until(() => isStaging(out))
    await pause(300)
    child.kill('SIGINT')
    expect((await outcome).code).toBe(130)
    expect({ files: listFiles(out), ...fingerprintResults(out) }).toEqual(before)
  })

  test('a run that was killed outright leaves a folder that the next run can use', async () => {
    const out = join(makeFolder(), 'results')
    const { process: child, outcome } = startCommand(['run', many.folder, '--out', out, ...AS_OF])
    await until(() => isStaging(out))
    child.kill('SIGKILL')
    await outcome
    expect(namesIn(out)).not.toContain('summary.csv')
    expect(await run(makeFolder({ 'a.txt': TEXT }), out)).toMatchObject({ code: 0 })
    expect(namesIn(out).filter((name) => name.startsWith('.'))).toEqual([MARK, '.store'])
    expect(idsIn(out)).toEqual(['a'])
  })
})

/** Copies of the sample articles, enough to keep a run busy until it is interrupted. */
function makeManyArticles(): { folder: string } {
  const folder = makeFolder()
  const samples = listFiles(CORPUS).filter((path) => path.endsWith('.txt'))
  for (let copy = 0; copy < 8; copy++) {
    mkdirSync(join(folder, String(copy)))
    for (const path of samples)
      writeFileSync(join(folder, String(copy), `${copy}-${basename(path)}`), readFileSync(join(CORPUS, path)))
  }
  return { folder }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return [] // not there
  }
}

/** True once a run prepares its results in the folder. */
function isStaging(out: string): boolean {
  return namesIn(out).some((name) => name.startsWith('.staging-'))
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 30_000) throw new Error('The run did not begin within half a minute.')
    await pause(20)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
