/** Sentiment without its evidence, for training. */
import type { StanceModelFile } from '../../data/lexicon-schema.ts'
import type { Feature } from './feature.ts'
import { leanOf, leanOfSense, makeLeanSum, unpackSenses, type Lean } from './model.ts'
import type { Sense } from './senses.ts'
import { logitOf } from './share-logit.ts'

/** Scores features and words as the stage does; the same logit as that of its evidence. */
export function makeSentimentScorer(
  packed: StanceModelFile['sentiment'],
): (features: readonly Feature[], senses: readonly Sense[]) => number {
  const model = unpackSenses(packed)
  return (features, senses) => {
    const sum = makeLeanSum(model)
    for (const { hash, value } of features) sum.add(leanOf(model, hash, value))
    for (const sense of senses) sum.add(leanOfSense(model, sense) ?? NO_LEAN)
    return logitOf(sum.total())
  }
}

const NO_LEAN: Lean = { praise: 0, blame: 0 }
