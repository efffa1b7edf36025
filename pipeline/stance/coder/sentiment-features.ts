/** What speaks for a reader thinking well or ill of a bloc after a sentence. */
import { SCORED_BLOCS, type Role, type ScoredBloc } from '../../document/codes.ts'
import { SPEECH_VERBS } from '../closed-class.ts'
import { findOwnSpeech } from '../own-speech.ts'
import type { RoleLink } from '../role-types.ts'
import type { SentenceView } from '../sentence.ts'
import { joinRoles, type Target } from '../targets.ts'
import { findBearings, type BearingCue } from '../weigh.ts'
import { wordAt } from '../words.ts'
import { addChanges } from './change-features.ts'
import { makeFeatureList, placeOf, type Feature, type FeatureSink } from './feature.ts'
import { addWords } from './word-features.ts'

/**
 * Features of the sentiment toward one bloc, or one actor, with the mentions `own`; names are masked.
 *
 * @param ownSpeech - What `findOwnSpeech` gives for `own`.
 */
export function findSentimentFeatures(
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
  ownSpeech: readonly boolean[] | null = findOwnSpeech(view, own),
): readonly Feature[] {
  const list = makeFeatureList()
  readSentimentFeatures(list, view, bloc, own, ownSpeech)
  return list.features
}

/** Reads the features of `findSentimentFeatures` one by one. */
export function readSentimentFeatures<K>(
  list: FeatureSink<K>,
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
  ownSpeech: readonly boolean[] | null,
): void {
  const rivals = view.targets.filter((t) => t.bloc !== bloc)
  const role = joinRoles(own)
  const speaks = isOnlySpeaker(view, own)
  const said = speaks ? view.attributed : ownSpeech
  for (const bearing of findBearings(view, own)) addCue(list, view, bearing, role, said)
  list.add(list.key`role:${role}`)
  list.add(list.key`role:${role}:${rivals.length === 0 ? 'alone' : joinRoles(rivals)}`)
  for (const { role: reading, prepositionNorm, head } of own) {
    for (const link of reading.links) {
      // denied that it bombed
      if (said?.[link.verb] === true) continue
      list.add(list.key`verb:${link.role}:${link.lemma}${link.negated ? ':not' : ''}`, 1, placeOf(link.verb))
      addObject(list, view, link)
    }
    list.add(list.key`preposition:${prepositionNorm}`, 0.5)
    if (head !== null && view.named[head] !== true)
      list.add(list.key`head:${prepositionNorm}:${wordAt(view.words, head).lemma}`, 1, placeOf(head))
  }
  if (view.sentence.heading) list.add(list.key`heading`)
  if (speaks) list.add(list.key`role:speaker`)
  addWords(list, view, own, said)
  addChanges(list, view, own)
  if (own.length === 0) list.add(list.key`bloc:implied`)
  for (const other of SCORED_BLOCS)
    if (other !== bloc && view.targets.some((t) => t.bloc === other)) list.add(list.key`bloc:shared`)
}

/** A cue by its tie and its sign; what is said of others, or denied, and what is tied to others, apart. */
function addCue<K>(
  list: FeatureSink<K>,
  { negated }: SentenceView,
  { cue, kind, value, relation }: BearingCue,
  role: Role,
  said: readonly boolean[] | null,
): void {
  const { construct, source } = relation
  const place = { first: cue.first, last: cue.last, construct, source }
  const sign = value < 0 ? 'bad' : 'good'
  const size = Math.abs(value)
  if (said?.[cue.first] === true) {
    list.sum(list.key`said:${sign}`, size, place)
  } else if (cue.frame?.kind === 'verb' && negated[cue.first] === true && value * relation.value < 0) {
    // a deed that is not done is no praise; who is not corrupt is honest
    const denied = value < 0 ? 'good' : 'bad'
    list.sum(list.key`cue:not:${kind}:${denied}`, size * 2, place)
    list.sum(list.key`cue:not:${denied}:${role}`, size, place)
    list.add(list.key`entry:not:${source}`, 1, place)
  } else {
    const claimed = kind === 'claimed' ? 'claimed:' : ''
    list.sum(list.key`cue:${kind}:${sign}`, size * 2, place)
    list.sum(list.key`cue:${claimed}${sign}:${role}`, size, place)
    if (kind !== 'claimed') list.add(list.key`entry:${source}:${sign}`, 1, place)
    list.add(list.key`entry:${source}:${kind}`, 1, place)
  }
}

/** Words behind a verb within which its object is looked for. */
const OBJECT_REACH = 4

/** The noun behind a verb, alone and with the verb: imposed sanctions, lost ground. */
function addObject<K>(list: FeatureSink<K>, { words, named }: SentenceView, { verb, role, lemma }: RoleLink): void {
  const behind = words.slice(verb + 1, verb + 1 + OBJECT_REACH)
  const beyond = behind.findIndex(({ pos }) => pos === 'noun' || pos === 'verb' || pos === 'punct')
  const noun = behind[beyond]
  if (noun?.pos !== 'noun' || named[verb + 1 + beyond] === true) return
  const place = placeOf(verb + 1 + beyond)
  list.add(list.key`object:${role}:${noun.lemma}`, 0.7, place)
  list.add(list.key`object:${role}:${lemma}:${noun.lemma}`, 0.7, place)
}

/** True where the bloc's actors are in the sentence as those who say it: what they say judges others, not them. */
function isOnlySpeaker({ attributed, quotes }: SentenceView, own: readonly Target[]): boolean {
  return (
    own.length > 0 &&
    own.every(
      ({ role, first, prepositionNorm }) =>
        attributed[first] !== true &&
        ((role.links.length > 0 && role.links.every(({ lemma }) => SPEECH_VERBS.has(lemma))) ||
          prepositionNorm === 'to'),
    ) &&
    quotes
  )
}
