import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadNameModel, type NameModel } from '../../pipeline/names/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { PACKAGE_ROOT } from '../package.ts'

/** Where the trained name tagger lies. */
export const NAME_MODEL_PATH = join(PACKAGE_ROOT, 'pipeline', 'data', 'names-model.bin')

/**
 * Reads the trained name tagger; null where there is none.
 *
 * @throws AgencyscopeError DATA_INVALID for a file that is no model of this version.
 */
export function readNameModel(path = NAME_MODEL_PATH): NameModel | null {
  return readNameModelFile(path)?.model ?? null
}

/** The tagger with the hash of its file, for the manifest; null where there is none. @throws as `readNameModel`. */
export function readNameModelFile(path = NAME_MODEL_PATH): { model: NameModel; sha256: string } | null {
  if (!existsSync(path)) return null
  try {
    const bytes = readFileSync(path)
    return { model: loadNameModel(bytes), sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (cause) {
    throw new AgencyscopeError('DATA_INVALID', `The name model ${path} cannot be used.`, {
      cause,
      context: { path },
      advice: 'Install agencyscope again, or train it again: npm run train -- ner DATA_DIR.',
    })
  }
}
