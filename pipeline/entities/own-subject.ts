/** Whom the words around a pronoun rule out: an object is not its own subject, an owner not whom the thing owned is about. */
import type { Sentence } from '../document/index.ts'
import { normAt, type Context, type Draft } from './draft.ts'

const OBJECTS = new Set(['it', 'them', 'him', 'her'])
const TELLING = new Set('tell tells told telling assure assures assured promise promises promised'.split(' '))

/** Whom a word cannot mean: in `Mali ignored it` not Mali, in `Macron met the trader` not Macron, in `France told Mali it would leave` not Mali either. */
export function findOthers(context: Context, own: readonly Draft[], sentence: Sentence, at: number): readonly Draft[] {
  const end = normAt(context.doc, sentence, at - 1) === 'that' ? at - 1 : at
  const listener = own.find(({ lastToken }) => lastToken === end)
  if (listener !== undefined && TELLING.has(normAt(context.doc, sentence, listener.firstToken - 1))) return [listener]
  const norm = normAt(context.doc, sentence, at)
  const about = OWNERS.has(norm) ? findOwnedAbout(context, own, sentence, at) : []
  const isObject = OBJECTS.has(norm) || normAt(context.doc, sentence, at - 1) === 'the'
  return isObject ? [...about, ...findOwnSubject(context, own, sentence, at)] : about
}

const OWNERS = new Set(['its', 'their', 'his', 'her'])
const TOWARD = new Set('on with to against from over upon toward towards about'.split(' '))
/** Words of what is owned. */
const OWNED_REACH = 4

/** `reduce its reliance on China`, `his talks with Macron`: it is not China's, and not Macron's. */
function findOwnedAbout(
  { doc, tags }: Context,
  own: readonly Draft[],
  sentence: Sentence,
  at: number,
): readonly Draft[] {
  let end = at + 1
  while (end < at + OWNED_REACH && /^(?:noun|adj|adv|num)$/.test(tags[end]?.pos ?? '')) end += 1
  if (tags[end - 1]?.pos !== 'noun' || !TOWARD.has(normAt(doc, sentence, end))) return []
  const about = own.find(({ firstToken }) => firstToken === end + 1 || firstToken === end + 2)
  return about === undefined ? [] : [about]
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
