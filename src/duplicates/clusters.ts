/** Texts -> clusters around the earliest one. */
import { visitCandidates } from './candidates.ts'
import { findLink, mayLink, type Comparable, type Link } from './link.ts'
import { estimateJaccard } from './minhash.ts'
import { makeUnionFind } from './union-find.ts'

/** The texts in their order, the earliest first. */
export interface ComparableTexts {
  /** One by one, because the shingles of all together may not fit in memory. */
  readonly get: (at: number) => Comparable
  /** Hash of all words; null where there are none. */
  readonly words: readonly (string | null)[]
  /** Null where a text is compared as a whole only. */
  readonly signatures: readonly (Int32Array | null)[]
  readonly shingleCounts: readonly number[]
}

/** A text in a cluster. */
export interface Member {
  readonly at: number
  /** How it is tied to the first of its cluster; null for the first itself. */
  readonly link: Link | null
}

/** The first, then the others in their order; one alone where nothing is like it. */
export type Cluster = readonly Member[]

/**
 * Groups texts so that every text of a cluster is linked with its first one.
 *
 * Links are joined by union-find; a chain (A like B, B like C, A unlike C) is then taken apart again: the earliest text
 * keeps those that are linked with it, and so on with the rest. So `overlap` always says why a text is in its cluster.
 *
 * @returns The clusters in the order of their first texts; depends on the order of the texts alone.
 */
export function findClusters(texts: ComparableTexts): Cluster[] {
  const chains = findChains(texts)
  return chains.flatMap((chain) => splitChain(chain, texts)).sort(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0))
}

/** Texts joined by links, directly or by others; each ascending. */
function findChains(texts: ComparableTexts): number[][] {
  const sets = makeUnionFind(texts.words.length)
  joinEqual(texts.words, sets.join)
  visitCandidates(texts.signatures, (a, b) => {
    if (sets.find(a) !== sets.find(b) && checkPair(texts, a, b) !== null) sets.join(a, b)
  })
  const chains = new Map<number, number[]>()
  for (const at of texts.words.keys()) {
    const root = sets.find(at)
    const chain = chains.get(root)
    if (chain === undefined) chains.set(root, [at])
    else chain.push(at)
  }
  return [...chains.values()]
}

function joinEqual(words: readonly (string | null)[], join: (a: number, b: number) => void): void {
  const first = new Map<string, number>()
  for (const [at, hash] of words.entries()) {
    if (hash === null) continue
    const same = first.get(hash)
    if (same === undefined) first.set(hash, at)
    else join(same, at)
  }
}

/** The link of two texts, asked for exactly only where their signatures leave it open. */
function checkPair({ get, signatures, shingleCounts }: ComparableTexts, a: number, b: number): Link | null {
  const [one, other] = [signatures[a] ?? null, signatures[b] ?? null]
  if (one !== null && other !== null) {
    const sizes = [shingleCounts[a] ?? 0, shingleCounts[b] ?? 0] as const
    if (!mayLink(estimateJaccard(one, other), sizes)) return null
  }
  return findLink(get(a), get(b))
}

function splitChain(chain: readonly number[], texts: ComparableTexts): Cluster[] {
  const clusters: Cluster[] = []
  let rest = chain
  for (;;) {
    const [first, ...others] = rest
    if (first === undefined) return clusters
    const cluster: Member[] = [{ at: first, link: null }]
    rest = others.filter((at) => {
      const link = checkPair(texts, first, at)
      if (link !== null) cluster.push({ at, link })
      return link === null
    })
    clusters.push(cluster)
  }
}
