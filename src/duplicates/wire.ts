/** Which news agency a text is credited to: in its metadata, its dateline, its byline or the credit at its end. */
import type { Wire } from '../../pipeline/document/index.ts'
import type { ArticleRecord } from '../../pipeline/records/index.ts'
import { ANY_NAME, nameWire } from './wire-names.ts'

/** Metadata in which a credit stands, beside author and outlet. */
const CREDIT_KEYS = ['byline', 'credit', 'agency', 'wire', 'source', 'provider', 'copyright', 'news_agency']

/** Lines at the head and at the end in which a credit is looked for. */
const HEAD_LINES = 8
const TAIL_LINES = 4

/**
 * Finds the agency an article is credited to; a mere mention (`told AFP`, `Xinhua reported`) is no credit, nor is the
 * credit of a photo.
 *
 * @returns The agency named first, metadata before dateline and byline before the end; null where none is credited.
 */
export function findWire(article: Pick<ArticleRecord, 'author' | 'outlet' | 'metadata' | 'text'>): Wire | null {
  const { author, outlet, metadata, text } = article
  const credits = Object.entries(metadata).filter(([key]) => CREDIT_KEYS.includes(key.trim().toLowerCase()))
  for (const value of [author, ...credits.map(([, each]) => each), outlet]) {
    const wire = typeof value === 'string' ? findInByline(value) : null
    if (wire !== null) return wire
  }
  const lines = text.split(/[\r\n\u2028]+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  return (
    firstOf(lines.slice(0, HEAD_LINES), (line) => findAtHead(line)) ??
    firstOf(lines.slice(-TAIL_LINES).reverse(), (line) => findAtEnd(line))
  )
}

function firstOf(lines: readonly string[], find: (line: string) => Wire | null): Wire | null {
  for (const line of lines) {
    const wire = find(line)
    if (wire !== null) return wire
  }
  return null
}

const PHOTO = /\b(?:photos?|photograph\w*|images?|pictures?|pic|video|graphic|illustration|file|getty|epa)\b/iu
const NAME_ALONE = new RegExp(
  `^(?:[Tt]he )?(${ANY_NAME})(?: (?:[Ss]taff|[Nn]ewsroom|[Nn]ews|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|Africa|English))*$`,
  'u',
)

/** `AFP`, `By Reuters`, `Ama Mensah, Associated Press`, `Ama Mensah (AFP)`, `AFP and our own reporters`. */
function findInByline(text: string): Wire | null {
  if (PHOTO.test(text) || text.length > 160) return null
  const parts = text
    .replace(/^\s*(?:by|from|source|credit|text)\s*:?\s+/iu, '')
    .replace(/(?:©|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b)/giu, ',')
    .split(/[,;|/()&–—]|\s-\s|\s(?:and|with|in|for|via|from)\s/u)
  return firstOf(parts, (part) => {
    const found = NAME_ALONE.exec(part.trim())
    return found === null ? null : nameWire(found[1] ?? '')
  })
}

const MONTHS = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DATE = `(?:${MONTHS} \\d{1,2}|\\d{1,2} ${MONTHS})(?:,? \\d{4})?`
/** Up to three words with a capital, small particles not counted: `Dar es Salaam`, `CAPE TOWN`. */
const PLACE =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:es|el|al|de|du|la|of)\\b)*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,2}(?:/\\p{Lu}[\\p{L}\\p{M}.'’-]*)?"
/** `ABUJA (Reuters) -`, `Dakar, Senegal, 3 March 2024 (PANA) –`, `MOSCOW, May 3. /TASS/.`, `LAGOS, Nigeria (AP) —`. */
const DATELINE = new RegExp(
  `^["“]?(?:(${PLACE}(?:,? ${PLACE})?)(?:,? ${DATE})?[.,]?\\s*)?(?:\\((${ANY_NAME}|AA)\\)|/(${ANY_NAME})/)\\.?\\s*(?:-{1,2}|[–—:.|]|$)`,
  'u',
)
/** An abbreviation in brackets after a name that it abbreviates or a body that has it too is no dateline. */
const NO_PLACE = /\b(?:agence|agency|agencies|press|presse|police|association|authority|party|union|news|service)\b/iu
/** `Xinhua | `, `AFP – `, `APA-Dakar (Senegal)`. */
const LEADING = new RegExp(`^(?:(${ANY_NAME})\\s*\\||(${ANY_NAME})\\s+[-–—]\\s|(APA)\\s?[-–—]\\s?\\p{Lu}\\p{Ll})`, 'u')
const BYLINE = /^(?:by|text by|story by|source|from)\b\s*:?\s/iu

function findAtHead(line: string): Wire | null {
  const dateline = DATELINE.exec(line.slice(0, 160))
  if (dateline !== null && !NO_PLACE.test(dateline[1] ?? '')) return nameWire(dateline[2] ?? dateline[3] ?? '')
  const leading = LEADING.exec(line.slice(0, 80))
  if (leading !== null) return nameWire(leading[1] ?? leading[2] ?? leading[3] ?? '')
  return BYLINE.test(line) || NAME_ALONE.test(line) ? findInByline(line) : null
}

const RIGHTS = new RegExp(`(?:©|\\(c\\)|\\bcopyright\\b)[\\s©\\d,–-]*(?:the )?(${ANY_NAME})\\b`, 'iu')
/** After the last stop: `… on Friday. (AFP)`, `… on Friday. – Reuters`, `….” AFP`. */
const CLOSING = new RegExp(`(?:^|[.!?…]["”’]?\\s*)(?:[-–—/([]\\s?)*(${ANY_NAME})\\s?[)\\]/]*\\.?$`, 'u')
const TRUST = /\bthe thomson reuters trust principles\b/iu

function findAtEnd(line: string): Wire | null {
  const end = line.slice(-160)
  if (TRUST.test(end)) return 'Reuters'
  if (PHOTO.test(end) && line.length < 160) return null
  const found = RIGHTS.exec(end) ?? CLOSING.exec(end)
  if (found !== null) return nameWire(found[1] ?? '')
  return BYLINE.test(line) ? findInByline(line) : null
}
