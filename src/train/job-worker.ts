import { runJob, type TrainingJob } from './train-job.ts'

/** Runs one training in a thread of its own. */
export default function runTask(job: TrainingJob): ReturnType<typeof runJob> {
  return runJob(job)
}
