/** The number that an article gives for a bloc or for an actor; definitions: `measure` in the codebook. */
import type { ScoredBloc } from '../../pipeline/document/index.ts'
import { SCORED_BLOCS } from '../../pipeline/document/index.ts'
import type { Measure } from '../../pipeline/records/index.ts'
import type { ResultArticle } from '../results/index.ts'

type BlocValues = ResultArticle['blocs'][ScoredBloc]
type ActorValues = ResultArticle['actors'][number]

/** Measures that an actor has of its own. */
export const ACTOR_MEASURES: readonly Measure[] = ['sentiment', 'agency', 'mentions']

/** The value of a bloc in a scored article; null where the measure says none. */
export function measureBloc(article: ResultArticle, bloc: ScoredBloc, measure: Measure): number | null {
  const values = article.blocs[bloc]
  switch (measure) {
    case 'sentiment':
      return values.sentiment
    case 'agency':
      return values.agency
    case 'voice_share':
      return values.quoted_share
    case 'spoken_share':
      return values.spoken_share
    case 'agent_share':
      return shareOf((values.agent ?? 0) + (values.both ?? 0), values)
    case 'positive_share':
      return shareOf(values.positive ?? 0, values)
    case 'negative_share':
      return shareOf(values.negative ?? 0, values)
    case 'presence':
      return values.sentences === null ? null : Math.sign(values.sentences)
    case 'sentences':
      return values.sentences
    case 'mentions':
      return countMentions(article, bloc)
  }
}

function shareOf(part: number, { sentences }: BlocValues): number | null {
  return sentences === null || sentences === 0 ? null : part / sentences
}

function countMentions({ actors }: ResultArticle, bloc: ScoredBloc): number {
  const own = actors.filter((actor) => !actor.apart && findScoredBloc(actor) === bloc)
  return own.reduce((sum, { mentions }) => sum + mentions, 0)
}

/** The value of one actor. @throws Error for a measure that actors do not have: a bug of the caller. */
export function measureActor(actor: ActorValues, measure: Measure): number | null {
  if (measure === 'sentiment' || measure === 'agency' || measure === 'mentions') return actor[measure]
  throw new Error(`An actor has no ${measure}.`)
}

/** The scored bloc that an actor counts for; null for those of no bloc. */
export function findScoredBloc({ bloc }: Pick<ActorValues, 'bloc'>): ScoredBloc | null {
  if (bloc === 'none' || bloc === 'unspecified') return null
  return SCORED_BLOCS.find((each) => each === bloc) ?? 'external'
}
