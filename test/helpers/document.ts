/** Documents built by hand for tests: plain defaults, everything may be overridden. */
import type {
  Actor,
  AnalysedDocument,
  BlocSummary,
  Evidence,
  Issue,
  Mention,
  Place,
  ScoredBloc,
  ScoredDocument,
  Sentence,
  Stance,
  Token,
} from '../../pipeline/document/index.ts'
import { SCORED_BLOCS } from '../../pipeline/document/index.ts'

/** Where words stand in a text. @throws Error where they do not stand there at least `nth` + 1 times. */
function findSpan(text: string, words: string, nth = 0): { start: number; end: number } {
  let start = text.indexOf(words)
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the text.`)
  return { start, end: start + words.length }
}

/** Tokens: runs of letters, marks and digits, and single other marks. */
function makeTokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    norm: match[0].toLowerCase(),
    word: /[\p{L}\p{N}]/u.test(match[0]),
  }))
}

/** Sentences at the given texts, found one after the other. */
function makeSentences(text: string, sentences: readonly string[], tokens: readonly Token[]): Sentence[] {
  let from = 0
  return sentences.map((words) => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`“${words}” is not in the text after ${from}.`)
    from = start + words.length
    const firstToken = tokens.filter((token) => token.end <= start).length
    const lastToken = tokens.filter((token) => token.start < from).length
    return { start, end: from, firstToken, lastToken, boilerplate: null, heading: false }
  })
}

export function makeActor(overrides: Partial<Actor> = {}): Actor {
  return {
    id: 'state:DZA',
    name: 'Algeria',
    type: 'state',
    bloc: 'african',
    subBloc: 'north_africa',
    country: 'DZA',
    wikidata: null,
    blocRule: 'gazetteer',
    apart: false,
    ...overrides,
  }
}

export function makePlace(overrides: Partial<Place> = {}): Place {
  return { id: 'place:oran', name: 'Oran', kind: 'city', country: 'DZA', lat: null, lon: null, ...overrides }
}

/** A mention of `words` in `text`: the first of them, or the one at `nth`. */
export function makeMention(
  text: string,
  words: string,
  { nth = 0, ...overrides }: Partial<Mention> & { nth?: number } = {},
): Mention {
  return {
    ...findSpan(text, words, nth),
    sentence: 0,
    firstToken: 0,
    lastToken: 1,
    kind: 'name',
    actor: 'state:DZA',
    place: null,
    reading: 'actor',
    rule: 'gazetteer',
    confidence: 0.9,
    bloc: null,
    owner: null,
    candidates: [],
    ...overrides,
  }
}

/** A cue at `words`. */
export function makeEvidence(text: string, words: string, overrides: Partial<Evidence> = {}): Evidence {
  return {
    ...findSpan(text, words),
    sentence: 0,
    target: 'state:DZA',
    bloc: 'african',
    weight: -0.5,
    construct: 'evaluation',
    source: 'frame:break',
    ...overrides,
  }
}

/** The sentiment that an intercept and cues give, unrounded. */
function sentimentOf(intercept: number, evidence: readonly Evidence[]): number {
  const logit = evidence.reduce((sum, { weight }) => sum + weight, intercept)
  return 2 / (1 + Math.exp(-logit)) - 1
}

/** A stance; with evidence the bloc is present and the sentiment is the one that it gives, unless told otherwise. */
export function makeStance(sentence: number, bloc: ScoredBloc, overrides: Partial<Stance> = {}): Stance {
  const { evidence = [], intercept = 0 } = overrides
  const present = overrides.present ?? evidence.length > 0
  const sentiment = present ? sentimentOf(intercept, evidence) : null
  return {
    sentence,
    bloc,
    present,
    sentiment,
    label: sentiment === null ? null : sentiment < -0.2 ? 'negative' : sentiment > 0.2 ? 'positive' : 'neutral',
    role: present ? 'none' : null,
    voice: null,
    speaker: null,
    speechVerb: null,
    confidence: 0.8,
    intercept,
    evidence,
    ...overrides,
  }
}

export function makeBlocSummary(bloc: ScoredBloc, overrides: Partial<BlocSummary> = {}): BlocSummary {
  const values = { sentiment: null, sentimentLow: null, sentimentHigh: null, label: null, agency: null }
  const counts = { sentences: 0, positive: 0, negative: 0, agent: 0, patient: 0, both: 0 }
  return { bloc, ...values, quotedShare: null, spokenShare: null, ...counts, ...overrides }
}

export function makeIssue(overrides: Partial<Issue> = {}): Issue {
  const words = { message: 'The date 03/04/2025 is ambiguous.', advice: 'Give --date-order.' }
  return { code: 'DATE_AMBIGUOUS', severity: 'warning', stage: 'read', ...words, span: null, ...overrides }
}

/** What `makeAnalysedDocument` builds from; any field of the document may be given as well. */
export interface DocumentParts extends Partial<Omit<AnalysedDocument, 'sentences'>> {
  /** The sentences as they stand in `text`; by default the whole text is one. */
  readonly sentences?: readonly string[]
}

/**
 * An analysed document: sentences and tokens are found in `text`, stances that are not given say that the bloc is
 * absent, everything else is empty.
 */
export function makeAnalysedDocument({ sentences: told, ...overrides }: DocumentParts = {}): AnalysedDocument {
  const text = overrides.text ?? 'Algeria broke a treaty with Spain.'
  const tokens = overrides.tokens ?? makeTokens(text)
  const sentences = makeSentences(text, told ?? (text === '' ? [] : [text]), tokens)
  const scorable = overrides.scorable ?? true
  return {
    ...makeHead(),
    ...makeEmptyEntities(tokens),
    sentences,
    blocs: SCORED_BLOCS.map((bloc) => makeBlocSummary(bloc)),
    actorSummaries: [],
    dyads: [],
    speeches: [],
    scoredHeadline: null,
    schemes: [],
    ...overrides,
    text,
    tokens,
    scorable,
    stances: scorable ? fillStances(sentences.length, overrides.stances ?? []) : [],
  }
}

/** A scored headline, for `scoredHeadline`. */
export function makeScoredHeadline(text: string, parts: DocumentParts = {}): ScoredDocument {
  return makeAnalysedDocument({ ...parts, text })
}

function makeHead() {
  return {
    id: 'algeria-spain-treaty',
    file: 'algeria-spain-treaty.txt',
    encoding: 'utf-8',
    sha256: 'ab'.repeat(32),
    title: null,
    date: null,
    dateSource: null,
    datePrecision: null,
    outlet: null,
    author: null,
    url: null,
    language: 'en',
    metadata: {},
    headline: null,
    issues: [],
  } as const
}

function makeEmptyEntities(tokens: readonly Token[]) {
  return { actors: [], places: [], mentions: [], countries: [], tags: tokens.map(() => null) }
}

function fillStances(sentences: number, told: readonly Stance[]): Stance[] {
  return Array.from({ length: sentences }, (_, sentence) =>
    SCORED_BLOCS.map(
      (bloc) => told.find((s) => s.sentence === sentence && s.bloc === bloc) ?? makeStance(sentence, bloc),
    ),
  ).flat()
}

/** A whole small article with every kind of thing in it, emoji included; for tests of the output. */
export function makeRichDocument(overrides: DocumentParts = {}): AnalysedDocument {
  const first = '🕊️ Algeria broke a treaty with Spain.'
  const second = 'Algiers wants “respect”,\r\nsaid Ms Benali.'
  const text = `${first}\r\n\r\n${second}\r\n`
  const broke = makeEvidence(text, 'broke', { weight: -0.812345 })
  const wants = makeEvidence(text, 'wants', { sentence: 1, construct: 'role', weight: 0, source: 'rule:subject' })
  const respect = makeEvidence(text, 'respect', { sentence: 1, weight: 1.23456, source: 'afinn:respect' })
  return makeAnalysedDocument({
    text,
    sentences: [first, second],
    title: '=Treaty “broken”, again',
    date: '2022-06-13',
    dateSource: 'front_matter',
    datePrecision: 'day',
    outlet: 'The Sample Courier',
    metadata: { section: 'world', tags: ['a', 'b'], pages: 2 },
    headline: 'Algeria breaks with Spain',
    scoredHeadline: makeScoredHeadline('Algeria breaks with Spain', {
      stances: [
        makeStance(0, 'african', { evidence: [makeEvidence('Algeria breaks with Spain', 'breaks')], intercept: 0.1 }),
      ],
    }),
    actors: [
      makeActor(),
      makeActor({ id: 'state:ESP', name: 'Spain', bloc: 'western', subBloc: null, country: 'ESP' }),
      makeActor({ id: 'person:x:benali', name: 'Benali', type: 'person', subBloc: null, blocRule: 'context' }),
    ],
    places: [makePlace({ id: 'place:algiers', name: 'Algiers', kind: 'capital', lat: 36.753789, lon: -0.00001 })],
    mentions: [
      makeMention(text, 'Algeria'),
      makeMention(text, 'Spain', { actor: 'state:ESP' }),
      makeMention(text, 'Algiers', { sentence: 1, kind: 'metonym', place: 'place:algiers', candidates: ['a', 'b'] }),
      makeMention(text, 'Benali', { sentence: 1, actor: 'person:x:benali' }),
    ],
    countries: ['ESP', 'DZA'],
    stances: [
      makeStance(0, 'western', { present: true, role: 'patient' }),
      makeStance(0, 'african', { evidence: [broke], intercept: -0.03333, role: 'agent', voice: 'author' }),
      makeStance(1, 'african', { evidence: [respect, wants], intercept: -0.03333, role: 'agent', voice: 'quoted' }),
    ],
    blocs: [
      makeBlocSummary('western', {
        ...{ sentiment: 0.04, sentimentLow: 0.04, sentimentHigh: 0.04, label: 'neutral', agency: 0 },
        ...{ sentences: 1, patient: 1 },
      }),
      makeBlocSummary('african', {
        ...{ sentiment: 0.1, sentimentLow: -0.4, sentimentHigh: 0.53333333, label: 'neutral', agency: 1 },
        ...{ quotedShare: 0.5, sentences: 2, positive: 1, negative: 1, agent: 2 },
      }),
      makeBlocSummary('external'),
    ],
    actorSummaries: [{ actor: 'state:DZA', sentiment: 0.123456, agency: 2 / 3 }],
    issues: [makeIssue({ span: findSpan(text, 'Benali') })],
    ...overrides,
  })
}
