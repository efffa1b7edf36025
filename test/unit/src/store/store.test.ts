import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Effects } from '../../../../src/effects.ts'
import { exportCommand, infoCommand, openStore, vacuumCommand, type Store } from '../../../../src/store/index.ts'
import { hashText, makeEntry } from '../../../helpers/store.ts'

let dir = ''
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'agencyscope-store-')), 'store')
})
afterEach(() => {
  rmSync(join(dir, '..'), { recursive: true })
})

async function withStore<T>(act: (store: Store) => T): Promise<T> {
  const store = await openStore(dir)
  try {
    return act(store)
  } finally {
    await store.close()
  }
}

const lastRun = (finished: number, ...numbers: number[]) => ({
  ...{ finished, context: hashText('context'), keys: numbers.map((n) => makeEntry(n).key) },
  ...{ out: '/results', signature: 's', stamps: [], facts: null },
})

const facts = (version: string) => ({ version, node: 'v20.0.0', data: [{ id: 'states', version: '1.1.0' }] })

/** What a command prints. */
async function print(command: (effects: Effects) => unknown): Promise<string> {
  let out = ''
  const effects: Effects = {
    out: (text) => void (out += text),
    err: () => undefined,
    now: () => 0,
    cwd: dir,
    isTerminal: false,
    signal: new AbortController().signal,
  }
  await command(effects)
  return out
}

describe('a store', () => {
  test('is for one run at a time', async () => {
    const first = await openStore(dir)
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'STORE_BUSY' })
    await first.close()
    await first.close()
    await withStore(() => undefined)
  })

  test('that was never used goes away again, one that holds something stays', async () => {
    await withStore(() => undefined)
    expect(readdirSync(join(dir, '..'))).toEqual([])
    await withStore((store) => {
      store.add(makeEntry(1))
    })
    await withStore(() => undefined)
    expect(readdirSync(dir)).toEqual(['.agencyscope-store', 'segments'])
  })

  test('is refused where the folder holds other files, which stay as they are', async () => {
    mkdirSync(dir)
    writeFileSync(join(dir, 'thesis.docx'), 'years of work')
    await expect(openStore(dir)).rejects.toMatchObject({ code: 'STORE_NOT_OURS' })
    expect(readdirSync(dir)).toEqual(['thesis.docx'])
  })

  test.each(['{"tool":"agencyscope","store":2}', '{"tool":"other","store":1}', 'no json'])(
    'of another form is refused and stays as it is: %s',
    async (marker) => {
      mkdirSync(dir)
      writeFileSync(join(dir, '.agencyscope-store'), marker)
      await expect(openStore(dir)).rejects.toMatchObject({ code: 'STORE_VERSION' })
      expect(() => {
        infoCommand('.', {}, { cwd: dir } as Effects) // it throws before it prints
      }).toThrow(/form/)
      expect(readFileSync(join(dir, '.agencyscope-store'), 'utf8')).toBe(marker)
    },
  )

  test('keeps the note of the last run, and none that is damaged', async () => {
    await withStore((store) => {
      store.add(makeEntry(1))
      expect(store.readLastRun()).toBeNull()
      store.writeLastRun(lastRun(5, 1))
      expect(store.readLastRun()).toEqual(lastRun(5, 1))
    })
    writeFileSync(join(dir, 'last-run.json'), '{"finished": 5, "keys')
    await withStore((store) => {
      expect(store.readLastRun()).toBeNull()
    })
  })
})

describe('the commands', () => {
  beforeEach(async () => {
    await withStore((store) => {
      store.addContext({ context: hashText('older'), storedAt: 1, facts: facts('0.0.9') })
      store.add(makeEntry(10, { context: hashText('older') }))
      store.addContext({ context: hashText('context'), storedAt: 11, facts: facts('0.1.0') })
      for (const n of [12, 13, 14]) store.add(makeEntry(n))
      store.writeLastRun(lastRun(20, 12, 13))
      store.add(makeEntry(25)) // by a run that was stopped
    })
  })

  test('info counts articles, versions and what is out of use; also from the output folder around', async () => {
    const info = JSON.parse(
      await print((effects) => {
        infoCommand('.', { json: true }, effects)
      }),
    ) as object
    expect(info).toMatchObject({ articles: 5, segments: 1, stale: 2, oldest: '1970-01-01T00:00:00.010Z' })
    expect(info).toMatchObject({ newest: '1970-01-01T00:00:00.025Z', lastRun: '1970-01-01T00:00:00.020Z' })
    expect(info).toMatchObject({
      versions: [
        { version: '0.0.9', articles: 1 },
        { version: '0.1.0', articles: 4, data: ['states 1.1.0'] },
      ],
    })
    expect(
      await print((effects) => {
        infoCommand(dir, {}, effects)
      }),
    ).toMatch(/5, of which .* not use 2/)
  })

  test('info and export say where there is no store', async () => {
    await expect(
      print((effects) => {
        infoCommand('segments', {}, effects)
      }),
    ).rejects.toMatchObject({ code: 'STORE_NOT_FOUND' })
  })

  test('vacuum drops what the last run did not use, and keeps what a stopped run added', async () => {
    expect(await print((effects) => vacuumCommand('.', effects))).toMatch(/^2 articles dropped, 3 kept/)
    await withStore((store) => {
      const known = [10, 12, 13, 14, 25].filter((n) => store.read(makeEntry(n)) !== null)
      expect(known).toEqual([12, 13, 25])
      expect(store.readContext(hashText('context'))).toEqual(facts('0.1.0'))
      expect(store.readContext(hashText('older'))).toBeNull()
    })
    expect(readdirSync(join(dir, 'segments'))).toHaveLength(1)
    expect(await print((effects) => vacuumCommand('.', effects))).toMatch(/^0 articles dropped, 3 kept/)
  })

  test('vacuum waits for no one: a store in use is left alone', async () => {
    const store = await openStore(dir)
    await expect(print((effects) => vacuumCommand('.', effects))).rejects.toMatchObject({ code: 'STORE_BUSY' })
    await store.close()
  })

  test('export writes a line for each article, the damaged ones left out', async () => {
    const segment = join(dir, 'segments', '00000001.seg')
    const bytes = readFileSync(segment)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0xff, bytes.length - 1)
    writeFileSync(segment, bytes)
    expect(
      await print((effects) => {
        exportCommand('.', { out: '../all.jsonl' }, effects)
      }),
    ).toMatch(/^4 articles .* 1 is damaged/)
    const lines = readFileSync(join(dir, '..', 'all.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)[0]).toEqual({
      key: makeEntry(10).key,
      stored: '1970-01-01T00:00:00.010Z',
      version: '0.0.9',
      as_of: '2026-01-01',
      article: { id: 'a10' },
    })
    expect(lines).toHaveLength(4)
  })
})
