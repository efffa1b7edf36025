import type { ArticleRecords } from '../../pipeline/records/index.ts'
import { toRecords } from '../../pipeline/records/index.ts'
import type { Issue } from '../../pipeline/document/index.ts'
import { analyse, type PipelineResources } from '../../pipeline/index.ts'
import { AgencyscopeError } from '../errors.ts'
import { readArticle, type PlanEntry, type ReadOptions } from '../read/index.ts'

/** What came of one article: its records, or why there are none. */
export type ArticleOutcome =
  | { readonly kind: 'analysed'; readonly records: ArticleRecords }
  | { readonly kind: 'failed'; readonly id: string; readonly file: string; readonly issue: Issue }

/** Reads and analyses one planned article. Only failures of the outside world become an outcome; bugs throw. */
export function analyseArticle(planned: PlanEntry, options: ReadOptions, resources: PipelineResources): ArticleOutcome {
  try {
    return { kind: 'analysed', records: toRecords(analyse(readArticle(planned, options), resources)) }
  } catch (error) {
    if (!(error instanceof AgencyscopeError)) throw error
    const issue: Issue = {
      code: error.code,
      severity: 'error',
      stage: 'read',
      message: error.message,
      advice: error.advice,
      span: null,
    }
    return { kind: 'failed', id: planned.id, file: planned.file, issue }
  }
}
