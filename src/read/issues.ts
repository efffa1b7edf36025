/** Makes the issues of this room, all of stage `read`. */
import type { Issue, Severity, Span } from '../../pipeline/document/index.ts'
import type { IssueCode } from '../errors.ts'

/** An issue about a file or folder rather than about the words of one article. */
export interface FileIssue {
  /** Display path with `/`; a folder's ends with `/`. */
  readonly file: string
  readonly issue: Issue
}

/** What `makeIssue` needs; `severity` is `warning` and `span` null unless given. */
export interface IssueParts {
  readonly code: IssueCode
  readonly message: string
  readonly advice: string
  readonly severity?: Severity
  readonly span?: Span | null
}

/** Fills the defaults of an issue of stage `read`. */
export function makeIssue(parts: IssueParts): Issue {
  const { code, message, advice } = parts
  return { code, severity: parts.severity ?? 'warning', stage: 'read', message, advice, span: parts.span ?? null }
}
