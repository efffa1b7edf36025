/** An object's keys with a prefix and `_` in front. */
export type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}_${K}`]: T[K] }

/** Puts a prefix and `_` before every key: `western`, `{agency}` -> `{western_agency}`. */
export function prefixKeys<P extends string, T extends object>(prefix: P, values: T): Prefixed<P, T> {
  const entries = Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value as unknown] as const)
  return Object.fromEntries(entries) as Prefixed<P, T> // fromEntries forgets the keys that were just made
}
