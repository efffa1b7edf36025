/** The kinds of training that a thread can run. */
import { trainFloat, type FloatHead, type SoftmaxJob } from './softmax.ts'
import { runJob, type TrainingJob, type TrainingResult } from './train-job.ts'

/** What each kind takes and gives. */
export interface Tasks {
  readonly crf: { readonly job: TrainingJob; readonly result: TrainingResult }
  readonly softmax: { readonly job: SoftmaxJob; readonly result: FloatHead }
}

const RUN: { readonly [Kind in keyof Tasks]: (job: Tasks[Kind]['job']) => Tasks[Kind]['result'] } = {
  crf: runJob,
  softmax: trainFloat,
}

/** Runs one training. */
export function runTask<Kind extends keyof Tasks>({
  kind,
  job,
}: {
  readonly kind: Kind
  readonly job: Tasks[Kind]['job']
}): Tasks[Kind]['result'] {
  return RUN[kind](job)
}
