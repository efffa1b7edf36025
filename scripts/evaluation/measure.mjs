// Runs `agencyscope evaluate` once for each gold file and gives the figures by name.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { countExchanged } from './exchange.mjs'
import { countRewrites } from './rewrite.mjs'
import { countSwapFailures } from './swap.mjs'
import { countTopCues } from './top-cue.mjs'

const run = promisify(execFile)

/** Folders of articles in which names are exchanged. */
const SWAPPED = ['agency-gold/dev/articles', 'real-articles/african-newsrooms']

/** name, kind, gold file or folder below the data folder, further arguments. */
const MEASURES = [
  ['agency', 'agency', 'agency-gold/dev', ['--trained-on', 'ner-worldwide/train.files.txt']],
  ['names', 'ner', 'ner-worldwide/dev.conll', []],
  ['roles', 'roles', 'roles-pud/dev.jsonl', []],
  ['realWorld', 'targets', 'newsmtsc/dev-rw.jsonl', []],
  ['severalTargets', 'targets', 'newsmtsc/dev-mt.jsonl', []],
  ['virusNews', 'places', 'geoparsing/dev-geovirus.jsonl', []],
  ['webNews', 'places', 'geoparsing/dev-geowebnews.jsonl', []],
]

/** Figures with their baselines; two evaluations at a time, for two cores. */
export async function measureAll(program, data) {
  const queue = [...MEASURES]
  const figures = {}
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [name, kind, gold, [option, file]] = next
      const further = option === undefined ? [] : [option, join(data, file)]
      const args = [program, 'evaluate', kind, join(data, gold), '--json', '--baseline', ...further]
      const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 26 })
      figures[name] = JSON.parse(stdout)
    }
  }
  await Promise.all([work(), work()])
  const folders = SWAPPED.map((folder) => join(data, folder))
  figures.swap = await countSwapFailures(folders)
  figures.exchange = await countExchanged(folders)
  figures.rewrites = await countRewrites([join(data, 'real-articles')])
  figures.topCues = await countTopCues(folders.slice(0, 1))
  return figures
}
