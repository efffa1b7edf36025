/** What the stage needs, built once per process. */
import type { DeedEntry, EvaluationEntry, FrameEntry, StanceModelFile } from '../data/lexicon-schema.ts'
import { unpackHead } from '../linear/index.ts'
import { unpackSenses, type StanceModel } from './coder/model.ts'
import { makeDeedIndex, type DeedIndex } from './deeds.ts'
import { makeLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

/** The data files of the stage, read and validated. */
export interface StanceData {
  readonly evaluation: { readonly entries: readonly EvaluationEntry[] }
  readonly frames: { readonly entries: readonly FrameEntry[] }
  readonly deeds: { readonly entries: readonly DeedEntry[] }
  readonly model: StanceModelFile
  /** Sentences of less confidence, in [0, 1], get no label; 0 where it is left out. */
  readonly abstainBelow?: number
}

export interface StanceResources {
  readonly lexicon: Lexicon
  readonly deeds: DeedIndex
  readonly model: StanceModel
}

/** Indexes the word lists and unpacks the model. */
export function makeStanceResources({
  evaluation,
  frames,
  deeds,
  model,
  abstainBelow = 0,
}: StanceData): StanceResources {
  return {
    lexicon: makeLexicon(evaluation.entries, frames.entries),
    deeds: makeDeedIndex(deeds.entries),
    model: { ...unpackModel(model), abstainBelow },
  }
}

function unpackModel({
  presence,
  role,
  sentiment,
  target,
  efficacy,
  decisions,
}: StanceModelFile): Omit<StanceModel, 'abstainBelow'> {
  const efficacyWords = new Set(efficacy.split(' '))
  return {
    presence: unpackHead(presence),
    role: unpackSenses(role),
    sentiment: { ...unpackSenses(sentiment), efficacy: efficacyWords },
    presentFrom: decisions.present_from,
    missed: decisions.missed,
    roleBias: decisions.role_bias,
    negativeBelow: decisions.negative_below,
    positiveAbove: decisions.positive_above,
    context: decisions.context,
    certainty: decisions.certainty,
    target: {
      sentiment: { ...unpackSenses(target), efficacy: efficacyWords },
      negativeBelow: decisions.target_negative_below,
      positiveAbove: decisions.target_positive_above,
    },
  }
}
