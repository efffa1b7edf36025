/**
 * The document as it flows through the stages: raw -> tokenised -> recognised -> scored.
 *
 * Plain data only. All offsets inside the pipeline are half-open `[start, end)` UTF-16 units of `text`;
 * `records/` converts them to code points when it writes.
 */
import type {
  ActorType,
  Bloc,
  BoilerplateKind,
  Construct,
  DatePrecision,
  DateSource,
  DeedClass,
  Label,
  MentionKind,
  PlaceKind,
  Role,
  ScoredBloc,
  Severity,
  SpeechKind,
  SpeechRule,
  Tone,
  Voice,
} from './codes.ts'

/** A half-open range `[start, end)`; `text.slice(start, end)` gives the words. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A finding about one article or file; never stops a run. `code` is one of `ISSUE_CODES`. */
export interface Issue {
  readonly code: string
  readonly severity: Severity
  /** Which stage found it: read, tokenise, entities, stance, records. */
  readonly stage: string
  /** What was found and what was expected. */
  readonly message: string
  /** What the person can do. */
  readonly advice: string
  readonly span: Span | null
}

/** A value kept from front matter or a sidecar table. */
export type MetadataValue =
  string | number | boolean | null | readonly MetadataValue[] | { readonly [key: string]: MetadataValue }

/** An article as read. `text` is the decoded body and is never altered afterwards. */
export interface RawDocument {
  /** Safe as a file name; unique within a run. */
  readonly id: string
  /** Path as the person would write it, relative to the corpus folder, with `/`. */
  readonly file: string
  /** utf-8 | utf-16le | utf-16be | windows-1252 */
  readonly encoding: string
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string
  readonly title: string | null
  /** ISO: `2025-03-04`, `2025-03` or `2025`, as `datePrecision` says; null where unknown. */
  readonly date: string | null
  readonly dateSource: DateSource | null
  readonly datePrecision: DatePrecision | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  /** ISO 639-1 where recognised or stated, else null. */
  readonly language: string | null
  /** True where the text is to be scored: English, or too short to tell. */
  readonly scorable: boolean
  /** Everything else the person said about the article, verbatim. */
  readonly metadata: { readonly [key: string]: MetadataValue }
  readonly text: string
  /** The title, where it stands only in the metadata and not at the head of the text. */
  readonly headline: string | null
  readonly issues: readonly Issue[]
}

/** A sentence of the body. Sentences ascend, do not overlap, and leave only white space between them. */
export interface Sentence extends Span {
  /** Index range `[firstToken, lastToken)` into `tokens`. */
  readonly firstToken: number
  readonly lastToken: number
  readonly boilerplate: BoilerplateKind | null
  /** True where the sentence is a headline or heading: no final stop, on a line of its own. */
  readonly heading: boolean
}

/**
 * A word, number or punctuation mark, in the manner of newswire treebanks: `Kenya` `'s`, `did` `n't`,
 * `junta` `-` `led`, `U.S.`, `Gen.`, `$` `5.2`.
 */
export interface Token extends Span {
  /** Lower case, accents folded, curly quotes made straight; for look-up, not for display. */
  readonly norm: string
  /** True for tokens with at least one letter or digit. */
  readonly word: boolean
}

