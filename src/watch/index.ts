/** `agencyscope watch`: a run whenever the corpus has changed and is quiet again. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CONFIG_FILE } from '../config/index.ts'
import type { Effects } from '../effects.ts'
import { AgencyscopeError } from '../errors.ts'
import { EXIT } from '../exit-codes.ts'
import { surviveSignals } from '../lock.ts'
import { runCommand, type RunOptions } from '../run/index.ts'
import { explainSystemError } from '../system-error.ts'
import { watchFiles } from './watch-files.ts'

/**
 * Runs, then watches and runs again, one run at a time, until the signal of `effects` is aborted.
 *
 * What a run cannot do, such as reading a corpus that has just been moved away, is told and tried again with the next
 * change.
 *
 * @returns 130, the exit code of what is ended by Ctrl-C.
 * @throws AgencyscopeError where the first run cannot be made.
 */
export async function watchCommand(corpus: readonly string[], options: RunOptions, effects: Effects): Promise<number> {
  const { signal } = effects
  const quiet = { ...options, quiet: true }
  const changes = makeChanges(signal)
  const stopListening = surviveSignals() // between two runs as well
  const watcher = await watchFiles({
    paths: listPaths(corpus, options, effects),
    except: [options.out, ...(typeof options.store === 'string' ? [options.store] : [])].map((dir) =>
      resolve(effects.cwd, dir),
    ),
    onChange: changes.report,
    onError: (message) => {
      effects.err(`Not watched: ${message}\n`)
    },
  })
  try {
    await runCommand(corpus, options, effects)
    effects.err(`Watching ${corpus.join(', ')}; Ctrl-C ends it.\n`)
    while (await changes.next()) await runAgain(() => runCommand(corpus, quiet, effects), effects)
  } finally {
    await watcher.close()
    stopListening()
  }
  effects.err('Ended. The results of the last complete run stay.\n')
  return EXIT.interrupted
}

/** The corpus and the config, which changes results as well. */
function listPaths(corpus: readonly string[], { config }: RunOptions, { cwd }: Effects): string[] {
  const stated = config === undefined ? join(cwd, CONFIG_FILE) : resolve(cwd, config)
  return [...corpus.map((path) => resolve(cwd, path)), ...(existsSync(stated) ? [stated] : [])]
}

async function runAgain(run: () => Promise<number>, { err, signal, now }: Effects): Promise<void> {
  const started = now()
  try {
    const code = await run()
    const problem = code === EXIT.good ? '' : code === EXIT.nothing ? '; nothing to analyse' : '; see issues.csv'
    err(`${new Date(now()).toISOString()} results renewed in ${((now() - started) / 1000).toFixed(1)} s${problem}\n`)
  } catch (thrown) {
    if (signal.aborted) return
    const error = explainSystemError(thrown)
    if (!(error instanceof AgencyscopeError)) throw error
    err(`${error.message}\n  ${error.advice}\n  Trying again with the next change.\n`)
  }
}

interface Changes {
  readonly report: () => void
  /** Waits for a change since the last call; false once the signal is aborted. */
  readonly next: () => Promise<boolean>
}

function makeChanges(signal: AbortSignal): Changes {
  let isChanged = false
  let wake: () => void = () => undefined
  const report = () => {
    isChanged = true
    wake()
  }
  signal.addEventListener('abort', () => {
    wake()
  })
  const next = async (): Promise<boolean> => {
    if (!isChanged && !signal.aborted)
      await new Promise<void>((done) => {
        wake = done
      })
    isChanged = false
    return !signal.aborted
  }
  return { report, next }
}
