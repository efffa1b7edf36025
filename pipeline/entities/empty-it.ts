/** `It` that stands for nobody: it was a long year, it is feared that, it seems, made it hard to. */
import type { Sentence } from '../document/index.ts'
import { isWord, normAt, type Context } from './draft.ts'

const BE = new Set("is was 's be been being are were".split(' '))
const AUXILIARIES = new Set(
  "has had have will would could can may might must should 'll 'd does did not n't never also now still just only even then really perhaps probably already always again certainly clearly actually very too so quite rather more less most all almost widely generally commonly largely internationally judicially officially currently".split(
    ' ',
  ),
)

/** What only somebody can be said to be: willing, unable, committed. */
const OF_SOMEBODY = new Set(
  `ready willing unwilling able unable keen prepared determined committed concerned aware unaware eager proud opposed responsible
  confident convinced satisfied worried alarmed sceptical skeptical reluctant powerless guilty innocent accountable bankrupt
  solvent neutral silent independent sovereign isolated broke active`.split(/\s+/),
)

/** Verbs in the passive that take a clause and not somebody: it was feared that. */
const THOUGHT = new Set(
  `feared believed said thought hoped understood reported estimated acknowledged known alleged claimed established decided agreed
  announced suggested assumed argued noted felt rumoured rumored recalled remembered revealed recognised recognized accepted
  expected`.split(/\s+/),
)

/** Verbs whose subject is what was told before and no body: it seems, it takes time, it comes as. */
const OF_EVENTS = new Set(
  `seem seems seemed appear appears appeared take takes took come comes came follow follows followed mean means meant matter
  matters mattered happen happens happened depend depends depended rain rains rained emerge emerges emerged transpire transpires
  transpired cost costs rained snowed hurt hurts sound sounds sounded feel feels felt look looks looked turn turns turned`.split(
    /\s+/,
  ),
)

/** Verbs after which `it` is filled by an adjective and a clause: made it hard to. */
const MAKING = new Set(
  'make makes made making find finds found finding think thinks thought consider considers considered deem deems deemed believe believes'.split(
    ' ',
  ),
)

/**
 * True where `it` at `at` stands for no actor, by the words around it.
 *
 * @param at - Token of `it`; other words are never empty.
 */
export function isEmptyIt(context: Context, sentence: Sentence, at: number): boolean {
  const { doc, tags } = context
  if (normAt(doc, sentence, at) !== 'it') return false
  const norm = (place: number): string => normAt(doc, sentence, place)
  // France denied it, the opposition called it a disgrace: what was told before
  if (OF_WORDS.has(norm(at - 1)) && !isSubjectVerb(tags[at + 1]?.pos)) return true
  if (MAKING.has(norm(at - 1)) && tags[skip(norm, at + 1)]?.pos === 'adj') return true
  const verb = skip(norm, at + 1)
  if (OF_EVENTS.has(norm(verb))) return !isTaken(norm, verb)
  if (/^remain(?:s|ed)?$/.test(norm(verb))) return /^(?:to|unclear|unknown)$/.test(norm(verb + 1))
  return BE.has(norm(verb)) && isEmptyAfterBe(context, sentence, skipBe(norm, verb))
}

/** Verbs whose object is mostly what somebody said or did. */
const OF_WORDS = new Set(
  `deny denies denied denying reject rejects rejected rejecting welcome welcomes welcomed welcoming call calls called calling regret
  regrets regretted confirm confirms confirmed describe describes described describing say says said dismiss dismisses dismissed
  repeat repeated mean meant denounce denounced deplore deplored hail hailed`.split(/\s+/),
)

function isSubjectVerb(pos: string | undefined): boolean {
  return pos === 'verb' || pos === 'aux'
}

type NormAt = (at: number) => string

function skip(norm: NormAt, from: number): number {
  let at = from
  while (AUXILIARIES.has(norm(at))) at += 1
  return at
}

function skipBe(norm: NormAt, from: number): number {
  let at = from
  while (BE.has(norm(at)) || AUXILIARIES.has(norm(at))) at += 1
  return at
}

/** It took control, it looks forward: somebody does. */
function isTaken(norm: NormAt, verb: number): boolean {
  const next = norm(verb + 1)
  if (/^(?:take|takes|took)$/.test(norm(verb)))
    return !/^(?:a|time|long|several|many|until|only|years?|months?|weeks?|days?|hours?|\d.*|two|three|more|some)$/.test(
      next,
    )
  return (
    /^(?:look|looks|looked|turn|turns|turned|feel|feels|felt|sound|sounded|appear|appeared)$/.test(norm(verb)) &&
    !/^(?:like|as|out|that|\w+er|good|bad)$/.test(next)
  )
}

/** What follows `it is`: a clause, a quality, or a noun that is no body. */
function isEmptyAfterBe({ doc, index, tags }: Context, sentence: Sentence, from: number): boolean {
  const norm = (place: number): string => normAt(doc, sentence, place)
  const word = norm(from)
  const tag = tags[from] ?? null
  if (word === '' || OF_SOMEBODY.has(word)) return false
  if (THOUGHT.has(word)) return norm(from + 1) !== 'to'
  if (/^(?:raining|snowing)$/.test(word)) return true
  if (tag?.pos === 'verb' || tag?.pos === 'aux') return false
  return !isWord(index, 'actor_heads', findHead(norm, tags, from))
}

/** The last noun before the phrase ends: crisis of an international crisis; '' for a name (it is Kenya that) and without one. */
function findHead(norm: NormAt, tags: Context['tags'], from: number): string {
  let head = ''
  for (let at = from; at < from + 8; at += 1) {
    const pos = tags[at]?.pos
    if (pos === 'noun') head = norm(at)
    else if (pos === 'propn') return ''
    else if (head !== '' || (pos !== 'det' && pos !== 'adj' && pos !== 'num' && pos !== 'adv' && pos !== 'part')) break
  }
  return head
}
