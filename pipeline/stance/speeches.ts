/** Who says what: the passages in somebody's mouth, each with its speaker and verb of saying. */
import type { RecognisedDocument, Speech } from '../document/types.ts'
import { PARAGRAPH_BREAK } from '../document/quotes.ts'
import { flatMapList, mapList } from '../document/list.ts'
import { isBareObject } from './bare-objects.ts'
import { spanOfMarked } from './passage-marks.ts'
import { findPassages, LEAST_WORDS, type Found, type Source } from './passages.ts'
import { findToneOf } from './saying-verbs.ts'
import type { SentenceView } from './sentence.ts'

/** Sentences back to the one who spoke last. */
const REACH = 2

/** Somebody's words in a sentence. */
export interface Heard extends Speech {
  /** True where they only name what is judged or announced (condemned the coup): they have a voice, and are no row. */
  readonly isBare: boolean
}

/**
 * Every passage in quotation marks or reported speech, sentence by sentence. The speaker is the subject of the nearest
 * verb of saying; where a sentence of a quotation has none, the speaker of the sentence after or before that the same
 * marks hold, else whoever spoke last.
 *
 * @returns One list for each sentence, in the order of its words.
 */
export function findSpeeches(doc: RecognisedDocument, views: readonly SentenceView[]): Heard[][] {
  const found = mapList(views, (view) => findPassages(view))
  const speakers: (string | null)[] = []
  return mapList(found, (passages, at) =>
    flatMapList(passages, ({ view, passage, source, saying }): Heard | readonly Heard[] => {
      const { kind, words, first, last } = passage
      const whole = isQuotedAt(view, firstWord(view)) && first === firstWord(view)
      const far = source ?? (whole ? findFarSource(doc, { views, found, speakers }, at) : NOBODY)
      if (kind === 'quoted') speakers[at] = far.speaker
      if (far.speaker === null && far.verb === null && words < LEAST_WORDS) return []
      const tone = far.verb === null ? null : findToneOf(far.verb)
      return [
        {
          sentence: view.index,
          ...spanOfMarked(view, first, last),
          kind,
          words,
          ...far,
          tone,
          isBare: kind === 'reported' && saying !== null && isBareObject(view, first, last, saying),
        },
      ]
    }),
  )
}

/** The rows of an article: what is said in a clause or within marks. */
export function findRows(heard: readonly (readonly Heard[])[]): Speech[] {
  return flatMapList(heard, (own) =>
    flatMapList(own, ({ isBare, ...speech }): Speech | readonly Speech[] => (isBare ? [] : speech)),
  )
}

const NOBODY: Source = { speaker: null, verb: null, rule: 'none' }

/** The speech that holds a character, if any. */
export function speechAt(speeches: readonly Speech[], start: number): Speech | null {
  return speeches.find((speech) => speech.start <= start && start < speech.end) ?? null
}

/** What is known of an article before a sentence of it. */
interface Known {
  readonly views: readonly SentenceView[]
  readonly found: readonly (readonly Found[])[]
  /** The last one quoted in each sentence so far. */
  readonly speakers: readonly (string | null | undefined)[]
}

/** The source of a quoted sentence that names none itself. */
function findFarSource(doc: RecognisedDocument, { views, found, speakers }: Known, at: number): Source {
  for (let next = at + 1; next < views.length && isOneQuotation(doc, views[next - 1], views[next]); next += 1) {
    const source = found[next]?.[0]?.source
    if (source) return { ...source, rule: 'continued' }
  }
  let before = at - 1
  for (; before >= 0 && isOneQuotation(doc, views[before], views[before + 1]); before -= 1) {
    const source = found[before]?.at(-1)?.source
    if (source) return { ...source, rule: 'continued' }
  }
  for (let back = before; back >= Math.max(0, before - REACH + 1); back -= 1) {
    const last = views[back]?.sayings.findLast(({ speaker }) => speaker !== null)
    // a quotation goes on over paragraphs
    const speaker = last?.speaker?.actor.id ?? speakers[back] ?? null
    if (speaker !== null) return { speaker, verb: null, rule: 'last_speaker' }
  }
  return { ...NOBODY, ...findOnlyDoer(views[before]) }
}

/** The one person who does anything in the sentence before a quotation: `He is sure of it. “We will win.”` */
function findOnlyDoer(view: SentenceView | undefined): Pick<Source, 'speaker' | 'rule'> | null {
  const doers = view?.targets.filter(({ actor, role }) => actor.type === 'person' && role.links[0]?.role === 'agent')
  const [speaker, other] = [...new Set(doers?.map(({ actor }) => actor.id))]
  return speaker === undefined || other !== undefined ? null : { speaker, rule: 'last_speaker' }
}

/** Whether a sentence goes on with the quotation of the one before, within the marks or in the same paragraph. */
function isOneQuotation(doc: RecognisedDocument, before?: SentenceView, view?: SentenceView): boolean {
  if (before === undefined || view === undefined || !isQuotedAt(view, firstWord(view))) return false
  if (isQuotedAt(before, before.words.length - 1)) return true
  const isBeside = !PARAGRAPH_BREAK.test(doc.text.slice(before.sentence.end, view.sentence.start))
  return isBeside && before.quoted.includes(true)
}

function firstWord({ words }: SentenceView): number {
  return words.findIndex(({ pos }) => pos !== 'punct')
}

function isQuotedAt({ quoted }: SentenceView, at: number): boolean {
  return quoted[at] === true
}
