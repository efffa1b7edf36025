/** What the rest of an article lends to a sentence. */
import type { Stance } from '../document/types.ts'
import { filterList, mapList } from '../document/list.ts'
import type { StanceModel } from './coder/model.ts'
import { finishStance, type CodedSentence } from './stance.ts'

/** Sentences that count as lending nothing; keeps short articles from echoing themselves. */
export const PRIOR_SENTENCES = 2

/** Finishes the stances of the sentences about one bloc, each with what the others lend it. */
export function addContext(sentences: readonly CodedSentence[], model: StanceModel): Stance[] {
  const intercepts = findIntercepts(sentences, model)
  return mapList(sentences, (sentence, at) => {
    const intercept = intercepts[at] ?? null
    return intercept === null ? sentence.stance : finishStance(sentence, intercept, model)
  })
}

/**
 * The intercept of each sentence about one bloc with the mean sentiment of the others added: a text that blames somebody in
 * most sentences blames them in the plain ones too. Boilerplate lends nothing, and armed groups set apart neither lend nor
 * take. Null where the bloc is absent.
 */
export function findIntercepts(sentences: readonly CodedSentence[], model: StanceModel): (number | null)[] {
  const lends = ({ stance, apart, view }: CodedSentence) =>
    stance.sentiment !== null && !apart && view.sentence.boilerplate === null
  const lenders = filterList(sentences, lends)
  const sum = lenders.reduce((all, { stance }) => all + (stance.sentiment ?? 0), 0)
  return mapList(sentences, (sentence) => {
    const { stance, apart } = sentence
    if (stance.sentiment === null) return null
    if (apart) return stance.intercept
    const isLender = lends(sentence)
    const others = lenders.length - (isLender ? 1 : 0)
    const mean = (sum - (isLender ? stance.sentiment : 0)) / (others + PRIOR_SENTENCES)
    return stance.intercept + model.context * mean
  })
}
