import { runTask } from './tasks.ts'

/** Runs one training in a thread of its own. */
export default runTask
