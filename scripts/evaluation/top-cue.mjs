// Takes the strongest word of each label out of its sentence, and counts how often the sentiment moves away from the label.
import { readTexts } from './texts.mjs'

const at = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
const SIGN = { negative: -1, positive: 1 }

/** Labels other than neutral, and those whose sentiment is less on their side without their strongest word. */
export async function countTopCues(folders) {
  const [{ analyse }, { loadResources }, { makeRawDocument }] = await Promise.all([
    at('pipeline/index.js'),
    at('src/resources/index.js'),
    at('src/evaluate/raw.js'),
  ])
  const { pipeline } = loadResources()
  const read = (text) => analyse(makeRawDocument('cue', text), pipeline)
  let labels = 0
  let weaker = 0
  for (const text of folders.flatMap(readTexts)) {
    const doc = read(text)
    for (const stance of doc.stances) {
      const cue = findStrongest(stance)
      if (cue === null) continue
      labels += 1
      const without = read(doc.text.slice(0, cue.start) + doc.text.slice(cue.end))
      const left = findAgain(without, doc, stance)
      if (((left?.sentiment ?? 0) - stance.sentiment) * SIGN[stance.label] < 0) weaker += 1
    }
  }
  return { labels, weaker }
}

function findStrongest({ label, evidence }) {
  const sign = SIGN[label] ?? 0
  const own = evidence.filter(({ weight }) => weight * sign > 0)
  return own.length === 0 ? null : own.reduce((best, cue) => (cue.weight * sign > best.weight * sign ? cue : best))
}

/** What is said of the bloc in the sentence that begins at the same place; undefined where the bloc is not seen any more. */
function findAgain(without, doc, { sentence, bloc }) {
  const { start } = doc.sentences[sentence]
  const index = without.sentences.findLastIndex((each) => each.start <= start)
  return without.stances.find((stance) => stance.sentence === index && stance.bloc === bloc)
}
