/** A sentence as our own tagger reads it. */
import { isCapitalAt } from '../document/capital.ts'
import type { Sentence, Tag, Token } from '../document/types.ts'
import { mapList } from '../document/list.ts'
import { SETTLED } from './closed-words.ts'
import { readSpeechTag } from './coarse.ts'
import type { Draft } from './draft.ts'
import { tagOf } from './finish.ts'
import { readListed } from './library.ts'
import { mendSentence } from './mend.ts'
import { mendVerbless } from './mend-verbless.ts'
import { findOpenings } from './openings.ts'
import { tagWords, type SpeechModel, type SpeechTag } from './speech-model.ts'

/** The tags of one sentence's tokens. */
export const tagByModel = (text: string, tokens: readonly Token[], sentence: Sentence, model: SpeechModel): Tag[] => {
  const own = tokens.slice(sentence.firstToken, sentence.lastToken)
  const drafts = draftByModel(text, own, model)
  mendVerbless(drafts)
  mendSentence(drafts)
  return mapList(drafts, tagOf)
}

/** The tokens of a sentence as our tagger reads them. */
const draftByModel = (text: string, tokens: readonly Token[], model: SpeechModel): Draft[] => {
  const texts = mapList(tokens, ({ start, end }) => text.slice(start, end))
  const norms = mapList(tokens, ({ norm }) => norm)
  const words = mapList(texts, (written, at) => {
    const norm = norms[at] ?? ''
    // US troops left: the tagger reads a name that it knows, and no pronoun
    const isShort = PRONOUN_IN_CAPITALS.test(written)
    return { text: written, norm: isShort ? 'nato' : norm, isShort }
  })
  const found = tagWords(model, words)
  const openings = findOpenings(text, tokens)
  return mapList(tokens, (token, at) => {
    const { norm, word } = token
    const { text: read = '', isShort } = words[at] ?? {}
    const capital = isShort === true || (openings[at] !== true && isCapitalAt(read, 0))
    const isVerb = norm === "'s" && /^V/.test(found[at] ?? '')
    const part = readSpeechPart(token, capital, found[at] ?? 'X')
    return { norm, word, capital, implicit: isVerb ? 'is' : '', ...part }
  })
}

/** The United States, and the World Health Organization. */
const PRONOUN_IN_CAPITALS = /^(?:US|WHO)$/

const readSpeechPart = (
  { norm, word }: Token,
  capital: boolean,
  tag: SpeechTag,
): { readonly pos: string; readonly form: string } => {
  const settled = capital ? undefined : SETTLED.get(norm)
  if (settled !== undefined) return { pos: settled, form: '' }
  if (!word) return { pos: 'punct', form: '' }
  if (norm === "'s" && !/^V/.test(tag)) return { pos: 'part', form: '' }
  // was sanctioned: an adjective only where the library has it for one
  const isParticiple = tag === 'JJ' && norm.endsWith('ed') && !readListed(norm).includes('Adjective')
  return readSpeechTag(isParticiple ? 'VBN' : tag)
}
