/** Sets that grow together. */
export interface UnionFind {
  /** The member that stands for the set: the smallest. */
  readonly find: (member: number) => number
  readonly join: (a: number, b: number) => void
}

/** The members 0 to `size` - 1, each a set of its own. */
export function makeUnionFind(size: number): UnionFind {
  const parents = Uint32Array.from({ length: size }, (_, at) => at)
  const find = (member: number): number => {
    let at = member
    for (;;) {
      const parent = parents[at] ?? at
      if (parent === at) return at
      parents[at] = parents[parent] ?? parent // halves the way for the next time
      at = parent
    }
  }
  return {
    find,
    join: (a, b) => {
      const [first, second] = [find(a), find(b)]
      if (first !== second) parents[Math.max(first, second)] = Math.min(first, second)
    },
  }
}
