/** Article ids: safe as a file name on every system, and unique without regard to case. */
import { compareText } from './order.ts'

/** What an id is made of. */
export interface IdRequest {
  /** A safe id, not yet unique. */
  readonly wanted: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  /** Display path, the last resort for telling equal files apart. */
  readonly file: string
}

const MAX_LENGTH = 100

/** Names that Windows keeps for devices, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** Letters that Unicode does not take apart into a base letter and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ŋ: 'n',
  Ŋ: 'N',
  ɓ: 'b',
  Ɓ: 'B',
  ɗ: 'd',
  Ɗ: 'D',
  ƙ: 'k',
  Ƙ: 'K',
  ɛ: 'e',
  Ɛ: 'E',
  ɔ: 'o',
  Ɔ: 'O',
}

/**
 * Makes any text safe as a file name: ASCII letters, digits, `.`, `_`, `-`, at most 100 of them.
 *
 * A text that is safe already stays as it is. Elsewhere accents are folded, all else becomes `-`; no `..`, no dot, `_` or
 * `-` at the ends, no device name of Windows. A text without any such character gives `article`.
 */
export function makeSafeId(text: string): string {
  if (isSafe(text)) return text
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, (c) => PLAIN_LETTERS[c] ?? c)
  const plain = folded
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/-{2,}/gu, '-')
  const trimmed = trimEnds(trimEnds(plain).slice(0, MAX_LENGTH))
  if (trimmed === '') return 'article'
  return RESERVED.test(trimmed) ? trimEnds(`article-${trimmed}`.slice(0, MAX_LENGTH)) : trimmed
}

function isSafe(text: string): boolean {
  return (
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/u.test(text) &&
    text.length <= MAX_LENGTH &&
    !text.includes('..') &&
    !RESERVED.test(text)
  )
}

function trimEnds(text: string): string {
  return text.replace(/^[-._]+|[-._]+$/gu, '')
}

/** The safe id of a file without a stated one: its name in small letters, without folder and extension. */
export function makeSlug(file: string): string {
  return makeSafeId(
    file
      .slice(file.lastIndexOf('/') + 1)
      .replace(/\.[^.]*$/u, '')
      .toLowerCase(),
  )
}

/**
 * Makes ids unique.
 *
 * Every article of a clash (case left out) gets `-` and the first 8 hex digits of its hash, so that no id depends on
 * which file came first; articles with the same bytes too are numbered by file: `-2`, `-3`.
 *
 * @returns One id for each request, in the order of the requests; the same for a request in whatever order they come.
 */
export function resolveIds(requests: readonly IdRequest[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { wanted } of requests) counts.set(wanted.toLowerCase(), (counts.get(wanted.toLowerCase()) ?? 0) + 1)
  const clashes = (request: IdRequest): boolean => (counts.get(request.wanted.toLowerCase()) ?? 0) > 1
  const ids = requests.map(({ wanted }) => wanted)
  const taken = new Set(requests.filter((request) => !clashes(request)).map(({ wanted }) => wanted.toLowerCase()))
  for (const { request, index } of inFixedOrder(requests).filter(({ request }) => clashes(request))) {
    ids[index] = takeFree(`${request.wanted}-${request.sha256.slice(0, 8)}`, taken)
  }
  return ids
}

function inFixedOrder(
  requests: readonly IdRequest[],
): readonly { readonly request: IdRequest; readonly index: number }[] {
  return requests
    .map((request, index) => ({ request, index }))
    .sort(
      (a, b) =>
        compareText(a.request.file, b.request.file) ||
        compareText(a.request.wanted, b.request.wanted) ||
        compareText(a.request.sha256, b.request.sha256),
    )
}

function takeFree(id: string, taken: Set<string>): string {
  let free = id
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${id}-${number}`
  taken.add(free.toLowerCase())
  return free
}
