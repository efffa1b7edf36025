import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AgencyscopeError } from '../errors.ts'
import { parseCsv } from '../read/index.ts'
import { unguardCell } from '../write/index.ts'

const FILE = 'duplicates.csv'

/**
 * How much each article counts, from `article_id` and `weight` of `duplicates.csv`; articles that it does not name count 1.
 *
 * @returns null where there is no such file.
 * @throws AgencyscopeError RESULTS_INVALID for missing columns or a weight outside of (0, 1].
 */
export function readWeights(dir: string): ReadonlyMap<string, number> | null {
  const path = join(dir, FILE)
  if (!existsSync(path)) return null
  const { rows, error } = parseCsv(readFileSync(path, 'utf8'))
  if (error !== null) throw invalid(path, `${error.reason} at line ${error.line}`)
  const [header, ...body] = rows
  const [id, weight] = ['article_id', 'weight'].map((name) => header?.cells.indexOf(name) ?? -1)
  if (id === undefined || weight === undefined || id < 0 || weight < 0)
    throw invalid(path, 'it has no columns article_id and weight')
  return new Map(
    body.map(({ cells, line }) => [unguardCell(cells[id] ?? ''), parseWeight(cells[weight] ?? '', path, line)]),
  )
}

function parseWeight(cell: string, path: string, line: number): number {
  const weight = cell === '' ? 1 : Number(cell)
  if (weight > 0 && weight <= 1) return weight
  throw invalid(path, `the weight ${JSON.stringify(cell)} at line ${line} is not above 0 and at most 1`)
}

function invalid(path: string, what: string): AgencyscopeError {
  return new AgencyscopeError('RESULTS_INVALID', `${path} cannot be used: ${what}.`, {
    context: { path },
    advice: 'Run again to renew it, or give --no-weights to count every article as 1.',
  })
}
