/**
 * What `list.map(make)` gives, in an array that grows.
 *
 * V8 keeps several kinds of array, and code compiled for one is compiled anew when it meets another. `map` gives one kind
 * before and another after V8 has compiled its caller; an array that grows is of one kind always. For what is read per word,
 * where that was a fifth of all compiling in a short run.
 */
export function mapList<T, U>(list: readonly T[], make: (item: T, at: number) => U): U[] {
  const made: U[] = []
  // an index below the length has an item
  for (let at = 0; at < list.length; at += 1) made.push(make(list[at] as T, at))
  return made
}

/** A list of so many times the same value. */
export function fillList<T>(length: number, value: T): T[] {
  const made: T[] = []
  for (let at = 0; at < length; at += 1) made.push(value)
  return made
}

/** What `list.filter(test)` gives, for the same reason: `filter` gives an empty list of one kind and a filled one of another. */
export function filterList<T>(list: readonly T[], test: (item: T) => boolean): T[] {
  const kept: T[] = []
  for (const item of list) if (test(item)) kept.push(item)
  return kept
}

/**
 * What `list.flatMap(make)` gives for a full list: V8 takes the one apart and puts the other together element by element in slow
 * calls of its own runtime, which took a thirtieth of a short run.
 */
export function flatMapList<T, U>(list: readonly T[], make: (item: T, at: number) => U | readonly U[]): U[] {
  const made: U[] = []
  for (let at = 0; at < list.length; at += 1) {
    const part = make(list[at] as T, at)
    if (isList(part)) for (let each = 0; each < part.length; each += 1) made.push(part[each] as U)
    else made.push(part)
  }
  return made
}

function isList<U>(part: U | readonly U[]): part is readonly U[] {
  return Array.isArray(part)
}
