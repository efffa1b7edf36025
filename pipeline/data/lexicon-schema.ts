/** Schemas of the word lists of the stance stage. Every file is `{meta, entries}`; entries are sorted by id. */
import { z } from 'zod'
import { DEEDS } from '../document/codes.ts'
import { head, meta } from './schema.ts'

const id = z.string().regex(/^[a-z]+:[A-Za-z0-9_.-]+$/)
const polarity = z.number().min(-1).max(1)
/** What a cue speaks of: judged good or bad, or gaining and losing. */
const construct = z.enum(['evaluation', 'efficacy'])

/** A word or expression that judges. Inflected forms are made from `pos` when the lexicon is indexed. */
export const evaluationEntry = z.strictObject({
  id,
  /** Lower case; words of an expression parted by one space, hyphens as written. */
  term: z.string().min(1),
  /** Expressions of `verb` inflect in their first word, `noun` in their last; a verb's polarity falls on its doer. */
  pos: z.enum(['adj', 'noun', 'verb', 'adv']),
  /** 0 for words that judge nothing here and keep the second source (AFINN) from judging. */
  polarity,
  construct,
  note: z.string(),
})

/** What an event says of the one who acts and of the one acted upon. */
export const frameEntry = z.strictObject({
  id,
  /** Verb or noun, or an expression that begins with it; `…` stands for up to three words. */
  lemma: z.string().min(1),
  kind: z.enum(['verb', 'noun']),
  agent: polarity,
  agent_construct: construct,
  patient: polarity,
  patient_construct: construct,
  /** How an evaluative object turns on the doer: 1 kept, -1 reversed, 0 dropped; null without a special rule. */
  theme: polarity.nullable(),
  /** Prepositions that lead to the one concerned, beside the direct object. */
  patient_via: z.array(z.string()),
  note: z.string(),
})

/** What one actor may do to another, named by a verb or a noun. */
export const deedEntry = z.strictObject({
  id,
  term: z.string().min(1),
  kind: z.enum(['verb', 'noun']),
  class: z.enum(DEEDS),
  /** Prepositions that lead to the one concerned, beside the direct object. */
  via: z.array(z.string()),
  /** True for what two subjects do to each other: `met`. */
  mutual: z.boolean(),
  note: z.string(),
})

export const deedsFile = z.strictObject({ meta, entries: z.array(deedEntry) })
export const evaluationFile = z.strictObject({ meta, entries: z.array(evaluationEntry) })
export const framesFile = z.strictObject({ meta, entries: z.array(frameEntry) })

const senseHead = z.strictObject({
  head,
  /** What each word adds in each group to every class but the plain one; `words` are parted by spaces. */
  senses: z.strictObject({ words: z.string(), scale: z.number().positive(), weights: z.string() }),
})

/** What the training command writes; see docs/stance-model.md. */
export const stanceModelFile = z.strictObject({
  meta,
  presence: head,
  role: senseHead,
  sentiment: senseHead,
  /** As `sentiment`, for marked targets that were coded by other rules. */
  target: senseHead,
  /** Words that speak of gaining and losing rather than of good and bad, parted by spaces. */
  efficacy: z.string(),
  decisions: z.strictObject({
    present_from: z.number().min(0).max(1),
    /** How often coders see a bloc to which nothing refers, by how much of the article does. */
    missed: z.array(z.number().min(0).max(1)).length(5),
    /** What the mean sentiment of the article's other sentences adds to a logit. */
    context: z.number().min(0),
    role_bias: z.array(z.number()).length(4),
    negative_below: polarity,
    positive_above: polarity,
    /** For negative, neutral and positive: what the logit of being right starts from, and gains for each logit of distance. */
    certainty: z.array(z.tuple([z.number(), z.number()])).length(3),
    target_negative_below: polarity,
    target_positive_above: polarity,
  }),
})

/** What `npm run train -- speech` writes; see docs/speech-model.md. */
export const speechModelFile = z.strictObject({
  meta,
  bits: z.int().min(8).max(20),
  /** Words that always have one tag, by tag, parted by blanks. */
  fixed: z.record(z.string(), z.string()),
  /** A row of one signed byte for each tag, for each key; base64. */
  weights: z.string(),
})

export type SpeechModelFile = z.infer<typeof speechModelFile>
export type EvaluationEntry = z.infer<typeof evaluationEntry>
export type DeedEntry = z.infer<typeof deedEntry>
export type FrameEntry = z.infer<typeof frameEntry>
export type StanceModelFile = z.infer<typeof stanceModelFile>
