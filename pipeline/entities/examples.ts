/** Nouns whose examples the text names: leaders such as Macron, groups including JNIM. */
import type { Sentence } from '../document/index.ts'
import { isActing, type ActingDraft } from './antecedent.ts'
import { normAt, type Context, type Draft } from './draft.ts'

/** Words of an example's title before its name: artists like the singer. */
const TITLE = 3
const WORDS = /^(?:noun|adj|det|num)$/
const JOINING = new Set([',', 'and', 'or', 'as', 'well'])

/** The examples that stand behind a noun, as far as they act; empty where none does. */
export function findExamples(
  context: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  at: number,
): readonly ActingDraft[] {
  const from = behindLink(context, sentence, at)
  const first = from === null ? undefined : nextDraft(context, drafts, from)
  if (first === undefined || !isActing(first)) return []
  // three men including a French tourist: one of them, and no example of the others
  if (first.source === 'adjective' && normAt(context.doc, sentence, (from ?? 0) - 1) === 'including') return []
  const found: ActingDraft[] = [first]
  for (let last = first.lastToken; ;) {
    let next = last
    while (JOINING.has(normAt(context.doc, sentence, next))) next += 1
    const draft = next === last ? undefined : nextDraft(context, drafts, next)
    if (draft === undefined || !isActing(draft)) return found
    found.push(draft)
    last = draft.lastToken
  }
}

/** The token behind such as, like or including. */
function behindLink({ doc, tags }: Context, sentence: Sentence, at: number): number | null {
  const link = normAt(doc, sentence, at + 1) === ',' ? at + 2 : at + 1
  const norm = normAt(doc, sentence, link)
  if (norm === 'such') return normAt(doc, sentence, link + 1) === 'as' ? link + 2 : null
  if (norm === 'like') return tags[link]?.pos === 'adp' ? link + 1 : null
  return norm === 'including' || norm === 'namely' ? link + 1 : null
}

function nextDraft({ tags }: Context, drafts: readonly Draft[], from: number): Draft | undefined {
  return drafts.find(
    ({ firstToken }) =>
      firstToken >= from &&
      firstToken - from <= TITLE &&
      tags.slice(from, firstToken).every((tag) => WORDS.test(tag?.pos ?? '')),
  )
}
