import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own folder, found upwards from this file, from source and from the build alike. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(from: string): string {
  let folder = from
  while (
    !existsSync(join(folder, 'pipeline', 'data', 'schema.ts')) &&
    !existsSync(join(folder, 'pipeline', 'data', 'states.json'))
  ) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`no package root above ${from}`)
    folder = above
  }
  return folder
}

/** Version of the tool, from package.json. */
export function readVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'))
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed && typeof parsed.version === 'string'
    ? parsed.version
    : '0.0.0'
}
