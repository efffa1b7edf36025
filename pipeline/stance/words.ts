/** One sentence as the rules read it: tokens with their tags, closed classes set right. */
import type { Tag, Token } from '../document/types.ts'
import { mapList } from '../document/list.ts'
import {
  BE,
  CLAUSE_OPENERS,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATORS,
  PREPOSITIONS,
} from './closed-class.ts'
import { IRREGULAR_FORMS, IRREGULAR_PARTICIPLES } from './irregular-verbs.ts'

/** A token of the sentence; indices into a list of these are local to the sentence. */
export interface Word {
  readonly norm: string
  readonly pos: string
  readonly form: string
  readonly lemma: string
}

const UNTAGGED: Tag = { pos: 'other', form: '', lemma: '' }
/** Prepositions that are as often something else and are left to the tagger. */
const LOOSE_PREPOSITIONS = new Set([
  'like',
  'following',
  'down',
  'up',
  'out',
  'off',
  'over',
  'given',
  'worth',
  'due',
  'outside',
  'inside',
])

/** Parts of speech that judge nothing by themselves. */
export const EMPTY_PARTS: ReadonlySet<string> = new Set('punct num det adp conj part aux pron propn'.split(' '))

type Closed = 'adp' | 'adv' | 'aux' | 'be' | 'clitic' | 'conj' | 'det' | 'open'

/** What the words of the closed classes are, whatever the tagger says; of two classes the first counts. */
const CLOSED = joinClasses([
  ['adp', ['according']],
  ['clitic', ["'s", "'"]],
  ['be', [...BE, ...MODALS]],
  ['aux', [...HAVE, ...DO]],
  ['conj', [...COORDINATORS, ...CLAUSE_OPENERS]],
  ['adv', [...NEGATORS].filter((norm) => norm !== 'no' && norm !== 'without')],
  ['open', ['that', 'her']],
  ['det', [...DETERMINERS]],
  ['adp', [...PREPOSITIONS].filter((norm) => !LOOSE_PREPOSITIONS.has(norm))],
])

function joinClasses(classes: readonly (readonly [Closed, readonly string[]])[]): ReadonlyMap<string, Closed> {
  const joined = new Map<string, Closed>()
  for (const [closed, norms] of classes) for (const norm of norms) if (!joined.has(norm)) joined.set(norm, closed)
  return joined
}

/** `were present`, `were keen`: no verb has its base for a participle but the short ones. */
function isAdjective(norm: string, { pos, form, lemma }: Tag): boolean {
  const isBase = pos === 'verb' && form === 'participle' && norm === lemma
  return isBase && !IRREGULAR_FORMS.has(norm) && !SAME_AS_BASE.has(norm)
}

/** Participles that are one with their base and that the irregular forms lack. */
const SAME_AS_BASE = new Set(
  'bet wed rid fit knit broadcast forecast offset input beset thrust slit recast outbid'.split(' '),
)

function posOf(norm: string, tag: Tag): string {
  if (isAdjective(norm, tag)) return 'adj'
  const closed = CLOSED.get(norm) ?? 'open'
  if (closed === 'open') return tag.pos
  if (closed === 'clitic') return tag.pos === 'aux' || tag.pos === 'verb' ? 'aux' : 'part'
  if (closed === 'be') return tag.pos === 'noun' && norm !== 'is' ? 'noun' : 'aux'
  if (closed === 'det') return tag.pos === 'pron' ? 'pron' : 'det'
  return closed
}

/** `born` and the like count as participles, whatever the tagger says. */
function formOf(norm: string, tag: Tag): string {
  if (MODALS.has(norm)) return 'modal'
  const plain = tag.form === 'base' || tag.form === 'infinitive'
  return tag.pos === 'verb' && plain && (IRREGULAR_PARTICIPLES.has(norm) || norm === 'born') && !isOwnBase(norm)
    ? 'participle'
    : tag.form
}

/** `put`, `become`, `run`: base and participle are one. */
function isOwnBase(norm: string): boolean {
  return IRREGULAR_FORMS.has(norm)
}

/** Joins tokens and tags of one sentence; untagged tokens count as `other`. */
export function readWords(tokens: readonly Token[], tags: readonly (Tag | null)[]): Word[] {
  return mapList(tokens, (token, index) => {
    const tag = isBeating(tokens, tags, index) ? BEAT : asVerb(token.norm, tags[index] ?? UNTAGGED)
    const form = formOf(token.norm, tag)
    return { norm: token.norm, pos: posOf(token.norm, tag), form, lemma: tag.lemma === '' ? token.norm : tag.lemma }
  })
}

/** `apologise`, `prioritise`: the tagger takes the British spelling of rare verbs for a noun. */
function asVerb(norm: string, tag: Tag): Tag {
  const isVerb = tag.pos === 'noun' && /[a-z]{3}ise$/.test(norm) && !NOUNS_IN_ISE.has(norm)
  return isVerb ? { pos: 'verb', form: 'base', lemma: norm } : tag
}

const NOUNS_IN_ISE = new Set(
  `exercise promise franchise surprise suprise praise expertise compromise cruise enterprise malaise demise premise turquoise paradise
  disguise treatise merchandise sunrise reprise tortoise porpoise chemise cerise valise bruise mayonnaise chaise liaise anise
  high-rise`.split(/\s+/),
)

/** `Senegal beat Egypt`: the tagger takes the short past between two names for one more name. */
function isBeating(tokens: readonly Token[], tags: readonly (Tag | null)[], at: number): boolean {
  if (tokens[at]?.norm !== 'beat' || tags[at]?.pos === 'verb') return false
  const [before, next] = [tags[at - 1]?.pos, tags[at + 1]?.pos]
  return (before === 'propn' || before === 'noun') && (next === 'propn' || next === 'det')
}

const BEAT: Tag = { pos: 'verb', form: 'past', lemma: 'beat' }

const NONE: Word = { norm: '', pos: 'end', form: '', lemma: '' }

/** The word at an index; a word of pos `end` outside the sentence. */
export function wordAt(words: readonly Word[], index: number): Word {
  return (index < 0 ? undefined : words[index]) ?? NONE
}

export const isVerbal = (word: Word): boolean => word.pos === 'verb' || word.pos === 'aux'
export const isNominal = (word: Word): boolean => word.pos === 'noun' || word.pos === 'propn'
export const isBe = (word: Word): boolean => word.pos === 'aux' && BE.has(word.norm)
