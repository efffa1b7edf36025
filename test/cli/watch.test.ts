import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { AS_OF, makeFolder, runCommand, startCommand, type StartedCommand } from '../helpers/command.ts'
import { fingerprintResults, readArticles, readTable } from '../helpers/results.ts'

const TEXT = 'Kenya thanked Norway.\n'
let watching: StartedCommand | null = null

afterEach(() => {
  watching?.process.kill('SIGKILL')
  watching = null
})

/** Starts to watch, and gives what it says on standard error as it comes. */
async function watch(corpus: string, out: string, ...more: string[]): Promise<{ stderr: () => string }> {
  const started = startCommand(['watch', corpus, '--out', out, '--workers', '1', ...AS_OF, ...more])
  watching = started
  let stderr = ''
  started.process.stderr?.on('data', (chunk: string) => {
    stderr += chunk
  })
  await until(() => stderr.includes('Watching'))
  return { stderr: () => stderr }
}

const countRenewals = (stderr: string) => stderr.match(/results renewed/g)?.length ?? 0
const idsIn = (out: string) => {
  try {
    return readTable(join(out, 'summary.csv')).map((row) => row['article_id'])
  } catch {
    return [] // being put into place
  }
}
const textOf = (out: string, id: string) => {
  try {
    return readArticles(out).get(id)?.text
  } catch {
    return undefined // being put into place
  }
}

test('what arrives by rename, arrives slowly in pieces, changes or goes is in the results soon after', async () => {
  const corpus = makeFolder({ 'a.txt': TEXT, 'sub/b.txt': TEXT })
  const elsewhere = makeFolder({ 'c.txt': `${TEXT}Ghana won.\n` })
  symlinkSync(corpus, join(corpus, 'sub', 'loop'))
  const out = join(corpus, 'results') // inside the corpus: its own writing must not start it again
  const { stderr } = await watch(corpus, out)
  expect(idsIn(out)).toEqual(['a', 'b'])

  renameSync(join(elsewhere, 'c.txt'), join(corpus, 'c.txt'))
  await until(() => idsIn(out).includes('c'))

  writeFileSync(join(corpus, 'd.txt'), 'Mali ')
  for (const piece of ['expelled ', 'the envoy ', 'of France.\n']) {
    await pause(1500)
    expect(idsIn(out)).not.toContain('d')
    appendFileSync(join(corpus, 'd.txt'), piece)
  }
  await until(() => idsIn(out).includes('d'))
  expect(textOf(out, 'd')).toBe('Mali expelled the envoy of France.\n')

  writeFileSync(join(corpus, 'a.txt'), 'Kenya blamed Norway.\n')
  await until(() => textOf(out, 'a') === 'Kenya blamed Norway.\n')

  rmSync(join(corpus, 'sub'), { recursive: true })
  await until(() => idsIn(out).length > 0 && !idsIn(out).includes('b'))
  expect(idsIn(out)).toEqual(['a', 'c', 'd'])

  mkdirSync(join(corpus, 'new'))
  writeFileSync(join(corpus, 'new', 'e.txt'), TEXT)
  await until(() => idsIn(out).includes('e'))

  await pause(4000) // quiet: no run of its own making
  const renewals = countRenewals(stderr())
  await pause(4000)
  expect(countRenewals(stderr())).toBe(renewals)

  watching?.process.kill('SIGINT')
  const outcome = await watching?.outcome
  expect(outcome?.code).toBe(130)
  expect(outcome?.stderr).toMatch(/Ended\. The results of the last complete run stay\.\n$/)
  const fresh = join(makeFolder(), 'fresh')
  await runCommand(['run', corpus, '--out', fresh, '--workers', '1', '--no-store', ...AS_OF])
  expect(fingerprintResults(out)).toEqual(fingerprintResults(fresh))
}, 180_000)

test('a corpus that is moved away is told, and watched again when it is back', async () => {
  const folder = makeFolder({ '_corpus/a.txt': TEXT })
  const [corpus, aside, out] = ['_corpus', 'aside', 'out'].map((name) => join(folder, name))
  if (corpus === undefined || aside === undefined || out === undefined) throw new Error('three names, three paths')
  const { stderr } = await watch(corpus, out)
  renameSync(corpus, aside)
  await until(() => stderr().includes('Trying again with the next change'))
  expect(idsIn(out)).toEqual(['a'])
  writeFileSync(join(aside, 'b.txt'), TEXT)
  renameSync(aside, corpus)
  await until(() => idsIn(out).includes('b'))
}, 120_000)

test('a path that is not there, or other people’s files in the output folder, end it at once', async () => {
  const gone = await runCommand(['watch', join(makeFolder(), 'gone'), '--out', join(makeFolder(), 'out')])
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringMatching(/There is no file or folder/)])
  const foreign = await runCommand(['watch', makeFolder({ 'a.txt': TEXT }), '--out', makeFolder({ 'mine.docx': '' })])
  expect(foreign.code).toBe(2)
})

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 40_000 && !isTrue(); waited += 50) await pause(50)
  expect(isTrue()).toBe(true)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
