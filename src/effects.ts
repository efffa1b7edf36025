/** What a command needs of the world around it; tests pass their own. */
export interface Effects {
  /** Results and help. */
  readonly out: (text: string) => void
  /** Progress, warnings and errors. */
  readonly err: (text: string) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** True where standard error is a terminal: only then is progress shown. */
  readonly isTerminal: boolean
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal
}

/** The real world. Under `npm run` npm changes into the package's folder; `INIT_CWD` says where the person stands. */
export function makeEffects(packageRoot: string): Effects {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort(new DOMException(`stopped by ${name}`, 'AbortError'))
    })
  const cwd = process.cwd()
  const start = process.env['INIT_CWD']
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    now: () => Date.now(),
    cwd: start !== undefined && samePath(cwd, packageRoot) ? start : cwd,
    isTerminal: process.stderr.isTTY,
    signal: controller.signal,
  }
}

function samePath(a: string, b: string): boolean {
  return a.replace(/[/\\]+$/, '') === b.replace(/[/\\]+$/, '')
}
