import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { encodeNameModel, loadNameModel } from '../../pipeline/names/index.ts'
import { parseConll } from '../evaluate/index.ts'
import { readGold } from '../evaluate/index.ts'
import { scoreTagger, tagFile, type NerFigures } from '../evaluate/index.ts'
import { NAME_MODEL_PATH } from '../resources/index.ts'
import { makeEffects, type Effects } from '../effects.ts'
import { PACKAGE_ROOT } from '../package.ts'
import { writeCard } from './card.ts'
import { compareTrainers } from './compare-trainers.ts'
import { makeGoldDocuments } from './gold.ts'
import { makeRunner } from './run-jobs.ts'
import { NAME_TRAINING, trainNames } from './train-names.ts'
import { trainOrigins } from './train-origins.ts'
import { trainSpeech } from './train-speech.ts'
import { ablateStance, trainStance } from './train-stance.ts'
import { makeListEntries } from './word-lists.ts'

/**
 * Trains what `kind` names from a folder of data; writes the model and its card into the package.
 *
 * @throws Error for an unknown kind, AgencyscopeError PATH_NOT_FOUND where the data is missing.
 */
export async function trainCommand(kind: string, dataFolder: string): Promise<void> {
  const effects = makeEffects(PACKAGE_ROOT)
  const data = resolve(effects.cwd, dataFolder)
  if (kind === 'ner') await trainNer(data)
  else if (kind === 'trainers') compareNer(data, effects)
  else if (kind === 'origins') writeModel('origin-model', trainOrigins(data, effects))
  else if (kind === 'speech') trainSpeechModel(data, effects)
  else if (kind === 'stance') await trainStanceModel(data, effects)
  else if (kind === 'ablation') writeCardFile('stance-ablation', await ablateStance(data, effects))
  else throw new Error(`There is no training named "${kind}"; use ner, trainers, origins, speech, stance or ablation.`)
}

function trainSpeechModel(data: string, effects: Effects): void {
  const { model, card } = trainSpeech(data, effects)
  writeModel('speech-model', model)
  writeCardFile('speech-model', card)
}

async function trainStanceModel(data: string, effects: Effects): Promise<void> {
  const { model, card } = await trainStance(data, effects)
  writeModel('stance-model', model)
  writeCardFile('stance-model', card)
  effects.out(`${JSON.stringify(model.decisions)}\n`)
}

function writeCardFile(name: string, card: string): void {
  writeFileSync(join(PACKAGE_ROOT, 'docs', `${name}.md`), card)
}

function writeModel(name: string, model: object): void {
  writeFileSync(join(PACKAGE_ROOT, 'pipeline', 'data', `${name}.json`), `${JSON.stringify(model, null, 1)}\n`)
}

function compareNer(data: string, effects: Effects): void {
  const documents = makeGoldDocuments(parseConll(readGold(join(data, 'ner-worldwide', 'train.conll'))))
  effects.out(`${JSON.stringify(compareTrainers(documents, makeListEntries(), NAME_TRAINING))}\n`)
}

async function trainNer(data: string): Promise<void> {
  const folder = join(data, 'ner-worldwide')
  const documents = makeGoldDocuments(parseConll(readGold(join(folder, 'train.conll'))))
  const trained = await trainNames(documents, makeListEntries(), NAME_TRAINING, makeRunner('crf'))
  const bytes = encodeNameModel(trained.parts)
  const card = writeCard({
    trained,
    options: NAME_TRAINING,
    sizeBytes: bytes.length,
    articles: documents.length,
    tokens: documents.reduce((sum, doc) => sum + doc.tokens.length, 0),
    dev: measure(join(folder, 'dev.conll'), bytes),
  })
  writeFileSync(NAME_MODEL_PATH, bytes)
  mkdirSync(join(PACKAGE_ROOT, 'docs'), { recursive: true })
  writeFileSync(join(PACKAGE_ROOT, 'docs', 'names-model.md'), card)
  process.stdout.write(`${JSON.stringify({ bytes: bytes.length, ...trained.figures })}\n`)
}

/** Figures on the articles kept out of training, where they are there. */
function measure(path: string, bytes: Uint8Array): NerFigures | null {
  if (!existsSync(path)) return null
  const model = loadNameModel(bytes)
  const file = parseConll(readGold(path))
  return scoreTagger(file, tagFile(file, model), model, true)
}
