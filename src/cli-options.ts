import { InvalidArgumentError, Option, type Command } from 'commander'

/** Adds what `run` and `watch` share: the corpus, where results go, and how articles are read. */
export function addRunOptions(command: Command): Command {
  return command
    .argument(
      '<corpus...>',
      'folders and files; metadata may stand in front matter or in a metadata.csv beside the files',
    )
    .requiredOption('-o, --out <dir>', 'folder for the results; must be empty, new, or hold earlier results')
    .option(
      '-w, --workers <n>',
      'threads; 1 stays in the main thread (default: by the number of articles)',
      parseWorkers,
    )
    .option('--config <file>', 'settings (default: agencyscope.config.yaml in the current folder, if there)')
    .option(
      '--as-of <date>',
      'day of the analysis, YYYY-MM-DD; later article dates are set aside (default: today)',
      parseDay,
    )
    .addOption(
      new Option('--date-order <order>', 'how to read dates such as 03/04/2025, which are else set aside').choices([
        'dmy',
        'mdy',
      ]),
    )
    .option('--store <dir>', 'folder that keeps results for later runs (default: .store inside the folder of --out)')
    .option('--no-store', 'keep and reuse nothing')
    .option('-q, --quiet', 'print no summary')
}

function parseWorkers(value: string): number {
  const workers = Number(value)
  if (!Number.isInteger(workers) || workers < 1 || workers > 256)
    throw new InvalidArgumentError('Give a whole number from 1 to 256.')
  return workers
}

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  if (!isDay) throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD.')
  return value
}
