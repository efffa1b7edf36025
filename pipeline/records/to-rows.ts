/** The object of an article -> its rows in every table. */
import { flatMapList } from '../document/list.ts'
import { SCORED_BLOCS, type ScoredBloc } from '../document/codes.ts'
import type { AnalysedDocument } from '../document/types.ts'
import { INTERCEPT, type ArticleRecord, type EvidenceRecord, type MentionRecord } from './article.ts'
import { countCodePoints, makeOffsetConverter } from './code-points.ts'
import { LIST_SEPARATOR } from './fields.ts'
import { prefixKeys } from './prefix.ts'
import { round } from '../document/round.ts'
import { toSchemeRows } from './to-schemes.ts'
import type { EvidenceRow, SentenceRow, SummaryRow } from './rows.ts'
import type { TableRows } from './tables.ts'

const TOP_ACTORS = 5

/** The rows of an article in every table; not yet validated. `doc` gives what the article's object does not hold. */
export function toRows(article: ArticleRecord, doc: AnalysedDocument): TableRows {
  return {
    summary: [toSummaryRow(article)],
    articles: [toArticleRow(article, doc.mentions.length)],
    sentences: toSentenceRows(article),
    mentions: toMentionRows(doc),
    actors: toActorRows(article),
    places: toPlaceRows(article),
    evidence: toEvidenceRows(article),
    dyads: toDyadRows(article),
    quotes: toQuoteRows(article),
    bloc_schemes: toSchemeRows(article, doc),
    bloc_schemes_summary: [],
    duplicates: [],
    issues: article.issues.map((issue) => ({ article_id: article.id, file: article.file, ...issue })),
  }
}

/** Joins a list into one cell; nothing gives null. */
function joinList(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(LIST_SEPARATOR)
}

function toSummaryRow(article: ArticleRecord): SummaryRow {
  const { western, african } = article.blocs
  return {
    article_id: article.id,
    date: article.date,
    date_precision: article.date_precision,
    outlet: article.outlet,
    title: article.title,
    words: article.words,
    language: article.language,
    ...toBlocColumns('western', article),
    ...toBlocColumns('african', article),
    ...toBlocColumns('external', article),
    agency_balance: african.agency === null || western.agency === null ? null : round(african.agency - western.agency),
    top_actors: joinList(findTopActors(article)),
    countries: joinList(article.countries),
    status: article.status,
    note: joinList([...new Set(article.issues.map(({ code }) => code))]),
  }
}

function toBlocColumns<B extends ScoredBloc>(bloc: B, { blocs }: ArticleRecord) {
  const { sentences, sentiment, sentiment_low, sentiment_high, label, agency, quoted_share, spoken_share } = blocs[bloc]
  const values = { sentences, sentiment, sentiment_low, sentiment_high, label, agency, quoted_share, spoken_share }
  return prefixKeys(bloc, values)
}

function toCountColumns<B extends ScoredBloc>(bloc: B, { blocs }: ArticleRecord) {
  const { sentences, positive, negative, agent, patient, both } = blocs[bloc]
  return prefixKeys(bloc, { sentences, positive, negative, agent, patient, both })
}

