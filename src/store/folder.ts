/** Whether a folder is a store, and of which form. */
import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AgencyscopeError } from '../errors.ts'
import { LOCK_NAME, LOCK_OWNER_NAME } from '../lock.ts'
import { makeFolder } from '../new-folder.ts'
import { STORE_MARKER, STORE_NAME } from '../output-marker.ts'

/** Changes with the layout of segments, frames or payloads. */
const FORMAT = 1

const markerSchema = z.object({ tool: z.literal('agencyscope'), store: z.int() })

/**
 * Makes sure that a folder may be used as store, creating it where it is not there; says whether it did.
 *
 * @throws AgencyscopeError STORE_NOT_OURS for other people's files, STORE_VERSION for another form; nothing is changed.
 */
export function prepareStore(dir: string): { readonly isNew: boolean } {
  if (isStore(dir)) return { isNew: false }
  if (existsSync(dir) && !isEmptyFolder(dir)) throw notOurs(dir)
  makeFolder(dir)
  replaceFile(join(dir, STORE_MARKER), `${JSON.stringify({ tool: 'agencyscope', store: FORMAT })}\n`)
  return { isNew: true }
}

/** True for a store of this version. @throws AgencyscopeError STORE_VERSION for one of another. */
function isStore(dir: string): boolean {
  const path = join(dir, STORE_MARKER)
  if (!existsSync(path)) return false
  const marker = markerSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (marker.success && marker.data.store === FORMAT) return true
  const found = marker.success ? `has form ${marker.data.store}` : 'has a form that is not known'
  throw new AgencyscopeError('STORE_VERSION', `The store ${dir} ${found}; this version reads form ${FORMAT}.`, {
    context: { dir },
    advice: 'Give another folder to --store, use --no-store, or remove the store: all in it can be computed again.',
  })
}

/**
 * The store meant by a path: itself, or the one inside an output folder.
 *
 * @throws AgencyscopeError STORE_NOT_FOUND, or STORE_VERSION.
 */
export function findStore(path: string): string {
  for (const dir of [path, join(path, STORE_NAME)]) if (isStore(dir)) return dir
  throw new AgencyscopeError('STORE_NOT_FOUND', `There is no store in ${path}.`, {
    context: { path },
    advice: 'Give the folder that a run had as --store or as --out.',
  })
}

/** Removes a store in which nothing was ever kept. */
export function removeEmptyStore(dir: string): void {
  if (readdirSync(dir).some((name) => name !== STORE_MARKER)) return
  rmSync(join(dir, STORE_MARKER))
  rmdirSync(dir)
}

/** Writes a small file whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`
  writeFileSync(fresh, text)
  renameSync(fresh, path)
}

/** null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isEmptyFolder(dir: string): boolean {
  return statSync(dir).isDirectory() && readdirSync(dir).every(isHarmless)
}

/** What a run that was killed while it made the store may have left. */
function isHarmless(name: string): boolean {
  return (
    name === LOCK_NAME || name === LOCK_OWNER_NAME || (name.startsWith(`${STORE_MARKER}.`) && name.endsWith('.new'))
  )
}

function notOurs(dir: string): AgencyscopeError {
  return new AgencyscopeError('STORE_NOT_OURS', `The folder ${dir} holds files that are no store of agencyscope.`, {
    context: { dir },
    advice: 'Give --store an empty or new folder, or one with a store; nothing was changed.',
  })
}
