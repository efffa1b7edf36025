import { lockFolder } from '../lock.ts'
import { openEntries, type Entries } from './entries.ts'
import { prepareStore, removeEmptyStore } from './folder.ts'
import { readLastRun, writeLastRun, type LastRun } from './last-run.ts'

/** A store that this process alone uses. */
export interface Store extends Omit<Entries, 'close'> {
  readonly dir: string
  readonly readLastRun: () => LastRun | null
  /** @throws AgencyscopeError STORE_BUSY where another run has taken the store over. */
  readonly writeLastRun: (run: LastRun) => void
  /** Gives the store free; one that was made and never used goes again. Harmless when repeated. */
  readonly close: () => Promise<void>
}

/**
 * Opens a store, creating it where needed, and locks it.
 *
 * @throws AgencyscopeError STORE_NOT_OURS, STORE_VERSION or STORE_BUSY.
 */
export async function openStore(dir: string): Promise<Store> {
  const { isNew } = prepareStore(dir)
  const lock = await lockFolder(dir, 'store')
  const { close: closeEntries, ...entries } = openEntries(dir)
  let isOpen = true
  return {
    dir,
    ...entries,
    readLastRun: () => readLastRun(dir),
    writeLastRun: (run) => {
      lock.check()
      writeLastRun(dir, run)
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      closeEntries()
      await lock.release()
      if (isNew) removeEmptyStore(dir)
    },
  }
}
