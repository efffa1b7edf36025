/** Names of features, hashed as they are made and spelt out only where somebody reads them. */
import { hashText } from '../document/hash.ts'

type Value = string | number

/**
 * Names a feature by a template of up to four values. Each is a parameter of its own: a list of them would be made anew for
 * every feature that is read, some 150,000 times in ten thousand words.
 */
export type Namer<K> = (pieces: readonly string[], first?: Value, second?: Value, third?: Value, fourth?: Value) => K

/** A name in its parts: fixed pieces and what stands between them. */
export interface Key {
  /** `hashText` of the name. */
  readonly hash: number
  readonly pieces: readonly string[]
  readonly first: Value
  readonly second: Value
  readonly third: Value
  readonly fourth: Value
}

/** Makes a key from a template: keyOf\`word:${norm}\`. */
export const keyOf: Namer<Key> = (pieces, first = '', second = '', third = '', fourth = '') => ({
  hash: hashOf(pieces, first, second, third, fourth),
  pieces,
  first,
  second,
  third,
  fourth,
})

/** The hash of the key that `keyOf` makes, where nobody will ask for its name. */
export const hashOf: Namer<number> = (pieces, first = '', second = '', third = '', fourth = '') => {
  let hash = hashText(pieces[0] ?? '')
  const count = pieces.length
  if (count > 1) hash = hashPart(pieces[1], first, hash)
  if (count > 2) hash = hashPart(pieces[2], second, hash)
  if (count > 3) hash = hashPart(pieces[3], third, hash)
  return count > 4 ? hashPart(pieces[4], fourth, hash) : hash
}

/** The hash that goes on with a value and the piece behind it. */
function hashPart(piece: string | undefined, value: Value, from: number): number {
  const hash = hashText(typeof value === 'string' ? value : String(value), from)
  return piece === undefined || piece === '' ? hash : hashText(piece, hash)
}

/** The name of a feature. */
export function spellKey({ pieces, first, second, third, fourth }: Key): string {
  const values = [first, second, third, fourth]
  return pieces.map((piece, at) => (at === 0 ? piece : `${String(values[at - 1])}${piece}`)).join('')
}
