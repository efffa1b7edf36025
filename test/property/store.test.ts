import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/config/index.ts'
import { findCorpusFiles, planCorpus, type PlanEntry } from '../../src/read/index.ts'
import { loadResources } from '../../src/resources/index.ts'
import { findOutcomes } from '../../src/run/outcomes.ts'
import { makeRunContext, makeWanted } from '../../src/run/run-context.ts'
import { openEntries } from '../../src/store/entries.ts'
import { makeFolder } from '../helpers/command.ts'

const SUBJECTS = ['Kenya', 'The IMF', 'Ghana', 'France', 'Mali', 'The African Union', 'Norway', 'Nigeria']
const TEXTS = Object.fromEntries(
  SUBJECTS.map((who, n) => [`t${n}.txt`, `${who} rejected the offer. Britain thanked ${who}.\n`]),
)
const READ = { asOf: '2026-01-01', dateOrder: null }

const corpus = makeFolder(TEXTS)
const resources = loadResources()
const context = makeRunContext(DEFAULT_CONFIG, READ)

/** What a run over these articles gives, with what lies in the store. */
async function run(entries: readonly PlanEntry[], dir: string): Promise<{ reused: number; bytes: string[] }> {
  const { close, ...store } = openEntries(dir)
  const wanted = entries.map((entry) => makeWanted(context, entry, READ))
  const kept = {
    store: { ...store, dir, readLastRun: () => null, writeLastRun: () => undefined, close: () => Promise.resolve() },
    ...{ context, wanted, marks: wanted.map((one) => store.find(one)), now: () => 0 },
  }
  const { signal } = new AbortController()
  const options = { workers: 1, config: DEFAULT_CONFIG, read: READ, signal, kept, resources: () => resources }
  const result = { reused: 0, bytes: [] as string[] }
  for await (const outcome of findOutcomes(entries, options)) {
    if (outcome.kind === 'failed') throw new Error(outcome.issue.message)
    if (outcome.isReused) result.reused++
    const parts = outcome.parts.map(({ name, rows, bytes }) => `${name} ${rows} ${Buffer.from(bytes).toString('utf8')}`)
    result.bytes.push(JSON.stringify(outcome.digest), ...parts)
  }
  close()
  return result
}

test('whatever the store knows already, in whatever order it came to know it, a run gives the same in the order of ids', async () => {
  const { entries } = await planCorpus(findCorpusFiles([corpus], { outDir: null }))
  expect(entries).toHaveLength(SUBJECTS.length)
  const fresh = await run(entries, join(makeFolder(), 'none'))
  expect(fresh.reused).toBe(0)
  const batches = fc.array(fc.shuffledSubarray([...entries]), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(batches, async (earlier) => {
      const dir = makeFolder()
      for (const batch of earlier) await run(batch, dir)
      const known = new Set(earlier.flat().map(({ id }) => id))
      expect(await run(entries, dir)).toEqual({ ...fresh, reused: known.size })
      expect((await run(entries, dir)).reused).toBe(entries.length)
      rmSync(dir, { recursive: true })
    }),
    { numRuns: 25 },
  )
})
