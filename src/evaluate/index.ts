import { resolve } from 'node:path'
import type { NameModel } from '../../pipeline/names/index.ts'
import type { Effects } from '../effects.ts'
import { AgencyscopeError } from '../errors.ts'
import { EXIT } from '../exit-codes.ts'
import { suggest } from '../config/index.ts'
import { loadResources, readNameModel } from '../resources/index.ts'
import { evaluateAgency, type AgencyOptions } from './agency.ts'
import { evaluateNer } from './ner.ts'
import { loadBorders, type FindCountry } from './borders.ts'
import { evaluatePlaces } from './places.ts'
import { evaluateRoles } from './roles.ts'
import { evaluateTargets } from './targets.ts'

export { krippendorffAlpha, macroF1, makeScores, mean } from './agreement.ts'
export { findCalibrationError } from './calibration-error.ts'
export { makeConllDocument } from './conll-document.ts'
export { parseConll, type ConllFile, type NameFigures } from './conll.ts'
export { readGold, readJsonLines } from './files.ts'
export { makeMarkedDocument } from './marked.ts'
export { makeRawDocument } from './raw.ts'
export { scoreTagger, tagFile, type NerFigures } from './ner.ts'

const KINDS = ['ner', 'targets', 'roles', 'agency', 'places'] as const
type Kind = (typeof KINDS)[number]

export interface EvaluateOptions {
  readonly predictions?: string
  readonly json?: boolean
  readonly baseline?: boolean
  readonly trainedOn?: string
}

/**
 * Measures a stage against gold data and prints the figures. Predictions are made from text and target alone.
 * A gold file without labels is fine: predictions are written, no figures printed.
 */
export async function evaluateCommand(
  kind: string,
  gold: string,
  options: EvaluateOptions,
  effects: Effects,
): Promise<number> {
  const known = KINDS.find((k) => k === kind)
  if (known === undefined)
    throw new AgencyscopeError(
      'EVALUATE_KIND_UNKNOWN',
      `There is no evaluation named "${kind}"${suggest(kind, KINDS)}.`,
      {
        context: { kind },
        advice: `Use one of: ${KINDS.join(', ')}.`,
      },
    )
  const find = (path: string | undefined) => (path === undefined ? undefined : resolve(effects.cwd, path))
  const predictions = find(options.predictions)
  const input = { gold: resolve(effects.cwd, gold), predictions, baseline: options.baseline === true }
  const figures = await evaluate(known, { ...input, trainedOn: find(options.trainedOn) }, effects)
  if (figures === null)
    effects.err(
      predictions === undefined
        ? 'The gold holds no labels, and --predictions was not given: nothing to do.\n'
        : `No labels to score against; predictions are in ${predictions}.\n`,
    )
  else effects.out(options.json === true ? `${JSON.stringify(roundAll(figures))}\n` : formatFigures(figures))
  return EXIT.good
}

function evaluate(kind: Kind, input: AgencyOptions, effects: Effects): Promise<object | null> | object | null {
  if (kind === 'agency') return evaluateAgency(input, effects)
  if (kind === 'ner') return evaluateNer(input, needNameModel())
  const { pipeline } = loadResources()
  if (kind === 'roles') return evaluateRoles(input, pipeline.entities.speech)
  return kind === 'targets'
    ? evaluateTargets(input, pipeline)
    : evaluatePlaces(input, pipeline, loadBordersOrSay(effects))
}

function loadBordersOrSay(effects: Effects): FindCountry | null {
  const borders = loadBorders()
  if (borders === null)
    effects.err(
      'Countries are not measured: install world-atlas, topojson-client and i18n-iso-countries (development packages).\n',
    )
  return borders
}

function needNameModel(): NameModel {
  const model = readNameModel()
  if (model !== null) return model
  throw new AgencyscopeError('DATA_INVALID', 'The trained name model is not there, so names cannot be measured.', {
    context: { kind: 'ner' },
    advice: 'Install agencyscope again, or train it: npm run train -- ner DATA_DIR.',
  })
}

function roundAll(figures: object): unknown {
  return JSON.parse(
    JSON.stringify(figures, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
    ),
  )
}

/** Figures as indented lines `name value`. */
function formatFigures(figures: object, indent = ''): string {
  return Object.entries(figures)
    .map(([key, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return `${indent}${key}\n${formatFigures(value, `${indent}  `)}`
      const shown =
        typeof value === 'number' && !Number.isInteger(value)
          ? value.toFixed(4)
          : Array.isArray(value)
            ? String(value.length)
            : String(value)
      return `${indent}${key.padEnd(Math.max(1, 24 - indent.length))} ${shown}\n`
    })
    .join('')
}
