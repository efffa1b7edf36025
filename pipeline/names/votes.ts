/** Second pass: what the first pass said of the same word elsewhere in the document. */
import { hashText } from '../document/hash.ts'
import { mix, type KeyBuffer } from './hash.ts'
import { SPAN_LABELS, TAG_COUNT, labelOfTag, spansOfTags } from './labels.ts'
import type { DocumentView } from './view.ts'

const LABELS = SPAN_LABELS.length + 1

/** What became of a word's capitalised occurrences in the first pass. */
interface Ballot {
  readonly tags: Uint16Array
  total: number
  /** The longest name that holds the word: its length, label + 1, and the word's place in it. */
  length: number
  label: number
  place: number
}

export interface Votes {
  readonly ballots: ReadonlyMap<number, Ballot>
  /** Per token: length of the name it is part of; 0 outside. */
  readonly lengths: Uint8Array
  readonly tags: Uint8Array
}

/** Counts the tags of the first pass by word. */
export function countVotes(view: DocumentView, tags: Uint8Array): Votes {
  const ballots = new Map<number, Ballot>()
  view.words.forEach((word, at) => {
    if (!word.isCapital) return
    let ballot = ballots.get(word.norm)
    if (ballot === undefined)
      ballots.set(word.norm, (ballot = { tags: new Uint16Array(TAG_COUNT), total: 0, length: 0, label: 0, place: 0 }))
    const tag = tags[at] ?? 0
    ballot.tags[tag] = (ballot.tags[tag] ?? 0) + 1
    ballot.total++
  })
  const lengths = new Uint8Array(tags.length)
  for (const { firstToken, lastToken } of view.sentences)
    for (const span of spansOfTags(tags.subarray(firstToken, lastToken)))
      countName(view, ballots, lengths, { ...span, first: span.first + firstToken, last: span.last + firstToken })
  return { ballots, lengths, tags }
}

function countName(
  view: DocumentView,
  ballots: ReadonlyMap<number, Ballot>,
  lengths: Uint8Array,
  { first, last, label }: { first: number; last: number; label: number },
): void {
  for (let at = first; at < last; at++) {
    lengths[at] = Math.min(last - first, 255)
    const ballot = ballots.get(view.norms[at] ?? 0)
    if (ballot === undefined || ballot.length >= last - first) continue
    ballot.length = last - first
    ballot.label = label + 1
    ballot.place = last - first === 1 ? 0 : at === first ? 1 : at === last - 1 ? 3 : 2
  }
}

const counts = new Uint16Array(LABELS)

/** Adds the features of a capitalised token; none where its word stands nowhere else. */
export function addVotes(view: DocumentView, votes: Votes, at: number, out: KeyBuffer): void {
  const word = view.words[at]
  if (word?.isCapital !== true) return
  addExpansion(view, votes, at, out)
  addNeighbour(view, votes, at - 1, 87, out)
  addNeighbour(view, votes, at + 1, 88, out)
  const ballot = votes.ballots.get(word.norm)
  if (ballot === undefined || ballot.total < 2) return
  const own = votes.tags[at] ?? 0
  const winner = countOthers(ballot, own)
  const total = ballot.total - 1
  const share = (counts[winner] ?? 0) / total
  const sure = share === 1 ? 3 : share > 0.7 ? 2 : share > 0.4 ? 1 : 0
  const many = total === 1 ? 0 : total <= 3 ? 1 : 2
  out.push(mix(winner * 16 + sure * 4 + many, 80))
  out.push(mix(winner * 64 + own, 81))
  out.push(mix((winner * 64 + own) * 16 + sure * 4 + many, 82))
  out.push(mix(bestOther(ballot, own) * 64 + own, 83))
  if (ballot.length <= (votes.lengths[at] ?? 0)) return
  out.push(mix(ballot.label * 4 + ballot.place, 84))
  out.push(mix((ballot.label * 4 + ballot.place) * 64 + own, 85))
}

/** Fills `counts` with the labels of the other occurrences; gives the most frequent one. */
function countOthers(ballot: Ballot, own: number): number {
  counts.fill(0)
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const label = labelOfTag(tag) + 1
    counts[label] = (counts[label] ?? 0) + (ballot.tags[tag] ?? 0) - (tag === own ? 1 : 0)
  }
  let winner = 0
  for (let label = 1; label < LABELS; label++) if ((counts[label] ?? 0) > (counts[winner] ?? 0)) winner = label
  return winner
}

function bestOther(ballot: Ballot, own: number): number {
  let best = 0
  let most = -1
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const votes = (ballot.tags[tag] ?? 0) - (tag === own ? 1 : 0)
    if (votes <= most) continue
    best = tag
    most = votes
  }
  return best
}

function addNeighbour(view: DocumentView, votes: Votes, at: number, salt: number, out: KeyBuffer): void {
  const ballot = view.words[at]?.isCapital === true ? votes.ballots.get(view.norms[at] ?? 0) : undefined
  if (ballot === undefined || ballot.total < 2) return
  out.push(mix(bestOther(ballot, votes.tags[at] ?? 0) * 64 + (votes.tags[at] ?? 0), salt))
}

/** The label that the words of an abbreviation bear. */
function addExpansion(view: DocumentView, votes: Votes, at: number, out: KeyBuffer): void {
  const word = view.words[at]
  if (word?.isUpper !== true) return
  const run = view.expansions.get(hashText(word.text))
  if (run !== undefined) out.push(mix((votes.tags[run.last - 1] ?? 0) * 64 + (votes.tags[at] ?? 0), 86))
}
