import type { Issue } from '../../pipeline/document/index.ts'
import type { IssueRow } from '../../pipeline/records/index.ts'

/** An issue about a file, with the article's id where it has one. */
export interface LocatedIssue {
  readonly articleId: string | null
  readonly file: string
  readonly issue: Issue
}

/** The row of `issues.csv` for a finding about a file. */
export function makeIssueRow({ articleId, file, issue }: LocatedIssue): IssueRow {
  return {
    article_id: articleId,
    file,
    code: issue.code,
    severity: issue.severity,
    stage: issue.stage,
    message: issue.message,
    advice: issue.advice,
    start: issue.span?.start ?? null,
    end: issue.span?.end ?? null,
  }
}

/** Rows by article, file, place and code, so that their order does not depend on how the run went. */
export function sortIssueRows(rows: readonly IssueRow[]): IssueRow[] {
  const key = (row: IssueRow) =>
    [row.article_id ?? '', row.file, String(row.start ?? 0).padStart(9, '0'), row.code, row.message].join('\u0000')
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
}
