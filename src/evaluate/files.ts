import { readFileSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'
import { AgencyscopeError } from '../errors.ts'

/** What every evaluation is given; paths are absolute. */
export interface EvaluateInput {
  readonly gold: string
  /** Where to write what was predicted; nowhere if undefined. */
  readonly predictions: string | undefined
  /** Whether to score the baseline on the same data as well. */
  readonly baseline: boolean
}

/** Reads a text file of gold data. @throws AgencyscopeError PATH_NOT_FOUND. */
export function readGold(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new AgencyscopeError('PATH_NOT_FOUND', `The gold file ${path} could not be read.`, {
      cause,
      context: { path },
      advice: 'Check the path; `agencyscope evaluate --help` says what each kind needs.',
    })
  }
}

/** Reads JSON lines and validates each. @throws AgencyscopeError GOLD_INVALID with the line's number. */
export function readJsonLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readGold(path)
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, i + 1, path, schema)]))
}

function parseLine<T>(line: string, number: number, path: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw invalidLine(path, number, 'is not JSON', cause)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalidLine(
    path,
    number,
    `${issue?.message ?? 'is not valid'} at ${issue?.path.map(String).join('.') ?? ''}`,
    parsed.error,
  )
}

function invalidLine(path: string, number: number, what: string, cause: unknown): AgencyscopeError {
  return new AgencyscopeError('GOLD_INVALID', `Line ${number} of ${path}: ${what}.`, {
    cause,
    context: { path, line: number },
    advice: '`agencyscope evaluate --help` says what a line of each kind holds.',
  })
}

/** What is said of a gold line: which file it is in, and its id. */
export interface GoldPlace {
  readonly path: string
  readonly id: string
}

/**
 * Looks at the label of a gold line. Called after predictions are written, so that no label can change or stop them.
 *
 * @returns null where the line has no label.
 * @throws AgencyscopeError GOLD_INVALID for a label that does not fit.
 */
export function parseLabel<T>(label: unknown, schema: z.ZodType<T>, { path, id }: GoldPlace): T | null {
  if (label === undefined || label === null) return null
  const parsed = schema.safeParse(label)
  if (parsed.success) return parsed.data
  throw new AgencyscopeError(
    'GOLD_INVALID',
    `The label of ${id} in ${path}: ${parsed.error.issues[0]?.message ?? ''}.`,
    {
      cause: parsed.error,
      context: { path, id },
      advice: '`agencyscope evaluate --help` says what a line of each kind holds.',
    },
  )
}

/** Writes predictions, one line each. */
export function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
}

/** Turns two code point offsets, as gold files count, into the UTF-16 units that strings count. */
export function toUnits(text: string, from: number, to: number): { start: number; end: number } {
  const points = Array.from(text)
  return { start: points.slice(0, from).join('').length, end: points.slice(0, to).join('').length }
}
