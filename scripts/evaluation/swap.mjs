// Exchanges the names of Western and African actors in real articles, mentions and links held fixed, and counts what changes.
import { readTexts } from './texts.mjs'

const at = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
const OTHER = { western: 'african', african: 'western' }
const swapBloc = (one) => (one.bloc in OTHER ? { ...one, bloc: OTHER[one.bloc] } : one)
/** Kinds of mention whose words are a name. */
const NAMING = new Set(['name', 'alias', 'demonym', 'metonym'])
/** Names that stand in for an article's own where one of the two blocs has none. */
const MADE_UP = { western: 'norland', african: 'suderia' }

/** Sentences with an actor of either bloc, and those whose codes did not move with the names. */
export async function countSwapFailures(folders) {
  const [{ recognise }, { tokenise }, { scoreStance }, { loadResources }, { makeRawDocument }] = await Promise.all([
    at('pipeline/index.js'),
    at('pipeline/tokenise/index.js'),
    at('pipeline/stance/index.js'),
    at('src/resources/index.js'),
    at('src/evaluate/raw.js'),
  ])
  const { pipeline } = loadResources()
  let sentences = 0
  let failures = 0
  for (const text of folders.flatMap(readTexts)) {
    const doc = recognise(tokenise(makeRawDocument('swap', text)), pipeline)
    const plain = codesOf(scoreStance(doc, pipeline.stance))
    const swapped = codesOf(scoreStance(swapNames(doc), pipeline.stance))
    for (const [key, code] of plain) {
      const [sentence, bloc] = key.split(' ')
      if (!(bloc in OTHER) || !code.startsWith('true')) continue
      sentences += 1
      if (swapped.get(`${sentence} ${OTHER[bloc]}`) !== code) failures += 1
    }
  }
  return { sentences, failures }
}

function codesOf({ stances }) {
  return new Map(
    stances.map(({ sentence, bloc, present, sentiment, label, role, voice, confidence }) => [
      `${sentence} ${bloc}`,
      [present, sentiment, label, role, voice, confidence].join(' '),
    ]),
  )
}

/**
 * The document with the blocs of its actors exchanged, and each word of their names by a word from names of the other bloc
 * that are of the same kind. Parts of speech stay as they are.
 */
function swapNames(doc) {
  const named = doc.mentions.filter(({ bloc, kind }) => bloc in OTHER && NAMING.has(kind))
  const words = ({ firstToken, lastToken }) =>
    doc.tokens.flatMap((token, at) =>
      at >= firstToken && at < lastToken && token.word && doc.tags[at]?.pos === 'propn' ? [at] : [],
    )
  const poolOf = (bloc, kind) => {
    const own = named.filter((m) => m.bloc === bloc && m.kind === kind).flatMap(words)
    return own.length === 0 ? [MADE_UP[bloc]] : own.map((at) => doc.tokens[at].norm)
  }
  const tokens = [...doc.tokens]
  for (const mention of named) {
    const pool = poolOf(OTHER[mention.bloc], mention.kind)
    for (const at of words(mention)) tokens[at] = { ...tokens[at], norm: pool[at % pool.length] }
  }
  return { ...doc, tokens, actors: doc.actors.map(swapBloc), mentions: doc.mentions.map(swapBloc) }
}
