/** Results already computed, by content: `run/` looks here before it analyses, and keeps here what it has analysed. */
export { checkStorePlace } from './place.ts'
export { hashJson, makeContext, makeKey } from './key.ts'
export type { Wanted } from './entries.ts'
export { openStore } from './store.ts'
export type { Store } from './store.ts'
export { exportCommand, infoCommand, vacuumCommand } from './commands.ts'
