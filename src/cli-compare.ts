import type { Command } from 'commander'
import type { CompareOptions } from './compare/index.ts'
import type { Effects } from './effects.ts'

const HELP = `
Writes timeline.csv, trends.csv and differences.csv into OUTPUT and lists them in datapackage.json and codebook.md, which
define every column. A later run removes them, since they describe results that are gone.

Measures: sentiment, agency, voice_share (of sentences that are not neutral, the share that quotes somebody), spoken_share
(of the words of known speakers, those of the bloc), agent_share, positive_share, negative_share (of the bloc's sentences), presence (share of articles with the bloc), sentences and
mentions (an article). With --group actor: sentiment, agency, mentions of the actors themselves.

Articles without a date, or with a date less precise than the period (2025-02 in a weekly table), are left out and
counted. Where the articles of a period weigh less than --min, the table says "too few": no interval, no part in a trend.

  trends       Mann-Kendall, Theil-Sen slope with interval; --seasonal compares only the same months, quarters or weeks
  differences  without --group the first half of the periods against the second, or --between; with --group every pair
               of the --top largest groups; permutation test, bootstrap interval, Cliff's delta
  intervals    95 %, 2000 resamples of articles, or of outlets where there are more than five
  p Holm       p corrected for all tests of the table

Examples:
  agencyscope compare results --by quarter                            every bloc, sentiment and agency
  agencyscope compare results --by year --between 2023,2025           two years against each other
  agencyscope compare results --group outlet_country --bloc african   a column of metadata.csv
  agencyscope compare results --group actor --top 5                   the five actors in most articles
  agencyscope compare results-march results-april                     what moved between two runs, and why`

/** Adds `compare` to the program. */
export function addCompare(program: Command, effects: Effects, setExit: (code: number) => void): void {
  program
    .command('compare')
    .description('compare periods, groups and blocs over time; or two runs with each other')
    .argument('<output>', 'results of a run')
    .argument('[other]', 'results of another run: says what moved between the two, and why; writes nothing')
    .option('--by <period>', 'day, week (ISO), month, quarter or year (default: month)')
    .option(
      '--group <column>',
      'outlet, bloc, actor, author, language, or any column of the metadata (default: no groups)',
    )
    .option('--bloc <list>', 'western, african, external; several joined by commas (default: all)')
    .option('--measure <list>', 'see below; several joined by commas (default: sentiment,agency)')
    .option('--from <date>', 'leave out earlier articles: a day, month or year')
    .option('--to <date>', 'leave out later articles')
    .option('--between <a,b>', 'two stretches of time: 2024,2025 or 2024-Q1,2024-07..2024-12')
    .option('--min <n>', 'articles, weighted, that a period or side must have (default: 10)')
    .option('--top <n>', 'groups that are printed and compared in pairs, or movers between two runs (default: 10)')
    .option('--seasonal', 'trends within seasons')
    .option('--seed <n>', 'of resampling and permutations (default: 1)')
    .option('--no-weights', 'count near-copies in full; else they weigh what duplicates.csv says, where it is there')
    .option('-o, --out <dir>', 'write the tables to a folder of their own')
    .option('--json', 'everything as one JSON object on standard output, tables are written all the same')
    .addHelpText('after', HELP)
    .action(async (output: string, other: string | undefined, options: CompareOptions) => {
      const { compareCommand } = await import('./compare/index.ts')
      setExit(await compareCommand(output, other, options, effects))
    })
}
