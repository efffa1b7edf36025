/**
 * The file that every output folder holds: by it a run knows a folder as its own to renew, and `read/` knows
 * not to take results for articles.
 */
export const OUTPUT_MARKER = '.agencyscope-output'
