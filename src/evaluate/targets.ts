import { z } from 'zod'
import { LABELS, type Label } from '../../pipeline/document/index.ts'
import type { PipelineResources } from '../../pipeline/index.ts'
import { scoreTarget } from '../../pipeline/stance/index.ts'
import { macroF1 } from './agreement.ts'
import { findSentenceLabel } from './baseline.ts'
import { parseLabel, readJsonLines, toUnits, writeLines, type EvaluateInput } from './files.ts'
import { makeMarkedDocument } from './marked.ts'

const targetLine = z.looseObject({
  id: z.string(),
  sentence: z.string(),
  target: z.object({ from: z.int().min(0), to: z.int().min(0), mention: z.string() }),
  label: z.unknown().optional(),
})

interface Counts {
  readonly n: number
  readonly accuracy: number
  readonly macroF1: number
}

export type TargetFigures = Counts & { readonly baseline?: Counts }

/** Classifies the sentiment toward marked targets; null without labels to score against. */
export function evaluateTargets(
  { gold, predictions, baseline }: EvaluateInput,
  resources: PipelineResources,
): TargetFigures | null {
  const lines = readJsonLines(gold, targetLine)
  const labels = lines.map((line) => predictLabel(line.sentence, line.target, resources))
  if (predictions !== undefined)
    writeLines(
      predictions,
      lines.map((line, i) => JSON.stringify({ id: line.id, label: labels[i] })),
    )
  const pairs = (mine: readonly Label[]) =>
    lines.flatMap((line, i) => {
      const label = parseLabel(line.label, z.enum(LABELS), { path: gold, id: line.id })
      return label === null ? [] : [[label, mine[i] ?? 'neutral'] as const]
    })
  const own = pairs(labels)
  if (own.length === 0) return null
  const blind = () => lines.map((line) => findSentenceLabel(line.sentence))
  return { ...scoreTargets(own), ...(baseline ? { baseline: scoreTargets(pairs(blind())) } : {}) }
}

function scoreTargets(pairs: readonly (readonly [Label, Label])[]): Counts {
  return {
    n: pairs.length,
    accuracy: pairs.filter(([a, b]) => a === b).length / pairs.length,
    macroF1: macroF1(pairs, [...LABELS]),
  }
}

function predictLabel(sentence: string, target: { from: number; to: number }, resources: PipelineResources): Label {
  const { start, end } = toUnits(sentence, target.from, target.to)
  const marked = makeMarkedDocument(sentence, { from: start, to: end }, resources.entities.speech)
  return scoreTarget(marked.doc, marked.sentence, resources.stance)
}
