import type { Effects } from '../effects.ts'

/** Shows how far a long run is: on standard error, and only where that is a terminal. */
export interface Progress {
  step(): void
  end(): void
}

const EVERY_MS = 200

/** Makes a progress line for `total` articles; quiet where standard error is no terminal. */
export function makeProgress(effects: Effects, total: number): Progress {
  if (!effects.isTerminal || total === 0) return { step: () => undefined, end: () => undefined }
  const started = effects.now()
  let done = 0
  let shown = 0
  return {
    step: () => {
      done++
      const now = effects.now()
      if (now - shown < EVERY_MS) return
      shown = now
      const rate = done / Math.max(0.001, (now - started) / 1000)
      const left = Math.round((total - done) / Math.max(rate, 0.001))
      effects.err(`\r${done} of ${total} articles, ${rate.toFixed(0)} a second, about ${left} s left \u001b[K`)
    },
    end: () => {
      effects.err('\r\u001b[K')
    },
  }
}
