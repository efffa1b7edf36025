/** Labelled sentences of our own that teach constructions: scripts/own-sentences.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { meta } from '../../pipeline/data/schema.ts'
import type { Actor, Mention, RecognisedDocument } from '../../pipeline/document/index.ts'
import { findSenses, findSentimentFeatures, readArticle, type Lexicon } from '../../pipeline/stance/index.ts'
import { tagSentences, type SpeechModel } from '../../pipeline/tag/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeRawDocument } from '../evaluate/index.ts'
import { PACKAGE_ROOT } from '../package.ts'
import type { TargetExample } from './stance.ts'

/** Where examples of our own come from. */
export const OWN_SOURCE = 'own'

const code = z.int().min(-1).max(1).nullable()
const file = z.strictObject({
  meta,
  entries: z.array(z.strictObject({ id: z.string(), text: z.string(), western: code, african: code })),
})

/** An example for every bloc that a sentence codes. */
export function readOwnExamples(lexicon: Lexicon, speech: SpeechModel | null): TargetExample[] {
  const path = join(PACKAGE_ROOT, 'scripts', 'own-sentences.json')
  return file.parse(JSON.parse(readFileSync(path, 'utf8'))).entries.flatMap(({ text, ...codes }) => {
    const [view] = readArticle(readMarks(text, speech), { lexicon }).views
    return (['western', 'african'] as const).flatMap((bloc) => {
      const sentiment = codes[bloc]
      const own = view?.targets.filter((target) => target.bloc === bloc) ?? []
      if (view === undefined || sentiment === null || own.length === 0) return []
      const sentimentFeatures = findSentimentFeatures(view, bloc, own)
      return [{ sentiment, sentimentFeatures, senses: findSenses(view, own), source: OWN_SOURCE }]
    })
  })
}

const MARK = /\[(western|african):([^\]]+)\]/g

/** The document of a sentence with marked actors: `[western:France] left [african:Mali].` */
function readMarks(marked: string, speech: SpeechModel | null): RecognisedDocument {
  const found: { start: number; end: number; bloc: 'western' | 'african' }[] = []
  let removed = 0
  const text = marked.replace(MARK, (whole: string, bloc: 'western' | 'african', name: string, at: number) => {
    found.push({ start: at - removed, end: at - removed + name.length, bloc })
    removed += whole.length - name.length
    return name
  })
  const doc = tokenise(makeRawDocument('own', text))
  const wanted = doc.sentences.map(() => true)
  const tags = tagSentences(doc.text, doc.sentences, doc.tokens, wanted, speech)
  const mentions = found.map(({ start, end, bloc }, at): Mention => {
    const firstToken = doc.tokens.findIndex((token) => token.end > start)
    const lastToken = doc.tokens.findLastIndex((token) => token.start < end) + 1
    const place = { sentence: 0, firstToken, lastToken, place: null, bloc, owner: null }
    return {
      ...{ start, end, ...place, kind: 'name', actor: `x:${at}`, reading: 'actor', rule: 'marked' },
      ...{ confidence: 1, candidates: [] },
    }
  })
  const actors = found.map(({ bloc }, at) => makeMarkedActor(bloc, at))
  return { ...doc, actors, places: [], mentions, tags, countries: [] }
}

function makeMarkedActor(bloc: 'western' | 'african', at: number): Actor {
  const unknown = { subBloc: null, country: null, wikidata: null }
  return { id: `x:${at}`, name: 'marked', type: 'person', bloc, ...unknown, blocRule: 'marked', apart: false }
}
