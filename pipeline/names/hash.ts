/** Combinations of 32-bit hashes; a feature is nothing but its hash. */

/** Joins two hashes in order; `mix(a, b)` is not `mix(b, a)`. */
export const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ Math.imul(b | 1, 0x9e3779b1) ^ (b >>> 1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A growing list of hashes that is filled again and again. */
export class KeyBuffer {
  keys = new Int32Array(256)
  length = 0

  push(key: number): void {
    if (this.length === this.keys.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    this.keys[this.length++] = key
  }

  clear(): void {
    this.length = 0
  }
}
