/** The public shape of `articles/<id>.json`; the one source of its JSON Schema and of its part of the codebook. */
import { z } from 'zod'
import {
  ACTOR_TYPES,
  BLOCS,
  BOILERPLATE_KINDS,
  CONSTRUCTS,
  DATE_PRECISIONS,
  DATE_SOURCES,
  DEEDS,
  LABELS,
  MENTION_KINDS,
  PLACE_KINDS,
  ROLES,
  SCORED_BLOCS,
  SEVERITIES,
  SPEECH_KINDS,
  SPEECH_RULES,
  TONES,
  VOICES,
} from '../document/codes.ts'
import { QUADS, STATUSES } from './code-lists.ts'
import { articleId, count, country, field, filled, isoDate, score, sha256, share, wikidata } from './fields.ts'

/** Version of every public record; raised when a field changes its meaning. */
export const SCHEMA_VERSION = '1.0'

/** The `source` of the rows of `evidence.csv` that hold what a logit starts from. */
export const INTERCEPT = 'intercept'

const NOT_KNOWN = { empty: 'not known' }
const ABSENT = 'the bloc is absent, or the article is not scored'
const UNLABELLED =
  'the bloc is absent, the confidence is below `stance.abstain_below` of the config, or the article is not scored'
const NOT_SCORED = 'the article is not scored'

const SPEAKER = 'Id of the actor whose words they are, where the voice is quoted.'
const SPEECH_VERB = 'Verb of saying, in its basic form, or according to.'
const NO_SPEAKER = 'the voice is not quoted, or the text does not tell'

const start = () => field(count(), 'First character, counted from 0 in the text.', { unit: 'Unicode code points' })
const end = () => field(count(), 'Character after the last one.', { unit: 'Unicode code points' })
const sentenceIndex = () => field(count(), 'Number of the sentence, from 0.')
const name = () => field(filled(), 'Canonical name.')

/** What one sentence, or the headline, says of one bloc. */
export const blocCodeSchema = z.strictObject({
  present: field(z.boolean().nullable(), 'Whether an actor of the bloc is referred to.', { empty: NOT_SCORED }),
  sentiment: field(
    score().nullable(),
    'How the bloc is portrayed: 2 / (1 + exp(-logit)) - 1, the logit being the intercept plus the weights of the evidence.',
    { unit: '-1 negative to 1 positive', empty: ABSENT },
  ),
  label: field(z.enum(LABELS).nullable(), 'The sentiment as a class.', { empty: UNLABELLED, codes: 'label' }),
  role: field(z.enum(ROLES).nullable(), 'Whether the bloc acts or is acted upon.', { empty: ABSENT, codes: 'role' }),
  voice: field(z.enum(VOICES).nullable(), 'Who carries the sentiment.', {
    empty: `the label is neutral, ${UNLABELLED}`,
    codes: 'voice',
  }),
  speaker: field(filled().nullable(), SPEAKER, { empty: NO_SPEAKER }),
  speech_verb: field(filled().nullable(), SPEECH_VERB, { empty: NO_SPEAKER }),
  confidence: field(share().nullable(), 'How sure the codes are; an ordinal grade.', { empty: NOT_SCORED }),
  intercept: field(z.number().nullable(), 'What the logit starts from before any cue.', {
    unit: 'logit',
    empty: ABSENT,
  }),
})

const blocCodes = {
  western: field(blocCodeSchema, 'What is said of Western actors.'),
  african: field(blocCodeSchema, 'What is said of African actors.'),
  external: field(blocCodeSchema, 'What is said of all other external actors together.'),
}

