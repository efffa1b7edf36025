/** The model as bytes: a mark, a JSON head that says how long each section is, then the sections, little-endian. */
import { LISTS } from './lists.ts'
import { SPAN_LABELS } from './labels.ts'
import { makeNameModel, type NameModel, type NameModelParts } from './model.ts'

const MARK = 'AGNM'
/** Raised whenever features change, so that no model meets features it was not trained on. */
export const FEATURE_VERSION = 1

interface Head {
  readonly version: number
  readonly labels: readonly string[]
  readonly lists: readonly string[]
  readonly scale: number
  readonly calibration: NameModelParts['calibration']
  readonly sizes: readonly number[]
}

/** Writes a model; equal models give equal bytes. */
export function encodeNameModel(model: NameModelParts): Uint8Array {
  const { keys, rowEnds, tags, weights, transitions, lists, seen, parts } = model
  const sizes = rowEnds.map((end, i) => end - (rowEnds[i - 1] ?? 0))
  const sections = [
    keys,
    Uint8Array.from(sizes),
    tags,
    weights,
    transitions,
    ...[lists, seen, parts].flatMap((list) => [list.keys, list.codes]),
  ].map((section) => new Uint8Array(section.buffer, section.byteOffset, section.byteLength))
  const head: Head = {
    version: FEATURE_VERSION,
    labels: SPAN_LABELS,
    lists: LISTS,
    scale: model.scale,
    calibration: model.calibration,
    sizes: sections.map((section) => section.length),
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const start = new Uint8Array(8)
  start.set(new TextEncoder().encode(MARK))
  new DataView(start.buffer).setUint32(4, json.length, true)
  return join([start, json, ...sections])
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * Reads a model.
 *
 * @throws Error where the bytes are no model, or one made for other labels, lists or features.
 */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const { head, body } = readHead(bytes)
  let at = 0
  const sections = head.sizes.map((size) => body.slice(at, (at += size)))
  const bytesOf = (i: number): Uint8Array => sections[i] ?? new Uint8Array(0)
  const ints = (i: number): Int32Array => new Int32Array(bytesOf(i).buffer)
  let end = 0
  return makeNameModel({
    keys: ints(0),
    rowEnds: Int32Array.from(bytesOf(1), (size) => (end += size)),
    tags: bytesOf(2),
    weights: new Int8Array(bytesOf(3).buffer),
    transitions: new Float32Array(bytesOf(4).buffer),
    lists: { keys: ints(5), codes: ints(6) },
    seen: { keys: ints(7), codes: ints(8) },
    parts: { keys: ints(9), codes: ints(10) },
    scale: head.scale,
    calibration: head.calibration,
  })
}

function readHead(bytes: Uint8Array): { head: Head; body: Uint8Array } {
  const text = new TextDecoder()
  if (bytes.length < 8 || text.decode(bytes.subarray(0, 4)) !== MARK) throw new Error('These bytes are no name model.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  // Written by encodeNameModel; the mark and the checks below tell other files apart.
  const head = JSON.parse(text.decode(bytes.subarray(8, 8 + length))) as Head
  const body = bytes.subarray(8 + length)
  const fits = head.labels.join() === SPAN_LABELS.join() && head.lists.join() === LISTS.join()
  if (head.version !== FEATURE_VERSION || !fits) throw new Error('The name model was made for another version; train it again.')
  if (head.sizes.reduce((a, b) => a + b, 0) !== body.length) throw new Error('The name model is cut short.')
  return { head, body }
}
