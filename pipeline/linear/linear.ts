/** A linear model over hashed features: softmax over its classes, exact evidence for every class. */
import { mapList } from '../document/list.ts'
import type { Feature } from './feature.ts'
import { rowOf } from './hash.ts'

/** One trained head; `weights` holds `classes` numbers for each of `2 ** bits` rows, in steps of `scale`. */
export interface LinearHead {
  readonly bits: number
  readonly classes: number
  readonly scale: number
  readonly weights: Int8Array
  /** One for each class. */
  readonly bias: readonly number[]
}

/** A head as it stands in a file: weights as signed bytes in base64. */
export type PackedHead = Omit<LinearHead, 'weights'> & { readonly weights: string }

/** Reads the weights of a stored head. */
export function unpackHead({ weights, ...head }: PackedHead): LinearHead {
  return { ...head, weights: unpackBytes(weights) }
}

/** Reads signed bytes in base64. */
export function unpackBytes(packed: string): Int8Array {
  const bytes = atob(packed)
  const unpacked = new Int8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) unpacked[at] = bytes.charCodeAt(at)
  return unpacked
}

/** The logit of each class. */
export function scoreClasses(head: LinearHead, features: readonly Feature[]): number[] {
  const logits = [...head.bias]
  for (const { hash, value } of features) addFeature(head, logits, hash, value)
  return logits
}

/** Adds what one feature says to the logit of each class, in place. */
export function addFeature(head: LinearHead, logits: number[], hash: number, value: number): void {
  const at = rowOf(hash, head.bits) * head.classes
  for (let c = 0; c < head.classes; c += 1) logits[c] = (logits[c] ?? 0) + value * weightAt(head, at + c)
}

/** The weight at an index into `weights`. */
export function weightAt(head: LinearHead, at: number): number {
  return (head.weights[at] ?? 0) * head.scale
}

/** Probabilities of the classes, in [0, 1], that sum to 1. */
export function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits)
  const powers = mapList(logits, (logit) => Math.exp(logit - top))
  const sum = powers.reduce((all, power) => all + power, 0)
  return mapList(powers, (power) => power / sum)
}
