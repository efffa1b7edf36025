/** Records -> files: CSV tables, JSON, and what describes them, in a folder that is either old or new as a whole. */
export { makeCsvFormatter, makeCsvLine } from './csv.ts'
export type { CsvFormatter } from './csv.ts'
export { guardCell, unguardCell } from './guard.ts'
export type { ManifestInput } from './manifest.ts'
export { openOutput } from './output-folder.ts'
export type { OutputFolder } from './output-folder.ts'
