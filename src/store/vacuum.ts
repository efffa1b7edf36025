import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { encodeFrame } from './frame.ts'
import type { LastRun } from './last-run.ts'
import { listSegments, makePayloadReader, nextSegment, segmentPath, type Located } from './segments.ts'

/** What a vacuum came to; sizes in bytes. */
export interface VacuumReport {
  readonly kept: number
  readonly dropped: number
  readonly before: number
  readonly after: number
}

/**
 * True for an entry that the last complete run used, or that came after it: a run that was stopped goes on with those.
 * Before the first complete run all are.
 */
export function makeUseTest(last: LastRun | null): (entry: Located) => boolean {
  if (last === null) return () => true
  const used = new Set(last.keys)
  return ({ kind, key, context, storedAt }) =>
    storedAt > last.finished || (kind === 'article' ? used.has(key) : context === last.context)
}

/**
 * Copies what is in use into one new segment, then removes the others. Killed half-way it leaves the store as it was, or
 * some entries twice, of which the later counts.
 *
 * @param entries - Latest entry of each key.
 */
export function vacuumSegments(
  dir: string,
  entries: readonly Located[],
  isUsed: (entry: Located) => boolean,
): VacuumReport {
  const old = listSegments(dir)
  if (old.length === 0) return { kept: 0, dropped: 0, before: 0, after: 0 }
  const before = sizeOf(dir, old)
  const kept = copySegment(dir, entries.filter(isUsed))
  for (const segment of old) rmSync(segmentPath(dir, segment))
  const articles = entries.filter(({ kind }) => kind === 'article').length
  return { kept, dropped: articles - kept, before, after: sizeOf(dir, listSegments(dir)) }
}

/** Number of articles copied; damaged ones are left behind. */
function copySegment(dir: string, entries: readonly Located[]): number {
  const reader = makePayloadReader(dir)
  const fresh = segmentPath(dir, 'vacuum.new') // taken for no segment before it has its name
  const file = openSync(fresh, 'w')
  let articles = 0
  for (const entry of entries) {
    const payload = reader.read(entry)
    if (payload === null) continue
    const frame = encodeFrame(entry, payload)
    for (let done = 0; done < frame.length;) done += writeSync(file, frame, done)
    if (entry.kind === 'article') articles++
  }
  reader.close()
  fsyncSync(file)
  closeSync(file)
  renameSync(fresh, segmentPath(dir, nextSegment(dir)))
  return articles
}

/** Bytes on disk. */
export function sizeOf(dir: string, segments: readonly string[]): number {
  return segments.reduce((sum, segment) => sum + statSync(segmentPath(dir, segment)).size, 0)
}