/** A cue that moved a score. */
export const evidenceSchema = z.strictObject({
  sentence: sentenceIndex(),
  target: field(filled().nullable(), 'Id of the actor of whom the cue speaks.', { empty: 'the bloc as a whole' }),
  bloc: field(z.enum(SCORED_BLOCS), 'Bloc whose score was moved.', { codes: 'scored_bloc' }),
  start: start(),
  end: end(),
  words: field(filled(), 'The words of the cue, as written.'),
  weight: field(z.number(), 'What the cue adds to the logit; 0 for cues of construct role.', { unit: 'logit' }),
  construct: field(z.enum(CONSTRUCTS), 'What kind of statement the cue makes.', { codes: 'construct' }),
  source: field(filled(), 'Lexicon entry, rule or model feature, such as frame:expel.'),
})

const headlineSchema = z.strictObject({
  text: field(filled(), 'The headline.'),
  ...blocCodes,
  evidence: field(z.array(evidenceSchema), 'Cues of the headline; offsets count in the headline.'),
})

const sentenceSchema = z.strictObject({
  index: sentenceIndex(),
  start: start(),
  end: end(),
  text: field(z.string(), 'The sentence, as written.'),
  boilerplate: field(z.boolean(), 'Whether the sentence is boilerplate and left out of article values.'),
  boilerplate_kind: field(z.enum(BOILERPLATE_KINDS).nullable(), 'Why it is boilerplate.', {
    empty: 'it is none',
    codes: 'boilerplate',
  }),
  ...blocCodes,
})

const tally = (meaning: string) => field(count().nullable(), meaning, { unit: 'sentences', empty: NOT_SCORED })

/** One bloc over the article, boilerplate left out. */
export const blocSummarySchema = z.strictObject({
  sentiment: field(score().nullable(), 'Sentiment over the article.', {
    unit: '-1 negative to 1 positive',
    empty: ABSENT,
  }),
  sentiment_low: field(score().nullable(), 'Lower end of the 95 % bootstrap interval over sentences.', {
    empty: ABSENT,
  }),
  sentiment_high: field(score().nullable(), 'Upper end of the 95 % bootstrap interval over sentences.', {
    empty: ABSENT,
  }),
  label: field(z.enum(LABELS).nullable(), 'The sentiment as a class.', { empty: ABSENT, codes: 'label' }),
  agency: field(share().nullable(), '(agent + both / 2) / (agent + patient + both).', {
    unit: '0 only acted upon to 1 only acting',
    empty: 'the bloc neither acts nor is acted upon, or the article is not scored',
  }),
  quoted_share: field(share().nullable(), 'Share of the sentences not labelled neutral whose voice is quoted.', {
    empty: 'there are no such sentences, or the article is not scored',
  }),
  spoken_share: field(
    share().nullable(),
    'Share of the quoted and reported words of speakers of a known bloc that its actors say.',
    { empty: 'nobody of a known bloc speaks, or the article is not scored' },
  ),
  sentences: tally('Sentences in which the bloc is present.'),
  positive: tally('Of these, labelled positive.'),
  negative: tally('Of these, labelled negative.'),
  agent: tally('Of these, with the role agent.'),
  patient: tally('Of these, with the role patient.'),
  both: tally('Of these, with the role both.'),
})

const mentionSchema = z.strictObject({
  start: start(),
  end: end(),
  surface: field(filled(), 'The words, as written.'),
  sentence: sentenceIndex(),
  kind: field(z.enum(MENTION_KINDS), 'Form of the mention.', { codes: 'mention_kind' }),
})

