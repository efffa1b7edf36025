/** Features from the other occurrences of a word in the document. */
import { hashText } from '../document/hash.ts'
import { mix, type KeyBuffer } from './hash.ts'
import { LISTS } from './lists.ts'
import type { SentenceContext } from './sentence-context.ts'
import { wordAt, type DocumentView, type Occurrences, type Run } from './view.ts'
import type { WordInfo } from './words.ts'

/** Other occurrences whose neighbours are looked at. */
const MAX_OTHERS = 6

/** Adds what the document tells of a capitalised token elsewhere. */
export function addDocumentFeatures(context: SentenceContext, run: Run, at: number, out: KeyBuffer): void {
  const { view, sentence } = context
  const word = wordAt(view, sentence, at)
  addAcronym(context, word, out)
  const entry = view.occurrences.get(word.norm)
  if (entry === undefined) return
  const starts = at === sentence.firstToken ? 1 : 0
  const small = Math.min(entry.small, 2)
  const others = Math.min(entry.capital.length - 1, 3)
  const insideElsewhere = entry.inside > (context.mixed && starts === 0 ? 1 : 0) ? 1 : 0
  out.push(mix(small * 4 + insideElsewhere * 2 + starts, 60))
  out.push(mix(others * 2 + insideElsewhere, 61))
  addLongest(view, entry, run, at, out)
  if (others > 0) addOthers(view, entry, at, out)
}

function addLongest(view: DocumentView, { longest }: Occurrences, run: Run, at: number, out: KeyBuffer): void {
  if (longest === null || longest.last - longest.first <= run.last - run.first) return
  const norm = view.norms[at] ?? 0
  let place = 2
  if (view.norms[longest.first] === norm) place = 1
  else if (view.norms[longest.last - 1] === norm) place = 3
  const first = view.words[longest.first]
  const last = view.words[longest.last - 1]
  if (first === undefined || last === undefined) return
  out.push(mix(place * 8 + Math.min(longest.last - longest.first, 5), 62))
  out.push(mix(mix(first.norm, place), 63))
  out.push(mix(mix(last.norm, place), 64))
  out.push(mix(mix(view.norms[longest.first - 1] ?? 0, place), 65))
  for (let bit = 0; bit < LISTS.length; bit++) {
    if ((first.lists >> bit) & 1) out.push(mix(bit * 4 + place, 66))
    if ((last.lists >> bit) & 1) out.push(mix(bit * 4 + place, 67))
  }
  if (first.part !== 0) out.push(mix(mix(first.part, place), 68))
  if (last.part !== 0) out.push(mix(mix(last.part, place), 69))
}

function addOthers(view: DocumentView, { capital }: Occurrences, at: number, out: KeyBuffer): void {
  let seen = 0
  for (const other of capital) {
    if (other === at) continue
    if (++seen > MAX_OTHERS) return
    out.push(mix(view.norms[other - 1] ?? 0, 70))
    out.push(mix(view.norms[other + 1] ?? 0, 71))
    const run = view.runs[other] ?? null
    if (run === null || run.last - run.first === 1) continue
    out.push(mix(view.norms[run.first - 1] ?? 0, 72))
    out.push(mix(view.norms[run.last] ?? 0, 73))
  }
}

const PLACE_OF_EXPANSION = 4

/** `NHI` where a run of capitals with these initials stands elsewhere: the words of that run. */
function addAcronym({ view }: SentenceContext, word: WordInfo, out: KeyBuffer): void {
  if (!word.isUpper || word.text.length < 2) return
  const run = view.expansions.get(hashText(word.text))
  if (run === undefined) return
  const last = view.words[run.last - 1]
  out.push(mix(PLACE_OF_EXPANSION, 74))
  out.push(mix(view.norms[run.first] ?? 0, 75))
  out.push(mix(last?.norm ?? 0, 76))
  if (last !== undefined && last.part !== 0) out.push(mix(last.part, 77))
}
