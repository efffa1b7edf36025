import type { Sentence } from '../document/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { isGivenName, isWord, type Context } from './draft.ts'

/** A stretch of capitalised words within a sentence that may be a name. */
export interface Run {
  readonly firstToken: number
  readonly lastToken: number
  readonly sentence: number
}

const PARTICLES = new Set(
  'al el bin ibn ben bint abu ould de du da dos das del della di van von der den la le ter wa ole'.split(' '),
)
const LINKS = new Set(['of', 'for', 'on', 'and', 'the', 'de', 'des', 'du', 'in', '&'])

/** Finds capitalised runs, with name particles inside, and `of` phrases after the head of an organisation. */
export function findRuns(context: Context): Run[] {
  const runs: Run[] = []
  context.doc.sentences.forEach((sentence, number) => {
    for (let i = sentence.firstToken; i < sentence.lastToken;) {
      if (!isNameWord(context, sentence, i)) {
        i++
        continue
      }
      const last = findRunEnd(context, sentence, i)
      runs.push({ firstToken: i, lastToken: last, sentence: number })
      i = last
    }
  })
  return runs
}

function isNameWord(context: Context, sentence: Sentence, at: number): boolean {
  const { doc } = context
  const token = doc.tokens[at]
  if (at >= sentence.lastToken || !token?.word || !isCapitalAt(doc.text, token.start)) return false
  if (token.norm === 'i' || isWord(context.index, 'not_names', token.norm)) return false
  return !isSentenceStart(context, sentence, at) || mayBeginName(context, sentence, at)
}

/** True for the first word of the sentence, and of a quotation inside it. */
export function isSentenceStart({ doc }: Pick<Context, 'doc'>, sentence: Sentence, at: number): boolean {
  if (at === sentence.firstToken) return true
  const before = doc.tokens[at - 1]
  return before !== undefined && /^["“‘'«(:—–•*#]+$/.test(doc.text.slice(before.start, before.end))
}

/** The first word of a sentence is capitalised anyway: it counts where nothing says that it is an ordinary word. */
function mayBeginName(context: Context, sentence: Sentence, at: number): boolean {
  const { doc, seenLower, index } = context
  const norm = doc.tokens[at]?.norm ?? ''
  if (isTitle(context, at) || isOrganisationHead(context, at)) return true
  if (isGivenName(index, norm) || isWord(index, 'surnames_african', norm)) return true
  if (seenLower.has(norm) || isWord(index, 'actor_heads', norm) || isWord(index, 'thing_heads', norm)) return false
  const next = doc.tokens[at + 1]
  if (next === undefined || at + 1 >= sentence.lastToken) return false
  return norm.length > 2 && next.word && isCapitalAt(doc.text, next.start) && !COMMON_STARTS.has(norm)
}

const COMMON_STARTS = new Set(
  `the a an this that these those it its he she they we you his her their our my in on at by for from with to of as
  but and or so if when while after before since because although though however meanwhile also then now here there
  what who why how where which all some many most both each no not only just even yet still such other another more
  speaking following according despite during under over between among against about into through without within
  today yesterday tomorrow last next earlier later recently former one two three four five six seven eight nine ten
  asked let do does did is are was were has have had will would can could may might should must being been
  new old good great first second third former current senior top local national`.split(/\s+/),
)

function findRunEnd(context: Context, sentence: Sentence, from: number): number {
  const { doc } = context
  let end = from + 1
  while (end < sentence.lastToken) {
    const next = nextInRun(context, sentence, from, end)
    if (next === null) break
    end = next
  }
  // a run never ends in a link or a particle
  while (end > from + 1 && !isCapitalAt(doc.text, doc.tokens[end - 1]?.start ?? 0)) end--
  return end
}

/** Where the run goes on to after `end`, or null. */
function nextInRun(context: Context, sentence: Sentence, from: number, end: number): number | null {
  const { doc } = context
  if (isNameWord(context, sentence, end)) return end + 1
  const norm = doc.tokens[end]?.norm ?? ''
  const glued = doc.tokens[end]?.start === doc.tokens[end - 1]?.end
  if ((norm === '-' || norm === '–') && glued && isCapitalOrNumber(context, sentence, end + 1)) return end + 2
  if (PARTICLES.has(norm)) return skipTo(context, sentence, end + 1, PARTICLES)
  if (LINKS.has(norm) && isOrganisationHead(context, from)) return skipTo(context, sentence, end + 1, LINKS)
  return null
}

function skipTo(context: Context, sentence: Sentence, at: number, over: ReadonlySet<string>): number | null {
  let i = at
  while (
    i < sentence.lastToken &&
    i < at + 2 &&
    (over.has(context.doc.tokens[i]?.norm ?? '') || context.doc.tokens[i]?.norm === '-')
  )
    i++
  return isNameWord(context, sentence, i) ? i + 1 : null
}

function isCapitalOrNumber({ doc }: Context, sentence: Sentence, at: number): boolean {
  const token = doc.tokens[at]
  return at < sentence.lastToken && token !== undefined && token.word
}

/** True where the words at `at` head an organisation: Ministry (of), University (of), Council (for). */
export function isOrganisationHead({ doc, index }: Context, at: number): boolean {
  return isWord(index, 'organisation_heads', doc.tokens[at]?.norm ?? '')
}

/** True where the word at `at` is a person's title: President, Gen., Mr. */
export function isTitle({ doc, index }: Context, at: number): boolean {
  const norm = doc.tokens[at]?.norm ?? ''
  return isWord(index, 'person_titles', norm) || isWord(index, 'person_titles', norm.replace(/\.$/, ''))
}
