/** A token under repair. */
export interface Draft {
  readonly norm: string
  readonly word: boolean
  /** True for a capitalised word that does not open its sentence or a quotation. */
  readonly capital: boolean
  /** The word that a contraction's part stands for, '' elsewhere. */
  implicit: string
  pos: string
  form: string
}
