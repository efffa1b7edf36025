import type { RawDocument } from '../../pipeline/document/index.ts'

/** A document around bare text, for measuring stages on gold data. */
export function makeRawDocument(id: string, text: string): RawDocument {
  return {
    id,
    file: id,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    title: null,
    date: null,
    dateSource: null,
    datePrecision: null,
    outlet: null,
    author: null,
    url: null,
    language: 'en',
    scorable: true,
    metadata: {},
    text,
    headline: null,
    issues: [],
  }
}
