/** Trains the heads of the stance model from coded articles and marked targets. */
import { join } from 'node:path'
import { z } from 'zod'
import type { Role } from '../../pipeline/document/index.ts'
import { recognise, type PipelineResources } from '../../pipeline/index.ts'
import {
  type Feature,
  findSenses,
  findPresenceFeatures,
  findRoleFeatures,
  findRoleSenses,
  findSentimentFeatures,
  isSilent,
  joinRoles,
  readArticle,
  stepOf,
  type Lexicon,
  type Sense,
} from '../../pipeline/stance/index.ts'
import type { SpeechModel } from '../../pipeline/tag/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { readJsonLines, makeMarkedDocument } from '../evaluate/index.ts'
import { alignSentences, type CodedArticle, type Codes } from './coded.ts'

/** What a coder says of a sentence and a bloc; role `none` and sentiment 0 where it is absent. */
export interface BlocCode {
  readonly present: boolean
  readonly role: Role
  /** -1, 0 or 1. */
  readonly sentiment: number
}

/** A sentence and a bloc with its codes and everything that the heads see. */
export interface CodedExample extends BlocCode {
  /** Number of the article; examples of one article stay on one side of every split. */
  readonly article: number
  readonly bloc: 'western' | 'african'
  /** What further coders say. */
  readonly further: readonly BlocCode[]
  /** True where an actor of the bloc is named, which makes it present whatever the head says. */
  readonly named: boolean
  /** True where nothing in the sentence refers to the bloc, which then counts as absent. */
  readonly silent: boolean
  /** How much of the article refers to the bloc, 0 to 4. */
  readonly step: number
  readonly presenceFeatures: readonly Feature[]
  readonly roleFeatures: readonly Feature[]
  readonly roleSenses: readonly Sense[]
  /** What the grammar alone gives. */
  readonly ruled: Role
  readonly sentimentFeatures: readonly Feature[]
  readonly senses: readonly Sense[]
}

/** Features and codes of every coded sentence of an article, for both blocs. */
export function makeCodedExamples(
  { raw, lines }: CodedArticle,
  article: number,
  untrained: Pick<PipelineResources, 'entities' | 'names'> & { lexicon: Lexicon },
): CodedExample[] {
  const doc = recognise(tokenise(raw), untrained)
  const view = readArticle(doc, untrained)
  const aligned = alignSentences(doc.text, doc.sentences, lines)
  return (['western', 'african'] as const).flatMap((bloc) =>
    lines.flatMap(({ coder_a, further = [] }, at) => {
      const sentence = view.views[aligned[at] ?? -1]
      if (sentence === undefined) return []
      const { levels, acting } = view.traces[bloc]
      const level = levels[sentence.index] ?? 'absent'
      const own = sentence.targets.filter((target) => target.bloc === bloc && !target.actor.apart)
      return [
        {
          article,
          bloc,
          ...codeOf(coder_a, bloc),
          further: further.map((each) => codeOf(each, bloc)),
          named: level === 'name',
          silent: isSilent(level),
          step: stepOf(acting),
          presenceFeatures: findPresenceFeatures(view, sentence, bloc),
          roleFeatures: findRoleFeatures(view, sentence, bloc, own),
          roleSenses: findRoleSenses(sentence, own),
          ruled: joinRoles(own),
          sentimentFeatures: findSentimentFeatures(sentence, bloc, own),
          senses: findSenses(sentence, own),
        },
      ]
    }),
  )
}

function codeOf(codes: Codes, bloc: CodedExample['bloc']): BlocCode {
  return {
    present: codes[`${bloc}_present`] === 1,
    role: codes[`${bloc}_role`],
    sentiment: codes[`${bloc}_sentiment`],
  }
}

/** A marked target with its label. */
export interface TargetExample {
  /** -1, 0 or 1. */
  readonly sentiment: number
  readonly sentimentFeatures: readonly Feature[]
  readonly senses: readonly Sense[]
  /** Examples of one source stay on one side of every split. */
  readonly source: string
}

const LABEL_VALUES = { negative: -1, neutral: 0, positive: 1 } as const
const targetLine = z.looseObject({
  sourceId: z.string(),
  sentence: z.string(),
  target: z.object({ from: z.int(), to: z.int() }),
  label: z.enum(['negative', 'neutral', 'positive']),
})

/** Reads the marked targets of DATA/newsmtsc/train.jsonl. */
export function readTargetExamples(data: string, lexicon: Lexicon, speech: SpeechModel | null): TargetExample[] {
  return readJsonLines(join(data, 'newsmtsc', 'train.jsonl'), targetLine).flatMap((line) => {
    const { doc, sentence } = makeMarkedDocument(line.sentence, line.target, speech)
    const view = readArticle(doc, { lexicon }).views[sentence]
    if (view === undefined) return []
    const sentimentFeatures = findSentimentFeatures(view, 'western', view.targets)
    const senses = findSenses(view, view.targets)
    return [{ sentiment: LABEL_VALUES[line.label], sentimentFeatures, senses, source: line.sourceId }]
  })
}