const actorSchema = z.strictObject({
  id: field(filled(), 'Id such as state:DZA; x: before the slug where the gazetteer does not hold the actor.'),
  name: name(),
  aliases: field(
    z.array(filled()),
    'Other names seen in this article, pronouns and common nouns left out, in order of first appearance.',
  ),
  type: field(z.enum(ACTOR_TYPES), 'Type of the actor.', { codes: 'actor_type' }),
  bloc: field(z.enum(BLOCS), 'Bloc of the actor.', { codes: 'bloc' }),
  sub_bloc: field(filled().nullable(), 'Part of the bloc, such as ecowas or western_led.', { empty: 'none' }),
  country: field(country().nullable(), 'Country, ISO 3166-1 alpha-3.', { empty: 'none or not known' }),
  wikidata: field(wikidata().nullable(), 'Item of Wikidata.', NOT_KNOWN),
  bloc_rule: field(filled(), 'Rule that gave the bloc.'),
  apart: field(z.boolean(), 'Whether the actor’s deeds stay out of its bloc’s scores (armed groups).'),
  mentions: field(z.array(mentionSchema), 'Mentions in text order.'),
  sentiment: field(score().nullable(), 'How the article portrays the actor.', {
    unit: '-1 negative to 1 positive',
    empty: 'no evidence, or the article is not scored',
  }),
  agency: field(share().nullable(), 'As for blocs, for this actor.', {
    unit: '0 only acted upon to 1 only acting',
    empty: 'the actor neither acts nor is acted upon, or the article is not scored',
  }),
})

/** One actor doing something to another. */
export const dyadSchema = z.strictObject({
  sentence: sentenceIndex(),
  agent: field(filled(), 'Id of the actor who does it.'),
  patient: field(filled(), 'Id of the actor to whom it is done.'),
  verb: field(filled(), 'The verb, noun or expression that says so, in its basic form.'),
  verb_class: field(z.enum(DEEDS), 'What kind of deed it is.', { codes: 'deed' }),
  quad: field(z.enum(QUADS).nullable(), 'Cooperation or conflict, in words or in deeds.', {
    empty: 'the class is neither',
    codes: 'quad',
  }),
  negated: field(z.boolean(), 'Whether it is said not to happen.'),
  modal: field(
    z.boolean(),
    'Whether it may, should or is only meant to happen, is asked, or is said to have happened by accusers or hearsay.',
  ),
  voice: field(z.enum(VOICES), 'Who says so.', { codes: 'voice' }),
  speaker: field(filled().nullable(), SPEAKER, { empty: NO_SPEAKER }),
  confidence: field(share(), 'How sure it is who the two are: that of the less certain mention; an ordinal grade.'),
  rule: field(filled(), 'The rules that gave agent and patient their part.'),
  start: start(),
  end: end(),
  words: field(filled(), 'The words from start to end.'),
})

/** A passage in somebody's mouth. */
export const quoteSchema = z.strictObject({
  sentence: sentenceIndex(),
  kind: field(z.enum(SPEECH_KINDS), 'In quotation marks or without.', { codes: 'speech_kind' }),
  speaker: field(filled().nullable(), 'Id of the actor who speaks.', { empty: 'the text does not tell' }),
  verb: field(filled().nullable(), SPEECH_VERB, { empty: 'there is none' }),
  tone: field(z.enum(TONES).nullable(), 'How it is said, by the verb.', { empty: 'there is no verb', codes: 'tone' }),
  rule: field(z.enum(SPEECH_RULES), 'How the speaker was found.', { codes: 'speech_rule' }),
  word_count: field(count(), 'Length of what is said.', { unit: 'words' }),
  start: start(),
  end: end(),
  words: field(filled(), 'What is said, as written.'),
})

const placeSchema = z.strictObject({
  id: field(filled(), 'Id of the place.'),
  name: name(),
  kind: field(z.enum(PLACE_KINDS), 'Kind of the place.', { codes: 'place_kind' }),
  country: field(country().nullable(), 'Country, ISO 3166-1 alpha-3.', { empty: 'none or not known' }),
  lat: field(z.number().min(-90).max(90).nullable(), 'Latitude.', { unit: 'degrees, WGS84', ...NOT_KNOWN }),
  lon: field(z.number().min(-180).max(180).nullable(), 'Longitude.', { unit: 'degrees, WGS84', ...NOT_KNOWN }),
  mentions: field(z.array(mentionSchema), 'Mentions in text order.'),
})

const offset = (meaning: string) =>
  field(count().nullable(), meaning, { unit: 'Unicode code points', empty: 'it concerns the file as a whole' })

