/** The article's tone toward a bloc, as the ground on which a sentence is read. */

/** Sentences that count as having no tone; keeps short articles from echoing themselves. */
const PRIOR_SENTENCES = 3

/**
 * For each sentence the mean logit of the cues in the article's other sentences on the same bloc.
 *
 * @param sums - Sum of the weights of the cues, one per sentence that speaks of the bloc.
 * @returns As many values, each drawn toward 0; 0 where there is no other sentence.
 */
export function findContexts(sums: readonly number[]): number[] {
  const all = sums.reduce((total, sum) => total + sum, 0)
  return sums.map((sum) => (all - sum) / (sums.length - 1 + PRIOR_SENTENCES))
}
