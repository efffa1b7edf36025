/** Trains the heads of the stance model. */
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import type { LinearHead } from '../../pipeline/linear/index.ts'
import {
  makeSentimentScorer,
  scoreRoles,
  unpackSenses,
  type Feature,
  type RoleInput,
  type Sense,
} from '../../pipeline/stance/index.ts'
import type { RunJobs } from './run-jobs.ts'
import { joinDomainRuns, joinRuns, packHead, planRuns, trainHead, type DomainHead } from './softmax.ts'
import { DOMAIN, ROLE_SHAPE, SENTIMENT_SHAPE, type Examples, type Vectors } from './stance-examples.ts'
import { PRESENCE, ROLE, SENTIMENT, SHARED_L2 } from './stance-options.ts'
import { projectWords } from './word-vectors.ts'

export interface Heads {
  readonly presence: LinearHead
  readonly role: RoleHead
  readonly sentiment: SentimentHead
  /** As `sentiment`, for marked targets. */
  readonly target: SentimentHead
}

interface RoleHead {
  readonly packed: StanceModelFile['role']
  /** The logits as the stage will compute them. */
  readonly score: (input: RoleInput) => readonly number[]
}

interface SentimentHead {
  readonly packed: StanceModelFile['sentiment']
  /** The logit of a sentiment as the stage will compute it. */
  readonly score: (features: readonly Feature[], senses: readonly Sense[]) => number
}

/** What the heads are trained on. */
export type Kept = Pick<Examples, 'prepared' | 'targets'>

/**
 * Trains every head, once for each set of examples; trainings run side by side.
 *
 * @param runs - Weights of role and sentiment are the mean of so many runs, each in another order.
 */
export async function trainHeads(
  sets: readonly Kept[],
  vectors: Vectors,
  runs: number,
  runJobs: RunJobs<'softmax'>,
): Promise<Heads[]> {
  const options = {
    sentiment: {
      ...SENTIMENT,
      dense: {
        rows: SENTIMENT_SHAPE.groups * vectors.sentiment.dimensions,
        domains: Object.keys(DOMAIN).length,
        l2: SHARED_L2.sentiment,
        runs,
      },
    },
    role: {
      ...ROLE,
      dense: { rows: ROLE_SHAPE.groups * vectors.role.dimensions, domains: 0, l2: SHARED_L2.role, runs },
    },
  }
  const jobs = sets.flatMap(({ prepared, targets }) => [
    ...planRuns(
      [...prepared.flatMap((each) => each.sentiment ?? []), ...targets.map(({ example }) => example)],
      options.sentiment,
    ),
    ...planRuns(
      prepared.flatMap((each) => each.role ?? []),
      options.role,
    ),
  ])
  const trained = await runJobs(jobs)
  return sets.map(({ prepared }, at) => {
    const [sentiment, role] = [0, 1].map((head) => trained.slice((2 * at + head) * runs, (2 * at + head + 1) * runs))
    const domains = joinDomainRuns(sentiment ?? [], options.sentiment)
    return {
      presence: trainHead(
        prepared.flatMap((each) => each.presence ?? []),
        PRESENCE,
      ),
      role: makeRoleHead(joinRuns(role ?? [], options.role), vectors),
      sentiment: makeSentimentHead(domains[DOMAIN.coded], vectors),
      target: makeSentimentHead(domains[DOMAIN.marked], vectors),
    }
  })
}

function makeRoleHead({ head, dense }: DomainHead, vectors: Vectors): RoleHead {
  const packed = { head: packHead(head), senses: projectWords(dense, ROLE_SHAPE, vectors.role) }
  const model = unpackSenses(packed)
  return { packed, score: (input) => scoreRoles(model, input) }
}

function makeSentimentHead(trained: DomainHead | undefined, vectors: Vectors): SentimentHead {
  if (trained === undefined) throw new Error('A domain was not trained.')
  const packed = {
    head: packHead(trained.head),
    senses: projectWords(trained.dense, SENTIMENT_SHAPE, vectors.sentiment),
  }
  return { packed, score: makeSentimentScorer(packed) }
}
