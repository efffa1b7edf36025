/** Sentiment without its evidence, for training. */
import type { StanceModelFile } from '../../data/lexicon-schema.ts'
import type { Feature } from './feature.ts'
import { addLean, addSenseLeans, sumLeans, unpackSenses, type Leans } from './model.ts'
import type { Sense } from './senses.ts'
import { logitOf } from './share-logit.ts'

/** Scores features and words as the stage does; the same logit as that of its evidence. */
export function makeSentimentScorer(
  packed: StanceModelFile['sentiment'],
): (features: readonly Feature[], senses: readonly Sense[]) => number {
  const model = unpackSenses(packed)
  return (features, senses) => {
    const leans: Leans = { praise: [], blame: [] }
    for (const { hash, value } of features) addLean(leans, model, hash, value)
    addSenseLeans(leans, model, senses)
    return logitOf(sumLeans(model, leans))
  }
}
