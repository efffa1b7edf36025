/** Whom the words around a pronoun rule out: an object is not its own subject. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context, type Draft } from './draft.ts'

const OBJECTS = new Set(['it', 'them', 'him', 'her'])
const TELLING = new Set('tell tells told telling assure assures assured promise promises promised'.split(' '))

/** Whom a pronoun cannot mean: in `Mali ignored it` not Mali, in `France told Mali it would leave` not Mali either. */
export function findOthers(context: Context, own: readonly Draft[], sentence: Sentence, at: number): readonly Draft[] {
  const end = normAt(context.doc, sentence, at - 1) === 'that' ? at - 1 : at
  const listener = own.find(({ lastToken }) => lastToken === end)
  if (listener !== undefined && TELLING.has(normAt(context.doc, sentence, listener.firstToken - 1))) return [listener]
  return OBJECTS.has(normAt(context.doc, sentence, at)) ? findOwnSubject(context, own, sentence, at) : []
}

/** The subject of the verb right before an object, with whoever owns it: Niger's junta accused it. */
function findOwnSubject({ doc, tags }: Context, own: readonly Draft[], sentence: Sentence, at: number): Draft[] {
  const verb = tags[at - 1]?.pos === 'verb' ? at - 1 : at - 2
  const next = tags[at + 1]?.pos
  if (tags[verb]?.pos !== 'verb' || next === 'verb' || next === 'aux') return []
  if (normAt(doc, sentence, at) === 'her' && next === 'noun') return []
  let end = verb
  // denies backing them, wants to help it
  while (/^(?:aux|adv|verb|part)$/.test(tags[end - 1]?.pos ?? '') && normAt(doc, sentence, end - 1) !== "'s") end -= 1
  const found: Draft[] = []
  for (let draft = endingAt(own, end); draft !== undefined; draft = endingAt(own, end)) {
    found.push(draft)
    end = normAt(doc, sentence, draft.firstToken - 1) === "'s" ? draft.firstToken - 1 : draft.firstToken
  }
  return found
}

function endingAt(drafts: readonly Draft[], end: number): Draft | undefined {
  return drafts.find(({ firstToken, lastToken }) => lastToken === end && firstToken < end)
}
