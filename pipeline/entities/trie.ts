import type { Token } from '../document/index.ts'

/** What the letters of a match must look like: `exact` as in the entry, `capital` first letter upper case, `any`. */
export type CaseRule = 'exact' | 'capital' | 'any'

/** A payload at the end of a path, with the form it was entered under. */
export interface TrieEntry<T> {
  readonly value: T
  readonly form: string
  readonly caseRule: CaseRule
  /** For each token of the form, hyphens left out, whether it begins with a capital. */
  readonly capitals: readonly boolean[]
}

interface Node<T> {
  next: Map<string, Node<T>> | null
  entries: TrieEntry<T>[] | null
}

/** A trie over token norms. Hyphens are passed over on both sides, so Guinea-Bissau and Guinea Bissau are one. */
export interface TokenTrie<T> {
  add(norms: readonly string[], entry: TrieEntry<T>): void
  /** The longest accepted match that starts at `from` and ends before `limit`; null where there is none. */
  find(tokens: readonly Token[], from: number, limit: number, accepts: Accepts<T>): TrieMatch<T> | null
  /** As `find`, among the few forms that may begin with a small letter: for the many words that do. */
  findSmall(tokens: readonly Token[], from: number, limit: number, accepts: Accepts<T>): TrieMatch<T> | null
}

/** Filters the entries at the end of a path; an empty list means that the path does not match here. */
export type Accepts<T> = (entries: readonly TrieEntry<T>[], first: number, last: number) => readonly TrieEntry<T>[]

export interface TrieMatch<T> {
  readonly firstToken: number
  readonly lastToken: number
  readonly entries: readonly TrieEntry<T>[]
}

/** Makes an empty trie. */
export function makeTokenTrie<T>(): TokenTrie<T> {
  const root: Node<T> = { next: null, entries: null }
  const small: Node<T> = { next: null, entries: null }
  return {
    add: (norms, entry) => {
      addPath(root, norms, entry)
      if (entry.caseRule === 'any' || entry.capitals[0] !== true) addPath(small, norms, entry)
    },
    find: (tokens, from, limit, accepts) => findLongest({ root, tokens, from, limit, accepts }),
    findSmall: (tokens, from, limit, accepts) => findLongest({ root: small, tokens, from, limit, accepts }),
  }
}

/** The key of a token: its norm without full stops, so that U.N. and UN are one. */
function trieKey(norm: string): string {
  return norm.length > 1 && norm.includes('.') ? norm.replaceAll('.', '') : norm
}

function addPath<T>(root: Node<T>, norms: readonly string[], entry: TrieEntry<T>): void {
  let node = root
  for (const norm of norms) {
    if (isHyphen(norm)) continue
    node.next ??= new Map()
    const key = trieKey(norm)
    const next = node.next.get(key) ?? { next: null, entries: null }
    node.next.set(key, next)
    node = next
  }
  node.entries ??= []
  if (!node.entries.some((e) => e.value === entry.value && e.form === entry.form)) node.entries.push(entry)
}

interface Search<T> {
  root: Node<T>
  tokens: readonly Token[]
  from: number
  limit: number
  accepts: Accepts<T>
}

function findLongest<T>({ root, tokens, from, limit, accepts }: Search<T>): TrieMatch<T> | null {
  let node: Node<T> | undefined = root
  let best: TrieMatch<T> | null = null
  for (let i = from; i < limit; i++) {
    const norm = tokens[i]?.norm ?? ''
    if (isHyphen(norm) && i > from) continue
    node = node.next?.get(trieKey(norm))
    if (node === undefined) return best
    if (node.entries === null) continue
    const entries = accepts(node.entries, from, i + 1)
    if (entries.length > 0) best = { firstToken: from, lastToken: i + 1, entries }
  }
  return best
}

function isHyphen(norm: string): boolean {
  return norm === '-' || norm === '–' || norm === '‑'
}
