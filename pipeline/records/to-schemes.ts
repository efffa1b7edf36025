/** The article values of every scheme -> rows, set against the default. */
import { flatMapList } from '../document/list.ts'
import { SCORED_BLOCS } from '../document/codes.ts'
import type { AnalysedDocument } from '../document/types.ts'
import type { ArticleRecord } from './article.ts'
import type { BlocSchemeRow } from './rows.ts'
import { toBlocNumbers } from './to-blocs.ts'

/** Name of the scheme that the article's own values follow. */
export const DEFAULT_SCHEME = 'default'

/** For the default and each scheme a row for every scored bloc. */
export function toSchemeRows(article: ArticleRecord, doc: AnalysedDocument): BlocSchemeRow[] {
  const all = [
    { scheme: DEFAULT_SCHEME, moved: 0, blocs: article.blocs },
    ...doc.schemes.map(({ scheme, moved, blocs }) => ({ scheme, moved, blocs: toBlocNumbers(doc, blocs) })),
  ]
  return flatMapList(all, ({ scheme, moved, blocs }) =>
    SCORED_BLOCS.map((bloc) => {
      const { sentences, sentiment, sentiment_low, sentiment_high, label, agency } = blocs[bloc]
      const numbers = { sentences, sentiment, sentiment_low, sentiment_high, label, agency }
      const change = isSignChange(article.blocs[bloc].sentiment, sentiment)
      return { article_id: article.id, scheme, bloc, ...numbers, moved_actors: moved, sign_change: change }
    }),
  )
}

/** Whether one number lies below 0 and the other above; null where one is null. */
export function isSignChange(one: number | null, other: number | null): boolean | null {
  return one === null || other === null ? null : one * other < 0
}
