/** The rows of every CSV table; the one source of the Table Schema and of the codebook. */
import { z } from 'zod'
import {
  ACTOR_TYPES,
  BLOCS,
  BOILERPLATE_KINDS,
  CONSTRUCTS,
  DUPLICATE_ROLES,
  LABELS,
  MENTION_KINDS,
  PLACE_KINDS,
  ROLES,
  SCORED_BLOCS,
  SEVERITIES,
  VOICES,
  WIRES,
  type ScoredBloc,
} from '../document/codes.ts'
import { articleSchema, blocSummarySchema, dyadSchema, INTERCEPT, quoteSchema } from './article.ts'
import { READINGS } from './code-lists.ts'
import { articleId, count, country, field, filled, score, share, wikidata } from './fields.ts'
import { prefixKeys } from './prefix.ts'

const LIST = 'several are joined by a semicolon and a blank'
const NOT_SCORED = 'the article is not scored'
const ABSENT = 'the bloc is absent, or the article is not scored'
const UNLABELLED =
  'the bloc is absent, the confidence is below `stance.abstain_below` of the config, or the article is not scored'
const NO_SPEAKER = 'the voice is not quoted, or the text does not tell'
const UNTOLD = 'the text does not tell'
const ADJECTIVES = { western: 'Western actors', african: 'African actors', external: 'other external actors' } as const

const key = () => field(articleId(), 'Id of the article.')
const sentence = () => field(count(), 'Number of the sentence in its article, from 0.')
const start = () => field(count(), 'First character, counted from 0 in the text.', { unit: 'Unicode code points' })
const end = () => field(count(), 'Character after the last one.', { unit: 'Unicode code points' })
const list = (meaning: string) => field(filled().nullable(), `${meaning}; ${LIST}.`, { empty: 'none' })

const { shape: article } = articleSchema
const { shape: summary } = blocSummarySchema

/** The columns of one bloc in `summary.csv`. */
function blocColumns<B extends ScoredBloc>(bloc: B) {
  const of = `of ${ADJECTIVES[bloc]}`
  const columns = {
    sentences: field(summary.sentences, `Sentences with a mention ${of}, boilerplate left out.`, {
      unit: 'sentences',
      empty: NOT_SCORED,
    }),
    sentiment: field(summary.sentiment, `Sentiment ${of} over the article.`, {
      unit: '-1 negative to 1 positive',
      empty: ABSENT,
    }),
    sentiment_low: field(summary.sentiment_low, 'Lower end of its 95 % bootstrap interval over sentences.', {
      empty: ABSENT,
    }),
    sentiment_high: field(summary.sentiment_high, 'Upper end of its 95 % bootstrap interval over sentences.', {
      empty: ABSENT,
    }),
    label: field(summary.label, 'The sentiment as a class.', { empty: ABSENT, codes: 'label' }),
    agency: field(summary.agency, `Agency ${of}: (agent + both / 2) / (agent + patient + both), in sentences.`, {
      unit: '0 only acted upon to 1 only acting',
      empty: 'the bloc neither acts nor is acted upon, or the article is not scored',
    }),
    quoted_share: field(summary.quoted_share, 'Share of the sentences not labelled neutral whose voice is quoted.', {
      empty: 'there are no such sentences, or the article is not scored',
    }),
    spoken_share: field(summary.spoken_share, `Share of the quoted and reported words that ${ADJECTIVES[bloc]} say.`, {
      empty: 'nobody of a known bloc speaks, or the article is not scored',
    }),
  }
  return prefixKeys(bloc, columns)
}

/** The counts of one bloc in `articles.csv`. */
function countColumns<B extends ScoredBloc>(bloc: B) {
  const tally = (meaning: string) =>
    field(count().nullable(), `${meaning} (${ADJECTIVES[bloc]}).`, { unit: 'sentences', empty: NOT_SCORED })
  return prefixKeys(bloc, {
    sentences: tally('Sentences in which the bloc is present'),
    positive: tally('Of these, labelled positive'),
    negative: tally('Of these, labelled negative'),
    agent: tally('Of these, with the role agent'),
    patient: tally('Of these, with the role patient'),
    both: tally('Of these, with the role both'),
  })
}

