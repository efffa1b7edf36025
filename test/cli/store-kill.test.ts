/** kill -9 at any moment: nothing lost, nothing twice, the same bytes. At least 200 kills together. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEntries } from '../../src/store/entries.ts'
import { listSegments, scanSegment } from '../../src/store/segments.ts'
import { AS_OF, CORPUS, makeFolder, ROOT, runCommand, startCommand } from '../helpers/command.ts'
import { fingerprintResults, listFiles } from '../helpers/results.ts'
import { hashText } from '../helpers/store.ts'

const WRITER = join(ROOT, 'test', 'helpers', 'store-writer.mjs')
const ENTRIES = join(ROOT, 'dist', 'src', 'store', 'entries.js')
const KILLS_OF_WRITER = 192
const KILLS_OF_COMMAND = 10
const AT_ONCE = 4

/** Numbers in [0, 1) that look like chance and are the same each time. */
function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test(`a writer killed ${KILLS_OF_WRITER} times loses nothing that it had stored and stores nothing twice`, async () => {
  const kills = await Promise.all(Array.from({ length: AT_ONCE }, (_, part) => killWriters(part)))
  expect(kills.reduce((sum, { killed }) => sum + killed, 0)).toBeGreaterThanOrEqual(KILLS_OF_WRITER)
  for (const { dir, told } of kills) {
    const upTo = Math.max(...told) + 20
    expect((await runWriter(dir, upTo)).done).toBe(true)
    const plain = makeFolder()
    expect((await runWriter(plain, upTo)).done).toBe(true)
    expect(readAll(dir, upTo)).toEqual(readAll(plain, upTo))
    const keys = listSegments(dir).flatMap((segment) => scanSegment(dir, segment).map(({ key }) => key))
    expect(keys).toHaveLength(new Set(keys).size)
    expect(keys).toHaveLength(upTo)
  }
}, 240_000)

interface Killed {
  readonly dir: string
  readonly killed: number
  /** Every entry that a writer said it had stored. */
  readonly told: ReadonlySet<number>
}

async function killWriters(part: number): Promise<Killed> {
  const dir = makeFolder()
  const chance = makeChance(part + 1)
  const told = new Set<number>()
  let killed = 0
  while (killed < Math.ceil(KILLS_OF_WRITER / AT_ONCE)) {
    const { done, stored } = await runWriter(dir, 100_000, chance() * 12)
    if (!done) killed++
    for (const n of stored) {
      expect([n, told.has(n)]).toEqual([n, false]) // never computed again
      told.add(n)
    }
    const entries = openEntries(dir)
    expect([...told].filter((n) => entries.find(wantedOf(n)) === null)).toEqual([])
    entries.close()
  }
  return { dir, killed, told }
}

/** Lets a writer run; kills it so many milliseconds after its first entry, where a delay is given. */
async function runWriter(dir: string, upTo: number, delayMs?: number): Promise<{ done: boolean; stored: number[] }> {
  const child = spawn(process.execPath, [WRITER, ENTRIES, dir, String(upTo)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    if (output === '' && delayMs !== undefined) setTimeout(() => child.kill('SIGKILL'), delayMs)
    output += chunk
  })
  await new Promise((close) => child.on('close', close))
  const lines = output.split('\n').slice(0, -1) // the last piece may be cut off
  return { done: lines.at(-1) === 'done', stored: lines.filter((line) => line !== 'done').map(Number) }
}

function wantedOf(n: number): { key: string; asOf: string } {
  return { key: hashText(`key ${n}`), asOf: '2026-01-01' }
}

function readAll(dir: string, upTo: number): string[] {
  const entries = openEntries(dir)
  const read = Array.from({ length: upTo }, (_, n) => {
    const value = entries.read(wantedOf(n))
    return `${n} ${hashText(Buffer.from(value?.parts[0]?.bytes ?? []).toString('hex'))} ${String(value?.digest)}`
  })
  entries.close()
  return read
}

test(`a run killed ${KILLS_OF_COMMAND} times ends with the bytes of one left alone`, async () => {
  const corpus = makeCorpus()
  const out = join(makeFolder(), 'results')
  const chance = makeChance(7)
  let [known, kills] = [0, 0]
  while (kills < KILLS_OF_COMMAND) {
    const before = listTraces(out, kills)
    const { process: child, outcome } = startCommand(['run', corpus, '--out', out, '--workers', '1', ...AS_OF])
    await until(() => child.exitCode !== null || listTraces(out, kills).some((name) => !before.includes(name)))
    const timer = setTimeout(() => child.kill('SIGKILL'), chance() * 600)
    const { code } = await outcome
    clearTimeout(timer)
    if (code === null) kills++
    const now = countStored(out)
    expect(now).toBeGreaterThanOrEqual(known) // nothing lost
    known = now
    if (code !== null) break // all computed before the last kill: the rest is in the test above
  }
  expect(known).toBeGreaterThan(0)
  const last = await runCommand(['run', corpus, '--out', out, '--workers', '1', ...AS_OF])
  expect(last.stdout).toMatch(new RegExp(`^Store +${known} known, \\d+ computed$`, 'm'))
  const alone = join(makeFolder(), 'results')
  await runCommand(['run', corpus, '--out', alone, '--workers', '1', '--no-store', ...AS_OF])
  expect(fingerprintResults(out)).toEqual(fingerprintResults(alone))
  expect(listStaging(out)).toEqual([])
  const keys = listKeys(out)
  expect(keys).toHaveLength(new Set(keys).size)
}, 300_000)

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000 && !isTrue(); waited += 20) await new Promise((resume) => setTimeout(resume, 20))
}

/** What a run leaves as it goes on: in every fifth one its folder of results, in the others what it stores. */
function listTraces(out: string, kills: number): string[] {
  return kills % 5 === 4 ? listStaging(out) : listSegments(join(out, '.store'))
}

function listStaging(out: string): string[] {
  return existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.staging')) : []
}

function listKeys(out: string): string[] {
  const store = join(out, '.store')
  return listSegments(store)
    .flatMap((segment) => scanSegment(store, segment))
    .flatMap(({ kind, key }) => (kind === 'article' ? [key] : []))
}

function countStored(out: string): number {
  return new Set(listKeys(out)).size
}

/** The sample articles, each in several wordings. */
function makeCorpus(): string {
  const corpus = makeFolder()
  const samples = listFiles(CORPUS).filter((path) => path.endsWith('.txt'))
  for (let copy = 0; copy < 2; copy++)
    for (const path of samples)
      writeFileSync(join(corpus, `${copy}-${path}`), `${readFileSync(join(CORPUS, path), 'utf8')}\nCopy ${copy}.\n`)
  return corpus
}
