import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LOCK_NAME, LOCK_OWNER_NAME, lockFolder } from '../../../src/lock.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})

test('a folder is locked by one, and free again', async () => {
  const lock = await lockFolder(dir, 'output')
  expect(existsSync(join(dir, LOCK_OWNER_NAME))).toBe(true)
  await expect(lockFolder(dir, 'output')).rejects.toMatchObject({ code: 'OUTPUT_BUSY' })
  await lock.release()
  await (await lockFolder(dir, 'output')).release()
})

test('a lock whose process was killed before it left its note is taken over', async () => {
  mkdirSync(join(dir, LOCK_NAME))
  const lock = await lockFolder(dir, 'output')
  await lock.release()
}, 10_000)

test('a lock dated at the next whole second, as the library does, is taken over where its process is gone', async () => {
  mkdirSync(join(dir, LOCK_NAME))
  const ahead = new Date(Date.now() + 1_000)
  utimesSync(join(dir, LOCK_NAME), ahead, ahead)
  const gone = spawnSync(process.execPath, ['-e', '0']).pid
  writeFileSync(join(dir, LOCK_OWNER_NAME), JSON.stringify({ pid: gone, host: hostname() }))
  const lock = await lockFolder(dir, 'output')
  await lock.release()
}, 10_000)

test('a fresh lock of a machine that cannot be asked is respected', async () => {
  mkdirSync(join(dir, LOCK_NAME))
  writeFileSync(join(dir, LOCK_OWNER_NAME), JSON.stringify({ pid: 1, host: `not-${hostname()}` }))
  await expect(lockFolder(dir, 'store')).rejects.toMatchObject({ code: 'STORE_BUSY' })
})
