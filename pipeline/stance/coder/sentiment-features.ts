/** What speaks for a reader thinking well or ill of a bloc after a sentence. */
import { SCORED_BLOCS, type ScoredBloc } from '../../document/codes.ts'
import { mapList } from '../../document/list.ts'
import { NEGATORS, SPEECH_VERBS } from '../closed-class.ts'
import type { RoleLink } from '../role-types.ts'
import type { SentenceView } from '../sentence.ts'
import { joinRoles, type Target } from '../targets.ts'
import { findBearings } from '../weigh.ts'
import { wordAt } from '../words.ts'
import { makeFeatureList, type Feature, type FeatureSink, type Place } from './feature.ts'

/** Features of the sentiment toward one bloc, or one actor, with the mentions `own`; names are masked. */
export function findSentimentFeatures(
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
): readonly Feature[] {
  const list = makeFeatureList()
  readSentimentFeatures(list, view, bloc, own)
  return list.features
}

/** Reads the features of `findSentimentFeatures` one by one. */
export function readSentimentFeatures<K>(
  list: FeatureSink<K>,
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
): void {
  const rivals = view.targets.filter((t) => t.bloc !== bloc)
  const role = joinRoles(own)
  const speaks = isOnlySpeaker(view, own)
  for (const { cue, kind, value, relation } of findBearings(view, own)) {
    const sign = value < 0 ? 'bad' : 'good'
    const { construct, source } = relation
    const place = { first: cue.first, last: cue.last, construct, source }
    if (speaks && view.attributed[cue.first] === true) {
      list.sum(list.key`said:${sign}`, Math.abs(value), place)
      continue
    }
    list.sum(list.key`cue:${kind}:${sign}`, Math.abs(value) * 2, place)
    list.sum(list.key`cue:${sign}:${role}`, Math.abs(value), place)
    list.add(list.key`entry:${source}:${sign}`, 1, place)
    list.add(list.key`entry:${source}:${kind}`, 1, place)
  }
  list.add(list.key`role:${role}`)
  list.add(list.key`role:${role}:${rivals.length === 0 ? 'alone' : joinRoles(rivals)}`)
  for (const { role: reading, prepositionNorm, head } of own) {
    for (const link of reading.links) {
      list.add(list.key`verb:${link.role}:${link.lemma}${link.negated ? ':not' : ''}`, 1, wordPlace(link.verb))
      addObject(list, view, link)
    }
    list.add(list.key`preposition:${prepositionNorm}`, 0.5)
    if (head !== null && view.named[head] !== true)
      list.add(list.key`head:${prepositionNorm}:${wordAt(view.words, head).lemma}`, 1, wordPlace(head))
  }
  if (view.sentence.heading) list.add(list.key`heading`)
  if (speaks) list.add(list.key`role:speaker`)
  addWords(list, view, own, speaks)
  if (own.length === 0) list.add(list.key`bloc:implied`)
  for (const other of SCORED_BLOCS)
    if (other !== bloc && view.targets.some((t) => t.bloc === other)) list.add(list.key`bloc:shared`)
}

const wordPlace = (at: number): Place => ({ first: at, last: at + 1 })

/** Words behind a verb within which its object is looked for. */
const OBJECT_REACH = 4

/** The noun behind a verb, alone and with the verb: imposed sanctions, lost ground. */
function addObject<K>(list: FeatureSink<K>, { words, named }: SentenceView, { verb, role, lemma }: RoleLink): void {
  const behind = words.slice(verb + 1, verb + 1 + OBJECT_REACH)
  const beyond = behind.findIndex(({ pos }) => pos === 'noun' || pos === 'verb' || pos === 'punct')
  const noun = behind[beyond]
  if (noun?.pos !== 'noun' || named[verb + 1 + beyond] === true) return
  const place = wordPlace(verb + 1 + beyond)
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

const BUCKETS = [1, 2, 4, 8, 15]
const LEFT = [0, 1, 2, 3, 4, 5].map((bucket) => `left${bucket}`)
const RIGHT = [0, 1, 2, 3, 4, 5].map((bucket) => `right${bucket}`)

function distanceOf(own: readonly Target[], at: number): string {
  if (own.length === 0) return 'none'
  let nearest = 99
  for (const { first, last } of own) {
    const gap = at < first ? at - first : at - last + 1
    if (Math.abs(gap) < Math.abs(nearest)) nearest = gap
  }
  const bucket = BUCKETS.findIndex((limit) => Math.abs(nearest) <= limit)
  return (nearest < 0 ? LEFT : RIGHT).at(bucket) ?? ''
}

const MASKS = new Set(['TARGET', 'OTHER', 'NAME', 'NUMBER'])

/** The words as the features name them: what is no common word is masked. */
function maskWords({ words, named }: SentenceView, own: readonly Target[]): string[] {
  const masked = mapList(words, ({ pos, norm }, at) =>
    named[at] === true ? 'OTHER' : pos === 'propn' ? 'NAME' : pos === 'num' ? 'NUMBER' : norm,
  )
  for (const { first, last } of own) masked.fill('TARGET', first, last)
  return masked
}

function addWords<K>(list: FeatureSink<K>, view: SentenceView, own: readonly Target[], speaks: boolean): void {
  const masked = maskWords(view, own)
  view.words.forEach((word, at) => {
    const form = masked[at] ?? ''
    // a negator speaks through what it turns round
    if (word.pos === 'punct' || MASKS.has(form) || NEGATORS.has(word.norm)) return
    const not = view.negated[at] === true ? 'not:' : ''
    const place = wordPlace(at)
    if (speaks && view.attributed[at] === true) {
      list.add(list.key`said:word:${not}${form}`, 0.3, place)
      return
    }
    list.add(list.key`word:${not}${form}`, 0.5, place)
    list.add(list.key`word:${not}${form}:${distanceOf(own, at)}`, 0.5, place)
    list.add(list.key`pair:${form}:${masked[at + 1] ?? ''}`, 0.4, place)
    list.add(list.key`pair:${masked[at - 1] ?? ''}:${form}`, 0.4, place)
  })
}