export const summaryRow = z.strictObject({
  article_id: key(),
  date: article.date,
  date_precision: article.date_precision,
  outlet: article.outlet,
  title: article.title,
  words: article.words,
  language: article.language,
  ...blocColumns('western'),
  ...blocColumns('african'),
  ...blocColumns('external'),
  agency_balance: field(score().nullable(), 'african_agency minus western_agency.', {
    unit: '-1 only Western actors act to 1 only African actors act',
    empty: 'one of the two is empty',
  }),
  top_actors: list('The five actors mentioned most, pronouns included, the most mentioned first'),
  countries: list('Countries referred to, ISO 3166-1 alpha-3, sorted'),
  status: article.status,
  note: list('Codes of the problems found; issues.csv has the details'),
})

export const articleRow = z.strictObject({
  article_id: key(),
  file: article.file,
  title: article.title,
  headline: field(filled().nullable(), 'The title where it stands only in the metadata; coded in the JSON.', {
    empty: 'there is none',
  }),
  date: article.date,
  date_source: article.date_source,
  date_precision: article.date_precision,
  outlet: article.outlet,
  author: article.author,
  url: article.url,
  language: article.language,
  encoding: article.encoding,
  sha256: article.sha256,
  characters: field(count(), 'Length of the text.', { unit: 'Unicode code points' }),
  words: article.words,
  sentences: field(count(), 'Sentences, boilerplate included.', { unit: 'sentences' }),
  boilerplate_sentences: field(count(), 'Sentences left out of article values.', { unit: 'sentences' }),
  actors: field(count(), 'Different actors.', { unit: 'actors' }),
  places: field(count(), 'Different places.', { unit: 'places' }),
  mentions: field(count(), 'Mentions of actors and places.', { unit: 'mentions' }),
  evidence: field(count(), 'Cues that moved a score.', { unit: 'cues' }),
  issues: field(count(), 'Problems found.', { unit: 'problems' }),
  ...countColumns('western'),
  ...countColumns('african'),
  ...countColumns('external'),
  metadata: field(filled().nullable(), 'Everything else that was said about the article, as one JSON object.', {
    empty: 'nothing else was said',
  }),
  status: article.status,
})

export const sentenceRow = z.strictObject({
  article_id: key(),
  sentence: sentence(),
  bloc: field(z.enum(SCORED_BLOCS), 'Bloc that was coded.', { codes: 'scored_bloc' }),
  present: field(z.boolean().nullable(), 'Whether the sentence refers to an actor of the bloc.', { empty: NOT_SCORED }),
  sentiment: field(score().nullable(), 'How the sentence portrays the bloc.', {
    unit: '-1 negative to 1 positive',
    empty: ABSENT,
  }),
  label: field(z.enum(LABELS).nullable(), 'The sentiment as a class.', { empty: UNLABELLED, codes: 'label' }),
  role: field(z.enum(ROLES).nullable(), 'Whether the bloc acts or is acted upon.', { empty: ABSENT, codes: 'role' }),
  voice: field(z.enum(VOICES).nullable(), 'Who carries the sentiment.', {
    empty: `the label is neutral, ${UNLABELLED}`,
    codes: 'voice',
  }),
  speaker_id: field(filled().nullable(), 'Actor whose words they are, as in actors.csv.', { empty: NO_SPEAKER }),
  speaker_bloc: field(z.enum(BLOCS).nullable(), 'Bloc of the speaker.', { empty: NO_SPEAKER, codes: 'bloc' }),
  speech_verb: field(filled().nullable(), 'Verb of saying, in its basic form.', { empty: NO_SPEAKER }),
  confidence: field(share().nullable(), 'How sure the codes are; an ordinal grade.', { empty: NOT_SCORED }),
  boilerplate: field(z.boolean(), 'Whether the sentence is left out of article values.'),
  boilerplate_kind: field(z.enum(BOILERPLATE_KINDS).nullable(), 'Why it is boilerplate.', {
    empty: 'it is none',
    codes: 'boilerplate',
  }),
  start: start(),
  end: end(),
  text: field(z.string(), 'The sentence, as written.'),
})

export const mentionRow = z.strictObject({
  article_id: key(),
  mention: field(count(), 'Number of the mention in its article, from 0, in text order.'),
  sentence: sentence(),
  start: start(),
  end: end(),
  surface: field(filled(), 'The words, as written.'),
  kind: field(z.enum(MENTION_KINDS), 'Form of the mention.', { codes: 'mention_kind' }),
  actor_id: field(filled().nullable(), 'Actor referred to, as in actors.csv.', { empty: 'a mere place' }),
  place_id: field(filled().nullable(), 'Place referred to, as in places.csv.', { empty: 'a mere actor' }),
  reading: field(z.enum(READINGS), 'How the words are used here.', { codes: 'reading' }),
  rule: field(filled(), 'Rule that decided.'),
  confidence: field(share(), 'How sure the reading is; an ordinal grade.'),
  candidates: list('Other readings that stayed open, as ids, best first'),
})

