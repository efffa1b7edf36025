import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { Effects } from '../effects.ts'
import { runCorpus } from '../run/index.ts'
import type { EntityIndex } from '../../pipeline/entities/index.ts'
import { loadResources } from '../resources/index.ts'
import { labelEverywhere, readByKeywords } from './baseline-agency.ts'
import { readGold, readJsonLines, type EvaluateInput } from './files.ts'
import { scoreAgency } from './agency-score.ts'
import type { AgencyFigures, BlocFigures, GoldArticle, GoldBloc, GoldSentence, SystemArticle } from './agency-types.ts'

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

/** How to measure; paths are absolute. */
export interface AgencyOptions extends EvaluateInput {
  /** A list of article names, one a line, that were seen in training. */
  readonly trainedOn?: string | undefined
}

/** Figures of one set of articles, and of keywords on the same where asked for. */
type SetFigures = AgencyFigures & { readonly baseline?: AgencyFigures }

/** Figures of all articles; `unseen` are those that are not in the list of `trainedOn`. */
export type AgencyReport = SetFigures & { readonly unseen?: SetFigures }

/** Runs on DIR/articles and scores against the coders; null where DIR holds no codes. */
export async function evaluateAgency(options: AgencyOptions, effects: Effects): Promise<AgencyReport | null> {
  const { gold, predictions } = options
  const out = predictions ?? mkdtempSync(join(tmpdir(), 'agencyscope-evaluate-'))
  try {
    await runCorpus({ corpus: [join(gold, 'articles')], out, workers: null, effects })
    if (!hasCodes(gold)) return null
    return scoreFolder(options, join(out, 'articles'))
  } finally {
    if (predictions === undefined) rmSync(out, { recursive: true, force: true })
  }
}

interface Coded {
  readonly sentences: readonly GoldSentence[]
  readonly articles: readonly GoldArticle[]
}

/** True where both files are there and some line holds the codes of a coder. */
function hasCodes(dir: string): boolean {
  const paths = ['sentences.jsonl', 'articles.jsonl'].map((name) => join(dir, name))
  return paths.every(
    (path) => existsSync(path) && readJsonLines(path, z.looseObject({})).some((line) => 'coder_a' in line),
  )
}

/** Scores the article JSON of a run against the coders' files. */
function scoreFolder({ gold, baseline, trainedOn }: AgencyOptions, articles: string): AgencyReport {
  const coded = readCoded(gold)
  const system = readSystem(
    articles,
    coded.articles.map((a) => a.id),
  )
  const index = baseline ? loadResources().pipeline.entities : null
  const score = (part: Coded): SetFigures => ({
    ...scoreAgency(part.sentences, part.articles, system),
    ...(index === null ? {} : { baseline: scoreKeywords(part, system, index) }),
  })
  if (trainedOn === undefined) return score(coded)
  const seen = new Set(readGold(trainedOn).split(/\s+/))
  const isUnseen = ({ id }: { id: string }) => !seen.has(id)
  const unseen = { sentences: coded.sentences.filter(isUnseen), articles: coded.articles.filter(isUnseen) }
  return { ...score(coded), unseen: score(unseen) }
}

function readCoded(dir: string): Coded {
  // the schemas are loose: they check what is scored and leave the rest of a line untyped
  return {
    sentences: readJsonLines(join(dir, 'sentences.jsonl'), sentenceLine) as unknown as GoldSentence[],
    articles: readJsonLines(join(dir, 'articles.jsonl'), articleLine) as unknown as GoldArticle[],
  }
}

function readSystem(articles: string, ids: readonly string[]): Map<string, SystemArticle> {
  const system = new Map<string, SystemArticle>()
  for (const id of ids) {
    const path = join(articles, `${id}.json`)
    // our own output, validated when it was written; only the id is looked at again
    if (existsSync(path))
      system.set(id, systemArticle.parse(JSON.parse(readFileSync(path, 'utf8'))) as unknown as SystemArticle)
  }
  return system
}

/** Keywords on the same sentences. Sentiment is measured wherever a coder sees the bloc, found by name or not. */
function scoreKeywords(
  { sentences, articles }: Coded,
  system: ReadonlyMap<string, SystemArticle>,
  index: EntityIndex,
): AgencyFigures {
  const read = new Map([...system].map(([id, article]) => [id, readByKeywords(article, index)]))
  const labelled = new Map([...system].map(([id, article]) => [id, labelEverywhere(article)]))
  const named = scoreAgency(sentences, articles, read)
  const everywhere = scoreAgency(sentences, articles, labelled)
  const join = (bloc: GoldBloc): BlocFigures => {
    const { sentimentAlpha, sentimentMacroF1, confusion } = everywhere[bloc]
    return { ...named[bloc], sentimentAlpha, sentimentMacroF1, confusion }
  }
  return { ...named, western: join('western'), african: join('african'), ceiling: null }
}
