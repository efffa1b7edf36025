/** Phrases for one body without a name: a French company, the British aid organisation, Kenya's bank. */
import { isCapitalAt } from '../document/capital.ts'
import { findBodyKind } from './bodies.ts'
import { normOf, type Context, type Draft } from './draft.ts'

/** Nouns of one body, beside those that point back to a body by name. */
const BODIES = new Set(
  `team party union court committee council parliament army navy ministry police hospital school newspaper startup consortium church
  movement embassy delegation government regime junta administration military authority department board bureau team side`.split(
    /\s+/,
  ),
)

/** Words of a phrase between the country and the noun. */
const REACH = 3

/**
 * True for a mention whose noun is one body in the singular, so that `it` may stand for it.
 *
 * @param draft - A demonym with its noun behind it, or a noun whose home the words beside it say.
 */
export function isBodyPhrase(context: Context, draft: Draft): boolean {
  // of a body whose country is only guessed a named one before it may be meant
  if (draft.source === 'nominal')
    return draft.rule !== 'nominal:focus' && isBodyNoun(normOf(context.doc, draft.lastToken - 1))
  if (draft.source !== 'adjective' && draft.source !== 'bloc_adjective') return false
  const head = findHead(context, draft)
  // the British organisation Oxfam: it is Oxfam
  return draft.reading === 'actor' && isBodyNoun(normOf(context.doc, head)) && !isNameAt(context, head + 1)
}

/** True for a word with a capital that is no verb. */
function isNameAt({ doc, tags }: Context, at: number): boolean {
  return tags[at]?.pos === 'propn' && isCapitalAt(doc.text, doc.tokens[at]?.start ?? 0)
}

function isBodyNoun(norm: string): boolean {
  return BODIES.has(norm) || (findBodyKind(norm) !== null && !norm.endsWith('s'))
}

/** Token of the last noun of the phrase that a demonym opens. */
export function findHead({ tags }: Pick<Context, 'tags'>, { lastToken }: Draft): number {
  let at = lastToken
  while (at < lastToken + REACH && isModifying(tags, at) && isModifying(tags, at + 1)) at += 1
  return at
}

function isModifying(tags: Context['tags'], at: number): boolean {
  const pos = tags[at]?.pos
  return pos === 'noun' || pos === 'adj'
}
