import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { Effects } from '../effects.ts'
import { runCorpus } from '../run/index.ts'
import { readJsonLines } from './files.ts'
import {
  scoreAgency,
  type AgencyFigures,
  type GoldArticle,
  type GoldSentence,
  type SystemArticle,
} from './agency-score.ts'

const code = z.looseObject({
  western_present: z.number(),
  western_sentiment: z.number(),
  western_role: z.string(),
  african_present: z.number(),
  african_sentiment: z.number(),
  african_role: z.string(),
})
const sentenceLine = z.looseObject({
  id: z.string(),
  sentence: z.number(),
  text: z.string(),
  coder_a: code,
  coder_b: code.optional(),
})
const blocCode = z.looseObject({ sentiment: z.number().nullable(), agency: z.number().nullable() })
const articleCode = z.looseObject({
  western: blocCode,
  african: blocCode,
  actors: z.array(z.looseObject({ name: z.string(), type: z.string(), bloc: z.string() })).optional(),
  countries: z.array(z.string()).optional(),
})
const articleLine = z.looseObject({ id: z.string(), coder_a: articleCode, coder_b: articleCode.optional() })

const systemArticle = z.looseObject({ id: z.string() })

/** Runs on DIR/articles and scores against the coders; null where DIR holds no codes. */
export async function evaluateAgency(
  dir: string,
  predictions: string | undefined,
  effects: Effects,
): Promise<AgencyFigures | null> {
  const out = predictions ?? mkdtempSync(join(tmpdir(), 'agencyscope-evaluate-'))
  try {
    await runCorpus({ corpus: [join(dir, 'articles')], out, workers: null, effects })
    if (!hasCodes(dir)) return null
    return scoreFolder(dir, join(out, 'articles'))
  } finally {
    if (predictions === undefined) rmSync(out, { recursive: true, force: true })
  }
}

/** True where both files are there and some line holds the codes of a coder. */
function hasCodes(dir: string): boolean {
  const paths = ['sentences.jsonl', 'articles.jsonl'].map((name) => join(dir, name))
  return paths.every(
    (path) => existsSync(path) && readJsonLines(path, z.looseObject({})).some((line) => 'coder_a' in line),
  )
}

/** Scores the article JSON of a run against the coders' files in `dir`. */
export function scoreFolder(dir: string, articles: string): AgencyFigures {
  const gold = readJsonLines(join(dir, 'articles.jsonl'), articleLine)
  const sentences = readJsonLines(join(dir, 'sentences.jsonl'), sentenceLine)
  const system = new Map<string, SystemArticle>()
  for (const { id } of gold) {
    const path = join(articles, `${id}.json`)
    // our own output, validated when it was written; only the id is looked at again
    if (existsSync(path))
      system.set(id, systemArticle.parse(JSON.parse(readFileSync(path, 'utf8'))) as unknown as SystemArticle)
  }
  return scoreAgency(sentences as unknown as GoldSentence[], gold as unknown as GoldArticle[], system)
}
