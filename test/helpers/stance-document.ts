/** Recognised documents written by hand: `[western:France] condemned [african:Mali].` */
import { readFileSync } from 'node:fs'
import {
  deedsFile,
  evaluationFile,
  framesFile,
  speechModelFile,
  stanceModelFile,
} from '../../pipeline/data/lexicon-schema.ts'
import type { Bloc } from '../../pipeline/document/codes.ts'
import { BLOCS } from '../../pipeline/document/codes.ts'
import type { Actor, Mention, RawDocument, RecognisedDocument } from '../../pipeline/document/types.ts'
import { makeStanceResources } from '../../pipeline/stance/index.ts'
import { readSpeechModel, tagSentences } from '../../pipeline/tag/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'

const MARK = /\[([a-z_]+):([^\]]+)\]/g

export function readDataFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../pipeline/data/${name}.json`, import.meta.url), 'utf8'))
}

export const resources = makeStanceResources({
  evaluation: evaluationFile.parse(readDataFile('evaluation')),
  frames: framesFile.parse(readDataFile('frames')),
  deeds: deedsFile.parse(readDataFile('deeds')),
  model: stanceModelFile.parse(readDataFile('stance-model')),
})

/** The tagger of parts of speech. */
const speech = readSpeechModel(speechModelFile.parse(readDataFile('speech-model')))

export function makeRaw(text: string): RawDocument {
  return {
    id: 'made',
    file: 'made.txt',
    encoding: 'utf-8',
    sha256: '0123456789abcdef'.repeat(4),
    title: null,
    date: null,
    dateSource: null,
    datePrecision: null,
    outlet: null,
    author: null,
    url: null,
    language: 'en',
    scorable: true,
    metadata: {},
    text,
    headline: null,
    issues: [],
  }
}

function makeActor(bloc: string, name: string): Actor {
  const apart = bloc === 'armed'
  const person = bloc.endsWith('_person')
  const home = bloc.replace('_person', '')
  const known: Bloc = apart ? 'african' : (BLOCS.find((each) => each === home) ?? 'none')
  return {
    id: `x:${bloc}.${name.toLowerCase().replace(/[^a-z]+/g, '_')}`,
    name,
    type: apart ? 'armed_group' : person ? 'person' : 'state',
    bloc: known,
    subBloc: null,
    country: null,
    wikidata: null,
    blocRule: 'test',
    apart,
  }
}

/** Reads marked text; `armed` marks an armed group, which is African and stays apart, `western_person` a person. */
export function makeDocument(marked: string): RecognisedDocument {
  const found: { start: number; end: number; actor: Actor }[] = []
  let removed = 0
  const text = marked.replace(MARK, (whole: string, bloc: string, name: string, at: number) => {
    const start = at - removed
    removed += whole.length - name.length
    found.push({ start, end: start + name.length, actor: makeActor(bloc, name) })
    return name
  })
  const doc = tokenise(makeRaw(text))
  const tags = tagSentences(
    text,
    doc.sentences,
    doc.tokens,
    doc.sentences.map(() => true),
    speech,
  )
  const mentions = found.map(({ start, end, actor }): Mention => {
    const firstToken = doc.tokens.findIndex((token) => token.end > start)
    const lastToken = doc.tokens.findLastIndex((token) => token.start < end) + 1
    const sentence = doc.sentences.findIndex((each) => firstToken < each.lastToken)
    return {
      start,
      end,
      sentence,
      firstToken,
      lastToken,
      kind: 'name',
      actor: actor.id,
      place: null,
      reading: 'actor',
      rule: 'test',
      confidence: 1,
      bloc: actor.bloc,
      owner: null,
      candidates: [],
    }
  })
  const actors = [...new Map(found.map(({ actor }) => [actor.id, actor])).values()]
  return { ...doc, actors, places: [], mentions, tags, countries: [] }
}
