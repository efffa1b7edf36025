import type { Actor, Mention, RecognisedDocument } from '../../pipeline/document/index.ts'
import { tagSentences, type SpeechModel } from '../../pipeline/tag/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeRawDocument } from './raw.ts'

/** A stand-in for whoever is marked: what the words say must not depend on who it is. */
const TARGET: Actor = {
  id: 'x:target',
  name: 'target',
  type: 'person',
  bloc: 'western',
  subBloc: null,
  country: null,
  wikidata: null,
  blocRule: 'marked',
  apart: false,
}

/** A short text in which one actor is marked. */
export interface MarkedDocument {
  readonly doc: RecognisedDocument
  /** Index of the sentence that holds the target. */
  readonly sentence: number
}

/** Makes the document of a text with a marked target, counted to the bloc `western`; offsets are UTF-16. */
export function makeMarkedDocument(
  text: string,
  target: { from: number; to: number },
  speech: SpeechModel | null,
): MarkedDocument {
  const doc = tokenise(makeRawDocument('target', text))
  const wanted = doc.sentences.map(() => true)
  const tags = tagSentences(doc.text, doc.sentences, doc.tokens, wanted, speech)
  const inside = doc.tokens.flatMap((t, i) => (t.start < target.to && t.end > target.from ? [i] : []))
  const firstToken = inside[0] ?? 0
  const lastToken = (inside.at(-1) ?? 0) + 1
  const sentence = Math.max(
    0,
    doc.sentences.findIndex((s) => firstToken >= s.firstToken && firstToken < s.lastToken),
  )
  const mention: Mention = {
    start: target.from,
    end: target.to,
    sentence,
    firstToken,
    lastToken,
    kind: 'name',
    actor: TARGET.id,
    place: null,
    bloc: TARGET.bloc,
    owner: null,
    reading: 'actor',
    rule: 'marked',
    confidence: 1,
    candidates: [],
  }
  return { doc: { ...doc, actors: [TARGET], places: [], mentions: [mention], tags, countries: [] }, sentence }
}
