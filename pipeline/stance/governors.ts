/** Words before `to` that say what comes of the deed behind it. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** They say of deeds and of judgements alike that they are not so: `refused to pay`, `failed to be fair`. */
export const REFUSING = set('refuse decline fail unable unwilling')
/** They say of a deed that it is not done, or no more; a judgement behind them may stand: `never ceased to be fair`. */
export const UNDONE: ReadonlySet<string> = new Set([...REFUSING, ...set('cease stop neglect reluctant forget')])

/** They say of deeds and of judgements alike that they are only meant: `pledged to pay`, `hopes to win`. */
export const INTENDING = set('pledge promise vow hope want plan intend aim seek try wish')
/** They say of a deed that it is only meant, asked for or looked for; a judgement behind them keeps its weight. */
export const INTENDED: ReadonlySet<string> = new Set([
  ...INTENDING,
  ...set(
    'like threaten offer prepare propose need resolve undertake ready willing eager keen likely unlikely expect consider contemplate',
  ),
])
