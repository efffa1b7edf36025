import { z } from 'zod'
import { LABELS, type Actor, type Label, type Mention, type RecognisedDocument } from '../../pipeline/document/index.ts'
import type { PipelineResources } from '../../pipeline/index.ts'
import { scoreStance } from '../../pipeline/stance/index.ts'
import { tagSentences } from '../../pipeline/tag/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { macroF1 } from './agreement.ts'
import { parseLabel, readJsonLines, writeLines } from './files.ts'
import { makeRawDocument } from './raw.ts'

const targetLine = z.looseObject({
  id: z.string(),
  sentence: z.string(),
  target: z.object({ from: z.int().min(0), to: z.int().min(0), mention: z.string() }),
  label: z.unknown().optional(),
})

export interface TargetFigures {
  readonly n: number
  readonly accuracy: number
  readonly macroF1: number
}

/** Classifies the sentiment toward marked targets; null without labels to score against. */
export function evaluateTargets(
  path: string,
  predictions: string | undefined,
  resources: PipelineResources,
): TargetFigures | null {
  const lines = readJsonLines(path, targetLine)
  const labels = lines.map((line) => predictLabel(line.sentence, line.target, resources))
  if (predictions !== undefined)
    writeLines(
      predictions,
      lines.map((line, i) => JSON.stringify({ id: line.id, label: labels[i] })),
    )
  const pairs = lines.flatMap((line, i) => {
    const gold = parseLabel(line.label, z.enum(LABELS), { path, id: line.id })
    return gold === null ? [] : [[gold, labels[i] ?? 'neutral'] as const]
  })
  if (pairs.length === 0) return null
  return {
    n: pairs.length,
    accuracy: pairs.filter(([a, b]) => a === b).length / pairs.length,
    macroF1: macroF1(pairs, [...LABELS]),
  }
}

/** A stand-in for whoever is marked: what the words say must not depend on who it is. */
const TARGET: Actor = {
  id: 'x:target',
  name: 'target',
  type: 'person',
  bloc: 'western',
  subBloc: null,
  country: null,
  wikidata: null,
  blocRule: 'marked',
  apart: false,
}

function predictLabel(sentence: string, target: { from: number; to: number }, resources: PipelineResources): Label {
  const doc = tokenise(makeRawDocument('target', sentence))
  const { tags } = tagSentences(
    doc.text,
    doc.sentences,
    doc.tokens,
    doc.sentences.map(() => true),
  )
  const inside = doc.tokens.flatMap((t, i) => (t.start < target.to && t.end > target.from ? [i] : []))
  const firstToken = inside[0] ?? 0
  const lastToken = (inside.at(-1) ?? 0) + 1
  const at = doc.sentences.findIndex((s) => firstToken >= s.firstToken && firstToken < s.lastToken)
  const mention: Mention = {
    start: target.from,
    end: target.to,
    sentence: at,
    firstToken,
    lastToken,
    kind: 'name',
    actor: TARGET.id,
    place: null,
    reading: 'actor',
    rule: 'marked',
    confidence: 1,
    candidates: [],
  }
  const recognised: RecognisedDocument = {
    ...doc,
    actors: [TARGET],
    places: [],
    mentions: [mention],
    tags,
    countries: [],
  }
  const stance = scoreStance(recognised, resources.stance).stances.find(
    (s) => s.sentence === at && s.bloc === 'western',
  )
  return stance?.label ?? 'neutral'
}
