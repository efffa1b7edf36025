import { alignAll, keyOf } from './agency-align.ts'
import { scoreBloc } from './agency-blocs.ts'
import { scoreCeiling } from './agency-ceiling.ts'
import { scoreEntities } from './agency-entities.ts'
import type { AgencyFigures, GoldArticle, GoldBloc, GoldSentence, SystemArticle } from './agency-types.ts'

/** Scores sentences, articles, actors and countries against every coder there is, and takes the mean. */
export function scoreAgency(
  sentences: readonly GoldSentence[],
  articles: readonly GoldArticle[],
  system: ReadonlyMap<string, SystemArticle>,
): AgencyFigures {
  const aligned = alignAll(sentences, system)
  const figures = (bloc: GoldBloc) => scoreBloc({ bloc, sentences, articles, system, aligned })
  return {
    articles: articles.length,
    sentences: sentences.length,
    missingArticles: articles.filter((a) => !system.has(a.id)).map((a) => a.id),
    unalignedSentences: sentences.filter((s) => aligned.get(keyOf(s)) === null).length,
    western: figures('western'),
    african: figures('african'),
    ...scoreEntities(articles, system),
    ceiling: scoreCeiling(sentences, articles),
  }
}