export const actorRow = z.strictObject({
  article_id: key(),
  actor_id: field(filled(), 'Id such as state:DZA; x: before the slug where the gazetteer does not hold the actor.'),
  name: field(filled(), 'Canonical name.'),
  type: field(z.enum(ACTOR_TYPES), 'Type of the actor.', { codes: 'actor_type' }),
  bloc: field(z.enum(BLOCS), 'Bloc of the actor.', { codes: 'bloc' }),
  sub_bloc: field(filled().nullable(), 'Part of the bloc, such as ecowas or western_led.', { empty: 'none' }),
  country: field(country().nullable(), 'Country, ISO 3166-1 alpha-3.', { empty: 'none or not known' }),
  wikidata: field(wikidata().nullable(), 'Item of Wikidata.', { empty: 'not known' }),
  bloc_rule: field(filled(), 'Rule that gave the bloc.'),
  apart: field(z.boolean(), 'Whether the actor’s deeds stay out of its bloc’s scores (armed groups).'),
  aliases: list('Other forms seen in this article, pronouns left out, in order of first appearance'),
  mentions: field(count(), 'Mentions in the article.', { unit: 'mentions' }),
  first_sentence: field(count().nullable(), 'Number of the sentence with the first mention.', { empty: 'no mention' }),
  sentiment: field(score().nullable(), 'How the article portrays the actor.', {
    unit: '-1 negative to 1 positive',
    empty: 'no evidence, or the article is not scored',
  }),
  agency: field(share().nullable(), 'As for blocs, for this actor.', {
    unit: '0 only acted upon to 1 only acting',
    empty: 'the actor neither acts nor is acted upon, or the article is not scored',
  }),
})

export const placeRow = z.strictObject({
  article_id: key(),
  place_id: field(filled(), 'Id of the place.'),
  name: field(filled(), 'Canonical name.'),
  kind: field(z.enum(PLACE_KINDS), 'Kind of the place.', { codes: 'place_kind' }),
  country: field(country().nullable(), 'Country, ISO 3166-1 alpha-3.', { empty: 'none or not known' }),
  lat: field(z.number().min(-90).max(90).nullable(), 'Latitude.', { unit: 'degrees, WGS84', empty: 'not known' }),
  lon: field(z.number().min(-180).max(180).nullable(), 'Longitude.', { unit: 'degrees, WGS84', empty: 'not known' }),
  mentions: field(count(), 'Mentions in the article.', { unit: 'mentions' }),
  first_sentence: field(count().nullable(), 'Number of the sentence with the first mention.', { empty: 'no mention' }),
})

export const evidenceRow = z.strictObject({
  article_id: key(),
  evidence: field(count(), 'Number of the row in its article, from 0.'),
  sentence: sentence(),
  bloc: field(z.enum(SCORED_BLOCS), 'Bloc whose score was moved.', { codes: 'scored_bloc' }),
  target: field(filled().nullable(), 'Actor of whom the cue speaks, as in actors.csv.', {
    empty: 'the bloc as a whole',
  }),
  start: field(count().nullable(), 'First character of the cue, counted from 0 in the text.', {
    unit: 'Unicode code points',
    empty: 'the row is an intercept',
  }),
  end: field(count().nullable(), 'Character after its last one.', {
    unit: 'Unicode code points',
    empty: 'the row is an intercept',
  }),
  words: field(filled().nullable(), 'The words of the cue, as written.', { empty: 'the row is an intercept' }),
  weight: field(
    z.number(),
    'What the row adds to the logit. All rows of a sentence and bloc add up to the logit; its sentiment is ' +
      '2 / (1 + exp(-logit)) - 1. Cues of construct role weigh 0.',
    { unit: 'logit' },
  ),
  construct: field(z.enum(CONSTRUCTS).nullable(), 'What kind of statement the cue makes.', {
    empty: 'the row is an intercept',
    codes: 'construct',
  }),
  source: field(filled(), `Lexicon entry, rule or model feature; ${INTERCEPT} for what the logit starts from.`),
})

