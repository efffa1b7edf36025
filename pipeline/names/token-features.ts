/** Features that look at several words at once: neighbours, runs of capitals, known phrases, the rest of the document. */
import { addDocumentFeatures } from './document-features.ts'
import { mix, type KeyBuffer } from './hash.ts'
import { LISTS } from './lists.ts'
import type { SentenceContext } from './sentence-context.ts'
import { wordAt, type Run } from './view.ts'

/** Adds all features of a token but those of single words. */
export function addTokenFeatures(context: SentenceContext, at: number, out: KeyBuffer): void {
  addNeighbours(context, at, out)
  addPhrases(context, at, out)
  const run = context.view.runs[at] ?? null
  const wide = context.view.wideRuns[at] ?? null
  if (wide !== null && (run === null || wide.last - wide.first > run.last - run.first))
    addWideRun(context, wide, at, out)
  if (run === null) return
  addRun(context, run, at, out)
  addDocumentFeatures(context, run, at, out)
}

function addNeighbours({ view, sentence, mixed }: SentenceContext, at: number, out: KeyBuffer): void {
  const before = wordAt(view, sentence, at - 1)
  const own = wordAt(view, sentence, at)
  const after = wordAt(view, sentence, at + 1)
  out.push(mix(mix(before.norm, own.norm), 1))
  out.push(mix(mix(own.norm, after.norm), 2))
  const left = mix(before.short, own.short)
  out.push(mix(left, 3))
  out.push(mix(mix(own.short, after.short), 4))
  out.push(mix(mix(left, after.short), 5))
  if (!own.isCapital && !own.hasDigit) return
  out.push(mix(mix(before.norm, own.short), 6))
  out.push(mix(mix(own.short, after.norm), 7))
  out.push(mix(mix(before.norm, after.norm), 8))
  out.push(mix(mix(wordAt(view, sentence, at - 2).norm, before.norm), 9))
  out.push(mix(mix(after.norm, wordAt(view, sentence, at + 2).norm), 10))
  if (at === sentence.firstToken) out.push(mix(own.short, 11))
  if (!mixed) out.push(mix(own.short, 12))
}

function addPhrases({ marks }: SentenceContext, at: number, out: KeyBuffer): void {
  const lists = marks.lists[at] ?? 0
  const place = (marks.listPlaces[at] ?? 0) + 1
  if (lists !== 0)
    for (let bit = 0; bit < LISTS.length; bit++) if ((lists >> bit) & 1) out.push(mix(bit * 4 + place, 20))
  const seen = marks.seen[at] ?? 0
  if (seen === 0) return
  const seenPlace = (marks.seenPlaces[at] ?? 0) + 1
  out.push(mix(seen * 4 + seenPlace, 21))
  out.push(mix((seen & 15) * 4 + seenPlace, 22))
}

/** Where a token stands in a run: alone, first, between, last. */
const placeInRun = (run: Run, at: number): number =>
  run.last - run.first === 1 ? 0 : at === run.first ? 1 : at === run.last - 1 ? 3 : 2

function addRun(context: SentenceContext, run: Run, at: number, out: KeyBuffer): void {
  const { view, sentence } = context
  const place = placeInRun(run, at)
  const length = Math.min(run.last - run.first, 5)
  const first = wordAt(view, sentence, run.first)
  const last = wordAt(view, sentence, run.last - 1)
  const before = wordAt(view, sentence, run.first - 1)
  const after = wordAt(view, sentence, run.last)
  out.push(mix(place * 8 + length, 30))
  out.push(mix(mix(before.norm, place), 31))
  out.push(mix(mix(after.norm, place), 32))
  addAround(context, run, place, out)
  if (length === 1) return
  out.push(mix(mix(first.norm, place), 33))
  out.push(mix(mix(last.norm, place), 34))
  out.push(mix(mix(last.suffix, place), 35))
  addEnds(first.lists, place, 36, out)
  addEnds(last.lists, place, 37, out)
  if (first.part !== 0) out.push(mix(mix(first.part, place), 38))
  if (last.part !== 0) out.push(mix(mix(last.part, place), 39))
  if (first.isUpper && last.isUpper) out.push(mix(place, 40))
}

/** The two words on each side of a run, and the lists that the nearer ones are on. */
function addAround({ view, sentence }: SentenceContext, run: Run, place: number, out: KeyBuffer): void {
  const before = wordAt(view, sentence, run.first - 1)
  const after = wordAt(view, sentence, run.last)
  const farBefore = wordAt(view, sentence, run.first - 2)
  const farAfter = wordAt(view, sentence, run.last + 1)
  out.push(mix(mix(before.norm, wordAt(view, sentence, run.first).norm), 41))
  out.push(mix(mix(wordAt(view, sentence, run.last - 1).norm, after.norm), 42))
  out.push(mix(mix(farBefore.norm, place), 43))
  out.push(mix(mix(farAfter.norm, place), 44))
  addEnds(before.lists, place, 45, out)
  addEnds(after.lists, place, 46, out)
  out.push(mix(mix(farBefore.norm, before.norm), 90 + place))
  out.push(mix(mix(after.norm, farAfter.norm), 94 + place))
}

function addEnds(bits: number, place: number, salt: number, out: KeyBuffer): void {
  for (let bit = 0; bit < LISTS.length; bit++) if ((bits >> bit) & 1) out.push(mix(bit * 4 + place + 1, salt))
}

function addWideRun({ view, sentence }: SentenceContext, run: Run, at: number, out: KeyBuffer): void {
  const place = placeInRun(run, at)
  const first = wordAt(view, sentence, run.first)
  const last = wordAt(view, sentence, run.last - 1)
  out.push(mix(place * 8 + Math.min(run.last - run.first, 7), 50))
  out.push(mix(mix(first.norm, place), 51))
  out.push(mix(mix(last.norm, place), 52))
  out.push(mix(mix(wordAt(view, sentence, run.first - 1).norm, place), 53))
  out.push(mix(mix(wordAt(view, sentence, run.last).norm, place), 54))
  if (first.part !== 0) out.push(mix(mix(first.part, place), 55))
  if (last.part !== 0) out.push(mix(mix(last.part, place), 56))
  addEnds(last.lists, place, 57, out)
}
