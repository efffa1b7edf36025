/** An answer into a file that is there as a whole or not at all. */
import { randomBytes } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { AgencyscopeError } from '../errors.ts'
import { checkNewFile } from '../new-file.ts'
import type { Results } from './results.ts'

/**
 * Gives the path back where an answer may be written to it: `checkNewFile` takes it, and it is not in the folder of the
 * results, which may be a copy without the mark.
 *
 * @throws AgencyscopeError PATH_NOT_FOUND, OUTPUT_NOT_OURS or OUTPUT_EXISTS.
 */
export function checkTarget(path: string, { dir }: Results): string {
  const way = relative(dir, path)
  if (way.split(sep).includes('..') || isAbsolute(way)) return checkNewFile(path)
  throw new AgencyscopeError('OUTPUT_NOT_OURS', `An answer is not written to ${path}: it is among the results.`, {
    context: { path },
    advice: 'Give --out a new file in an existing folder outside of the results.',
  })
}

/** Writes text under a temporary name beside the path, and renames it; nothing stays where a piece fails. */
export async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      for await (const piece of pieces) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
