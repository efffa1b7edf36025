/** Who stands behind a noun of saying: `Kenya's warning that …`, `Mali issued a threat that …`. */
import { flatMapList } from '../document/list.ts'
import { findClauseOfNoun, findSayingOfNoun } from './said-clause.ts'
import type { Target } from './targets.ts'
import { isVerbal, wordAt, type Word } from './words.ts'

/** With these somebody gives his own word; one who rejects a claim did not make it. */
const GIVES = new Set(
  'make repeat renew issue give deliver reiterate voice raise level offer send release have stand keep'.split(' '),
)

/** A noun of saying, the verb it stands for and whoever speaks. */
interface NounSaying {
  readonly at: number
  readonly verb: string
  readonly speaker: Target | null
}

/** Nouns of saying with a clause, each with whoever it belongs to. */
export function findNounSayings(
  words: readonly Word[],
  quoted: readonly boolean[],
  targets: readonly Target[],
): NounSaying[] {
  return flatMapList(words, (word, at): NounSaying[] => {
    const verb = findSayingOfNoun(word)
    if (verb === null || quoted[at] === true || findClauseOfNoun(words, at) === null) return []
    const speaker = findOwner(words, targets, at) ?? findGiver(words, targets, at)
    return [{ at, verb, speaker }]
  })
}

/** Its claim, Kenya's old claim, the Kenyan claim, a claim by Kenya. */
function findOwner(words: readonly Word[], targets: readonly Target[], noun: number): Target | null {
  let from = noun
  while (wordAt(words, from - 1).pos === 'adj') from -= 1
  const before = targets.find(({ last }) => last === noun || last === from)
  if (before !== undefined) return before
  const mark = wordAt(words, from - 1).norm
  const owner =
    mark === "'s" || mark === "'" || mark === '’' ? targets.find(({ last }) => last === from - 1) : undefined
  const by = wordAt(words, noun + 1).norm
  const source =
    by === 'by' || by === 'from' ? targets.find(({ first }) => first > noun && first <= noun + 3) : undefined
  return owner ?? source ?? null
}

/** The subject of `made a claim`. */
function findGiver(words: readonly Word[], targets: readonly Target[], noun: number): Target | null {
  let verb = noun - 1
  while (['det', 'adj', 'num', 'adv'].includes(wordAt(words, verb).pos)) verb -= 1
  const word = wordAt(words, verb)
  if (!isVerbal(word) || !GIVES.has(word.lemma)) return null
  return targets.find(({ role }) => role.links.some((link) => link.verb === verb && link.role === 'agent')) ?? null
}
