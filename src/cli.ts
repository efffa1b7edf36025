import { Command, CommanderError } from 'commander'
import { addCompare } from './cli-compare.ts'
import { addRunOptions } from './cli-options.ts'
import { addQuery } from './cli-query.ts'
import { addStoreCommands, addWatch } from './cli-store.ts'
import { makeEffects, type Effects } from './effects.ts'
import { AgencyscopeError } from './errors.ts'
import type { EvaluateOptions } from './evaluate/index.ts'
import { EXIT } from './exit-codes.ts'
import { PACKAGE_ROOT, readVersion } from './package.ts'
import type { RunOptions } from './run/index.ts'
import { explainSystemError } from './system-error.ts'

/**
 * Runs the command line and gives the exit code: 0 all good, 1 some files failed, 2 wrong use, 3 nothing could be
 * analysed, 4 output or store busy, 130 interrupted. The one place that turns errors into messages.
 */
export async function runCli(args: readonly string[], effects: Effects = makeEffects(PACKAGE_ROOT)): Promise<number> {
  let exitCode: number = EXIT.good
  const program = makeProgram(effects, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return explainError(error, effects)
  }
}

function explainError(thrown: unknown, effects: Effects): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.good : EXIT.usage
  if (effects.signal.aborted) {
    effects.err('Interrupted. The results of the last complete run are as they were.\n')
    return EXIT.interrupted
  }
  const error = explainSystemError(thrown)
  if (error instanceof AgencyscopeError) {
    effects.err(`agencyscope: ${error.message}\n${error.advice === '' ? '' : `  ${error.advice}\n`}`)
    return EXIT_BY_CODE[error.code] ?? EXIT.usage
  }
  throw error
}

const EXIT_BY_CODE: Readonly<Record<string, number>> = {
  OUTPUT_BUSY: EXIT.busy,
  STORE_BUSY: EXIT.busy,
  DATA_INVALID: EXIT.failed,
}

const HELP = `
Examples:
  agencyscope run articles --out results          analyse a folder; open results/summary.csv first
  agencyscope run a.txt b.md more/ --out results  files and folders together
  agencyscope watch articles --out results        the same again whenever an article arrives or changes
  agencyscope explain results/articles/ID.json    see how each number came about
  agencyscope query "select …" --in results        ask the results in SQL; query --tables lists what can be asked
  agencyscope compare results --by quarter        periods, groups and blocs over time
  agencyscope schema article                      the JSON Schema of articles/<id>.json

Exit codes: 0 all good, 1 some files failed (listed in issues.csv), 2 wrong use or a path that is not there,
3 nothing could be analysed, 4 the output folder or the store is busy, 130 interrupted.`

function makeProgram(effects: Effects, setExit: (code: number) => void): Command {
  const program = new Command('agencyscope')
    .description(
      'Reads news articles and writes, as validated JSON and CSV, who acts, where, and how each text portrays\nWestern and African agency: sentiment, who acts and who is acted upon, whose voice it is, and the words behind it.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: effects.out, writeErr: effects.err })
    .showHelpAfterError('(agencyscope --help lists the commands)')
  addRun(program, effects, setExit)
  addEvaluate(program, effects, setExit)
  addExplain(program, effects)
  addQuery(program, effects)
  addCompare(program, effects, setExit)
  addSchema(program, effects)
  addStoreCommands(program, effects)
  addWatch(program, effects, setExit)
  return program
}

function addRun(program: Command, effects: Effects, setExit: (code: number) => void): void {
  addRunOptions(program.command('run').description('analyse .txt and .md articles and write the results to a folder'))
    .addHelpText(
      'after',
      '\nWrites summary.csv (open this first), articles/, articles.jsonl, further tables, codebook.md and manifest.json.\n\nThe store keeps the result of each article under a hash of its content, the settings and every word list and model.\nThe next run computes only what is new or changed, and writes the same bytes as without a store. It may be removed at\nany time; see agencyscope store --help.',
    )
    .action(async (corpus: string[], options: RunOptions) => {
      const { runCommand } = await import('./run/index.ts')
      setExit(await runCommand(corpus, options, effects))
    })
}

const BASELINES = `
Gold:
  ner      token<TAB>label (BIO) lines, a blank line between sentences; without labels names are only written
  targets  {"id","sentence","target":{"from","to","mention"},"label"} lines, label negative|neutral|positive
  roles    {"id","sentence","target":{...},"kind","role"} lines, role agent|patient|none
  agency   a folder with articles/, sentences.jsonl and articles.jsonl
  places   {"id","text","toponyms":[{"start","end","name","lat","lon"}]} lines

Baselines:
  ner      people, places and organizations of compromise
  targets  sentiment of natural (AFINN) for the whole sentence
  roles    left of the nearest verb acts, right of it is acted upon
  agency   present where a state, demonym or organisation of the gazetteer is named; sentiment and role as above
  places   places of compromise, found and not resolved`

function addEvaluate(program: Command, effects: Effects, setExit: (code: number) => void): void {
  program
    .command('evaluate')
    .description('measure against coded data; predictions are made from the text alone')
    .argument('<kind>', 'ner | targets | roles | agency | places')
    .argument('<gold>', 'CoNLL file (ner), JSON lines (targets, roles, places) or folder (agency)')
    .option('--predictions <file>', 'also write what was predicted (agency: a folder, as from run)')
    .option('--json', 'figures as one JSON object on standard output')
    .option('--baseline', 'add `baseline`: what the usual tools reach on the same data (see below)')
    .option('--trained-on <file>', 'agency: article names, one a line; add `unseen`: figures of the articles not named')
    .addHelpText('after', BASELINES)
    .action(async (kind: string, gold: string, options: EvaluateOptions) => {
      const { evaluateCommand } = await import('./evaluate/index.ts')
      setExit(await evaluateCommand(kind, gold, options, effects))
    })
}

function addExplain(program: Command, effects: Effects): void {
  program
    .command('explain')
    .description('show how the numbers of one article came about: sentences, cues, rules')
    .argument('<article>', 'articles/<id>.json of a run, or a .txt or .md file')
    .option('--config <file>', 'settings, for a text file')
    .action(async (article: string, options: { config?: string }) => {
      const { explainCommand } = await import('./explain/index.ts')
      await explainCommand(article, options, effects)
    })
}

function addSchema(program: Command, effects: Effects): void {
  program
    .command('schema')
    .description('print a JSON Schema')
    .argument('[name]', 'article, manifest, config, issue, timeline, trend or difference', 'article')
    .action(async (name: string) => {
      const { schemaCommand } = await import('./schema/index.ts')
      effects.out(schemaCommand(name))
    })
}
