/** A sentence without a verb: most often its verb was taken for a noun. */
import type { Draft } from './draft.ts'

const SUBJECTS = new Set(['noun', 'propn'])
const BEHIND = new Set(['noun', 'propn', 'det', 'adj', 'adp', 'num', 'pron'])
const ENDS = new Set(['.', '!', '?'])

/**
 * `The commission fights corruption.`: where a whole sentence has no verb, the first word in -s behind a noun or name in the
 * singular is one, in place. Headings and lists, which have none, end without a full stop.
 */
export const mendVerbless = (drafts: readonly Draft[]): void => {
  if (!ENDS.has(drafts.at(-1)?.norm ?? '') || drafts.some(({ pos }) => pos === 'verb' || pos === 'aux')) return
  const verb = drafts.find(
    ({ pos, capital, norm }, at) =>
      pos === 'noun' &&
      !capital &&
      /[^su]s$/.test(norm) &&
      SUBJECTS.has(drafts[at - 1]?.pos ?? '') &&
      drafts[at - 1]?.norm.endsWith('s') === false &&
      BEHIND.has(drafts[at + 1]?.pos ?? ''),
  )
  if (verb === undefined) return
  verb.pos = 'verb'
  verb.form = 'present'
}