/** A problem found in the article. */
const articleIssueSchema = z.strictObject({
  code: field(filled(), 'Code of the problem.'),
  severity: field(z.enum(SEVERITIES), 'How much it matters.', { codes: 'severity' }),
  stage: field(filled(), 'Stage that found it.'),
  message: field(filled(), 'What was found and what was expected.'),
  advice: field(filled().nullable(), 'What you can do.', { empty: 'nothing needs to be done' }),
  start: offset('First character concerned.'),
  end: offset('Character after the last one concerned.'),
})

/** `articles/<id>.json`. */
export const articleSchema = z.strictObject({
  schema_version: field(z.literal(SCHEMA_VERSION), 'Version of this shape.'),
  id: field(articleId(), 'Id of the article; the name of its file.'),
  title: field(filled().nullable(), 'Title.', NOT_KNOWN),
  date: field(isoDate().nullable(), 'Date of publication, as precise as date_precision says.', {
    unit: 'ISO 8601',
    empty: 'not known, ambiguous or later than --as-of',
  }),
  date_source: field(z.enum(DATE_SOURCES).nullable(), 'Where the date was found.', {
    empty: 'there is no date',
    codes: 'date_source',
  }),
  date_precision: field(z.enum(DATE_PRECISIONS).nullable(), 'How much of the date is known.', {
    empty: 'there is no date',
    codes: 'date_precision',
  }),
  outlet: field(filled().nullable(), 'Who published the article.', NOT_KNOWN),
  author: field(filled().nullable(), 'Author.', NOT_KNOWN),
  url: field(filled().nullable(), 'Address of the article.', NOT_KNOWN),
  language: field(filled().nullable(), 'Language, ISO 639-1 where there is such a code.', NOT_KNOWN),
  metadata: field(z.record(z.string(), z.json()), 'Everything else that was said about the article, as given.'),
  words: field(count(), 'Tokens of the text with at least one letter or digit.', { unit: 'words' }),
  sha256: field(sha256(), 'SHA-256 of the file’s bytes.'),
  file: field(filled(), 'File, relative to the corpus folder.'),
  encoding: field(filled(), 'Encoding in which the file was read.'),
  status: field(z.enum(STATUSES), 'How far the analysis got.', { codes: 'status' }),
  text: field(z.string(), 'The decoded body, untouched; every start and end counts Unicode code points of it.'),
  headline: field(headlineSchema.nullable(), 'The title, coded like a sentence, outside the article values.', {
    empty: 'there is no title beside the text',
  }),
  sentences: field(z.array(sentenceSchema), 'Sentences in text order.'),
  blocs: field(
    z.strictObject({
      western: field(blocSummarySchema, 'Western actors over the article.'),
      african: field(blocSummarySchema, 'African actors over the article.'),
      external: field(blocSummarySchema, 'All other external actors together over the article.'),
    }),
    'The article as a whole, boilerplate left out.',
  ),
  actors: field(z.array(actorSchema), 'Who is named as an actor at least once.'),
  places: field(z.array(placeSchema), 'Places, in order of first appearance.'),
  countries: field(
    z.array(country()),
    'Every country referred to by name, demonym, capital or a place inside it; sorted.',
  ),
  evidence: field(z.array(evidenceSchema), 'Cues that moved a score, by sentence, bloc and position.'),
  dyads: field(z.array(dyadSchema), 'Who does what to whom, in text order.'),
  quotes: field(z.array(quoteSchema), 'Who says what, quoted or reported, in text order.'),
  issues: field(z.array(articleIssueSchema), 'Problems found.'),
})

export type ArticleRecord = z.infer<typeof articleSchema>
export type BlocCode = z.infer<typeof blocCodeSchema>
export type BlocSummaryRecord = z.infer<typeof blocSummarySchema>
export type EvidenceRecord = z.infer<typeof evidenceSchema>
export type HeadlineRecord = z.infer<typeof headlineSchema>
export type MentionRecord = z.infer<typeof mentionSchema>