export const issueRow = z.strictObject({
  article_id: field(articleId().nullable(), 'Id of the article.', { empty: 'the file gave no article' }),
  file: field(filled(), 'File or folder concerned.'),
  code: field(filled(), 'Code of the problem.'),
  severity: field(z.enum(SEVERITIES), 'How much it matters.', { codes: 'severity' }),
  stage: field(filled(), 'Stage that found it.'),
  message: field(filled(), 'What was found and what was expected.'),
  advice: field(filled().nullable(), 'What you can do.', { empty: 'nothing needs to be done' }),
  start: field(count().nullable(), 'First character concerned, counted from 0 in the text.', {
    unit: 'Unicode code points',
    empty: 'it concerns the file as a whole',
  }),
  end: field(count().nullable(), 'Character after the last one concerned.', {
    unit: 'Unicode code points',
    empty: 'it concerns the file as a whole',
  }),
})

const scheme = () => field(filled(), 'How the blocs are drawn: default, or the id of a scheme.')
const SIGN = 'below 0 in one and above 0 in the other'

const { shape: dyad } = dyadSchema

/** `dyads.csv`: one row is a sentence and two actors of whom one does something to the other. */
export const dyadRow = z.strictObject({
  article_id: key(),
  dyad: field(count(), 'Number of the dyad in its article, from 0.'),
  sentence: sentence(),
  agent_id: dyad.agent,
  agent_name: field(filled(), 'Canonical name of the agent.'),
  agent_bloc: field(z.enum(BLOCS), 'Bloc of the agent.', { codes: 'bloc' }),
  patient_id: dyad.patient,
  patient_name: field(filled(), 'Canonical name of the patient.'),
  patient_bloc: field(z.enum(BLOCS), 'Bloc of the patient.', { codes: 'bloc' }),
  verb: dyad.verb,
  verb_class: dyad.verb_class,
  quad: dyad.quad,
  negated: dyad.negated,
  modal: dyad.modal,
  voice: dyad.voice,
  speaker_id: dyad.speaker,
  speaker_bloc: field(z.enum(BLOCS).nullable(), 'Bloc of the speaker.', { empty: NO_SPEAKER, codes: 'bloc' }),
  confidence: dyad.confidence,
  rule: dyad.rule,
  boilerplate: field(z.boolean(), 'Whether the sentence is a caption, a credit or the like.'),
  start: dyad.start,
  end: dyad.end,
  words: dyad.words,
  text: field(filled(), 'The sentence.'),
})
const { shape: quote } = quoteSchema

/** `quotes.csv`: one row is a passage in somebody's mouth. */
export const quoteRow = z.strictObject({
  article_id: key(),
  quote: field(count(), 'Number of the passage in its article, from 0.'),
  sentence: sentence(),
  kind: quote.kind,
  speaker_id: field(quote.speaker, 'Actor who speaks, as in actors.csv.', { empty: UNTOLD }),
  speaker_name: field(filled().nullable(), 'Canonical name of the speaker.', { empty: UNTOLD }),
  speaker_type: field(z.enum(ACTOR_TYPES).nullable(), 'Type of the speaker.', { empty: UNTOLD, codes: 'actor_type' }),
  speaker_bloc: field(z.enum(BLOCS).nullable(), 'Bloc of the speaker.', { empty: UNTOLD, codes: 'bloc' }),
  verb: quote.verb,
  tone: quote.tone,
  rule: quote.rule,
  word_count: quote.word_count,
  boilerplate: field(z.boolean(), 'Whether the sentence is a caption, a credit or the like.'),
  start: quote.start,
  end: quote.end,
  words: quote.words,
})
export type QuoteRow = z.infer<typeof quoteRow>

export type DyadRow = z.infer<typeof dyadRow>

export const blocSchemeRow = z.strictObject({
  article_id: key(),
  scheme: scheme(),
  bloc: field(z.enum(SCORED_BLOCS), 'Bloc that was coded.', { codes: 'scored_bloc' }),
  sentences: field(summary.sentences, 'Sentences with a mention of the bloc, boilerplate left out.', {
    unit: 'sentences',
    empty: NOT_SCORED,
  }),
  sentiment: field(summary.sentiment, 'Sentiment of the bloc over the article.', {
    unit: '-1 negative to 1 positive',
    empty: ABSENT,
  }),
  sentiment_low: field(summary.sentiment_low, 'Lower end of its 95 % bootstrap interval over sentences.', {
    empty: ABSENT,
  }),
  sentiment_high: field(summary.sentiment_high, 'Upper end of its 95 % bootstrap interval over sentences.', {
    empty: ABSENT,
  }),
  label: field(summary.label, 'The sentiment as a class.', { empty: ABSENT, codes: 'label' }),
  agency: field(summary.agency, 'Agency of the bloc: (agent + both / 2) / (agent + patient + both), in sentences.', {
    unit: '0 only acted upon to 1 only acting',
    empty: 'the bloc neither acts nor is acted upon, or the article is not scored',
  }),
  moved_actors: field(count(), 'Actors of the article that the scheme moves to another bloc.', { unit: 'actors' }),
  sign_change: field(z.boolean().nullable(), `Whether the sentiment differs in sign from the default’s: ${SIGN}.`, {
    empty: 'one of the two sentiments is empty',
  }),
})

