/** Hashes for store keys, made without loading anything: what a result rests on besides article and settings. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from '../package.ts'

/** Where the code of this process lies: the build, or the source. */
const CODE_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const CODE_FOLDERS = ['pipeline', 'src']
const CODE_FILE = /(?<!\.d)\.(?:js|ts)$/

/** Hex SHA-256 of the tool's own code and of package.json, which pins its version and those of the libraries. */
export function fingerprintCode(): string {
  const files = CODE_FOLDERS.flatMap((folder) => listFiles(join(CODE_ROOT, folder))).filter((path) =>
    CODE_FILE.test(path),
  )
  return hashFiles([...files, join(PACKAGE_ROOT, 'package.json')])
}

/** Hex SHA-256 of every word list, gazetteer and model. */
export function fingerprintData(): string {
  return hashFiles(listFiles(join(PACKAGE_ROOT, 'pipeline', 'data')).filter((path) => /\.(?:json|bin)$/.test(path)))
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const content = createHash('sha256').update(readFileSync(path)).digest('hex')
    hash.update(`${content} ${relative(CODE_ROOT, path).split(sep).join('/')}\n`)
  }
  return hash.digest('hex')
}
