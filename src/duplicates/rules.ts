/**
 * When two texts count as the same story; written into the settings of `manifest.json`.
 *
 * Five words in a row are hardly ever shared by chance, but survive in whatever an editor leaves as it was. A copy may
 * differ in a headline, a dateline or a corrected word: one word in 500 changes five of some 500 shingles. Half of all
 * shingles in common (J >= 0.5) means that two thirds of each text stand in the other. Agency copy is often cut, which
 * Jaccard does not see: the shorter text must then stand in the longer one nearly whole (0.8, as Nexis has it), be long
 * enough not to be a standing paragraph, and not so much shorter that the longer one may be a digest of many stories.
 */
export const DUPLICATE_RULES = {
  /** Words in a row that make a shingle. */
  shingle_words: 5,
  /** Jaccard similarity from which a text is a copy; the same normalised words always are. */
  copy_jaccard: 0.95,
  /** Jaccard similarity from which it is an edited copy. */
  edited_jaccard: 0.5,
  /** Or: share of the shorter text's shingles that stand in the longer one. */
  edited_containment: 0.8,
  /** Shorter texts are compared as a whole only. */
  min_words: 30,
  /** Shorter texts are no cut copies of longer ones. */
  min_words_cut: 60,
  /** The longer of two texts has at most so many times the shingles of a cut one. */
  max_length_ratio: 4,
  /** MinHash values of a text, and the bands they are cut into to find candidates. */
  hashes: 128,
  bands: 64,
} as const
