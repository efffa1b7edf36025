/** Our figures against independent scorers, on the gold data where that is there; built command. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = resolve(root, process.env.AGENCYSCOPE_DATA ?? '../shared/data')
const scorers = join(data, '../eval')
const folder = mkdtempSync(join(tmpdir(), 'agencyscope-test-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Figures = Record<string, unknown>

const runJson = (args: readonly string[]): Figures =>
  JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 1 << 26 }).toString()) as Figures

/** Our figures, and those of the scorer for the predictions that we wrote. */
function measure(kind: string, gold: string, scorer: string, below = '', options: readonly string[] = []) {
  const path = join(data, gold)
  const predictions = join(folder, `${kind}-${gold.replaceAll('/', '-')}`)
  const ours = runJson([join(root, 'dist/src/main.js'), 'evaluate', kind, path, '--json', '--predictions', predictions])
  return { ours, theirs: runJson([join(scorers, scorer), path, join(predictions, below), ...options]) }
}

/** The value at a path such as `western.presence.f1`. */
const at = (figures: Figures, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Figures)[key], figures)

function expectSame({ ours, theirs }: ReturnType<typeof measure>, paths: readonly (readonly [string, string])[]): void {
  for (const [own, other] of paths) {
    const [a, b] = [at(ours, own), at(theirs, other)]
    expect(typeof b, other).toBe('number')
    expect(Math.abs(Number(a) - Number(b)), `${own} ${String(a)} against ${String(b)}`).toBeLessThan(0.00056)
  }
}

const same = (...paths: string[]) => paths.map((path) => [path, path] as const)
const LABELS = { all: 'all', core: 'core', Person: 'PER', Location: 'LOC', Organization: 'ORG', NORP: 'NORP' }

if (existsSync(join(data, 'agency-gold/dev')) && existsSync(scorers))
  describe('agrees to three decimals with', () => {
    test('agency-eval', { timeout: 180_000 }, () => {
      const blocs = ['western', 'african'].flatMap((bloc) => [
        [`${bloc}.presence.f1`, `${bloc}.presenceF1`] as const,
        [`${bloc}.presence.p`, `${bloc}.presenceP`] as const,
        [`${bloc}.presence.r`, `${bloc}.presenceR`] as const,
        ...['sentimentAlpha', 'sentimentMacroF1', 'roleAlpha'].flatMap((figure) => [
          [`${bloc}.${figure}`, `${bloc}.${figure}`] as const,
          [`ceiling.${bloc}.${figure}`, `${bloc}.ceiling.${figure}`] as const,
        ]),
        ...same(`${bloc}.roleAgreement`, `${bloc}.articleSentimentRho`, `${bloc}.articleAgencyRho`),
      ])
      expectSame(measure('agency', 'agency-gold/dev', 'agency-eval.mjs', 'articles'), [
        ...blocs,
        ...same('articles', 'sentences', 'unalignedSentences', 'actors.p', 'actors.r', 'actors.f1'),
        ...same('actors.blocAccuracy', 'countries.p', 'countries.r', 'countries.f1'),
      ])
    })

    test('ner-eval', { timeout: 180_000 }, () => {
      const paths = Object.entries(LABELS).flatMap(([own, other]) =>
        ['p', 'r', 'f1', 'gold'].map((figure) => [`all.scores.${own}.${figure}`, `scores.${other}.${figure}`] as const),
      )
      expectSame(measure('ner', 'ner-worldwide/dev.conll', 'ner-eval.mjs', '', ['--json']), paths)
    })

    test.each(['rw', 'mt'])('stance-eval, %s', { timeout: 180_000 }, (part) => {
      expectSame(measure('targets', `newsmtsc/dev-${part}.jsonl`, 'stance-eval.mjs', '', ['--json']), [
        ['n', 'total'],
        ...same('accuracy', 'macroF1'),
      ])
    })

    test('role-eval', { timeout: 180_000 }, () => {
      const paths = ['name', 'pronoun', 'noun'].flatMap((kind) => [`${kind}.n`, `${kind}.accuracy`, `${kind}.macroF1`])
      expectSame(measure('roles', 'roles-pud/dev.jsonl', 'role-eval.mjs'), same(...paths))
    })

    test.each(['geovirus', 'geowebnews'])('geo-eval, %s', { timeout: 180_000 }, (part) => {
      expectSame(
        measure('places', `geoparsing/dev-${part}.jsonl`, 'geo-eval.mjs'),
        same('precision', 'recall', 'f1', 'within161km', 'medianKm'),
      )
    })
  })
else
  test('the gold data is not here: nothing to compare', () => {
    expect(existsSync(join(data, 'agency-gold/dev')) && existsSync(scorers)).toBe(false)
  })
