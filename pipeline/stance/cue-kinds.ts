/** How a cue may stand to a target; the model weighs each kind apart, for praise and for blame. */
export const CUE_KINDS = [
  'frame_agent',
  'frame_patient',
  'noun_agent',
  'noun_patient',
  'theme',
  'attributive',
  'owned',
  'governed',
  'predicate',
  'claimed',
  'beside',
  'theme_other',
  'frame_left',
  'frame_right',
  'noun_clause',
  'frame_other',
  'eval_subject',
  'eval_object',
  'eval_clause',
  'eval_other',
  'afinn_attached',
  'afinn_subject',
  'afinn_object',
  'afinn_clause',
  'afinn_other',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

/** Kinds that tie a cue to one target by grammar, so that it speaks less of the others. */
export const ATTACHED_KINDS: ReadonlySet<CueKind> = new Set([
  'frame_agent',
  'frame_patient',
  'noun_agent',
  'noun_patient',
  'theme',
  'attributive',
  'owned',
  'governed',
  'predicate',
  'afinn_attached',
])
