import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Import } from '../helpers/imports.ts'
import { findCycle, parseSource, readSources, roomOf } from '../helpers/imports.ts'

/** Which room may import which. A room that is missing here, or from a line, is forbidden. */
const MAY_IMPORT: Readonly<Record<string, string>> = {
  // One document. Stages do not know each other; pipeline/index.ts alone puts them in order.
  'pipeline/document': '',
  'pipeline/lexical': '',
  'pipeline/data': 'pipeline/document',
  'pipeline/tag': 'pipeline/document pipeline/data pipeline/linear',
  'pipeline/tokenise': 'pipeline/document',
  'pipeline/linear': 'pipeline/document',
  'pipeline/names': 'pipeline/document',
  'pipeline/schemes': 'pipeline/document pipeline/data',
  'pipeline/towns': 'pipeline/data pipeline/document',
  'pipeline/entities':
    'pipeline/document pipeline/data pipeline/tag pipeline/lexical pipeline/linear pipeline/names pipeline/towns',
  'pipeline/stance': 'pipeline/document pipeline/data pipeline/tag pipeline/lexical pipeline/linear',
  'pipeline/records': 'pipeline/document',
  pipeline: 'pipeline/document pipeline/tokenise pipeline/names pipeline/entities pipeline/schemes pipeline/stance',

  // The world, from the ground up.
  'src/errors.ts': '',
  'src/exit-codes.ts': '',
  'src/output-marker.ts': '',
  'src/package.ts': '',
  'src/effects.ts': '',
  'src/lock.ts': 'src/errors.ts',
  'src/system-error.ts': 'src/errors.ts',
  'src/plural.ts': '',
  'src/new-file.ts': 'src/errors.ts src/output-marker.ts',
  'src/new-folder.ts': '',
  'src/cli-options.ts': '',
  'src/config': 'pipeline/data pipeline/document pipeline/lexical src/errors.ts',
  'src/resources':
    'pipeline pipeline/data pipeline/entities pipeline/linear pipeline/names pipeline/schemes pipeline/stance pipeline/tag pipeline/towns src/config src/errors.ts src/package.ts',
  'src/read': 'pipeline/document src/errors.ts src/output-marker.ts src/plural.ts',
  'src/workers': 'pipeline pipeline/document pipeline/records src/config src/errors.ts src/read src/resources',
  'src/duplicates': 'pipeline/document pipeline/records pipeline/tokenise',
  'src/statistics': '',
  'src/write': 'pipeline/records src/errors.ts src/lock.ts src/new-folder.ts src/output-marker.ts',
  'src/store':
    'src/effects.ts src/errors.ts src/lock.ts src/new-file.ts src/new-folder.ts src/output-marker.ts src/plural.ts',

  'src/results': 'pipeline/records src/errors.ts src/read src/write',

  // Commands: here the rooms meet.
  'src/compare':
    'pipeline/document pipeline/records pipeline/stance src/config src/effects.ts src/errors.ts src/exit-codes.ts src/plural.ts src/results src/statistics src/write',
  'src/cli-compare.ts': 'src/compare src/effects.ts',
  'src/run':
    'pipeline/document pipeline/records src/config src/duplicates src/effects.ts src/exit-codes.ts src/output-marker.ts src/package.ts src/plural.ts src/read src/resources src/statistics src/store src/workers src/write',
  'src/watch': 'src/config src/effects.ts src/errors.ts src/exit-codes.ts src/lock.ts src/run src/system-error.ts',
  'src/evaluate':
    'pipeline pipeline/data pipeline/document pipeline/entities pipeline/names pipeline/stance pipeline/tag pipeline/tokenise src/config src/effects.ts src/errors.ts src/exit-codes.ts src/resources src/run',
  'src/explain': 'pipeline/records src/effects.ts src/errors.ts src/read src/resources src/run src/workers',
  'src/train':
    'pipeline pipeline/data pipeline/document pipeline/entities pipeline/linear pipeline/names pipeline/stance pipeline/tag pipeline/tokenise src/effects.ts src/evaluate src/package.ts src/read src/resources',
  'src/schema': 'pipeline/records src/config src/errors.ts',
  'src/query':
    'src/config src/effects.ts src/errors.ts src/lock.ts src/new-file.ts src/new-folder.ts src/output-marker.ts src/write',
  'src/cli-query.ts': 'src/effects.ts src/query',
  'src/cli-store.ts': 'src/cli-options.ts src/effects.ts src/run src/store src/watch',
  'src/cli.ts':
    'src/cli-compare.ts src/cli-options.ts src/cli-query.ts src/cli-store.ts src/effects.ts src/errors.ts src/exit-codes.ts src/package.ts src/run src/evaluate src/explain src/schema src/system-error.ts',
  'src/main.ts': 'src/cli.ts',
}

/** Exceptions, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'pipeline/entities/gazetteer-forms.ts -> pipeline/tokenise/index.ts':
    'forms of the gazetteer have to be cut exactly as running text is',
}

/** Rooms without a door: the words that everything is told in, and the schemas beside the data files. */
const OPEN_ROOMS = ['pipeline/document', 'pipeline/data']

/** Libraries that are kept behind an adapter, and the only files that may import them. */
const ADAPTERS: Readonly<Record<string, readonly string[]>> = {
  compromise: ['pipeline/tag/library.ts', 'src/evaluate/baseline-names.ts', 'src/evaluate/name-baseline.ts'],
  natural: ['pipeline/lexical/natural.ts', 'src/evaluate/baseline.ts'],
  'csv-stringify': ['src/write/csv.ts'],
  '@duckdb/node-api': ['src/query/duckdb.ts'],
  chokidar: ['src/watch/watch-files.ts'],
}

