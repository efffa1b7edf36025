/** Every closed set of codes the project uses; the codebook and the JSON Schema are generated from these. */

export const BLOCS = [
  'western',
  'african',
  'russia',
  'china',
  'turkiye',
  'gulf',
  'other_external',
  'multilateral',
  'unspecified',
  'none',
] as const
/** To whom an actor belongs. `unspecified`: the text names a collective without saying whose; `none`: no bloc. */
export type Bloc = (typeof BLOCS)[number]

export const SCORED_BLOCS = ['western', 'african', 'external'] as const
/** The blocs that get scores; `external` joins russia, china, turkiye, gulf, other_external and multilateral. */
export type ScoredBloc = (typeof SCORED_BLOCS)[number]

export const ACTOR_TYPES = ['person', 'state', 'organisation', 'bloc', 'armed_group', 'group', 'collective'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

export const MENTION_KINDS = [
  'name',
  'alias',
  'demonym',
  'metonym',
  'title',
  'nominal',
  'pronoun',
  'collective',
] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

export const PLACE_KINDS = ['country', 'capital', 'city', 'region', 'water', 'facility', 'continent', 'other'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const ROLES = ['agent', 'patient', 'both', 'none'] as const
export type Role = (typeof ROLES)[number]

export const LABELS = ['negative', 'neutral', 'positive'] as const
export type Label = (typeof LABELS)[number]

export const VOICES = ['author', 'quoted'] as const
export type Voice = (typeof VOICES)[number]

export const SPEECH_KINDS = ['quoted', 'reported'] as const
export type SpeechKind = (typeof SPEECH_KINDS)[number]

export const SPEECH_RULES = ['subject', 'according_to', 'lead_in', 'continued', 'last_speaker', 'none'] as const
/** How the speaker of a passage was found. */
export type SpeechRule = (typeof SPEECH_RULES)[number]

export const TONES = ['neutral', 'doubtful', 'strong', 'warning', 'critical', 'praising', 'denying'] as const
/** How somebody says something, by the verb. */
export type Tone = (typeof TONES)[number]

export const CONSTRUCTS = ['evaluation', 'efficacy', 'role'] as const
export type Construct = (typeof CONSTRUCTS)[number]

export const DEEDS = [
  'consult',
  'invite',
  'cooperate',
  'support',
  'aid',
  'demand',
  'accuse',
  'reject',
  'threaten',
  'sanction',
  'expel',
  'withdraw',
  'attack',
  'lose',
  'gain',
  'other',
] as const
/** What one actor does to another; `other` for verbs that our list does not know. */
export type DeedClass = (typeof DEEDS)[number]

export const DATE_SOURCES = ['front_matter', 'sidecar', 'header', 'filename', 'url', 'dateline'] as const
export type DateSource = (typeof DATE_SOURCES)[number]

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** What an article is among those of the same story; `single` where nothing is like it. */
export const DUPLICATE_ROLES = ['single', 'first', 'copy', 'edited'] as const

export const WIRES = ['AFP', 'Reuters', 'AP', 'Xinhua', 'TASS', 'Anadolu', 'PANA', 'APA'] as const
/** A news agency that an article may be credited to. */
export type Wire = (typeof WIRES)[number]

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export const BOILERPLATE_KINDS = ['image', 'credit', 'caption', 'promotion', 'address', 'byline'] as const
/** Why a sentence counts as boilerplate: coded like any sentence, left out of article values. */
export type BoilerplateKind = (typeof BOILERPLATE_KINDS)[number]
