import { z } from 'zod'
import type { Role } from '../../pipeline/document/index.ts'
import { findRole } from '../../pipeline/stance/index.ts'
import { tagSentences } from '../../pipeline/tag/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { macroF1 } from './agreement.ts'
import { parseLabel, readJsonLines, writeLines } from './files.ts'

const KINDS = ['name', 'pronoun', 'noun'] as const
const GOLD_ROLES = ['agent', 'patient', 'none'] as const

const roleLine = z.looseObject({
  id: z.string(),
  sentence: z.string(),
  target: z.object({ from: z.int().min(0), to: z.int().min(0), mention: z.string() }),
  kind: z.unknown().optional(),
  role: z.unknown().optional(),
})

export type RoleFigures = Partial<Record<(typeof KINDS)[number], { n: number; accuracy: number; macroF1: number }>>

/** Says for each marked mention whether it acts or is acted upon; null without roles to score against. */
export function evaluateRoles(path: string, predictions: string | undefined): RoleFigures | null {
  const lines = readJsonLines(path, roleLine)
  const roles = lines.map((line) => predictRole(line.sentence, line.target.from, line.target.to))
  if (predictions !== undefined)
    writeLines(
      predictions,
      lines.map((line, i) => JSON.stringify({ id: line.id, role: roles[i] })),
    )
  const rows = lines.flatMap((line, i) => {
    const gold = parseLabel(line.role, z.enum(GOLD_ROLES), { path, id: line.id })
    const kind = parseLabel(line.kind, z.enum(KINDS), { path, id: line.id }) ?? 'name'
    return gold === null ? [] : [{ kind, gold, mine: roles[i] ?? 'none' }]
  })
  return rows.length === 0 ? null : scoreRoles(rows)
}

function scoreRoles(rows: readonly { kind: (typeof KINDS)[number]; gold: string; mine: string }[]): RoleFigures {
  const figures: RoleFigures = {}
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

/** The role of the words between two code point offsets of a sentence; `both` counts as agent here. */
function predictRole(sentence: string, from: number, to: number): Exclude<Role, 'both'> {
  const units = Array.from(sentence)
  const start = units.slice(0, from).join('').length
  const end = units.slice(0, to).join('').length
  const { sentences, tokens } = tokeniseText(sentence)
  const { tags } = tagSentences(
    sentence,
    sentences,
    tokens,
    sentences.map(() => true),
  )
  const inside = tokens.flatMap((t, i) => (t.start < end && t.end > start ? [i] : []))
  const [first] = inside
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return 'none'
  const { role } = findRole({ tokens, tags, firstToken: first, lastToken: last + 1 })
  return role === 'both' ? 'agent' : role
}
