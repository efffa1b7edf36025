/** Names of features, hashed as they are made and spelt out only where somebody reads them. */
import { EMPTY_HASH, hashText } from '../document/hash.ts'

/** A name in its parts: fixed pieces and what stands between them. */
export interface Key {
  /** `hashText` of the name. */
  readonly hash: number
  readonly pieces: readonly string[]
  readonly values: readonly (string | number)[]
}

/** Makes a key from a template: keyOf\`word:${norm}\`. */
export function keyOf(pieces: readonly string[], ...values: readonly (string | number)[]): Key {
  return { hash: hashKey(pieces, values), pieces, values }
}

/** The hash of the key that `keyOf` makes, where nobody will ask for its name. */
export function hashOf(pieces: readonly string[], ...values: readonly (string | number)[]): number {
  return hashKey(pieces, values)
}

function hashKey(pieces: readonly string[], values: readonly (string | number)[]): number {
  let hash = hashText(pieces[0] ?? '', EMPTY_HASH)
  for (let at = 0; at < values.length; at += 1)
    hash = hashText(pieces[at + 1] ?? '', hashText(textOf(values[at]), hash))
  return hash
}

/** Most values are texts, of which `String` would be asked a million times an article. */
function textOf(value: string | number | undefined): string {
  return typeof value === 'string' ? value : String(value ?? '')
}

/** The name of a feature. */
export function spellKey({ pieces, values }: Key): string {
  let name = pieces[0] ?? ''
  for (let at = 0; at < values.length; at += 1) name += textOf(values[at]) + (pieces[at + 1] ?? '')
  return name
}
