// Turns active clauses of real sentences into the passive and passives with `by` into the active, and counts whose part is kept.
import { loadAnalyse, readTexts } from './texts.mjs'

/** Rules of the dyads that are turned: who does it is the subject, or stands behind `by`. */
const ACTIVE = 'subject object'
const PASSIVE = 'by_agent subject_passive'
/** Words between the verb and the name of the one to whom it is done. */
const REACH = 3

/**
 * Clauses that could be turned and in which both are still read as actors, out of their article; of these, those in which the
 * same one still acts on the same one, and those turned round.
 */
export async function countRewrites(folders) {
  const read = await loadAnalyse()
  const counts = { clauses: 0, kept: 0, reversed: 0 }
  for (const text of folders.flatMap(readTexts)) {
    const doc = read(text)
    for (const dyad of doc.dyads) {
      const rewritten = rewrite(doc, dyad)
      if (rewritten === null) continue
      const again = read(rewritten.text)
      const isCalled = (id, words) =>
        again.mentions.some((m) => m.actor === id && again.text.slice(m.start, m.end) === words)
      const { agent, patient } = rewritten
      const isSeen = (words) =>
        again.mentions.some(({ actor, start, end }) => actor && again.text.slice(start, end) === words)
      if (!isSeen(agent) || !isSeen(patient)) continue
      counts.clauses += 1
      if (again.dyads.some((each) => isCalled(each.agent, agent) && isCalled(each.patient, patient))) counts.kept += 1
      else if (again.dyads.some((each) => isCalled(each.agent, patient) && isCalled(each.patient, agent)))
        counts.reversed += 1
    }
  }
  return counts
}

/** The sentence with its clause turned, on its own, and the words of both; null where it is not plain enough, or its verb is irregular. */
function rewrite(doc, { rule, sentence, start, agent, patient }) {
  const { firstToken, lastToken } = doc.sentences[sentence]
  const verb = doc.tokens.findIndex((token) => token.start === start)
  const find = (id) => doc.mentions.find((m) => m.sentence === sentence && m.actor === id && m.kind !== 'pronoun')
  const [from, to] = [find(agent), find(patient)]
  if (verb < 0 || from === undefined || to === undefined || !doc.tokens[verb].norm.endsWith('ed')) return null
  const words = (first, last) =>
    doc.text.slice(doc.tokens[first]?.start, doc.tokens[last - 1]?.end).replace(/\s+/g, ' ')
  const told = { agent: doc.text.slice(from.start, from.end), patient: doc.text.slice(to.start, to.end) }
  if (rule === ACTIVE) {
    const end = phraseEnd(doc, to.lastToken)
    if (!isPlain(doc, firstToken, verb) || from.lastToken > verb || to.firstToken <= verb) return null
    if (to.firstToken - verb > REACH || !isPlain(doc, verb + 1, end)) return null
    const turned = [words(verb + 1, end), 'was', words(verb, verb + 1), 'by', words(firstToken, verb)]
    return { ...told, text: [...turned, words(end, lastToken)].join(' ') }
  }
  const isBy = doc.tokens[verb + 1]?.norm === 'by' && /^w(?:as|ere)$/.test(doc.tokens[verb - 1]?.norm)
  if (rule !== PASSIVE || !isBy) return null
  const end = phraseEnd(doc, from.lastToken)
  if (!isPlain(doc, firstToken, verb - 1) || to.lastToken > verb || from.firstToken - verb - 1 > REACH) return null
  const turned = [words(verb + 2, end), words(verb, verb + 1), words(firstToken, verb - 1)]
  return { ...told, text: [...turned, words(end, lastToken)].join(' ') }
}

/** Nothing but noun phrases: no marks, verbs or conjunctions. */
function isPlain({ tags }, first, last) {
  const parts = tags.slice(first, last).map((tag) => tag?.pos)
  return parts.length > 0 && parts.every((pos) => ['det', 'adj', 'noun', 'propn', 'num', 'part', 'adp'].includes(pos))
}

/** A name before a noun belongs to it. */
function phraseEnd({ tags }, last) {
  let end = last
  while (['noun', 'propn'].includes(tags[end]?.pos)) end += 1
  return end
}
