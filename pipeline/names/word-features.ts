/** Features that depend on one word and its distance alone; their weights can be added up once for each form. */
import { mix, type KeyBuffer } from './hash.ts'
import { LISTS, NAME_LISTS } from './lists.ts'
import type { WordInfo } from './words.ts'

/** Distances from the token at which words are looked at. */
export const DISTANCES = [-3, -2, -1, 0, 1, 2, 3] as const
export const DISTANCE_COUNT = DISTANCES.length

/** Adds the features of a word that stands `DISTANCES[slot]` tokens away. */
export function addWordFeatures(word: WordInfo, slot: number, out: KeyBuffer): void {
  const base = slot * 16 + 100
  const distance = Math.abs(DISTANCES[slot] ?? 0)
  out.push(mix(word.norm, base))
  if (distance === 3) return
  out.push(mix(word.short, base + 1))
  addListFeatures(word, base + 2, out)
  if (distance === 2) return
  out.push(mix(word.suffix, base + 3))
  out.push(mix(word.form, base + 4))
  addSeenFeatures(word, base, out)
  if (distance === 0) addOwnFeatures(word, base, out)
}

function addListFeatures(word: WordInfo, salt: number, out: KeyBuffer): void {
  const bits = word.isLower ? word.lists & ~NAME_LISTS : word.lists
  if (bits === 0) return
  const kind = word.isUpper ? 64 : word.isCapital ? 32 : 0
  for (let bit = 0; bit < LISTS.length; bit++) if ((bits >> bit) & 1) out.push(mix(bit + kind + 1, salt))
}

function addSeenFeatures(word: WordInfo, base: number, out: KeyBuffer): void {
  if (word.isLower) return
  if (word.seen !== 0) {
    out.push(mix(word.seen, base + 5))
    out.push(mix(word.seen & 15, base + 6))
  }
  if (word.part !== 0) out.push(mix(word.part, base + 7))
}

function addOwnFeatures(word: WordInfo, base: number, out: KeyBuffer): void {
  out.push(mix(word.shape, base + 8))
  for (const affix of word.affixes) out.push(mix(affix, word.isCapital ? base + 9 : base + 10))
  if (word.seen === 0 && word.part === 0 && word.lists === 0 && word.isCapital) out.push(base + 11)
}
