/** Says what looks wrong with a decoded text, without touching it. */
import type { Issue } from '../../pipeline/document/index.ts'
import { countOf } from '../plural.ts'
import type { DecodedText } from './encoding.ts'
import { makeIssue } from './issues.ts'

/**
 * UTF-8 once read as Windows-1252 (or Latin-1): a lead byte shown as a letter, then a continuation byte shown as a sign
 * that does not follow that letter in any language; or the replacement character of an earlier loss.
 */
const MOJIBAKE =
  /\ufffd|[ÃÂ][\u0080-\u00bfŠšŽžŒœŸƒ€‚„…†‡ˆ‰‹›‘“•–—˜™]|â€[\u0080-\u00bf™œ˜¦“”\u009d]?|Ã\s(?=\p{Ll})|ï»¿/gu

/** Issues on how the bytes were understood; offsets count in the whole decoded text. */
export function findEncodingIssues(decoded: DecodedText): readonly Issue[] {
  if (decoded.encoding === 'windows-1252') return [windows1252Issue()]
  if (decoded.encoding !== 'utf-8') return [utf16Issue(decoded.encoding)]
  return decoded.broken ? [brokenIssue()] : []
}

function windows1252Issue(): Issue {
  return makeIssue({
    code: 'ENCODING_WINDOWS_1252',
    message: 'The file is not UTF-8; it was read as Windows-1252, where every byte has a meaning, right or wrong.',
    advice: 'Look whether accents and quotation marks are right in the output; if not, save the file as UTF-8.',
  })
}

function utf16Issue(encoding: string): Issue {
  return makeIssue({
    code: 'ENCODING_UTF_16',
    severity: 'info',
    message: `The file was read as ${encoding}.`,
    advice: 'Nothing to do; UTF-8 is expected by most other programs.',
  })
}

function brokenIssue(): Issue {
  return makeIssue({
    code: 'ENCODING_UTF_8_BROKEN',
    message: 'The file is UTF-8, but some bytes are not; they stand as U+FFFD in the text.',
    advice: 'Get the article again from its source; the file may have been cut or pasted together.',
  })
}

/**
 * Finds characters damaged by an earlier conversion.
 *
 * @returns One issue that counts them and points at the first, or null.
 */
export function findMojibake(text: string): Issue | null {
  const hits = [...text.matchAll(MOJIBAKE)]
  const first = hits[0]
  if (first === undefined) return null
  return makeIssue({
    code: 'MOJIBAKE_SUSPECTED',
    message: `${countOf(hits.length, 'place looks', 'places look')} damaged by an earlier conversion, the first is “${first[0]}”.`,
    advice: 'Get the article again from its source; the text is analysed as it stands.',
    span: { start: first.index, end: first.index + first[0].length },
  })
}
