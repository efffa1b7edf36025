#!/usr/bin/env node
/** `npm run train -- KIND DATA_DIR`: learns a model from coded data and writes it into pipeline/data. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeEffects } from '../effects.ts'
import { PACKAGE_ROOT } from '../package.ts'
import { trainStance } from './train-stance.ts'

const [kind, data] = process.argv.slice(2)
const effects = makeEffects(PACKAGE_ROOT)
if (kind !== 'stance' || data === undefined) {
  effects.err('Usage: npm run train -- stance DATA_DIR\nDATA_DIR holds agency-gold/train and newsmtsc/train.jsonl.\n')
  process.exitCode = 2
} else {
  const path = join(PACKAGE_ROOT, 'pipeline', 'data', 'stance-model.json')
  const model = await trainStance(resolve(effects.cwd, data), effects)
  writeFileSync(path, `${JSON.stringify(model, null, 1)}\n`)
  effects.out(`${path}\n${JSON.stringify(model.decisions)}\n`)
}
