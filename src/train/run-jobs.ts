/** Trainings that do not depend on each other, run in threads. */
import { Piscina } from 'piscina'
import { runTask, type Tasks } from './tasks.ts'

/** Threads that train at a time; each needs about 600 MB. */
const THREADS = 2

/** Runs jobs of one kind; results in the order of the jobs. */
export type RunJobs<Kind extends keyof Tasks> = (
  jobs: readonly Tasks[Kind]['job'][],
) => Promise<Tasks[Kind]['result'][]>

/** What runs jobs of a kind in threads; from TypeScript source, one after the other. */
export function makeRunner<Kind extends keyof Tasks>(kind: Kind): RunJobs<Kind> {
  return async (jobs) => {
    const tasks = jobs.map((job) => ({ kind, job }))
    if (import.meta.url.endsWith('.ts')) return tasks.map((task) => runTask(task)) // Node 20 cannot start a worker from TypeScript
    const pool = new Piscina<(typeof tasks)[number], Tasks[Kind]['result']>({
      filename: new URL('./job-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: THREADS,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    })
    try {
      return await Promise.all(tasks.map((task) => pool.run(task)))
    } finally {
      await pool.destroy()
    }
  }
}
