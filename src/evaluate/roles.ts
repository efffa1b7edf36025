import { z } from 'zod'
import type { Role, Tag, Token } from '../../pipeline/document/index.ts'
import { findRole } from '../../pipeline/stance/index.ts'
import { tagSentences, type SpeechModel } from '../../pipeline/tag/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { macroF1 } from './agreement.ts'
import { findBaselineRole, type BaselineRole } from './baseline-roles.ts'
import { parseLabel, readJsonLines, toUnits, writeLines, type EvaluateInput } from './files.ts'

const KINDS = ['name', 'pronoun', 'noun'] as const
const GOLD_ROLES = ['agent', 'patient', 'none'] as const

const roleLine = z.looseObject({
  id: z.string(),
  sentence: z.string(),
  target: z.object({ from: z.int().min(0), to: z.int().min(0), mention: z.string() }),
  kind: z.unknown().optional(),
  role: z.unknown().optional(),
})

type Kinds = Partial<Record<(typeof KINDS)[number], { n: number; accuracy: number; macroF1: number }>>

export type RoleFigures = Kinds & { readonly baseline?: Kinds }

/** Says for each marked mention whether it acts or is acted upon; null without roles to score against. */
export function evaluateRoles(
  { gold, predictions, baseline }: EvaluateInput,
  speech: SpeechModel | null,
): RoleFigures | null {
  const lines = readJsonLines(gold, roleLine)
  const tag = (model: SpeechModel | null) => lines.map(({ sentence, target }) => tagTarget(sentence, target, model))
  const marked = tag(speech)
  const roles = marked.map(predictRole)
  if (predictions !== undefined)
    writeLines(
      predictions,
      lines.map((line, i) => JSON.stringify({ id: line.id, role: roles[i] })),
    )
  const score = (mine: readonly string[]) =>
    lines.flatMap((line, i) => {
      const role = parseLabel(line.role, z.enum(GOLD_ROLES), { path: gold, id: line.id })
      const kind = parseLabel(line.kind, z.enum(KINDS), { path: gold, id: line.id }) ?? 'name'
      return role === null ? [] : [{ kind, gold: role, mine: mine[i] ?? 'none' }]
    })
  const rows = score(roles)
  if (rows.length === 0) return null
  return {
    ...scoreRoles(rows),
    ...(baseline ? { baseline: scoreRoles(score(tag(null).map(predictBaseline))) } : {}),
  }
}

function scoreRoles(rows: readonly { kind: (typeof KINDS)[number]; gold: string; mine: string }[]): Kinds {
  const figures: Kinds = {}
  for (const kind of KINDS) {
    const pairs = rows.filter((r) => r.kind === kind).map((r) => [r.gold, r.mine] as const)
    if (pairs.length === 0) continue
    figures[kind] = {
      n: pairs.length,
      accuracy: pairs.filter(([a, b]) => a === b).length / pairs.length,
      macroF1: macroF1<string>(pairs, GOLD_ROLES),
    }
  }
  return figures
}

interface Target {
  readonly tokens: readonly Token[]
  readonly tags: readonly (Tag | null)[]
  readonly firstToken: number
  readonly lastToken: number
}

/** Tags a sentence and finds the tokens between two code point offsets; null where there are none. */
function tagTarget(
  sentence: string,
  { from, to }: { readonly from: number; readonly to: number },
  model: SpeechModel | null,
): Target | null {
  const { start, end } = toUnits(sentence, from, to)
  const { sentences, tokens } = tokeniseText(sentence)
  const tags = tagSentences(
    sentence,
    sentences,
    tokens,
    sentences.map(() => true),
    model,
  )
  const inside = tokens.flatMap((t, i) => (t.start < end && t.end > start ? [i] : []))
  const [first] = inside
  const last = inside.at(-1)
  return first === undefined || last === undefined ? null : { tokens, tags, firstToken: first, lastToken: last + 1 }
}

/** `both` counts as agent here. */
function predictRole(target: Target | null): Exclude<Role, 'both'> {
  if (target === null) return 'none'
  const { role } = findRole(target)
  return role === 'both' ? 'agent' : role
}

function predictBaseline(target: Target | null): BaselineRole {
  return target === null ? 'none' : findBaselineRole(target.tags, [target.firstToken, target.lastToken])
}
