import { krippendorffAlpha, macroF1, makeScores, spearman } from './agreement.ts'
import { codersOf, goldCode } from './agency-blocs.ts'
import { scoreEntities } from './agency-entities.ts'
import type {
  AgencyFigures,
  BlocCeiling,
  GoldArticle,
  GoldArticleCode,
  GoldBloc,
  GoldSentence,
  SystemArticle,
} from './agency-types.ts'

/** What coder b reaches against coder a; null where there is one coder. */
export function scoreCeiling(
  sentences: readonly GoldSentence[],
  articles: readonly GoldArticle[],
): AgencyFigures['ceiling'] {
  if (codersOf(sentences).length < 2) return null
  const second = new Map(articles.flatMap((a) => (a.coder_b === undefined ? [] : [[a.id, asSystem(a.id, a.coder_b)]])))
  const first = articles.map(({ id, coder_a }) => ({ id, coder_a }))
  return {
    western: scoreBlocCeiling('western', sentences, articles),
    african: scoreBlocCeiling('african', sentences, articles),
    ...scoreEntities(first, second),
  }
}

function scoreBlocCeiling(
  bloc: GoldBloc,
  sentences: readonly GoldSentence[],
  articles: readonly GoldArticle[],
): BlocCeiling {
  const rows = sentences
    .filter((s) => s.coder_b !== undefined)
    .map((s) => ({ a: goldCode(s, 'coder_a', bloc), b: goldCode(s, 'coder_b', bloc) }))
  const both = rows.filter(({ a, b }) => a.present && b.present)
  const alone = (coder: 'a' | 'b') => rows.filter((row) => row[coder].present).length - both.length
  const sentiments = both.map(({ a, b }) => [a.sentiment, b.sentiment] as const)
  return {
    bothPresent: both.length,
    presenceF1: makeScores(both.length, alone('b'), alone('a')).f1,
    sentimentAlpha: krippendorffAlpha(sentiments, 'interval'),
    sentimentMacroF1: macroF1(sentiments, [-1, 0, 1]),
    roleAlpha: krippendorffAlpha(
      both.map(({ a, b }) => [a.role, b.role] as const),
      'nominal',
    ),
    articleSentimentRho: spearman(pairCodes(bloc, articles, 'sentiment')),
    articleAgencyRho: spearman(pairCodes(bloc, articles, 'agency')),
  }
}

/** The codes of the articles to which both give a value. */
function pairCodes(
  bloc: GoldBloc,
  articles: readonly GoldArticle[],
  measure: 'sentiment' | 'agency',
): (readonly [number, number])[] {
  return articles.flatMap(({ coder_a, coder_b }) => {
    const a = coder_a[bloc][measure]
    const b = coder_b?.[bloc][measure] ?? null
    return a === null || b === null ? [] : [[a, b] as const]
  })
}

/** A coder's list of actors and countries in the shape of our own. */
function asSystem(id: string, code: GoldArticleCode): SystemArticle {
  return {
    id,
    sentences: [],
    blocs: { western: code.western, african: code.african },
    actors: (code.actors ?? []).map((actor) => ({ ...actor, aliases: [] })),
    countries: code.countries ?? [],
  }
}
