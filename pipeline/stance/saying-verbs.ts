/** Verbs of saying, by what they tell of how something is said. */
import type { Tone } from '../document/codes.ts'
import { SPEECH_VERBS } from './closed-class.ts'

const LISTS: Readonly<Record<Exclude<Tone, 'neutral'>, string>> = {
  doubtful: 'claim allege purport contend maintain suggest speculate imply boast insinuate believe think assume guess',
  strong:
    'vow pledge promise swear insist declare assert proclaim affirm reaffirm guarantee stress emphasise emphasize underline underscore reiterate assure demand urge order',
  warning: 'warn threaten caution fear alert',
  critical:
    'accuse denounce condemn criticise criticize blame slam lament complain decry deplore chide rebuke fume bemoan protest',
  praising: 'praise hail commend applaud laud welcome congratulate thank celebrate salute',
  denying: 'deny reject refute dismiss dispute rebut',
}

const TONES: ReadonlyMap<string, Tone> = new Map(
  Object.entries(LISTS).flatMap(([tone, lemmas]) =>
    // the keys of the record are tones
    lemmas.split(' ').map((lemma) => [lemma, tone as Tone] as const),
  ),
)

/** Further verbs with which somebody is quoted. */
const NEUTRAL = new Set(
  'describe call voice express opine remark joke recount relate predict estimate reckon'.split(' '),
)
/** Verbs of saying that seldom introduce what is said. */
const SELDOM = new Set(['continue', 'hold', 'point', 'fear', 'agree', 'quote', 'mention'])

/** True for a verb, by its lemma, whose subject says something. */
export function isSayingVerb(lemma: string): boolean {
  return (SPEECH_VERBS.has(lemma) || TONES.has(lemma) || NEUTRAL.has(lemma)) && !SELDOM.has(lemma)
}

const JUDGING: ReadonlySet<Tone> = new Set(['critical', 'praising', 'denying'])
const NAMING = new Set(['call', 'describe', 'announce', 'voice', 'express', 'relate'])

/** True for verbs that report a clause, as against `condemned the coup` and `called it a mistake`. */
export function takesClause(lemma: string): boolean {
  return !JUDGING.has(findToneOf(lemma)) && !NAMING.has(lemma)
}

/** How somebody says something; neutral for `said` and its like. */
export function findToneOf(lemma: string): Tone {
  return TONES.get(lemma) ?? 'neutral'
}
