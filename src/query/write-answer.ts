/** An answer into a file that is there as a whole or not at all. */
import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { AgencyscopeError } from '../errors.ts'
import type { Results } from './results.ts'

/**
 * Gives the path back where an answer may be written to it: its folder is there, and is not that of the results.
 *
 * @throws AgencyscopeError PATH_NOT_FOUND or OUTPUT_NOT_OURS.
 */
export function checkTarget(path: string, { dir }: Results): string {
  const advice = 'Give --out a file in an existing folder outside of the results.'
  if (!existsSync(dirname(path)))
    throw new AgencyscopeError('PATH_NOT_FOUND', `There is no folder ${dirname(path)}.`, { context: { path }, advice })
  const isInside = !relative(dir, path).split(sep).includes('..') && !relative(dir, path).includes(':')
  if (isInside || (existsSync(path) && !statSync(path).isFile()))
    throw new AgencyscopeError(
      'OUTPUT_NOT_OURS',
      `An answer is not written to ${path}: it is ${isInside ? 'among the results' : 'no file'}.`,
      {
        context: { path },
        advice,
      },
    )
  return path
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
