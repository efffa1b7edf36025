/**
 * The whole vocabulary of what can go wrong: codes of issues and errors, and the one class of errors that `src/` throws.
 *
 * A code is added here before it is used, so that this list and the codebook made from it are complete.
 */

/** Every code in `issues.csv` and every code of an `AgencyscopeError`, with what it means. */
export const ISSUE_CODES = {
  // Which files are read
  PATH_NOT_FOUND: 'A path given as corpus does not exist.',
  FILE_REACHED_TWICE: 'The same file was reached by two paths; it is analysed once.',
  FILE_IS_README: 'A README is no article and is skipped.',
  FILE_IS_LICENSE: 'A LICENSE is no article and is skipped.',
  FILE_IS_SIDECAR: 'metadata.csv describes articles; it is read as a table, not as an article.',
  FILE_IS_HIDDEN: 'A file whose name begins with . or _ is skipped.',
  FOLDER_IS_HIDDEN: 'A folder whose name begins with . or _ is not read.',
  FOLDER_IS_OUTPUT: 'A folder that holds results of agencyscope is not read as corpus.',
  FOLDER_UNREADABLE: 'A folder could not be listed.',
  SYMLINK_NOT_FOLLOWED: 'A symbolic link inside a folder is not followed.',
  FILE_NOT_REGULAR: 'A device, socket or pipe is not read.',
  FILE_TYPE_NOT_SUPPORTED: 'The file is neither .txt nor .md.',
  FILE_UNREADABLE: 'The file could not be opened or read.',
  FILE_CHANGED: 'The file changed or vanished between planning and reading.',
  FILE_TOO_LARGE: 'The file is larger than any article.',
  FILE_EMPTY: 'The file holds no text, or white space, signs or front matter only.',
  FILE_NOT_TEXT: 'The bytes are not text: a PDF, an archive, an image, or control characters.',
  // How the bytes were understood
  ENCODING_WINDOWS_1252: 'The file is not UTF-8; it was read as Windows-1252.',
  ENCODING_UTF_16: 'The file was read as UTF-16.',
  ENCODING_UTF_8_BROKEN: 'The file is UTF-8 with some broken bytes, which stand as U+FFFD in the text.',
  MOJIBAKE_SUSPECTED: 'Characters look damaged by an earlier conversion; the text is kept as it is.',
  // What the person said about the article
  FRONT_MATTER_INVALID: 'The front matter is not a valid YAML mapping; what can be read of it field by field is used.',
  FRONT_MATTER_UNCLOSED: 'The front matter has no closing line; it is read as text.',
  METADATA_VALUE_UNUSABLE: 'A field such as title holds a list or mapping where a text is expected.',
  ID_CHANGED: 'The id given was not safe or not unique as a file name and was changed.',
  SIDECAR_INVALID: 'A metadata.csv, or a row of it, could not be read.',
  SIDECAR_WITHOUT_FILE_COLUMN: 'A metadata.csv has no column named file; it is not used.',
  SIDECAR_ROW_UNMATCHED: 'A row of metadata.csv names no file that was found.',
  SIDECAR_ROW_DUPLICATE: 'Two rows of metadata.csv name the same file; the first is used.',
  // Dates
  DATE_AMBIGUOUS: 'A date such as 03/04/2025 can be read in two ways; it is not guessed.',
  DATE_TWO_DIGIT_YEAR: 'A date has a year of two digits; the century is not guessed.',
  DATE_INVALID: 'A date is not in the calendar, such as 30 February.',
  DATE_NOT_UNDERSTOOD: 'A date field holds words that are no date.',
  DATE_IN_FUTURE: 'A date lies after the day of the analysis.',
  DATE_IMPLAUSIBLE: 'A date lies before 1800.',
  // Language
  LANGUAGE_NOT_ENGLISH: 'The text is not English; it is listed without scores.',
  LANGUAGE_MISMATCH: 'The language stated is not the language of the text.',
  LANGUAGE_NOT_UNDERSTOOD: 'The language stated is not known as a language.',
  // Where results go
  OUTPUT_NOT_OURS: 'The output folder holds files that are no results of agencyscope.',
  OUTPUT_EXISTS: 'A file that an answer or an export would replace is there already.',
  PATH_UNUSABLE: 'A file or folder cannot be written, opened or read: permission, a full disk, a file for a folder.',
  OUTPUT_BUSY: 'Another run is writing to the output folder.',
  // Results of earlier runs
  RESULTS_NOT_FOUND: 'The folder holds no results of agencyscope.',
  RESULTS_INVALID: 'A file of the results is damaged, or of another version.',
  // Where results are kept for later runs
  STORE_NOT_OURS: 'The folder given as store holds files that are no store of agencyscope.',
  STORE_MISPLACED: 'The folder given as store is the output folder, lies in it, or holds it.',
  STORE_VERSION: 'The store was written by another version of agencyscope, in another form.',
  STORE_BUSY: 'Another run is using the store.',
  STORE_NOT_FOUND: 'There is no store in the folder.',
  // Settings, data and commands
  CONFIG_UNREADABLE: 'The config file could not be opened.',
  CONFIG_INVALID: 'The config file holds an unknown key or a value that does not fit.',
  DATA_INVALID: 'A word list that comes with the tool is damaged.',
  COMPARE_INVALID: 'An option of compare does not fit, or names something that is not there.',
  ARTICLE_INVALID: 'A file given to explain is no article.',
  SCHEMA_UNKNOWN: 'There is no schema of that name.',
  GOLD_INVALID: 'A line of a gold file does not have the expected shape.',
  DUCKDB_MISSING: 'SQL and Parquet need the package @duckdb/node-api, which is installed on wish only.',
  SQL_REFUSED: 'The SQL is no single question, or asks for something outside of the tables.',
  SQL_INVALID: 'DuckDB could not understand or answer the SQL.',
  EVALUATE_KIND_UNKNOWN: 'There is no evaluation of that name.',
} as const satisfies Readonly<Record<string, string>>

/** One of `ISSUE_CODES`. */
export type IssueCode = keyof typeof ISSUE_CODES

/** What an error knows besides its code and message; all optional. */
export interface ErrorDetails {
  /** Plain data about the case: paths, names, limits. */
  readonly context?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
  /** What the person can do. */
  readonly advice?: string
}

/**
 * A failure of the outside world: a missing path, a file that cannot be read, a wrong setting.
 *
 * Thrown from `src/` only. The command line turns it into a message and an exit code; code that handles many articles
 * catches it for one article and lists that as failed. The message says what was found and what was expected.
 */
export class AgencyscopeError extends Error {
  override readonly name = 'AgencyscopeError'
  readonly code: IssueCode
  readonly context: Readonly<Record<string, unknown>>
  readonly advice: string

  constructor(code: IssueCode, message: string, details: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : {})
    this.code = code
    this.context = details.context ?? {}
    this.advice = details.advice ?? ''
  }
}
