/** Addresses, handles and tags that stay one token. */

const SCHEME = /(?:https?|ftp):\/\/|www\./iy
const EMAIL = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/iy
const DOMAIN = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/iy
const HANDLE = /@[\p{L}\p{N}_]{1,60}/uy
const HASHTAG = /#(?=[\p{L}_])[\p{L}\p{M}\p{N}_]+/uy

const TOP_LEVELS = new Set(
  (
    'com org net gov edu int info biz news africa eu uk fr de es it pt be nl ch se no dk fi ie pl ru cn in br ' +
    'ke ng za gh ug tz rw et so sn ci ml bf ne tg bj cm ga cd cg ao mz zw zm mw bw na ma dz tn ly eg sd mg mu gm gn sl lr tv io co me us ca au nz'
  ).split(' '),
)
/** Endings that are English words too: `us`, `no`, `in`, `me`, `so`, `it`, `be` need a path or a small first letter each. */
const DOUBTFUL = new Set(['us', 'no', 'in', 'me', 'so', 'it', 'be', 'is', 'to', 'de', 'es', 'ma', 'na', 'ne'])

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const isAddressUnit = (unit: number): boolean =>
  unit > 32 && !(unit === 34 || unit === 60 || unit === 62 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x206f))

const TRAILING = ".,;:!?'*_~"

/** End of the address that begins at `start`: to white space, without closing punctuation and unpaired brackets. */
const addressEnd = (text: string, start: number): number => {
  let end = start
  let open = 0
  for (; end < text.length && isAddressUnit(text.charCodeAt(end)); end += 1) {
    const unit = text.charCodeAt(end)
    if (unit === 40 || unit === 91) open += 1
    else if (unit === 41 || unit === 93) {
      if (open === 0) break
      open -= 1
    }
  }
  while (end > start && TRAILING.includes(text.charAt(end - 1))) end -= 1
  return end
}

/** End of the web address at `at` (`https://…`, `www.…`), or `at` where there is none. */
export const webAddressEnd = (text: string, at: number): number => {
  const scheme = matchAt(SCHEME, text, at)
  if (scheme === at) return at
  const end = addressEnd(text, at)
  return end > scheme ? end : at
}

/** End of the e-mail address at `at`, or `at` where there is none. */
export const emailEnd = (text: string, at: number): number => {
  const end = matchAt(EMAIL, text, at)
  return end > at && text.charAt(end - 1) === '-' ? end - 1 : end
}

/** End of the bare domain at `at` (`africa.example.org/x`) when it ends in a known top level, or `at`. */
export const domainEnd = (text: string, at: number): number => {
  const end = matchAt(DOMAIN, text, at)
  if (end === at) return at
  const host = text.slice(at, end)
  const top = host.slice(host.lastIndexOf('.') + 1)
  if (!TOP_LEVELS.has(top.toLowerCase())) return at
  if (DOUBTFUL.has(top.toLowerCase()) && (top !== top.toLowerCase() || text.charAt(end) !== '/')) return at
  return text.charAt(end) === '/' ? addressEnd(text, at) : end
}

/** End of the handle or tag at `at` (`@name`, `#Name`), or `at`. */
export const handleEnd = (text: string, at: number): number =>
  matchAt(text.charAt(at) === '@' ? HANDLE : HASHTAG, text, at)
