/** A value that counts as much as its weight says; a copy in a cluster of three near-copies weighs a third. */
export interface Weighted {
  readonly value: number
  /** Above 0. */
  readonly weight: number
}

/** A value of a series at a moment; moments are numbers of periods, so that gaps keep their length. */
export interface Point {
  readonly time: number
  readonly value: number
  /** Season of the year, for seasonal tests; the same for all where there are none. */
  readonly season?: number
}
