/** Whole numbers in as few bytes as they need: seven bits a byte, the eighth says that more follow. */

/** Writes numbers from 0 to 2^32 - 1. */
export function encodeVarints(values: Iterable<number>): Uint8Array {
  const bytes: number[] = []
  for (const value of values) {
    let rest = value >>> 0
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

/** Reads `count` numbers. */
export function decodeVarints(bytes: Uint8Array, count: number): Uint32Array {
  const values = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    let value = 0
    let shift = 0
    let byte = 128
    while (byte > 127 && at < bytes.length) {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    }
    values[i] = value
  }
  return values
}

/** Writes ascending signed numbers by their distances. */
export function encodeAscending(values: Int32Array): Uint8Array {
  return encodeVarints(values.map((value, i) => value - (i === 0 ? -0x80000000 : (values[i - 1] ?? 0))))
}

/** Reads what `encodeAscending` wrote. */
export function decodeAscending(bytes: Uint8Array, count: number): Int32Array {
  const distances = decodeVarints(bytes, count)
  const values = new Int32Array(count)
  let value = -0x80000000
  for (let i = 0; i < count; i++) values[i] = value = (value + (distances[i] ?? 0)) | 0
  return values
}
