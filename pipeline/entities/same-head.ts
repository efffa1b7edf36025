/** The noun that heads the name of a body named before: the court, after the International Criminal Court. */
import type { Actor, Sentence } from '../document/index.ts'
import { groupBySentence, normAt, normOf, wordsOf, type Context, type Draft } from './draft.ts'

/** Nouns that head the names of bodies. */
const HEADS = new Set(
  `administration court tribunal council parliament senate assembly congress committee commission alliance fund association authority
  foundation federation confederation ministry bureau institute institution agency academy university coalition secretariat
  organisation organization army navy treasury`.split(/\s+/),
)
/** Nouns of as many others, which mean the body named right before alone: the bank that robbers attack is not the World Bank. */
const COMMON_HEADS = new Set(
  'union league bank board community movement centre center college corporation museum'.split(' '),
)

/** Every noun that may mean a body named before. */
export const BODY_HEADS: ReadonlySet<string> = new Set([...HEADS, ...COMMON_HEADS])

/** Sentences for which a body stays the one that its noun means. */
const REACH = 6
const COMMON_REACH = 1

/** The Fund, the Court: names of one word that mean a body named before with more; in place. */
export function settleHeads({ doc, tags }: Pick<Context, 'doc' | 'tags'>, drafts: readonly Draft[]): void {
  const bySentence = groupBySentence(drafts)
  for (const draft of drafts) {
    const { source, firstToken, lastToken, sentence: number } = draft
    const sentence = doc.sentences[number]
    if (source !== 'organisation' || lastToken - firstToken > 1 || sentence === undefined) continue
    const same = findSameHead({ doc, tags }, sentence, firstToken, number, bySentence)
    if (same !== null)
      Object.assign(draft, { actor: same, country: same.country, kind: 'alias', rule: 'name:same_head' })
  }
}

/**
 * The last body before a noun whose name that noun heads.
 *
 * @param at - Token of the noun.
 * @param draftsOf - What is named in a sentence, by its number.
 * @returns Null where none is named shortly before, and where another one without a name is (a court in Nairobi).
 */
export function findSameHead(
  { doc, tags }: Pick<Context, 'doc' | 'tags'>,
  sentence: Sentence,
  at: number,
  number: number,
  draftsOf: ReadonlyMap<number, readonly Draft[]>,
): Actor | null {
  const norm = normAt(doc, sentence, at)
  const before = normAt(doc, sentence, at - 1)
  if (!BODY_HEADS.has(norm) || normAt(doc, sentence, BACK.has(before) ? at - 2 : at - 1) !== 'the') return null
  // the court case
  if (tags[at + 1]?.pos === 'noun' && at + 1 < sentence.lastToken) return null
  const reach = COMMON_HEADS.has(norm) ? COMMON_REACH : REACH
  let end = at - 1
  for (let back = 0; back <= reach && back <= number; back++) {
    const start = doc.sentences[number - back]?.firstToken ?? 0
    const named = (draftsOf.get(number - back) ?? []).findLast((d) => d.firstToken < end && isHeadedBy(doc, d, norm))
    if (isNewBetween(doc, norm, named?.lastToken ?? start, end)) return null
    if (named !== undefined) return named.actor
    end = start
  }
  return null
}

function isHeadedBy(doc: Context['doc'], { actor, firstToken, lastToken }: Draft, norm: string): boolean {
  if (actor?.type !== 'organisation' && actor?.type !== 'bloc') return false
  return [actor.name, wordsOf(doc, firstToken, lastToken)].some((name) => name.includes(' ') && headOf(name) === norm)
}

/** The last word before what tells of whom or where a body is: the Court of Arbitration for Sport. */
function headOf(name: string): string {
  const [head = ''] = name.split(/,| (?:of|for|on|to|in|at|against|and|the) /)
  return head.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
}

/** A court in Nairobi, Kenya's parliament: the noun with anything but an article that points back. */
function isNewBetween(doc: Context['doc'], norm: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (normOf(doc, at) !== norm) continue
    const before = normOf(doc, at - 1)
    if (!POINTING.has(BACK.has(before) ? normOf(doc, at - 2) : before)) return true
  }
  return false
}

/** The international court, after the International Criminal Court: adjectives that do not name another body. */
const BACK = new Set(['international', 'regional', 'continental', 'same', 'powerful', 'global'])

const POINTING = new Set(['the', 'this', 'that'])
