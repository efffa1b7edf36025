import type { ArticleRecords } from '../../pipeline/records/index.ts'
import { makeDuplicateTrace, type DuplicateTrace } from '../duplicates/index.ts'

type Article = ArticleRecords['article']
type Rows = ArticleRecords['rows']

/** What a run sums up of an article: part of its records, small enough to be kept beside the bytes. Plain data. */
export interface ArticleDigest {
  readonly article: Pick<Article, 'id' | 'status' | 'blocs' | 'countries'> & {
    readonly sentences: { readonly length: number }
    readonly actors: readonly Pick<Article['actors'][number], 'id' | 'name' | 'type' | 'bloc'>[]
    readonly places: readonly Pick<Article['places'][number], 'id' | 'name'>[]
  }
  readonly rows: Pick<Rows, 'bloc_schemes' | 'issues'>
  readonly trace: DuplicateTrace
}

/** Leaves out of an article's records what only its files need. */
export function makeDigest({ article, rows }: ArticleRecords): ArticleDigest {
  const { id, status, blocs, countries } = article
  return {
    article: {
      ...{ id, status, blocs, countries },
      sentences: { length: article.sentences.length },
      actors: article.actors.map(({ id, name, type, bloc }) => ({ id, name, type, bloc })),
      places: article.places.map(({ id, name }) => ({ id, name })),
    },
    rows: { bloc_schemes: rows.bloc_schemes, issues: rows.issues },
    trace: makeDuplicateTrace(article),
  }
}