/** The corpus means of one bloc under a scheme. */
function meanColumns<B extends ScoredBloc>(bloc: B) {
  const of = `of ${ADJECTIVES[bloc]}`
  return prefixKeys(bloc, {
    articles: field(count(), `Articles with a sentiment ${of}.`, { unit: 'articles' }),
    sentiment: field(score().nullable(), `Mean sentiment ${of} over these articles.`, {
      unit: '-1 negative to 1 positive',
      empty: 'there are no such articles',
    }),
    agency: field(share().nullable(), `Mean agency ${of} over the articles that have one.`, {
      unit: '0 only acted upon to 1 only acting',
      empty: 'there are no such articles',
    }),
  })
}

export const schemeSummaryRow = z.strictObject({
  scheme: scheme(),
  title: field(filled(), 'What the scheme is.'),
  articles: field(count(), 'Articles with scores.', { unit: 'articles' }),
  articles_changed: field(count(), 'Of these, those in which a headline number differs from the default’s.', {
    unit: 'articles',
  }),
  articles_sign_change: field(
    count(),
    'Of these, those with a row in bloc_schemes.csv whose sign_change is 1: the sentiment of a bloc differs in sign from the default’s.',
    { unit: 'articles' },
  ),
  ...meanColumns('western'),
  ...meanColumns('african'),
  ...meanColumns('external'),
  agency_balance: field(score().nullable(), 'Mean of African minus Western agency over the articles that have both.', {
    unit: '-1 only Western actors act to 1 only African actors act',
    empty: 'there are no such articles',
  }),
  sign_change: field(z.boolean(), `Whether a mean of the corpus differs in sign from the default’s: ${SIGN}.`),
  sign_changes: list('Which means do, as names of columns'),
})

const ALONE = 'the article is the first of its cluster, or stands alone'

export const duplicateRow = z.strictObject({
  article_id: key(),
  cluster: field(articleId(), 'Id of the first article of the cluster; the article’s own where it stands alone.'),
  role: field(z.enum(DUPLICATE_ROLES), 'What the article is in its cluster.', { codes: 'duplicate_role' }),
  overlap: field(
    share().nullable(),
    'Share of the shorter text (this or the first of the cluster) that stands in the other, in sequences of five words.',
    { empty: ALONE },
  ),
  jaccard: field(
    share().nullable(),
    'Sequences of five words in both texts, this and the first of the cluster, among those in either.',
    { empty: ALONE },
  ),
  days_after: field(count().nullable(), 'Days from the first of the cluster to this article.', {
    unit: 'days',
    empty: `a date is not known to the day, ${ALONE}`,
  }),
  wire: field(z.enum(WIRES).nullable(), 'News agency to which the article is credited.', {
    empty: 'none is credited; being mentioned is no credit',
    codes: 'wire',
  }),
  cluster_size: field(z.int().min(1), 'Articles in the cluster; 1 where it stands alone.', { unit: 'articles' }),
  weight: field(share(), '1 / cluster_size: weighted with it, every story counts once.'),
})

export type DuplicateRow = z.infer<typeof duplicateRow>
export type BlocSchemeRow = z.infer<typeof blocSchemeRow>
export type SchemeSummaryRow = z.infer<typeof schemeSummaryRow>
export type SummaryRow = z.infer<typeof summaryRow>
export type ArticleRow = z.infer<typeof articleRow>
export type SentenceRow = z.infer<typeof sentenceRow>
export type MentionRow = z.infer<typeof mentionRow>
export type ActorRow = z.infer<typeof actorRow>
export type PlaceRow = z.infer<typeof placeRow>
export type EvidenceRow = z.infer<typeof evidenceRow>
export type IssueRow = z.infer<typeof issueRow>
