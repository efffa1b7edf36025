/** Recognises entities in short texts with the word lists that are shipped. */
import type { Actor, Mention, RecognisedDocument } from '../../pipeline/document/index.ts'
import { recogniseEntities } from '../../pipeline/entities/index.ts'
import { recognise as recogniseDocument } from '../../pipeline/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { parseConfig } from '../../src/config/index.ts'
import { loadResources } from '../../src/resources/index.ts'
import { makeRaw } from './stance-document.ts'

const { pipeline } = loadResources()

/** Tokenises and recognises; `yaml` is the text of a config file. */
export function recognise(text: string, yaml?: string): RecognisedDocument {
  const used = yaml === undefined ? pipeline : loadResources(parseConfig(yaml, 'made.yaml')).pipeline
  return recogniseDocument(tokenise(makeRaw(text)), used)
}

/** As `recognise`, for an article of a day, month or year. */
export function recogniseOn(date: string | null, text: string): RecognisedDocument {
  return recogniseDocument(tokenise({ ...makeRaw(text), date }), pipeline)
}

/** As `recognise`, by gazetteer and patterns alone: without models, which may see different things in different names. */
export function recogniseUntrained(text: string): RecognisedDocument {
  return recogniseEntities(tokenise(makeRaw(text)), { ...pipeline.entities, origins: null }, null)
}

/** The words of a mention. */
export function surfaceOf({ text }: RecognisedDocument, { start, end }: Mention): string {
  return text.slice(start, end)
}

/** The first mention with these words, or the one at `nth`; null where there is none. */
export function findMention(doc: RecognisedDocument, words: string, nth = 0): Mention | null {
  return doc.mentions.filter((m) => surfaceOf(doc, m) === words)[nth] ?? null
}

/** The actor that these words stand for, or null. */
export function findActor(doc: RecognisedDocument, words: string, nth = 0): Actor | null {
  const mention = findMention(doc, words, nth)
  return doc.actors.find(({ id }) => id === mention?.actor) ?? null
}

/** What the words stand for: `actor state:FRA`, `place place:paris_fra`, `modifier`, or `unseen`. */
export function tell(text: string, words: string, nth = 0): string {
  const mention = findMention(recognise(text), words, nth)
  if (mention === null) return 'unseen'
  return [mention.reading, mention.actor ?? mention.place].filter((part) => part !== null).join(' ')
}

/** Ids of all actors of a text, sorted. */
export function listActors(text: string): string[] {
  return recognise(text).actors.map(({ id }) => id)
}
