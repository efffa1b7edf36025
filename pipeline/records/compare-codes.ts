/** Codes of the tables that `compare` writes, with the plain name of each. */
import { makeCodeList } from './code-lists.ts'

/** Lengths of periods, the shortest first. */
export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/** What may be compared: one number for an article and a bloc. */
export const MEASURES = [
  'sentiment',
  'agency',
  'voice_share',
  'spoken_share',
  'agent_share',
  'positive_share',
  'negative_share',
  'presence',
  'sentences',
  'mentions',
] as const
export type Measure = (typeof MEASURES)[number]

/** How a difference was tested. */
export const DIFFERENCE_TESTS = ['permutation', 'sign_flip'] as const
export type DifferenceTest = (typeof DIFFERENCE_TESTS)[number]

/** In the order of the codebook; `fieldNotes` refer to the keys. */
export const COMPARE_CODE_LISTS = {
  period_kind: makeCodeList(
    'Periods',
    'Weeks are those of ISO 8601: they begin on Monday, and week 1 holds 4 January.',
    PERIOD_KINDS,
    { day: '2025-02-11', week: '2025-W07', month: '2025-02', quarter: '2025-Q1', year: '2025' },
  ),
  measure: makeCodeList(
    'Measures',
    'Each article gives one number for a bloc, or none; the value of a period is the weighted mean of these numbers, so ' +
      'that a long article counts as much as a short one.',
    MEASURES,
    {
      sentiment: 'Sentiment of the bloc over the article, -1 to 1; none where the bloc is absent',
      agency: '(agent + both / 2) / (agent + patient + both), 0 to 1; none where the bloc is in neither role',
      voice_share: 'Of the bloc’s sentences that are not neutral, the share whose voice is quoted; as quoted_share',
      spoken_share:
        'Of the quoted and reported words of speakers of a known bloc, the share that the bloc’s actors say',
      agent_share: 'Of the bloc’s sentences, the share in which it acts: agent or both',
      positive_share: 'Of the bloc’s sentences, the share labelled positive',
      negative_share: 'Of the bloc’s sentences, the share labelled negative',
      presence: '1 where the bloc is present in the article, else 0: the share of articles that speak of it',
      sentences: 'Sentences with the bloc in the article; 0 where it is absent',
      mentions:
        'Mentions of the bloc’s actors in the article, pronouns included, armed groups left out; 0 where there are none',
    },
  ),
  difference_test: makeCodeList(
    'Tests of differences',
    'Both are two-sided, and exact where there are at most 10 000 arrangements.',
    DIFFERENCE_TESTS,
    {
      permutation: 'Articles exchanged between the two sides: no article is on both',
      sign_flip: 'Articles that have both sides; the sign of each article’s difference turned round',
    },
  ),
} as const
