/** One run at a time for a folder that is written to: results or a store. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import lockfile from 'proper-lockfile'
import { z } from 'zod'
import { AgencyscopeError } from './errors.ts'

/** The lock that keeps two runs apart, and the note of who holds it; both lie in the folder. */
export const LOCK_NAME = '.lock'
export const LOCK_OWNER_NAME = '.lock-owner'

/** What is locked, for the message to whoever comes second. */
export type LockKind = 'output' | 'store'

/** A lock that is held. */
export interface FolderLock {
  /** Throws the busy error where another run has taken the folder over. */
  readonly check: () => void
  readonly release: () => Promise<void>
}

/** A lock not renewed for so long belongs to a run that is gone. */
const STALE_MS = 30_000
const RENEW_MS = 5_000
/** The same where the process that held it is known to be gone; the least that the library allows. */
const STALE_WITHOUT_OWNER_MS = 2_000
/** The library dates a new lock at the next whole second. */
const AHEAD_MS = 1_200

/** The note of a run that lives is there by then. */
const NOTE_MS = 1_000

const ownerSchema = z.object({ pid: z.int().positive(), host: z.string() })

/**
 * Locks an existing folder. A lock left behind by a run that was killed is taken over, after three seconds and a bit at most where
 * its process is known to be gone.
 *
 * @throws AgencyscopeError OUTPUT_BUSY or STORE_BUSY where another run holds the folder.
 */
export async function lockFolder(dir: string, kind: LockKind): Promise<FolderLock> {
  let isLost = false
  const onLost = () => {
    isLost = true
  }
  const unlock = await lockOrWait(dir, kind, onLost)
  writeFileSync(join(dir, LOCK_OWNER_NAME), `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`)
  const stopListening = surviveSignals()
  return {
    check: () => {
      if (isLost) throw busy(dir, kind)
    },
    release: async () => {
      stopListening()
      if (isLost) return
      rmSync(join(dir, LOCK_OWNER_NAME), { force: true })
      await unlock()
    },
  }
}

type Unlock = () => Promise<void>

async function lockOrWait(dir: string, kind: LockKind, onLost: () => void): Promise<Unlock> {
  const first = await tryLock(dir, STALE_MS, onLost)
  if (first !== null) return first
  if (!(await isOwnerGone(dir))) throw busy(dir, kind)
  const second = await tryLock(dir, STALE_WITHOUT_OWNER_MS, onLost)
  if (second !== null) return second
  await sleep(STALE_WITHOUT_OWNER_MS + AHEAD_MS)
  const last = await tryLock(dir, STALE_WITHOUT_OWNER_MS, onLost)
  if (last === null) throw busy(dir, kind)
  return last
}

/** null where somebody else holds it. */
async function tryLock(dir: string, stale: number, onLost: () => void): Promise<Unlock | null> {
  try {
    return await lock(dir, stale, onLost)
  } catch (error) {
    if (isLocked(error)) return null
    throw error
  }
}

function lock(dir: string, stale: number, onCompromised: () => void): Promise<Unlock> {
  const lockfilePath = join(dir, LOCK_NAME)
  return lockfile.lock(dir, { lockfilePath, stale, update: Math.min(RENEW_MS, stale / 2), onCompromised })
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED'
}

function busy(dir: string, kind: LockKind): AgencyscopeError {
  const [code, what] =
    kind === 'output'
      ? (['OUTPUT_BUSY', `Another run is writing to the output folder ${dir}.`] as const)
      : (['STORE_BUSY', `Another run is using the store ${dir}.`] as const)
  return new AgencyscopeError(code, what, {
    context: { dir },
    advice: 'Wait until it has ended, or give another folder. After a crash the folder is free again in half a minute.',
  })
}

/**
 * True only where the note names a process of this machine that no longer runs, or where no note comes: it is written right
 * behind the lock, so that its process was killed between the two.
 */
async function isOwnerGone(dir: string): Promise<boolean> {
  const note = join(dir, LOCK_OWNER_NAME)
  if (!existsSync(note)) {
    await sleep(NOTE_MS)
    if (!existsSync(note)) return true
  }
  const owner = ownerSchema.safeParse(readJson(join(dir, LOCK_OWNER_NAME)))
  return owner.success && owner.data.host === hostname() && !isRunning(owner.data.pid)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null // no note, or one half written: its owner is not known
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const EXIT_INTERRUPTED = 130

/**
 * The lock library ends the process at the first signal unless somebody else listens to it. This listener lets the run
 * stop by itself and tidy up; a second signal ends it at once.
 *
 * @returns what stops listening.
 */
export function surviveSignals(): () => void {
  let signals = 0
  const listener = () => {
    signals++
    if (signals > 1) process.exit(EXIT_INTERRUPTED)
  }
  for (const signal of SIGNALS) process.on(signal, listener)
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener)
  }
}
