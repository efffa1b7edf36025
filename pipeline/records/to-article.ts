/** AnalysedDocument -> the object of `articles/<id>.json`. */
import { flatMapList } from '../document/list.ts'
import type { DeedClass } from '../document/codes.ts'
import type { Actor, AnalysedDocument, Dyad, Mention, MetadataValue, Place, Speech } from '../document/types.ts'
import { SCHEMA_VERSION, type ArticleRecord, type MentionRecord } from './article.ts'
import { makeOffsetConverter, type OffsetConverter } from './code-points.ts'
import type { Quad, Status } from './code-lists.ts'
import { round, roundOrNull } from '../document/round.ts'
import { toBlocRecords } from './to-blocs.ts'
import { sortStances, toBlocCodes, toEvidence, toHeadline } from './to-stance.ts'

/** A mention with the ids of what it refers to. */
interface LinkedMention {
  readonly record: MentionRecord
  readonly actor: string | null
  readonly place: string | null
}

/**
 * The public form of an analysed document; not yet validated.
 *
 * @throws Error where a stage handed over something impossible: a number that is not finite, a stance without its
 *   sentence, a sentiment that its evidence does not give.
 */
export function toArticle(doc: AnalysedDocument): ArticleRecord {
  const toCodePoints = makeOffsetConverter(doc.text)
  const mentions = doc.mentions
    .map((mention) => toMention(mention, doc.text, toCodePoints))
    .sort(({ record: a }, { record: b }) => a.start - b.start || a.end - b.end)
  const sentences = toSentences(doc, toCodePoints)
  return {
    schema_version: SCHEMA_VERSION,
    id: doc.id,
    title: filledOrNull(doc.title),
    date: filledOrNull(doc.date),
    date_source: doc.dateSource,
    date_precision: doc.datePrecision,
    outlet: filledOrNull(doc.outlet),
    author: filledOrNull(doc.author),
    url: filledOrNull(doc.url),
    language: filledOrNull(doc.language),
    metadata: Object.fromEntries(Object.entries(doc.metadata).map(([key, value]) => [key, toJson(value)])),
    words: doc.tokens.reduce((n, { word }) => (word ? n + 1 : n), 0),
    sha256: doc.sha256,
    file: doc.file,
    encoding: doc.encoding,
    status: toStatus(doc),
    text: doc.text,
    headline: toHeadline(doc.headline, doc.scoredHeadline, makeOffsetConverter),
    sentences,
    blocs: toBlocRecords(doc),
    actors: toActors(doc, groupBy(mentions, 'actor')),
    places: toPlaces(doc.places, groupBy(mentions, 'place')),
    countries: [...new Set(doc.countries)].sort(),
    evidence: flatMapList(sortStances(doc.stances), (stance) => toEvidence(stance, doc.text, toCodePoints)),
    dyads: doc.dyads.map((dyad) => toDyad(dyad, doc.text, toCodePoints)),
    quotes: doc.speeches.map((speech) => toQuote(speech, doc.text, toCodePoints)),
    issues: toIssues(doc, toCodePoints),
  }
}

/** So that an empty cell can only mean null. */
function filledOrNull(text: string | null): string | null {
  return text === '' ? null : text
}

type Json = ArticleRecord['metadata'][string]

/** YAML knows `.inf` and `.nan`, JSON does not: they become text. */
function toJson(value: MetadataValue): Json {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return (value as readonly MetadataValue[]).map(toJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]))
}

function toStatus(doc: AnalysedDocument): Status {
  if (!doc.scorable) return 'not_scored'
  return doc.issues.some(({ severity }) => severity === 'error') ? 'partial' : 'ok'
}

function toMention(mention: Mention, text: string, toCodePoints: OffsetConverter): LinkedMention {
  const record = {
    start: toCodePoints(mention.start),
    end: toCodePoints(mention.end),
    surface: text.slice(mention.start, mention.end),
    sentence: mention.sentence,
    kind: mention.kind,
  }
  return { record, actor: mention.actor, place: mention.place }
}

const QUAD_OF: Readonly<Record<DeedClass, Quad | null>> = {
  consult: 'verbal_cooperation',
  invite: 'verbal_cooperation',
  support: 'verbal_cooperation',
  cooperate: 'material_cooperation',
  aid: 'material_cooperation',
  demand: 'verbal_conflict',
  accuse: 'verbal_conflict',
  reject: 'verbal_conflict',
  threaten: 'verbal_conflict',
  sanction: 'material_conflict',
  expel: 'material_conflict',
  attack: 'material_conflict',
  withdraw: null,
  lose: null,
  gain: null,
  other: null,
}

