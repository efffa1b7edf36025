import type { Label, Role } from '../../pipeline/document/index.ts'
import type { Scores } from './agreement.ts'
import type { Interval } from './interval.ts'

/** The blocs that the coders coded. */
export const GOLD_BLOCS = ['western', 'african'] as const
export type GoldBloc = (typeof GOLD_BLOCS)[number]
export const CODERS = ['coder_a', 'coder_b'] as const
export type Coder = (typeof CODERS)[number]

/** A sentence with the codes of one or two coders. */
export interface GoldSentence {
  readonly id: string
  readonly sentence: number
  readonly text: string
  readonly coder_a: Readonly<Record<string, number | string>>
  readonly coder_b?: Readonly<Record<string, number | string>>
}

/** One coder's codes of an article. */
export interface GoldArticleCode {
  readonly western: { readonly sentiment: number | null; readonly agency: number | null }
  readonly african: { readonly sentiment: number | null; readonly agency: number | null }
  readonly actors?: readonly { readonly name: string; readonly type: string; readonly bloc: string }[]
  readonly countries?: readonly string[]
}

/** An article with the codes of one or two coders. */
export interface GoldArticle {
  readonly id: string
  readonly coder_a: GoldArticleCode
  readonly coder_b?: GoldArticleCode
}

/** Our codes of a sentence for one bloc. */
export interface SystemCode {
  readonly present: boolean | null
  readonly label: string | null
  readonly role: string | null
  /** In [0, 1]; missing in predictions without it. */
  readonly confidence?: number | null
}

/** A sentence as far as it is scored. */
export interface SystemSentence {
  readonly text: string
  readonly western: SystemCode
  readonly african: SystemCode
}

/** What is looked at in `articles/<id>.json`. */
export interface SystemArticle {
  readonly id: string
  readonly sentences: readonly SystemSentence[]
  readonly blocs: Readonly<Record<GoldBloc, { readonly sentiment: number | null; readonly agency: number | null }>>
  readonly actors: readonly {
    readonly name: string
    readonly aliases: readonly string[]
    readonly bloc: string
    readonly type: string
  }[]
  readonly countries: readonly string[]
}

/** Counts of sentences by gold label (outer) and ours (inner). */
export type Confusion = Readonly<Record<Label, Readonly<Record<Label, number>>>>

/** Counts of sentences by the coder's code (outer) and ours (inner). */
export type RoleConfusion = Readonly<Record<Role, Readonly<Record<Role, number>>>>

/** How well the confidence tells how often a coder sees the bloc as well and gives the same label, where we see it. */
export interface Calibration {
  readonly n: number
  /** Expected calibration error over ten bins, in [0, 1]. */
  readonly error: number
}

/** Figures for one bloc, each the mean over the coders. */
export interface BlocFigures {
  /** Sentences in which a coder sees the bloc: what sentiment and role are measured on. */
  readonly presentSentences: number
  readonly presence: Scores
  readonly sentimentAlpha: number | null
  readonly sentimentMacroF1: number | null
  readonly roleAlpha: number | null
  readonly roleAgreement: number | null
  /** Articles for which a coder gives a sentiment, an agency. */
  readonly sentimentArticles: number
  readonly articleSentimentRho: number | null
  /** Over articles, against the first coder. */
  readonly articleSentimentInterval: Interval | null
  readonly agencyArticles: number
  readonly articleAgencyRho: number | null
  readonly articleAgencyInterval: Interval | null
  /** null where the predictions hold no confidence. */
  readonly calibration: Calibration | null
  /** Roles where a coder sees the bloc; the sum over the coders. */
  readonly roleConfusion: RoleConfusion
  /** Sentiment labels where a coder sees the bloc; the sum over the coders. */
  readonly confusion: Confusion
}

/** What one coder reaches against the other; sentiment and role where both see the bloc. */
export interface BlocCeiling {
  readonly bothPresent: number
  readonly presenceF1: number
  readonly sentimentAlpha: number | null
  readonly sentimentMacroF1: number
  readonly roleAlpha: number | null
  readonly articleSentimentRho: number | null
  readonly articleAgencyRho: number | null
}

/** Actors and countries of the articles against every coder, counted together. */
export interface EntityFigures {
  /** `n`: actors that the coders list, both coders counted; `withBloc`: those found to which they give a bloc. */
  readonly actors: Scores & { readonly n: number; readonly withBloc: number; readonly blocAccuracy: number | null }
  readonly countries: Scores & { readonly n: number }
}

/** Figures of one set of articles. */
export interface AgencyFigures extends EntityFigures, Readonly<Record<GoldBloc, BlocFigures>> {
  readonly articles: number
  readonly sentences: number
  readonly missingArticles: readonly string[]
  readonly unalignedSentences: number
  /** null where there is one coder. */
  readonly ceiling: (EntityFigures & Readonly<Record<GoldBloc, BlocCeiling>>) | null
}
