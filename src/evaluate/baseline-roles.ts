import type { Tag } from '../../pipeline/document/index.ts'

/** Who acts in the named baseline for roles. */
export type BaselineRole = 'agent' | 'patient' | 'none'

const isVerb = (tag: Tag | null | undefined): boolean => tag?.pos === 'verb' || tag?.pos === 'aux'

/**
 * The named baseline for roles: left of the nearest verb acts, right of it is acted upon. A verb to the right wins a
 * tie.
 *
 * @param tags - One per token.
 * @param mention - First token and the one after the last.
 * @param sentence - First token and the one after the last.
 * @returns `none` in a sentence without a verb.
 */
export function findBaselineRole(
  tags: readonly (Tag | null)[],
  mention: readonly [number, number],
  sentence: readonly [number, number] = [0, tags.length],
): BaselineRole {
  for (let away = 1; away <= sentence[1] - sentence[0]; away++) {
    const right = mention[1] - 1 + away
    const left = mention[0] - away
    if (right < sentence[1] && isVerb(tags[right])) return 'agent'
    if (left >= sentence[0] && isVerb(tags[left])) return 'patient'
  }
  return 'none'
}
