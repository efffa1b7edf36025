/** The model as bytes: a mark, a JSON head that says how long each section is, then the sections, little-endian. */
import { LISTS } from './lists.ts'
import { SPAN_LABELS } from './labels.ts'
import type { PhraseList } from './phrases.ts'
import { decodeAscending, decodeVarints, encodeAscending, encodeVarints } from './varint.ts'
import { makeNameModel, type NameModel, type NameModelParts } from './model.ts'

const MARK = 'AGNM'
/** Raised whenever features change, so that no model meets features it was not trained on. */
const FEATURE_VERSION = 1

interface Head {
  readonly version: number
  readonly labels: readonly string[]
  readonly lists: readonly string[]
  readonly scale: number
  readonly calibration: NameModelParts['calibration']
  /** Number of features and of the phrases of each list. */
  readonly counts: readonly number[]
  /** Length of each section in bytes. */
  readonly sizes: readonly number[]
}

/** Writes a model; equal models give equal bytes. */
export function encodeNameModel(model: NameModelParts): Uint8Array {
  const { keys, rowEnds, tags, weights, transitions, lists, seen, parts } = model
  const phrases = [lists, seen, parts]
  const sections = [
    encodeAscending(keys),
    encodeVarints(rowEnds.map((end, i) => end - (rowEnds[i - 1] ?? 0))),
    tags,
    new Uint8Array(weights.buffer, weights.byteOffset, weights.length),
    new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.byteLength),
    ...phrases.flatMap(encodePhrases),
  ]
  const head: Head = {
    version: FEATURE_VERSION,
    labels: SPAN_LABELS,
    lists: LISTS,
    scale: model.scale,
    calibration: model.calibration,
    counts: [keys, ...phrases.map((list) => list.keys)].map((list) => list.length),
    sizes: sections.map((section) => section.length),
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const start = new Uint8Array(8)
  start.set(new TextEncoder().encode(MARK))
  new DataView(start.buffer).setUint32(4, json.length, true)
  return join([start, json, ...sections])
}

/** Keys, the different codes from the most frequent on, and for each key the number of its code. */
function encodePhrases({ keys, codes }: PhraseList): Uint8Array[] {
  const counts = new Map<number, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const kinds = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([code]) => code)
  const numbers = new Map(kinds.map((code, i) => [code, i]))
  return [
    encodeAscending(keys),
    encodeVarints([kinds.length, ...kinds]),
    encodeVarints(Array.from(codes, (code) => numbers.get(code) ?? 0)),
  ]
}

function decodePhrases(keys: Uint8Array, kinds: Uint8Array, numbers: Uint8Array, count: number): PhraseList {
  const codes = decodeVarints(kinds, (decodeVarints(kinds, 1)[0] ?? 0) + 1)
  const own = new Int32Array(count)
  decodeVarints(numbers, count).forEach((number, i) => {
    own[i] = codes[number + 1] ?? 0
  })
  return { keys: decodeAscending(keys, count), codes: own }
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
  // Copied, not sliced: a Node buffer's slice is a view whose offset need not suit numbers of four bytes.
  const sections = head.sizes.map((size) => new Uint8Array(body.subarray(at, (at += size))))
  const bytesOf = (i: number): Uint8Array => sections[i] ?? new Uint8Array(0)
  const countOf = (i: number): number => head.counts[i] ?? 0
  const phrases = (i: number): PhraseList =>
    decodePhrases(bytesOf(2 + 3 * i), bytesOf(3 + 3 * i), bytesOf(4 + 3 * i), countOf(i))
  const rowEnds = new Int32Array(countOf(0))
  decodeVarints(bytesOf(1), countOf(0)).reduce((end, size, row) => (rowEnds[row] = end + size), 0)
  return makeNameModel({
    keys: decodeAscending(bytesOf(0), countOf(0)),
    rowEnds,
    tags: bytesOf(2),
    weights: new Int8Array(bytesOf(3).buffer),
    transitions: new Float32Array(bytesOf(4).buffer),
    lists: phrases(1),
    seen: phrases(2),
    parts: phrases(3),
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
  if (head.version !== FEATURE_VERSION || !fits)
    throw new Error('The name model was made for another version; train it again.')
  if (head.sizes.reduce((a, b) => a + b, 0) !== body.length) throw new Error('The name model is cut short.')
  return { head, body }
}
