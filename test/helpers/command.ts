/** Runs the built command as a person would: another process, a folder of its own, what it prints and its exit code. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The sample articles. */
export const CORPUS = join(ROOT, 'corpus')
/** Broken, odd and hostile inputs; their README says what should happen. */
export const AWKWARD = join(ROOT, 'test', 'fixtures', 'awkward')
/** Gold data and real articles, where the person has them. */
export const DATA = process.env['AGENCYSCOPE_DATA'] ?? resolve(ROOT, '..', 'shared', 'data')
/** The day of the analysis, so that nothing depends on the clock. */
export const AS_OF = ['--as-of', '2026-01-01']

const MAIN = join(ROOT, 'dist', 'src', 'main.js')

/** What came of a command. */
export interface Outcome {
  /** Exit code; null where a signal ended the process. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A command that is running. */
export interface StartedCommand {
  readonly process: ChildProcess
  readonly outcome: Promise<Outcome>
}

/** Runs `agencyscope ARGS` to its end. @throws Error where the command has not been built. */
export async function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return startCommand(args, options).outcome
}

/** Starts `agencyscope ARGS`, for tests that interrupt it. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): StartedCommand {
  if (!existsSync(MAIN)) throw new Error('The command is not built: npm run build.')
  return start(process.execPath, [MAIN, ...args], options)
}

/** Runs `npm run -s agencyscope -- ARGS` of this package from another folder. */
export async function runByNpm(args: readonly string[], cwd: string): Promise<Outcome> {
  return start('npm', ['--prefix', ROOT, 'run', '-s', 'agencyscope', '--', ...args], { cwd }).outcome
}

function start(program: string, args: readonly string[], { cwd = ROOT, env = {} }: CommandOptions): StartedCommand {
  const child = spawn(program, args, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (chunk: string) => {
      texts[name] += chunk
    })
  }
  const outcome = new Promise<Outcome>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      done({ code, ...texts })
    })
  })
  return { process: child, outcome }
}

/** The environment without what `npm test` put into it: INIT_CWD would move the start of relative paths. */
function cleanEnvironment(): Record<string, string> {
  const left = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|FORCE_COLOR$|VITEST)/iu.test(name))
  return Object.fromEntries(left.map(([name, value]) => [name, value ?? '']))
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder outside of the package with the given files, by relative path; removed when the tests end. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'agencyscope-test-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
