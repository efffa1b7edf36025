import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { encodeNameModel } from '../../pipeline/names/index.ts'
import { parseConll } from '../evaluate/conll.ts'
import { readGold } from '../evaluate/files.ts'
import { PACKAGE_ROOT } from '../resources/root.ts'
import { makeGoldDocuments } from './gold.ts'
import { runJobs } from './run-jobs.ts'
import { NAME_TRAINING, trainNames } from './train-names.ts'
import { makeListEntries } from './word-lists.ts'

/**
 * Trains what `kind` names from a folder of data and writes the model into the package.
 *
 * @throws Error for an unknown kind, AgencyscopeError PATH_NOT_FOUND where the data is missing.
 */
export async function trainCommand(kind: string, dataFolder: string): Promise<void> {
  if (kind !== 'ner') throw new Error(`There is no training named "${kind}"; use: ner.`)
  const documents = makeGoldDocuments(parseConll(readGold(join(resolve(dataFolder), 'ner-worldwide', 'train.conll'))))
  const { parts, figures } = await trainNames(documents, makeListEntries(), NAME_TRAINING, runJobs)
  const bytes = encodeNameModel(parts)
  writeFileSync(join(PACKAGE_ROOT, 'pipeline', 'data', 'names-model.bin'), bytes)
  console.log(
    JSON.stringify({
      bytes: bytes.length,
      rows: parts.keys.length,
      entries: parts.tags.length,
      scale: parts.scale,
      ...parts.calibration,
      ...figures,
    }),
  )
}
