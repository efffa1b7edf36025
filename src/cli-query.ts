/** The command lines of `query` and `export`. */
import { Option, type Command } from 'commander'
import type { Effects } from './effects.ts'
import type { QueryOptions } from './query/index.ts'

const HELP = `
The tables are those of the results, typed, with empty cells as NULL: agencyscope query --tables lists them. SQL is that
of DuckDB (https://duckdb.org/docs/sql/introduction). It sees no files and changes nothing. Column names that are words
of SQL want double quotes: "end".

Examples:
  agencyscope query --tables --in results
  agencyscope query "select outlet, avg(african_sentiment) from summary group by outlet" --in results
  agencyscope query "from mentions where actor_id = 'state:FRA'" --in results --out france.csv

Needs DuckDB: npm install @duckdb/node-api (about 70 MB); --tables works without it.`

/** Adds the commands that ask the results of a run. */
export function addQuery(program: Command, effects: Effects): void {
  program
    .command('query')
    .description('ask the results of a run in SQL; reads only')
    .argument('[sql]', 'one SELECT, WITH, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN')
    .option('--in <dir>', 'folder with the results of a run', 'output')
    .addOption(
      new Option(
        '--format <format>',
        'table to look at, csv, or json (one object a line); default: by the name of --out, else table',
      ).choices(['table', 'csv', 'json']),
    )
    .option(
      '--out <file>',
      'write the answer to a new file instead of standard output; one that is there is not replaced',
    )
    .option('--tables', 'list the tables and columns with their meaning')
    .addHelpText('after', HELP)
    .action(async (sql: string | undefined, options: QueryOptions) => {
      const { queryCommand } = await import('./query/index.ts')
      await queryCommand(sql, options, effects)
    })
  addExport(program, effects)
}

function addExport(program: Command, effects: Effects): void {
  program
    .command('export')
    .description('write the tables of a run as Parquet files')
    .argument('<output>', 'folder with the results of a run')
    .requiredOption('--parquet <dir>', 'folder for the files; must be empty, new, or hold an earlier export')
    .addHelpText(
      'after',
      '\nSame results, same rows in the same order; the bytes may change with the version of DuckDB.\nNeeds DuckDB: npm install @duckdb/node-api (about 70 MB).',
    )
    .action(async (output: string, options: { parquet: string }) => {
      const { exportCommand } = await import('./query/index.ts')
      await exportCommand(output, options, effects)
    })
}
