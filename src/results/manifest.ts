import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestSchema, type Manifest } from '../../pipeline/records/index.ts'
import { AgencyscopeError } from '../errors.ts'

/**
 * The manifest of a results folder.
 *
 * @throws AgencyscopeError RESULTS_NOT_FOUND where there is none of ours.
 */
export function readManifest(dir: string): Manifest {
  const path = join(dir, 'manifest.json')
  if (!existsSync(dir)) throw notFound(dir, 'does not exist')
  if (!existsSync(path)) throw notFound(dir, 'holds no manifest.json')
  const parsed = manifestSchema.safeParse(parseJson(path))
  if (!parsed.success) throw notFound(dir, 'holds a manifest.json that is not of agencyscope, or of another version')
  return parsed.data
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null // said by the caller: no manifest of ours
  }
}

function notFound(dir: string, what: string): AgencyscopeError {
  return new AgencyscopeError('RESULTS_NOT_FOUND', `${dir} ${what}: these are no results of agencyscope.`, {
    context: { dir },
    advice: 'Give the folder that `agencyscope run … --out FOLDER` wrote, or run it first.',
  })
}
