/** Verbs that report what somebody says, and how they stand. */
import { hasClauseBehind, isStatement } from './report-parts.ts'
import { takesClause } from './saying-verbs.ts'
import { isNominal, isVerbal, wordAt, type Word } from './words.ts'

/** Verbs whose clause is somebody's word, by lemma. */
const REPORTING = new Set(
  'say tell add reply respond caution predict reckon recount warn claim argue state declare announce insist assert allege accuse contend maintain admit acknowledge confirm deny observe remark comment conclude lament complain believe think suggest reveal stress emphasise emphasize underline reiterate highlight note explain denounce criticise criticize condemn blame praise hail commend describe call slam'.split(
    ' ',
  ),
)
/** A verb of saying; who writes says something where a clause with `that` follows. */
export function isReporting(words: readonly Word[], at: number): boolean {
  const { lemma } = wordAt(words, at)
  if (lemma !== 'write' && lemma !== 'tweet') return REPORTING.has(lemma)
  return words.slice(at + 1, at + THAT_REACH).some(({ norm }) => norm === 'that')
}

/** Words behind a verb of writing within which its clause opens. */
const THAT_REACH = 7

/** `claims to be neutral`. */
export function isBeforeInfinitive(words: readonly Word[], verb: number): boolean {
  return wordAt(words, verb + 1).norm === 'to' && isVerbal(wordAt(words, verb + 2))
}

/** Behind these stands who is moved: `the envoy, a Kenyan, urged companies to pay`. */
const MOVING = new Set(['urge', 'order', 'demand', 'ask', 'assure'])

/** `…," said the minister`: behind the verb stands who says it, not what is said. */
export function isInverted(words: readonly Word[], verb: number): boolean {
  const { lemma, norm } = wordAt(words, verb)
  let subject = wordAt(words, verb + 1).pos === 'det' ? verb + 2 : verb + 1
  if (norm.endsWith('ing') || !takesClause(lemma) || MOVING.has(lemma)) return false
  // argues the Malian historian
  while (wordAt(words, subject).pos === 'adj') subject += 1
  if (wordAt(words, verb - 1).pos !== 'punct' || !isNominal(wordAt(words, subject))) return false
  while (isNominal(wordAt(words, subject)) || wordAt(words, subject).norm === "'s") subject += 1
  // X, who leads the party, said bases would close
  const next = wordAt(words, subject)
  if (isVerbal(next) || next.pos === 'aux') return false
  // X, from Accra, said talks with the fund would fail
  const isMarked = [verb - 1, verb - 2].some((at) => /^["”»']+$/.test(wordAt(words, at).norm))
  return (isMarked && !hasClauseBehind(words, subject - 1)) || isStatement(words, 0, verb - 1)
}
