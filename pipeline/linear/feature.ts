/** What a linear model sees: a named feature with its value. */
export interface Feature {
  /** `hashText` of its name; maps it to a row of weights. */
  readonly hash: number
  readonly value: number
}
