/** Names of the two blocs exchanged in a document whose mentions and links stay as they are: no code may change. */
import { recognise, type PipelineResources } from '../../pipeline/index.ts'
import type { Mention, RecognisedDocument, ScoredDocument, Token } from '../../pipeline/document/index.ts'
import { scoreStance, type StanceResources } from '../../pipeline/stance/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeRawDocument } from './raw.ts'

/** How many codes of present blocs were compared, and how many did not move with the names. */
export interface ExchangeCount {
  readonly codes: number
  readonly failures: number
}

type Exchanged = 'western' | 'african'

const OTHER = { western: 'african', african: 'western' } as const
/** Kinds of mention whose words are a name. */
const NAMING: ReadonlySet<string> = new Set(['name', 'alias', 'demonym', 'metonym'])
/** Names that stand in for an article's own where one of the two blocs has none. */
const MADE_UP = { western: 'norland', african: 'suderia' } as const

/** Exchanges the names of Western and African actors in each text and counts the codes that change otherwise. */
export function countExchangeFailures(texts: readonly string[], resources: PipelineResources): ExchangeCount {
  const counts = texts.map((text) => {
    const doc = recognise(tokenise(makeRawDocument('exchange', text)), resources)
    return countUnmoved(doc, exchangeNames(doc), resources.stance)
  })
  return {
    codes: counts.reduce((sum, { codes }) => sum + codes, 0),
    failures: counts.reduce((sum, { failures }) => sum + failures, 0),
  }
}

/** Counts the codes of present blocs in `doc` that the other bloc does not have in `exchanged`. */
export function countUnmoved(
  doc: RecognisedDocument,
  exchanged: RecognisedDocument,
  stance: StanceResources,
): ExchangeCount {
  const before = [...readCodes(scoreStance(doc, stance)).values()]
  const after = readCodes(scoreStance(exchanged, stance))
  const unmoved = before.filter(({ sentence, bloc, code }) => after.get(keyOf(sentence, OTHER[bloc]))?.code !== code)
  return { codes: before.length, failures: unmoved.length }
}

/**
 * The document with the blocs of its actors exchanged, and each word of their names by a word from names of the other
 * bloc that are of the same kind. Parts of speech stay as they are.
 */
export function exchangeNames(doc: RecognisedDocument): RecognisedDocument {
  const named = doc.mentions.filter(({ bloc, kind }) => isExchanged(bloc) && NAMING.has(kind))
  const tokens: Token[] = [...doc.tokens]
  for (const { bloc, kind, firstToken, lastToken } of named) {
    if (!isExchanged(bloc)) continue
    const pool = findPool(doc, named, OTHER[bloc], kind)
    for (const at of findNameWords(doc, firstToken, lastToken)) {
      const token = doc.tokens[at]
      const norm = pool[at % pool.length]
      if (token !== undefined && norm !== undefined) tokens[at] = { ...token, norm }
    }
  }
  return { ...doc, tokens, actors: doc.actors.map(exchangeBloc), mentions: doc.mentions.map(exchangeBloc) }
}

function findPool(doc: RecognisedDocument, named: readonly Mention[], bloc: Exchanged, kind: string): string[] {
  const words = named
    .filter((mention) => mention.bloc === bloc && mention.kind === kind)
    .flatMap(({ firstToken, lastToken }) => findNameWords(doc, firstToken, lastToken))
    .flatMap((at) => doc.tokens[at]?.norm ?? [])
  return words.length === 0 ? [MADE_UP[bloc]] : words
}

function findNameWords(doc: RecognisedDocument, first: number, last: number): number[] {
  const words: number[] = []
  for (let at = first; at < last; at++)
    if (doc.tokens[at]?.word === true && doc.tags[at]?.pos === 'propn') words.push(at)
  return words
}

function readCodes({ stances }: ScoredDocument): Map<string, { sentence: number; bloc: Exchanged; code: string }> {
  return new Map(
    stances.flatMap(({ sentence, bloc, present, sentiment, label, role, voice, confidence }) => {
      if (!present || !isExchanged(bloc)) return []
      const code = [sentiment, label, role, voice, confidence].join(' ')
      return [[keyOf(sentence, bloc), { sentence, bloc, code }] as const]
    }),
  )
}

function keyOf(sentence: number, bloc: Exchanged): string {
  return `${String(sentence)} ${bloc}`
}

function exchangeBloc<T extends { readonly bloc: string | null }>(one: T): T {
  return isExchanged(one.bloc) ? { ...one, bloc: OTHER[one.bloc] } : one
}

function isExchanged(bloc: string | null): bloc is Exchanged {
  return bloc === 'western' || bloc === 'african'
}
