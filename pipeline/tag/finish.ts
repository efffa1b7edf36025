/** A draft -> the tag that leaves the room, with its base form. */
import type { Tag } from '../document/types.ts'
import type { Draft } from './draft.ts'
import { findLemma } from './lemma.ts'
import { toInfinitive, toSingular } from './library.ts'
import { remember } from '../document/remember.ts'

const infinitives = new Map(
  ['PastTense', 'PresentTense', 'Gerund'].map((tense) => [tense, remember((verb) => toInfinitive(verb, tense))]),
)
const inflection = {
  toInfinitive: (verb: string, tense: string): string => infinitives.get(tense)?.(verb) ?? verb,
  toSingular: remember(toSingular),
}

export const tagOf = (draft: Draft): Tag => ({
  pos: draft.pos,
  form: draft.form,
  lemma: findLemma(draft.implicit === '' ? draft.norm : draft.implicit, draft.pos, draft.form, inflection),
})
