/** Says by its name alone what a file is. */
import type { Issue } from '../../pipeline/document/index.ts'
import { makeIssue } from './issues.ts'

/** What a name says of a file. */
export interface NameClass {
  readonly kind: 'article' | 'skipped' | 'failed'
  readonly issue: Issue | null
}

/**
 * Classifies a file name (without folder).
 *
 * `README*` and `LICENSE*` count in capitals; in other case only the bare word, so that `license-fees-rise.txt`
 * remains an article.
 */
export function classifyName(name: string): NameClass {
  const skipped = findSkipReason(name)
  if (skipped !== null) return { kind: 'skipped', issue: skipped }
  if (/\.(?:txt|md)$/iu.test(name)) return { kind: 'article', issue: null }
  return { kind: 'failed', issue: unsupportedIssue(name) }
}

function findSkipReason(name: string): Issue | null {
  if (/^README/u.test(name) || /^readme(?:\.\w+)?$/iu.test(name)) {
    return skipIssue('FILE_IS_README', 'A README is no article.', 'Rename the file if it is one.')
  }
  if (/^LICENSE/u.test(name) || /^license(?:\.\w+)?$/iu.test(name)) {
    return skipIssue('FILE_IS_LICENSE', 'A licence is no article.', 'Rename the file if it is one.')
  }
  if (name.toLowerCase() === 'metadata.csv') {
    return skipIssue(
      'FILE_IS_SIDECAR',
      'The table was read for what it says of the articles beside it.',
      'Nothing to do.',
    )
  }
  return /^[._]/u.test(name)
    ? skipIssue('FILE_IS_HIDDEN', 'The name begins with . or _.', 'Rename the file to have it analysed.')
    : null
}

function skipIssue(
  code: 'FILE_IS_README' | 'FILE_IS_LICENSE' | 'FILE_IS_SIDECAR' | 'FILE_IS_HIDDEN',
  message: string,
  advice: string,
): Issue {
  return makeIssue({ code, severity: 'info', message, advice })
}

/** How to make text of what people often have; keyed by extension. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  pdf: 'Convert it with pdftotext, or copy the text of the article into a .txt file.',
  doc: 'Open it in a word processor and save it as plain text (UTF-8).',
  docx: 'Open it in a word processor and save it as plain text (UTF-8).',
  odt: 'Open it in a word processor and save it as plain text (UTF-8).',
  rtf: 'Open it in a word processor and save it as plain text (UTF-8).',
  html: 'Open it in a browser and copy the text of the article into a .txt file.',
  htm: 'Open it in a browser and copy the text of the article into a .txt file.',
  csv: 'Save each article as a .txt file, and their metadata as metadata.csv.',
  xlsx: 'Save each article as a .txt file, and their metadata as metadata.csv.',
  json: 'Save the text of each article as a .txt file.',
}

function unsupportedIssue(name: string): Issue {
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  const found = extension === '' ? 'The file has no extension' : `The file is of type .${extension}`
  return makeIssue({
    code: 'FILE_TYPE_NOT_SUPPORTED',
    severity: 'error',
    message: `${found}; articles are .txt or .md files.`,
    advice: CONVERSIONS[extension] ?? 'Save the text as a .txt file, or move the file out of the corpus.',
  })
}
