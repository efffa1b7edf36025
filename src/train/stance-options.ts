/** How the stance heads are trained; chosen by five-fold cross-validation inside the training articles. */
import type { TrainOptions } from './softmax.ts'

/** Each head has `2 ** bits` rows of weights. */
export const HASH_BITS = { presence: 16, role: 15, sentiment: 16 } as const

const COMMON = { damping: 1, l2: 1e-4, rate: 0.05 }

export const PRESENCE: TrainOptions = { ...COMMON, bits: HASH_BITS.presence, classes: 2, epochs: 8, averaged: 4 }
export const ROLE: TrainOptions = { ...COMMON, bits: HASH_BITS.role, classes: 4, epochs: 6, averaged: 3 }
export const SENTIMENT: TrainOptions = {
  ...{ damping: 1, l2: 1e-3, rate: 0.03 },
  ...{ bits: HASH_BITS.sentiment, classes: 3, epochs: 8, averaged: 5 },
}

/** L2 of the weights that words share through their vectors. */
export const SHARED_L2 = { sentiment: 1e-4, role: 1e-4 }
