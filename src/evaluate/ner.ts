import { recogniseEntities } from '../../pipeline/entities/index.ts'
import type { Mention, RecognisedDocument, Sentence, Token, TokenisedDocument } from '../../pipeline/document/index.ts'
import type { PipelineResources } from '../../pipeline/index.ts'
import { normaliseWord } from '../../pipeline/tokenise/index.ts'
import {
  parseConll,
  scoreConll,
  type ConllDocument,
  type ConllFile,
  type NameFigures,
  type NameLabel,
} from './conll.ts'
import { findBaselineNames } from './baseline-names.ts'
import { readGold, writeLines, type EvaluateInput } from './files.ts'
import { makeRawDocument } from './raw.ts'

/** Prefixes of article names that come from African newsrooms (README of the names data). */
const AFRICAN = new Set('af afs alg eg ghana et kenya mauritius nm panaf sa'.split(' '))

interface NerSets {
  readonly all: NameFigures
  readonly african: NameFigures
}

export type NerFigures = NerSets & { readonly baseline?: NerSets }

/** Tags the tokens of a CoNLL file with names; null without labels to score against. */
export function evaluateNer(
  { gold, predictions, baseline }: EvaluateInput,
  resources: PipelineResources,
): NerFigures | null {
  const file = parseConll(readGold(gold))
  const labels = predictLabels(file, resources)
  if (predictions !== undefined)
    writeLines(
      predictions,
      file.lines.map((line, i) => (line.token === null ? line.raw : `${line.token}\t${labels[i] ?? 'O'}`)),
    )
  if (!file.lines.some((line) => line.label !== null)) return null
  return { ...scoreSets(file, labels), ...(baseline ? { baseline: scoreSets(file, predictBaseline(file)) } : {}) }
}

function scoreSets(file: ConllFile, labels: readonly (string | null)[]): NerSets {
  return {
    all: scoreConll(file, labels),
    african: scoreConll(file, labels, (name) => AFRICAN.has(name.split('_')[0] ?? '')),
  }
}

/** compromise's names on the tokens of the file, sentence by sentence; a name holds the tokens that it touches. */
function predictBaseline(file: ConllFile): (string | null)[] {
  const labels: (string | null)[] = file.lines.map((line) => (line.token === null ? null : 'O'))
  for (const document of file.documents) {
    const { text, tokens, sentences } = makeDocument(file, document)
    const lineOf = document.sentences.flat()
    for (const sentence of sentences)
      for (const name of findBaselineNames(text.slice(sentence.start, sentence.end)))
        for (let at = sentence.firstToken, first = true; at < sentence.lastToken; at++) {
          const token = tokens[at]
          if (
            token === undefined ||
            token.end <= sentence.start + name.start ||
            token.start >= sentence.start + name.end
          )
            continue
          labels[lineOf[at] ?? -1] = `${first ? 'B' : 'I'}-${name.label}`
          first = false
        }
  }
  return labels
}

/** One BIO label for each line of the file that holds a token. */
function predictLabels(file: ConllFile, resources: PipelineResources): (string | null)[] {
  const labels: (string | null)[] = file.lines.map((line) => (line.token === null ? null : 'O'))
  for (const document of file.documents) {
    const doc = recogniseEntities(makeDocument(file, document), resources.entities)
    const lineOf = document.sentences.flat()
    for (const mention of doc.mentions) {
      const label = labelOf(doc, mention)
      if (label === null) continue
      for (let at = mention.firstToken; at < mention.lastToken; at++)
        labels[lineOf[at] ?? -1] = `${at === mention.firstToken ? 'B' : 'I'}-${label}`
    }
  }
  return labels
}

/** The document of a CoNLL article: its tokens as they are, a blank between two, a line break between sentences. */
function makeDocument(file: ConllFile, document: ConllDocument): TokenisedDocument {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let text = ''
  for (const lines of document.sentences) {
    const firstToken = tokens.length
    const start = text.length
    for (const line of lines) {
      const word = file.lines[line]?.token ?? ''
      tokens.push({
        start: text.length,
        end: text.length + word.length,
        norm: normaliseWord(word),
        word: /[\p{L}\p{N}]/u.test(word),
      })
      text += `${word} `
    }
    sentences.push({
      start,
      end: text.length - 1,
      firstToken,
      lastToken: tokens.length,
      boilerplate: null,
      heading: false,
    })
    text += '\n'
  }
  return { ...makeRawDocument(document.name, text), sentences, tokens }
}

function labelOf(doc: RecognisedDocument, mention: Mention): NameLabel | null {
  if (mention.kind === 'pronoun' || mention.kind === 'nominal' || mention.kind === 'title') return null
  if (mention.kind === 'demonym') return 'NORP'
  const first = doc.tokens[mention.firstToken]
  const isName = first !== undefined && /^\p{Lu}/u.test(doc.text.slice(first.start, first.end))
  if (mention.kind === 'collective') return isName && mention.lastToken - mention.firstToken === 1 ? 'NORP' : null
  if (mention.kind === 'metonym') return 'Location'
  const type = doc.actors.find((a) => a.id === mention.actor)?.type
  if (type === 'person') return 'Person'
  if (type === undefined || type === 'state') return 'Location'
  return 'Organization'
}
