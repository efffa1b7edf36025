import type { Command } from 'commander'
import { addRunOptions } from './cli-options.ts'
import type { Effects } from './effects.ts'
import type { RunOptions } from './run/index.ts'

const STORE_HELP = `
DIR is a store, or the output folder of a run that keeps its store there.

A store may be removed at any time: all in it can be computed again. Entries are kept under a hash of the article, its
metadata, the settings, and every word list and model; what no longer fits is not used, and goes with vacuum.`

/** Adds `store info`, `store vacuum` and `store export`. */
export function addStoreCommands(program: Command, effects: Effects): void {
  const store = program.command('store').description('look into the results kept for later runs, tidy or export them')
  store.addHelpText('after', STORE_HELP)
  store
    .command('info')
    .description('articles, size, versions, oldest and newest entry, entries out of use')
    .argument('<dir>', 'store or output folder')
    .option('--json', 'as one JSON object')
    .action(async (dir: string, options: { json?: boolean }) => {
      const { infoCommand } = await import('./store/index.ts')
      infoCommand(dir, options, effects)
    })
  store
    .command('vacuum')
    .description('drop what the last complete run did not use')
    .argument('<dir>', 'store or output folder')
    .action(async (dir: string) => {
      const { vacuumCommand } = await import('./store/index.ts')
      await vacuumCommand(dir, effects)
    })
  store
    .command('export')
    .description('write the articles as lines of JSON: key, stored, version, as_of, article')
    .argument('<dir>', 'store or output folder')
    .requiredOption('-o, --out <file>', 'new file to write, outside of results and stores')
    .action(async (dir: string, options: { out: string }) => {
      const { exportCommand } = await import('./store/index.ts')
      exportCommand(dir, options, effects)
    })
}

const WATCH_HELP = `
Runs once, then again whenever articles arrive, change or go. A file counts when it has kept its size for two seconds, so
a half-written one is waited for; symbolic links are not followed. Messages go to standard error. Ctrl-C ends it with 130;
the results of the last complete run stay.`

/** Adds `watch`. */
export function addWatch(program: Command, effects: Effects, setExit: (code: number) => void): void {
  addRunOptions(program.command('watch').description('run, and run again whenever the corpus changes'))
    .addHelpText('after', WATCH_HELP)
    .action(async (corpus: string[], options: RunOptions) => {
      const { watchCommand } = await import('./watch/index.ts')
      setExit(await watchCommand(corpus, options, effects))
    })
}
