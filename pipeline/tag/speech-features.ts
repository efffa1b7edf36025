/** What the tagger sees of a word: numbers made of the hashes of words and endings, without building a text for each. */
import { EMPTY_HASH, hashText } from '../document/hash.ts'
import { fillList, mapList } from '../document/list.ts'
import { readListed } from './library.ts'
import { remember } from '../document/remember.ts'

/** A word as it is written, and its norm. */
export interface SpeechWord {
  readonly text: string
  readonly norm: string
}

/** Hashes of a form, whatever stands around it. */
export interface Form {
  readonly word: number
  readonly first: number
  readonly last2: number
  readonly last3: number
  readonly last4: number
  /** How it is written where it is written as its norm. */
  readonly shape: number
  /** What compromise's word list says of it. */
  readonly listed: number
  /** True for a finite verb whatever stands around it: was, will, said. */
  readonly surelyVerb: boolean
  /** True for a mark or conjunction at which a clause may end. */
  readonly breaks: boolean
}

/** The words of a sentence as the features see them, one in each list for every word. */
export interface SentenceForms {
  readonly forms: readonly Form[]
  /** How each is written: capitals, digits, hyphens, and whether it opens the sentence. */
  readonly shapes: readonly number[]
  /** 1 where a sure verb follows in the clause, else 0. */
  readonly verbAhead: readonly number[]
}

/** What the tagger remembers of the words before, on its way through a sentence; changed as it goes. */
export interface TagHistory {
  before: number
  twoBefore: number
  /** 2 where the sentence has had a verb, and 1 more where its clause has. */
  verbs: number
}

/** compromise's tags of verbs that are finite and nothing else. */
const SURE = new Set(['PastTense', 'Copula', 'Modal', 'Auxiliary'])
const BREAKS = new Set([',', ';', ':', '.', '?', '!', '(', ')', 'and', 'or', 'but', 'because', 'while', 'when', 'if'])

const CAPITAL = 4

const readShape = remember((text): number => {
  const capital = /^\p{Lu}/u.test(text) ? CAPITAL : 1
  return capital + (/^[\p{Lu}.]{2,}$/u.test(text) ? 8 : 0) + (/\d/.test(text) ? 16 : 0) + (text.includes('-') ? 32 : 0)
})

const NUMBER = /^[\d.,:%]+$/
const describeForm = remember((norm): Form => {
  const name = NUMBER.test(norm) && /\d/.test(norm) ? '#' : norm
  const tags = readListed(norm)
  return {
    word: hashText(name),
    first: hashText(name.slice(0, 1)),
    last2: hashText(name.slice(-2)),
    last3: hashText(name.slice(-3)),
    last4: hashText(name.slice(-4)),
    shape: readShape(norm),
    listed: hashText(tags.slice(0, 2).join('+')),
    surelyVerb: tags.some((tag) => SURE.has(tag)) && !tags.some((tag) => tag === 'Adjective' || tag === 'Noun'),
    breaks: BREAKS.has(norm),
  }
})

const NOTHING = describeForm('')

/** Every word of a sentence as the features see it. */
export function describeWords(words: readonly SpeechWord[]): SentenceForms {
  const forms = mapList(words, ({ norm }) => describeForm(norm))
  const verbAhead = fillList(words.length, 0)
  let ahead = 0
  for (let at = forms.length - 1; at >= 0; at -= 1) {
    const { breaks, surelyVerb } = forms[at] ?? NOTHING
    verbAhead[at] = ahead
    ahead = breaks ? 0 : surelyVerb ? 1 : ahead
  }
  const shapes = mapList(words, ({ text, norm }, at) => {
    const shape = text === norm ? (forms[at] ?? NOTHING).shape : readShape(text)
    return at === 0 ? openingShape(shape) : shape
  })
  return { forms, shapes, verbAhead }
}

/** A capital at the head of a sentence says less than elsewhere. */
function openingShape(shape: number): number {
  return (shape & CAPITAL) === 0 ? shape : shape - 2
}

/** Joins the number of a template with one or two hashes, and puts that in its place. */
function put(keys: KeyList, template: number, one: number, two = EMPTY_HASH): void {
  let key = Math.imul(one ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  key = Math.imul(key ^ (key >>> 13) ^ two, 0xc2b2ae35)
  keys[template - 1] = key ^ (key >>> 16)
}

/** A key for every template, in their order. */
type KeyList = Record<number, number>

/** Number of templates. */
export const KEY_COUNT = 36

/** Every key of a word, into the list. */
export function readKeys(sentence: SentenceForms, at: number, history: TagHistory, keys: KeyList): void {
  readWordKeys(sentence, at, keys)
  readContextKeys(sentence, at, history, keys)
}

/** Keys that do not depend on the tags before. */
function readWordKeys({ forms, shapes }: SentenceForms, at: number, keys: KeyList): void {
  const own = forms[at] ?? NOTHING
  const before = at > 0 ? (forms[at - 1] ?? NOTHING) : NOTHING
  const after = forms[at + 1] ?? NOTHING
  const shape = shapes[at] ?? 0
  const around = (at > 0 ? (shapes[at - 1] ?? 0) : 0) * 64 + shape
  put(keys, 1, own.word)
  put(keys, 2, own.last3)
  put(keys, 3, own.last2)
  put(keys, 4, own.last4)
  put(keys, 5, own.first, shape)
  put(keys, 6, shape)
  put(keys, 7, before.word)
  put(keys, 8, before.last3)
  put(keys, 9, after.word)
  put(keys, 10, after.last3)
  put(keys, 11, (at > 1 ? (forms[at - 2] ?? NOTHING) : NOTHING).word)
  put(keys, 12, (forms[at + 2] ?? NOTHING).word)
  put(keys, 13, before.word, own.word)
  put(keys, 14, own.word, after.word)
  put(keys, 15, own.listed)
  put(keys, 16, after.listed)
  put(keys, 17, before.listed, own.listed)
  put(keys, 18, own.listed, after.listed)
  put(keys, 19, around, shapes[at + 1] ?? 0)
  put(keys, 20, own.last3, after.word)
  put(keys, 21, before.word, own.last3)
  put(keys, 22, before.word, after.word)
  put(keys, 23, own.listed, shape)
}

/** Keys with the tags of the two words before. */
function readContextKeys(
  { forms, verbAhead }: SentenceForms,
  at: number,
  { before, twoBefore, verbs }: TagHistory,
  keys: KeyList,
): void {
  const own = forms[at] ?? NOTHING
  const after = forms[at + 1] ?? NOTHING
  const clause = verbs * 2 + (verbAhead[at] ?? 0)
  put(keys, 24, 0)
  put(keys, 25, before)
  put(keys, 26, twoBefore)
  put(keys, 27, before, twoBefore)
  put(keys, 28, own.word, before)
  put(keys, 29, own.last3, before)
  put(keys, 30, after.word, before)
  put(keys, 31, own.listed, before)
  put(keys, 32, after.last3, before)
  put(keys, 33, own.listed, clause)
  put(keys, 34, own.last2, clause)
  put(keys, 35, before, clause)
  put(keys, 36, own.word, clause)
}

/** The history before the first word. */
export function startHistory(): TagHistory {
  return { before: -1, twoBefore: -1, verbs: 0 }
}

/** Remembers the tag of a word, in place. */
export function addToHistory(history: TagHistory, form: Form, tag: number, isVerb: boolean): void {
  history.twoBefore = history.before
  history.before = tag
  history.verbs = isVerb ? 3 : form.breaks ? history.verbs & 2 : history.verbs
}
