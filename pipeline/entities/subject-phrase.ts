/** Somebody without a name who is the subject of the sentence before a pronoun: A Malian teacher met Macron. He … */
import type { ActingDraft, Search } from './antecedent.ts'
import { findHead } from './body-phrases.ts'
import { isWord, normAt, normOf, type Context, type Draft } from './draft.ts'
import { findBodyKind } from './bodies.ts'
import type { Gender } from '../tag/index.ts'

const FEMALE = /(?:woman|girl|mother|daughter|wife|widow|sister|queen|princess|actress|lady|nun)$/
const MALE = /(?:[^o]man|^man|boy|father|son|husband|widower|brother|king|prince|actor|priest|monk|imam)$/
/** Nouns of several, or of bodies, without an s. */
const NO_PERSON = new Set(
  `people police men women children media staff crew youth personnel clergy elite leadership government army navy military parliament
  senate court team squad side party union council committee cabinet junta regime administration authority ministry embassy force
  community public family couple group delegation state republic kingdom agency department office mission bank`.split(
    /\s+/,
  ),
)

/**
 * The singular phrase that opens the sentence before: a demonym with a noun of one person behind it, or such a noun alone.
 *
 * @param search - At a pronoun that opens its sentence.
 * @returns Null where the sentence before opens otherwise, or its subject cannot be of that gender.
 */
export function findSubjectPhrase(search: Search, gender: Gender): ActingDraft | null {
  const { context, at, number, bySentence } = search
  const own = context.doc.sentences[number]
  const sentence = context.doc.sentences[number - 1]
  const [first, ...others] = bySentence.get(number - 1) ?? []
  if (sentence === undefined || first === undefined || at !== own?.firstToken) return null
  if (!isActing(first) || !OPENING.has(normAt(context.doc, sentence, sentence.firstToken))) return null
  if (!isModifying(context, sentence.firstToken + 1, first.firstToken)) return null
  const head = first.source === 'adjective' ? findHead(context, first) : first.firstToken
  const isNamed =
    normOf(context.doc, head + 1) === ',' && others.some((d) => d.actor?.type === 'person' && d.firstToken === head + 2)
  return !isNamed && isOne(context, head, gender) ? first : null
}

const OPENING = new Set(['a', 'an', 'the'])

function isModifying({ tags }: Context, from: number, to: number): boolean {
  return tags.slice(from, to).every((tag) => tag?.pos === 'noun' || tag?.pos === 'adj')
}

function isActing(draft: Draft): draft is ActingDraft {
  const isPhrase = draft.source === 'adjective' || draft.source === 'nominal'
  return isPhrase && draft.reading === 'actor' && draft.actor !== null && draft.actor.type !== 'person'
}

/** A noun of one person of that gender, with no name or another noun behind it. */
function isOne({ doc, index, tags }: Context, head: number, gender: Gender): boolean {
  const norm = normOf(doc, head)
  if (!isWord(index, 'actor_heads', norm) || NO_PERSON.has(norm) || findBodyKind(norm) !== null) return false
  if (/[^s]s$/.test(norm) || /^(?:noun|propn)$/.test(tags[head + 1]?.pos ?? '')) return false
  return !(gender === 'male' ? FEMALE : MALE).test(norm)
}
