/** The stance model as it is stored, with what it was trained on. */
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { packHead } from './softmax.ts'
import type { Heads } from './stance-heads.ts'

/** The file of trained heads and chosen numbers. */
export function makeStanceFile(
  heads: Heads,
  efficacy: readonly string[],
  decisions: StanceModelFile['decisions'],
): StanceModelFile {
  return {
    meta: {
      id: 'stance-model',
      title: 'Heads for presence, role and sentiment',
      version: '1.0.0',
      language: 'en',
      sources: {
        coded: {
          title: 'agency gold, training part: 384 news articles coded by sentence',
          link: 'docs/stance-model.md',
          retrieved: '2026-11-24',
          licence: 'for measuring and training; weights only are kept',
        },
        targets: {
          title: 'NewsMTSC, training part (Hamborg and Donnay 2021)',
          link: 'https://doi.org/10.18653/v1/2021.eacl-main.142',
          retrieved: '2026-11-24',
          licence: 'MIT',
        },
        own: {
          title: 'Sentences and invented articles of our own (scripts/own-sentences.json, scripts/own-articles.txt)',
          link: 'docs/stance-model.md',
          retrieved: '2026-11-27',
          licence: 'MIT',
        },
        codes: {
          title:
            'Our codes of the same articles and of further news (scripts/further-codes.txt, scripts/news-codes.txt)',
          link: 'docs/stance-model.md',
          retrieved: '2026-11-30',
          licence: 'MIT; the texts stay where they are',
        },
        vectors: {
          title: 'GloVe word vectors (Pennington, Socher and Manning 2014)',
          link: 'https://nlp.stanford.edu/projects/glove/',
          retrieved: '2026-11-26',
          licence: 'Public Domain Dedication and License 1.0',
        },
      },
      licence: 'MIT',
      method:
        'Linear softmax heads over hashed features without names, AdaGrad, weights in signed bytes; weights that words share through public vectors are written out word by word; numbers under decisions chosen on held-out articles in five folds. Written by npm run train -- stance.',
      gaps: 'See docs/stance-model.md.',
    },
    presence: packHead(heads.presence),
    role: heads.role.packed,
    sentiment: heads.sentiment.packed,
    target: heads.target.packed,
    efficacy: efficacy.join(' '),
    decisions,
  }
}