const IMPURE =
  /\bconsole\.|\bprocess\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bglobalThis\b/

const pipeline = readSources('pipeline')
const files = [...pipeline, ...readSources('src')]
const imports = files.flatMap((file) => file.imports)
const own = imports.filter(({ isOwn }) => isOwn)
const show = ({ from, to }: Import): string => `${from} -> ${to}`

test('the import lines are read', () => {
  expect(files.length).toBeGreaterThan(100)
  const { imports: found } = parseSource(
    'src/run/a.ts',
    "import {\n  b,\n  type C,\n} from '../b/index.ts'\nimport type D from 'd'\nimport 'e'\nawait import('./f.ts') // import 'g'",
  )
  expect(found.map(({ to, isType, names }) => [to, isType, names])).toEqual([
    ['src/b/index.ts', false, ['b', 'type C']],
    ['d', true, []],
    ['e', false, []],
    ['src/run/f.ts', false, []],
  ])
  expect(imports.filter(({ to }) => to === 'src/run/index.ts').map(({ from }) => from)).toContain('src/cli.ts')
})

describe('the pipeline is pure', () => {
  test('it imports nothing of node', () => {
    expect(pipeline.flatMap((file) => file.imports).filter(({ to }) => to.startsWith('node:'))).toEqual([])
  })

  test('it prints nothing and reads neither clock, environment nor chance', () => {
    expect(pipeline.filter(({ code }) => IMPURE.test(stripStrings(code))).map(({ path }) => path)).toEqual([])
    expect(IMPURE.test('if (process.env.DEBUG) print()')).toBe(true)
  })
})

describe('comparisons are pure but for their doors', () => {
  const doors = ['src/compare/index.ts', 'src/compare/read-runs.ts']
  const pure = files.filter(({ path }) => /^src\/(compare|statistics)\//.test(path) && !doors.includes(path))

  test('they import nothing of node, and no room that does at run time', () => {
    expect(pure.length).toBeGreaterThan(20)
    const found = pure
      .flatMap((file) => file.imports)
      .filter(({ to, isType }) => !isType && /^node:|^src\/(results|write|read)\//.test(to))
    expect(found.map(show)).toEqual([])
  })

  test('they print nothing and read neither clock, environment nor chance', () => {
    expect(pure.filter(({ code }) => IMPURE.test(stripStrings(code))).map(({ path }) => path)).toEqual([])
  })
})

describe('rooms', () => {
  test('every room has its line in the table, and every line its room', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  test('a room imports only what the table allows it', () => {
    const forbidden = own.filter((i) => roomOf(i.from) !== roomOf(i.to) && !isAllowed(i))
    expect(forbidden.map(show)).toEqual([])
  })

  test('no line and no exception of the table is idle', () => {
    const used = new Set(own.flatMap((i) => [show(i), `${roomOf(i.from)} -> ${roomOf(i.to)}`]))
    const told = Object.entries(MAY_IMPORT).flatMap(([from, to]) => roomsIn(to).map((room) => `${from} -> ${room}`))
    const spare = ['pipeline/stance -> pipeline/tag'] // open to the stage, as the drawing has it
    expect([...told, ...Object.keys(EXCEPTIONS)].filter((line) => !used.has(line) && !spare.includes(line))).toEqual([])
  })

  test('they are entered by their index.ts', () => {
    const inside = own.filter(
      ({ from, to }) =>
        roomOf(from) !== roomOf(to) &&
        to.split('/').length > 2 &&
        !to.endsWith('/index.ts') &&
        !OPEN_ROOMS.includes(roomOf(to)),
    )
    expect(inside.map(show)).toEqual([])
  })

  test('no file imports itself by a detour', () => {
    expect(findCycle(files)).toBeNull()
    const circle = [
      parseSource('src/a.ts', "import './b.ts'"),
      parseSource('src/b.ts', "import type { A } from './a.ts'"),
    ]
    expect(findCycle(circle)).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts'])
  })
})

describe('libraries', () => {
  test.each(Object.entries(ADAPTERS))('%s is imported by its adapter alone', (library, adapters) => {
    const users = imports.filter(({ to }) => to === library || to.startsWith(`${library}/`)).map(({ from }) => from)
    expect([...new Set(users)].sort()).toEqual([...adapters].sort())
  })

  test('natural is imported by sub-path, because its root prints and loads database drivers', () => {
    expect(imports.filter(({ to }) => to === 'natural').map(show)).toEqual([])
  })
})

describe('types', () => {
  test('what is used as a type is imported as one; the compiler sees to it', () => {
    const config: unknown = JSON.parse(readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8'))
    expect(config).toMatchObject({ compilerOptions: { verbatimModuleSyntax: true } })
  })

  test('an import of types alone is an `import type`, so that nothing of it is left to run', () => {
    const alone = imports.filter(({ isType, names }) => !isType && names.length > 0 && names.every(isTypeName))
    expect(alone.map(show)).toEqual([])
  })
})

function isAllowed(i: Import): boolean {
  return roomsIn(MAY_IMPORT[roomOf(i.from)] ?? '').includes(roomOf(i.to)) || show(i) in EXCEPTIONS
}

function roomsIn(line: string): string[] {
  return line.split(' ').filter((room) => room !== '')
}

function isTypeName(name: string): boolean {
  return name.startsWith('type ')
}

/** Code without the insides of its strings, where words such as `process` are data. */
function stripStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
}