export interface TokenisedDocument extends RawDocument {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/** Coarse part of speech and what the role rules need, made from compromise's tags. */
export interface Tag {
  /** noun | propn | pron | verb | aux | adj | adv | adp | det | conj | num | part | punct | other */
  readonly pos: string
  /** For verbs: base | past | present | gerund | participle | infinitive | modal, else ''. */
  readonly form: string
  /** Lemma of a verb or noun where known, else the norm. */
  readonly lemma: string
}

/** Somebody or something that may act, as found in this article. */
export interface Actor {
  /** `state:DZA`, `org:ecowas`, `person:ibrahim_traore`; `x:` before the slug where not in the gazetteer. */
  readonly id: string
  readonly name: string
  readonly type: ActorType
  readonly bloc: Bloc
  /** `north_africa`, `ecowas`, `western_led`, … or null. */
  readonly subBloc: string | null
  /** ISO 3166-1 alpha-3 or null. */
  readonly country: string | null
  readonly wikidata: string | null
  /** Which rule gave the bloc. */
  readonly blocRule: string
  /** True for groups whose deeds stay out of the african bloc's sentiment and role (armed groups). */
  readonly apart: boolean
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-3 or null. */
  readonly country: string | null
  /** WGS84 degrees or null. */
  readonly lat: number | null
  readonly lon: number | null
}

/** Words that refer to an actor, a place or both. */
export interface Mention extends Span {
  readonly sentence: number
  /** Index range `[firstToken, lastToken)` into `tokens`. */
  readonly firstToken: number
  readonly lastToken: number
  readonly kind: MentionKind
  /** Id of an entry of `actors`, or null for a mere place. */
  readonly actor: string | null
  /** Id of an entry of `places`, or null for a mere actor. */
  readonly place: string | null
  /** The bloc of whom or what the words name, whatever the reading: western for `in Paris`; null where unknown. */
  readonly bloc: Bloc | null
  /** Id of whom the words name where they stand for no actor: state:FRA for `in Paris`; null where unknown or where they stand for one. */
  readonly owner: string | null
  /**
   * How the words are used here: `actor` (acts, owns, is spoken of as somebody), `place` (a setting),
   * `modifier` (a demonym that only modifies a thing), `mixed`.
   */
  readonly reading: 'actor' | 'place' | 'modifier' | 'mixed'
  /** The rule that decided, for `mentions.csv`. */
  readonly rule: string
  /** In [0, 1]; an ordinal grade until calibrated. */
  readonly confidence: number
  /** Other readings that stayed open, best first, as ids; empty where none. */
  readonly candidates: readonly string[]
}

export interface RecognisedDocument extends TokenisedDocument {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  /** Ascending by start; no two overlap except that a longer one may hold none. */
  readonly mentions: readonly Mention[]
  /** One per token; null where the sentence holds no mention and was not tagged. */
  readonly tags: readonly (Tag | null)[]
  /** ISO 3166-1 alpha-3 of every country referred to, sorted. */
  readonly countries: readonly string[]
}

/** A cue that moved a score. */
export interface Evidence extends Span {
  readonly sentence: number
  /** Actor id, or null where the cue speaks of the bloc as a whole. */
  readonly target: string | null
  readonly bloc: ScoredBloc
  /** Added to the logit; 0 for cues of construct `role`, which say who acts and move no sentiment. */
  readonly weight: number
  readonly construct: Construct
  /** Lexicon entry, frame or model feature: `afinn:betray`, `frame:expel`, `rule:passive`. */
  readonly source: string
}

/** What one sentence says of one bloc. Everything but `confidence` is null where the bloc is absent. */
export interface Stance {
  readonly sentence: number
  readonly bloc: ScoredBloc
  readonly present: boolean
  /** In [-1, 1]: `2 / (1 + exp(-logit)) - 1`, the logit being `intercept` plus the weights of `evidence`. */
  readonly sentiment: number | null
  readonly label: Label | null
  readonly role: Role | null
  /** Only where `label` is negative or positive. */
  readonly voice: Voice | null
  /** Where `voice` is quoted: the id of the actor whose words they are, and the verb of saying, as far as they are told. */
  readonly speaker: string | null
  readonly speechVerb: string | null
  /** In [0, 1]: how sure the codes are. */
  readonly confidence: number
  readonly intercept: number
  readonly evidence: readonly Evidence[]
}

/** The headline numbers of a bloc over the whole article, boilerplate left out. */
export interface BlocNumbers {
  readonly bloc: ScoredBloc
  /** Those in which it is present. */
  readonly sentences: number
  /** In [-1, 1]; null where the bloc is absent. */
  readonly sentiment: number | null
  /** 95 % bootstrap interval over sentences; null where the bloc is absent. */
  readonly sentimentLow: number | null
  readonly sentimentHigh: number | null
  readonly label: Label | null
  /** (agent + both / 2) / (agent + patient + both), in [0, 1]; null where the bloc is never either. */
  readonly agency: number | null
}

/** A bloc over the whole article, boilerplate left out. */
export interface BlocSummary extends BlocNumbers {
  /** Share of the sentences with a label other than neutral whose voice is quoted; null where there are none. */
  readonly quotedShare: number | null
  /** Share of the quoted and reported words of known speakers that are the bloc's, in [0, 1]; null where there are none. */
  readonly spokenShare: number | null
  readonly positive: number
  readonly negative: number
  readonly agent: number
  readonly patient: number
  readonly both: number
}

/** How the article portrays one actor. */
export interface ActorSummary {
  readonly actor: string
  /** In [-1, 1]; null without evidence. */
  readonly sentiment: number | null
  /** In [0, 1]; null where it never acts nor is acted upon. */
  readonly agency: number | null
}

/** One actor doing something to another in a sentence; the span is that of the verb or noun that says so. */
export interface Dyad extends Span {
  readonly sentence: number
  /** Ids of two different entries of `actors`. */
  readonly agent: string
  readonly patient: string
  /** The verb, noun or expression: of our list, else the lemma. */
  readonly term: string
  readonly deed: DeedClass
  readonly negated: boolean
  /** True for what may, should or is meant to happen. */
  readonly modal: boolean
  readonly voice: Voice
  /** Where `voice` is quoted: the id of the actor who says so, as far as it is told. */
  readonly speaker: string | null
  /** That of the less certain of the two mentions, in [0, 1]; an ordinal grade. */
  readonly confidence: number
  /** The rules that gave agent and patient their part. */
  readonly rule: string
}

/** A passage in somebody's mouth; the span is that of what is said, without the marks at its edges. */
export interface Speech extends Span {
  readonly sentence: number
  readonly kind: SpeechKind
  /** Words of the passage. */
  readonly words: number
  /** Id of the actor who speaks; null where the text does not tell, or tells only `officials`. */
  readonly speaker: string | null
  /** Lemma of the verb of saying, or `according to`; null where there is none. */
  readonly verb: string | null
  readonly tone: Tone | null
  /** How the speaker was found. */
  readonly rule: SpeechRule
}

export interface ScoredDocument extends RecognisedDocument {
  /** For every sentence and every scored bloc, in that order; empty where the text is not scorable. */
  readonly stances: readonly Stance[]
  /** In the order of `SCORED_BLOCS`. */
  readonly blocs: readonly BlocSummary[]
  readonly actorSummaries: readonly ActorSummary[]
  /** In text order. */
  readonly dyads: readonly Dyad[]
  /** In text order. */
  readonly speeches: readonly Speech[]
}

/** The article values under another way to draw the blocs. */
export interface SchemeSummary {
  readonly scheme: string
  /** Actors of the article that change their bloc. */
  readonly moved: number
  /** In the order of `SCORED_BLOCS`; empty where the text is not scorable. */
  readonly blocs: readonly BlocNumbers[]
}

/** An article with every stage run; the headline is a small document of its own, outside the article values. */
export interface AnalysedDocument extends ScoredDocument {
  readonly scoredHeadline: ScoredDocument | null
  /** One for each scheme beside the default, in the order of their ids. */
  readonly schemes: readonly SchemeSummary[]
}
