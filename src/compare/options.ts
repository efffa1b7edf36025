/** The options of `compare` as commander gives them -> settings, or a reason why not. */
import { SCORED_BLOCS } from '../../pipeline/document/index.ts'
import { MEASURES, PERIOD_KINDS } from '../../pipeline/records/index.ts'
import { suggest } from '../config/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { ACTOR_MEASURES } from './measures.ts'
import { parseSpan } from './periods.ts'
import { NO_GROUP, type CompareSettings, type Stretch } from './settings.ts'

/** As commander gives them; lists are separated by commas. */
export interface CompareOptions {
  readonly by?: string
  readonly group?: string
  readonly bloc?: string
  readonly measure?: string
  readonly from?: string
  readonly to?: string
  readonly between?: string
  readonly min?: string
  readonly top?: string
  readonly seed?: string
  readonly seasonal?: boolean
  readonly out?: string
  readonly json?: boolean
  /** False after `--no-weights`. */
  readonly weights?: boolean
}

/** @throws AgencyscopeError COMPARE_INVALID, saying which option does not fit and what would. */
export function parseSettings(options: CompareOptions): CompareSettings {
  const settings: CompareSettings = {
    by: findName('--by', options.by ?? 'month', PERIOD_KINDS),
    group: options.group?.trim() ?? NO_GROUP,
    blocs: findNames('--bloc', options.bloc, SCORED_BLOCS, SCORED_BLOCS),
    measures: findNames('--measure', options.measure, MEASURES, ['sentiment', 'agency']),
    from: parseDay('--from', options.from, 'start'),
    to: parseDay('--to', options.to, 'end'),
    between: options.between === undefined ? null : parseBetween(options.between),
    min: parseNumber('--min', options.min ?? '10', 2),
    top: parseNumber('--top', options.top ?? '10', 2),
    seasonal: options.seasonal === true,
    seed: parseNumber('--seed', options.seed ?? '1', 0),
  }
  checkTogether(settings)
  return settings
}

function findNames<T extends string>(
  option: string,
  value: string | undefined,
  names: readonly T[],
  usual: readonly T[],
): readonly T[] {
  if (value === undefined) return usual
  const asked = value.split(',').map((name) => findName(option, name.trim(), names))
  return names.filter((name) => asked.includes(name))
}

function findName<T extends string>(option: string, value: string, names: readonly T[]): T {
  const name = names.find((each) => each === value)
  if (name !== undefined) return name
  throw invalid(`${option} ${value} is not known${suggest(value, names)}`, `Give one of: ${names.join(', ')}.`)
}

function parseDay(option: string, value: string | undefined, end: 'start' | 'end'): string | null {
  if (value === undefined) return null
  const span = parseSpan(value)
  if (span === null) throw invalid(`${option} ${value} is no date`, 'Give a day such as 2025-02-11, a month or a year.')
  return span[end]
}

function parseBetween(value: string): readonly [Stretch, Stretch] {
  const [a, b, more] = value.split(',').map((part) => part.trim())
  if (a === undefined || b === undefined || more !== undefined)
    throw invalid(`--between ${value} does not name two stretches of time`, 'Such as: --between 2024,2025')
  const [one, two] = [parseStretch(a), parseStretch(b)]
  if (one.start <= two.end && two.start <= one.end)
    throw invalid(`--between: ${a} and ${b} overlap`, 'Give two stretches without a day in common, such as 2024,2025.')
  return [one, two]
}

function parseStretch(label: string): Stretch {
  const span = parseSpan(label)
  if (span !== null) return { label, ...span }
  throw invalid(
    `--between: ${label} is no period`,
    'Give a year, quarter, month, week or day as in the tables (2024, 2024-Q3, 2024-07, 2024-W27), or two joined by “..”.',
  )
}

function parseNumber(option: string, value: string, least: number): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number
  throw invalid(`${option} ${value} is no whole number from ${least}`, 'See agencyscope compare --help.')
}

function checkTogether({ group, measures, from, to, seasonal, by }: CompareSettings): void {
  const foreign = measures.find((measure) => !ACTOR_MEASURES.includes(measure))
  if (group === 'actor' && foreign !== undefined)
    throw invalid(
      `An actor has no ${foreign} of its own`,
      `With --group actor, measures are: ${ACTOR_MEASURES.join(', ')}.`,
    )
  if (group === '') throw invalid('--group is empty', 'Leave it out, or name a column.')
  if (from !== null && to !== null && from > to) throw invalid('--from lies after --to', 'Exchange them.')
  if (seasonal && by === 'year') throw invalid('Years have no season', 'Give --by month or quarter with --seasonal.')
}

/** An option that does not fit. */
export function invalid(what: string, advice: string): AgencyscopeError {
  return new AgencyscopeError('COMPARE_INVALID', `${what}.`, { advice })
}