/** Names by number of mentions; ties by first mention. */
function findTopActors({ actors }: ArticleRecord): string[] {
  const first = (mentions: readonly MentionRecord[]) => mentions[0]?.start ?? Infinity
  const ranked = [...actors].sort(
    (a, b) => b.mentions.length - a.mentions.length || compare(first(a.mentions), first(b.mentions)),
  )
  return ranked.slice(0, TOP_ACTORS).map(({ name }) => name)
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toArticleRow(article: ArticleRecord, mentions: number): TableRows['articles'][number] {
  const { id, title, date, date_source, date_precision, outlet, author, url, language, encoding, sha256, words } =
    article
  return {
    article_id: id,
    file: article.file,
    title,
    headline: article.headline?.text ?? null,
    date,
    date_source,
    date_precision,
    outlet,
    author,
    url,
    language,
    encoding,
    sha256,
    characters: countCodePoints(article.text),
    words,
    sentences: article.sentences.length,
    boilerplate_sentences: article.sentences.filter(({ boilerplate }) => boilerplate).length,
    actors: article.actors.length,
    places: article.places.length,
    mentions,
    evidence: article.evidence.length,
    issues: article.issues.length,
    ...toCountColumns('western', article),
    ...toCountColumns('african', article),
    ...toCountColumns('external', article),
    metadata: Object.keys(article.metadata).length === 0 ? null : JSON.stringify(article.metadata),
    status: article.status,
  }
}

function toSentenceRows(article: ArticleRecord): SentenceRow[] {
  const find = makeActorFinder(article)
  return flatMapList(article.sentences, (each) => {
    const { index, boilerplate, boilerplate_kind, start, end, text } = each
    return SCORED_BLOCS.map((bloc) => {
      const { present, sentiment, label, role, voice, speaker, speech_verb, confidence } = each[bloc]
      return {
        article_id: article.id,
        sentence: index,
        bloc,
        present,
        sentiment,
        label,
        role,
        voice,
        speaker_id: speaker,
        speaker_bloc: speaker === null ? null : find(speaker).bloc,
        speech_verb,
        confidence,
        boilerplate,
        boilerplate_kind,
        start,
        end,
        text,
      }
    })
  })
}

/** Finds an actor of the article by its id. */
function makeActorFinder(article: ArticleRecord): (id: string) => ArticleRecord['actors'][number] {
  const actors = new Map(article.actors.map((actor) => [actor.id, actor]))
  return (id) => {
    const actor = actors.get(id)
    if (actor === undefined) throw new Error(`There is no actor ${id} in article ${article.id}.`)
    return actor
  }
}

function toMentionRows(doc: AnalysedDocument): TableRows['mentions'] {
  const toCodePoints = makeOffsetConverter(doc.text)
  const inOrder = [...doc.mentions].sort((a, b) => a.start - b.start || a.end - b.end)
  return inOrder.map((mention, index) => ({
    article_id: doc.id,
    mention: index,
    sentence: mention.sentence,
    start: toCodePoints(mention.start),
    end: toCodePoints(mention.end),
    surface: doc.text.slice(mention.start, mention.end),
    kind: mention.kind,
    actor_id: mention.actor,
    place_id: mention.place,
    reading: mention.reading,
    rule: mention.rule,
    confidence: round(mention.confidence),
    candidates: joinList(mention.candidates),
  }))
}

function toActorRows(article: ArticleRecord): TableRows['actors'] {
  return article.actors.map((actor) => ({
    name: actor.name,
    type: actor.type,
    bloc: actor.bloc,
    sub_bloc: actor.sub_bloc,
    country: actor.country,
    wikidata: actor.wikidata,
    bloc_rule: actor.bloc_rule,
    apart: actor.apart,
    sentiment: actor.sentiment,
    agency: actor.agency,
    article_id: article.id,
    actor_id: actor.id,
    aliases: joinList(actor.aliases),
    mentions: actor.mentions.length,
    first_sentence: actor.mentions[0]?.sentence ?? null,
  }))
}

function toPlaceRows(article: ArticleRecord): TableRows['places'] {
  return article.places.map(({ id, mentions, name, kind, country, lat, lon }) => ({
    name,
    kind,
    country,
    lat,
    lon,
    article_id: article.id,
    place_id: id,
    mentions: mentions.length,
    first_sentence: mentions[0]?.sentence ?? null,
  }))
}

/** For each sentence and bloc with a score: its intercept, then its cues. */
function toEvidenceRows(article: ArticleRecord): EvidenceRow[] {
  const cues = new Map<string, EvidenceRecord[]>()
  for (const cue of article.evidence) {
    const key = `${cue.sentence} ${cue.bloc}`
    const known = cues.get(key)
    if (known === undefined) cues.set(key, [cue])
    else known.push(cue)
  }
  const rows: EvidenceRow[] = []
  for (const sentence of article.sentences)
    for (const bloc of SCORED_BLOCS) {
      const { intercept } = sentence[bloc]
      if (intercept !== null)
        rows.push(toInterceptRow(article.id, rows.length, { sentence: sentence.index, bloc, intercept }))
      for (const cue of cues.get(`${sentence.index} ${bloc}`) ?? []) rows.push(toCueRow(article.id, rows.length, cue))
    }
  return rows
}

function toCueRow(article: string, index: number, cue: EvidenceRecord): EvidenceRow {
  return {
    article_id: article,
    evidence: index,
    sentence: cue.sentence,
    target: cue.target,
    bloc: cue.bloc,
    start: cue.start,
    end: cue.end,
    words: cue.words,
    weight: cue.weight,
    construct: cue.construct,
    source: cue.source,
  }
}

function toInterceptRow(
  article: string,
  index: number,
  { sentence, bloc, intercept }: { sentence: number; bloc: ScoredBloc; intercept: number },
): EvidenceRow {
  return {
    article_id: article,
    evidence: index,
    target: null,
    start: null,
    end: null,
    words: null,
    construct: null,
    sentence,
    bloc,
    weight: intercept,
    source: INTERCEPT,
  }
}

function toDyadRows(article: ArticleRecord): TableRows['dyads'] {
  const find = makeActorFinder(article)
  return article.dyads.map((dyad, index) => {
    const { agent, patient, speaker } = dyad
    const [from, to] = [find(agent), find(patient)]
    const sentence = article.sentences[dyad.sentence]
    return {
      article_id: article.id,
      dyad: index,
      sentence: dyad.sentence,
      verb: dyad.verb,
      verb_class: dyad.verb_class,
      quad: dyad.quad,
      negated: dyad.negated,
      modal: dyad.modal,
      voice: dyad.voice,
      confidence: dyad.confidence,
      rule: dyad.rule,
      start: dyad.start,
      end: dyad.end,
      words: dyad.words,
      agent_id: agent,
      agent_name: from.name,
      agent_bloc: from.bloc,
      patient_id: patient,
      patient_name: to.name,
      patient_bloc: to.bloc,
      speaker_id: speaker,
      speaker_bloc: speaker === null ? null : find(speaker).bloc,
      boilerplate: sentence?.boilerplate === true,
      text: sentence?.text ?? '',
    }
  })
}

function toQuoteRows(article: ArticleRecord): TableRows['quotes'] {
  const find = makeActorFinder(article)
  return article.quotes.map((quote, index) => {
    const { speaker } = quote
    const actor = speaker === null ? null : find(speaker)
    return {
      article_id: article.id,
      quote: index,
      sentence: quote.sentence,
      kind: quote.kind,
      verb: quote.verb,
      tone: quote.tone,
      rule: quote.rule,
      word_count: quote.word_count,
      start: quote.start,
      end: quote.end,
      words: quote.words,
      speaker_id: speaker,
      speaker_name: actor?.name ?? null,
      speaker_type: actor?.type ?? null,
      speaker_bloc: actor?.bloc ?? null,
      boilerplate: article.sentences[quote.sentence]?.boilerplate === true,
    }
  })
}
