/** What a linear model sees: a named feature with its value. */
export interface Feature {
  /** Is hashed to a row of weights. */
  readonly key: string
  readonly value: number
}
