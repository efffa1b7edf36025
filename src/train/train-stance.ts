/** `npm run train -- stance DATA_DIR` and `-- ablation DATA_DIR`: coded articles and marked targets -> stance model. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { makeLexicon } from '../../pipeline/stance/index.ts'
import type { Effects } from '../effects.ts'
import { loadUntrained } from '../resources/index.ts'
import { readCoded } from './coded.ts'
import { readNewsCodes } from './news-codes.ts'
import { findEfficacyWords } from './constructs.ts'
import { addFurtherCodes } from './further-codes.ts'
import { makeRunner } from './run-jobs.ts'
import { writeAblationCard, writeStanceCard } from './stance-card.ts'
import { leaveCodesOut, leaveOwnOut, readExamples, readVectors } from './stance-examples.ts'
import { makeStanceFile } from './stance-file.ts'
import { crossValidate } from './stance-folds.ts'
import { trainHeads } from './stance-heads.ts'

const runJobs = makeRunner('softmax')

/** The shipped weights are the mean of so many runs. */
const RUNS = 4

/**
 * Trains all heads and chooses thresholds on held-out articles. The same data give the same file.
 *
 * @param data - A folder with `agency-gold/train` and `newsmtsc/train.jsonl`, and `agency-gold/dev`, if it is there.
 */
export async function trainStance(data: string, effects: Effects): Promise<{ model: StanceModelFile; card: string }> {
  const { articles, untrained, vectors, examples } = await readTraining(data, effects)
  const { prepared, targets } = examples
  effects.err(
    `${articles.training.length} articles, ${prepared.length} examples, ${targets.length} targets; held-out articles\n`,
  )
  const measured = await crossValidate(examples, vectors, runJobs)
  effects.err('training on all articles\n')
  const efficacy = findEfficacyWords(untrained.lexicon, vectors.sentiment)
  const [heads] = await trainHeads([examples], vectors, RUNS, runJobs)
  if (heads === undefined) throw new Error('Nothing was trained.')
  const model = makeStanceFile(heads, efficacy.words, measured.decisions)
  const trained = { ...examples, articles: articles.training.length, constructs: efficacy.heldOut }
  return { model, card: writeStanceCard(measured, trained) }
}

/** Measures on held-out articles what the word lists, and what we wrote and coded ourselves, are worth by leaving them out. */
export async function ablateStance(data: string, effects: Effects): Promise<string> {
  const { articles, untrained, vectors, examples } = await readTraining(data, effects)
  effects.err('the whole training on held-out articles\n')
  const whole = await crossValidate(examples, vectors, runJobs)
  effects.err('without our word lists\n')
  const bare = readExamples(data, articles, { ...untrained, lexicon: makeLexicon([], []) }, vectors)
  const withoutLists = await crossValidate(bare, vectors, runJobs)
  effects.err('without what we wrote ourselves\n')
  const withoutOwn = await crossValidate(leaveOwnOut(examples), vectors, runJobs)
  effects.err('without what we coded ourselves\n')
  const uncoded = readExamples(data, leaveCodesOut(articles), untrained, vectors)
  const withoutCodes = await crossValidate(uncoded, vectors, runJobs)
  return writeAblationCard({ whole, withoutLists, withoutOwn, withoutCodes })
}

async function readTraining(data: string, effects: Effects) {
  const untrained = loadUntrained()
  const vectors = readVectors()
  effects.err('reading coded articles\n')
  const gold = join(data, 'agency-gold')
  const training = addFurtherCodes(await readCoded(join(gold, 'train'), effects.signal))
  const development = existsSync(join(gold, 'dev')) ? await readCoded(join(gold, 'dev'), effects.signal) : []
  const articles = { training, news: await readNewsCodes(data, effects.signal), development }
  return { articles, untrained, vectors, examples: readExamples(data, articles, untrained, vectors) }
}
