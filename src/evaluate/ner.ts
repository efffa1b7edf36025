import { tagNames, type NameModel, type NameSpan } from '../../pipeline/names/index.ts'
import { findCalibrationError } from './calibration-error.ts'
import { makeConllDocument } from './conll-document.ts'
import { countNames, parseConll, scoreConll, type ConllFile, type NameFigures } from './conll.ts'
import { readGold, writeLines, type EvaluateInput } from './files.ts'
import { tagByBaseline } from './name-baseline.ts'
import { countErrors, type NameErrors } from './ner-errors.ts'
import { findIntervals, type Interval } from './ner-interval.ts'
import { scoreRawText } from './ner-raw.ts'

/** Prefixes of article names that come from African newsrooms (README of the names data). */
const AFRICAN = new Set('af afs alg eg ghana et kenya mauritius nm panaf sa'.split(' '))
const isAfrican = (name: string): boolean => AFRICAN.has(name.split('_')[0] ?? '')

/** How well the trained tagger does by itself. F1 counts exact spans with their label. */
export interface NerFigures {
  readonly all: NameFigures
  readonly african: NameFigures
  /** 95 % intervals of F1, by drawing articles with replacement. */
  readonly intervals: { readonly core: Interval; readonly all: Interval }
  readonly errors: NameErrors
  /** Expected calibration error of the confidence, ten bins. */
  readonly calibrationError: number
  /** Core F1 where the article is printed as text and cut by our own tokeniser. */
  readonly rawTextCoreF1: number
  /** compromise on the same tokens, cleaned in its favour. */
  readonly baseline?: { readonly all: NameFigures; readonly african: NameFigures }
}

/** Tags the tokens of a CoNLL file with names; null without labels to score against. */
export function evaluateNer({ gold, predictions, baseline }: EvaluateInput, model: NameModel): NerFigures | null {
  const file = parseConll(readGold(gold))
  const found = tagFile(file, model)
  if (predictions !== undefined)
    writeLines(
      predictions,
      file.lines.map((line, i) => (line.token === null ? line.raw : `${line.token}\t${found.labels[i] ?? 'O'}`)),
    )
  return file.lines.some((line) => line.label !== null) ? scoreTagger(file, found, model, baseline) : null
}

/** What the tagger says of a file: a label for each line that holds a token, and every name by its lines. */
export interface TaggedFile {
  readonly labels: readonly (string | null)[]
  readonly spans: readonly { readonly lines: readonly number[]; readonly span: NameSpan }[]
}

/** Tags every article of a file; labels in the file are not looked at. */
export function tagFile(file: ConllFile, model: NameModel): TaggedFile {
  const labels: (string | null)[] = file.lines.map((line) => (line.token === null ? null : 'O'))
  const spans = file.documents.flatMap((document) => {
    const lineOf = document.sentences.flat()
    return tagNames(makeConllDocument(file, document), model).map((span) => ({
      lines: lineOf.slice(span.firstToken, span.lastToken),
      span,
    }))
  })
  for (const { lines, span } of spans)
    lines.forEach((line, i) => {
      labels[line] = `${i === 0 ? 'B' : 'I'}-${span.label}`
    })
  return { labels, spans }
}

/** All figures of a tagged file. */
export function scoreTagger(file: ConllFile, found: TaggedFile, model: NameModel, withBaseline: boolean): NerFigures {
  const { labels } = found
  return {
    all: scoreConll(file, labels),
    african: scoreConll(file, labels, isAfrican),
    intervals: findIntervals(file.documents.map((document) => countNames(file, document, labels))),
    errors: countErrors(file, labels),
    calibrationError: findCalibrationError(
      found.spans.map(({ lines, span }) => ({ confidence: span.confidence, right: isRight(file, lines, span.label) })),
    ),
    rawTextCoreF1: scoreRawText(file, model),
    ...(withBaseline ? { baseline: scoreBaseline(file) } : {}),
  }
}

function scoreBaseline(file: ConllFile): { all: NameFigures; african: NameFigures } {
  const labels = tagFileByBaseline(file)
  return { all: scoreConll(file, labels), african: scoreConll(file, labels, isAfrican) }
}

/** True where the gold name begins and ends on these lines and bears the label. */
function isRight(file: ConllFile, lines: readonly number[], label: string): boolean {
  const gold = (line: number | undefined): string => file.lines[line ?? -1]?.label ?? 'O'
  const inside = lines.slice(1).every((line) => gold(line) === `I-${label}`)
  return gold(lines[0]) === `B-${label}` && inside && gold((lines.at(-1) ?? -2) + 1) !== `I-${label}`
}

function tagFileByBaseline(file: ConllFile): (string | null)[] {
  const labels: (string | null)[] = file.lines.map(() => null)
  for (const document of file.documents) {
    const lineOf = document.sentences.flat()
    tagByBaseline(makeConllDocument(file, document)).forEach((label, i) => {
      labels[lineOf[i] ?? -1] = label
    })
  }
  return labels
}