function toDyad(dyad: Dyad, text: string, toCodePoints: OffsetConverter): ArticleRecord['dyads'][number] {
  const { sentence, agent, patient, term, deed, negated, modal, voice, speaker, rule, start, end } = dyad
  return {
    sentence,
    agent,
    patient,
    verb: term,
    verb_class: deed,
    quad: QUAD_OF[deed],
    negated,
    modal,
    voice,
    speaker,
    confidence: round(dyad.confidence),
    rule,
    start: toCodePoints(start),
    end: toCodePoints(end),
    words: text.slice(start, end),
  }
}

function toQuote(speech: Speech, text: string, toCodePoints: OffsetConverter): ArticleRecord['quotes'][number] {
  const { sentence, kind, speaker, verb, tone, rule, words, start, end } = speech
  return {
    sentence,
    kind,
    speaker,
    verb,
    tone,
    rule,
    word_count: words,
    start: toCodePoints(start),
    end: toCodePoints(end),
    words: text.slice(start, end),
  }
}

type Mentions = ReadonlyMap<string, readonly MentionRecord[]>

function groupBy(mentions: readonly LinkedMention[], target: 'actor' | 'place'): Mentions {
  const groups = new Map<string, MentionRecord[]>()
  for (const { record, actor, place } of mentions) {
    const id = target === 'actor' ? actor : place
    if (id === null) continue
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [record])
    else group.push(record)
  }
  return groups
}

function toSentences(doc: AnalysedDocument, toCodePoints: OffsetConverter): ArticleRecord['sentences'] {
  const codes = toBlocCodes(doc)
  return doc.sentences.map((sentence, index) => {
    const code = codes[index]
    if (code === undefined) throw new Error(`Sentence ${index} has no codes.`)
    return {
      index,
      start: toCodePoints(sentence.start),
      end: toCodePoints(sentence.end),
      text: doc.text.slice(sentence.start, sentence.end),
      boilerplate: sentence.boilerplate !== null,
      boilerplate_kind: sentence.boilerplate,
      ...code,
    }
  })
}

function toActors(doc: AnalysedDocument, mentions: Mentions): ArticleRecord['actors'] {
  const summaries = new Map(doc.actorSummaries.map((summary) => [summary.actor, summary]))
  return doc.actors.map((actor) => {
    const own = mentions.get(actor.id) ?? []
    const summary = summaries.get(actor.id)
    return {
      id: actor.id,
      name: actor.name,
      aliases: findAliases(actor, own),
      type: actor.type,
      bloc: actor.bloc,
      sub_bloc: filledOrNull(actor.subBloc),
      country: actor.country,
      wikidata: actor.wikidata,
      bloc_rule: actor.blocRule,
      apart: actor.apart,
      mentions: [...own],
      sentiment: roundOrNull(summary?.sentiment ?? null),
      agency: roundOrNull(summary?.agency ?? null),
    }
  })
}

/** Names only: a pronoun or a common noun is no other name of anybody. */
function findAliases(actor: Actor, mentions: readonly MentionRecord[]): string[] {
  const forms = mentions.filter(({ kind }) => kind !== 'pronoun' && kind !== 'nominal').map(({ surface }) => surface)
  return [...new Set(forms)].filter((form) => form !== actor.name)
}

function toPlaces(places: readonly Place[], mentions: Mentions): ArticleRecord['places'] {
  return places.map(({ id, name, kind, country, lat, lon }) => ({
    id,
    name,
    kind,
    country,
    lat: roundOrNull(lat),
    lon: roundOrNull(lon),
    mentions: [...(mentions.get(id) ?? [])],
  }))
}

function toIssues(doc: AnalysedDocument, toCodePoints: OffsetConverter): ArticleRecord['issues'] {
  return doc.issues.map(({ code, severity, stage, message, advice, span }) => ({
    code,
    severity,
    stage,
    message,
    advice: filledOrNull(advice),
    start: span === null ? null : toCodePoints(span.start),
    end: span === null ? null : toCodePoints(span.end),
  }))
}
