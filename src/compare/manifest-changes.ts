/** What differs between the manifests of two runs and may move numbers. */
import type { Manifest } from '../../pipeline/records/index.ts'
import { groupBy } from '../statistics/index.ts'

/** One difference; `before` and `after` are for people. */
export interface ManifestChange {
  readonly kind: 'version' | 'setting' | 'word_list' | 'model'
  /** `version`, `setting config.blocs.org:imf`, `word list frames`. */
  readonly what: string
  readonly before: string
  readonly after: string
}

/** Settings that move no number: where the files lay, how many threads, what was compared afterwards. */
const IDLE = ['corpus', 'workers', 'compare', 'store']

/** Every difference: version, settings, word lists, models. */
export function diffManifests(a: Manifest, b: Manifest): ManifestChange[] {
  const versions: ManifestChange[] =
    a.version === b.version ? [] : [{ kind: 'version', what: 'version', before: a.version, after: b.version }]
  return [
    ...versions,
    ...diffSettings(a.settings, b.settings),
    ...diffFiles('word_list', 'word list', a.data, b.data),
    ...diffFiles('model', 'model', a.models, b.models),
  ]
}

function diffSettings(a: Manifest['settings'], b: Manifest['settings']): ManifestChange[] {
  const [before, after] = [new Map(flatten(a)), new Map(flatten(b))]
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => !IDLE.includes(path.split('.')[0] ?? ''),
  )
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({
      kind: 'setting',
      what: `setting ${path}`,
      before: before.get(path) ?? 'not set',
      after: after.get(path) ?? 'not set',
    }))
}

/** Leaves of nested settings by path; a list is one leaf, an empty object none. */
function flatten(value: unknown, path = ''): (readonly [path: string, value: string])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, JSON.stringify(value)]]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

type Files = Manifest['data']

function diffFiles(kind: 'word_list' | 'model', name: string, a: Files, b: Files): ManifestChange[] {
  const both = groupBy(
    [...a.map((file) => ({ file, isAfter: false })), ...b.map((file) => ({ file, isAfter: true }))],
    (x) => x.file.id,
  )
  return [...both].flatMap(([id, files]): ManifestChange[] => {
    const [before, after] = [files.find((x) => !x.isAfter)?.file, files.find((x) => x.isAfter)?.file]
    if (before?.sha256 === after?.sha256) return []
    return [{ kind, what: `${name} ${id}`, before: nameFile(before), after: nameFile(after) }]
  })
}

function nameFile(file: Files[number] | undefined): string {
  return file === undefined ? 'not used' : `${file.version} (${file.sha256.slice(0, 8)})`
}
