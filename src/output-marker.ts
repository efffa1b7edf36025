/**
 * The file that every output folder holds: by it a run knows a folder as its own to renew, and `read/` knows
 * not to take results for articles.
 */
export const OUTPUT_MARKER = '.agencyscope-output'

/** The file that every store holds: by it a store is known as ours, and is not read as corpus. */
export const STORE_MARKER = '.agencyscope-store'

/** Name of the store inside an output folder, unless told otherwise. */
export const STORE_NAME = '.store'
