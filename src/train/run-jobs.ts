import { Piscina } from 'piscina'
import { runJob, type TrainingJob, type TrainingResult } from './train-job.ts'

/** Threads that train at a time; each needs about 600 MB. */
const THREADS = 2

/** Runs jobs in threads; results in the order of the jobs. From TypeScript source, one after the other. */
export async function runJobs(jobs: readonly TrainingJob[]): Promise<TrainingResult[]> {
  if (import.meta.url.endsWith('.ts')) return jobs.map(runJob) // Node 20 cannot start a worker from TypeScript
  const pool = new Piscina<TrainingJob, TrainingResult>({
    filename: new URL('./job-worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: THREADS,
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  })
  try {
    return await Promise.all(jobs.map((job) => pool.run(job)))
  } finally {
    await pool.destroy()
  }
}
