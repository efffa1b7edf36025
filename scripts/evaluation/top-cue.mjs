// Takes the strongest word of each label out of its sentence, and counts how often the sentiment moves away from the label.
import { loadAnalyse, readTexts } from './texts.mjs'

const SIGN = { negative: -1, positive: 1 }

/** Labels other than neutral; without their strongest word, those less on their side, and those whose bloc is seen no more. */
export async function countTopCues(folders) {
  const read = await loadAnalyse()
  let labels = 0
  let weaker = 0
  let gone = 0
  for (const text of folders.flatMap(readTexts)) {
    const doc = read(text)
    for (const stance of doc.stances) {
      const cue = findStrongest(stance)
      if (cue === null) continue
      labels += 1
      const without = read(doc.text.slice(0, cue.start) + doc.text.slice(cue.end))
      const left = findAgain(without, doc, stance)
      if (left?.present !== true) gone += 1
      else if ((left.sentiment - stance.sentiment) * SIGN[stance.label] < 0) weaker += 1
    }
  }
  return { labels, weaker, gone }
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
