/** Nouns that say what somebody is: Europe is a thief; Moscow, a major exporter; Kenya as a partner. */
import type { Sentence } from '../document/index.ts'
import { isActing, type ActingDraft } from './antecedent.ts'
import { normAt, type Context, type Draft } from './draft.ts'
import { INSTITUTIONS } from './peoples.ts'

/** What a noun is said of. */
export interface Said {
  /** Null where it is somebody without a name: she is a doctor. */
  readonly who: ActingDraft | null
  readonly rule: 'nominal:predicate' | 'nominal:apposition'
}

const COPULAS = new Set(
  'is are was were be been being am become becomes became becoming remain remains remained'.split(' '),
)
const ARTICLES = new Set(['a', 'an', 'one'])
const PHRASE = /^(?:noun|adj|adv|num)$/
const HELPERS = /^(?:aux|adv|verb|part)$/

/**
 * Whom a noun with an indefinite article is said of: the subject of the copula before it, the name before its comma, or the
 * object before its `as`. With `the` it is said of a named subject alone: the problem is the government.
 *
 * @param drafts - What is named in the sentence.
 * @param at - Token of the noun.
 * @returns Null for a noun that is said of nobody: there is a minister; it was a minister who.
 */
export function findSaidOf(context: Context, sentence: Sentence, drafts: readonly Draft[], at: number): Said | null {
  const { doc, tags } = context
  let start = at
  while (
    start > sentence.firstToken &&
    PHRASE.test(tags[start - 1]?.pos ?? '') &&
    !isCopula(context, sentence, start - 1)
  )
    start -= 1
  const article = normAt(doc, sentence, start - 1)
  if (!ARTICLES.has(article) && article !== 'the') return null
  if (drafts.some(({ firstToken, lastToken }) => firstToken < at && lastToken > start)) return null
  let before = start - 2
  while (tags[before]?.pos === 'adv' && before > sentence.firstToken) before -= 1
  if (isCopula(context, sentence, before))
    return findSubject(context, sentence, drafts, { at, copula: before, article })
  const link = normAt(doc, sentence, before)
  if (article === 'the' || (link !== ',' && link !== 'as')) return null
  const who = actingAt(drafts, before)
  if (link === 'as') return findRegarded(context, sentence, who, before)
  return who === null || isAdverbial(context, sentence, who) ? null : { who, rule: 'nominal:apposition' }
}

/** Condemned Kenya as a thief, Qatar as a partner of France; but joined the army as a doctor, such as a doctor. */
function findRegarded({ doc, tags }: Context, sentence: Sentence, who: ActingDraft | null, as: number): Said | null {
  if (/^(?:such|well|soon|far|long|much|many|same)$/.test(normAt(doc, sentence, as - 1))) return null
  const verb =
    who === null ? as : normAt(doc, sentence, who.firstToken - 1) === 'the' ? who.firstToken - 2 : who.firstToken - 1
  const isSubject = verb < sentence.firstToken
  return { who: isSubject || REGARDING.has(tags[verb]?.lemma ?? '') ? who : null, rule: 'nominal:predicate' }
}

const REGARDING = new Set(
  `see view regard describe denounce condemn accuse portray depict brand label treat recognise recognize present cast
  dismiss use paint praise hail`.split(/\s+/),
)

function isCopula({ doc, tags }: Context, sentence: Sentence, at: number): boolean {
  const norm = normAt(doc, sentence, at)
  return COPULAS.has(norm) || (norm === "'s" && tags[at]?.pos === 'aux') || norm === "'re" || norm === "'m"
}

interface Predicate {
  readonly at: number
  readonly copula: number
  readonly article: string
}

/** The subject of a copula, over its helpers (would become, wants to be) and a relative pronoun. */
function findSubject(
  { doc, tags }: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  { at, copula, article }: Predicate,
): Said | null {
  let end = copula
  while (
    end > sentence.firstToken &&
    HELPERS.test(tags[end - 1]?.pos ?? '') &&
    !NO_HELPERS.has(normAt(doc, sentence, end - 1))
  )
    end -= 1
  const last = normAt(doc, sentence, end - 1)
  if (end === sentence.firstToken || NO_SUBJECTS.has(last)) return null
  const isRelative = RELATIVES.has(last)
  const name = !isRelative ? end : normAt(doc, sentence, end - 2) === ',' ? end - 2 : end - 1
  const who = actingAt(drafts, name)
  if (who !== null) return { who, rule: 'nominal:predicate' }
  const norm = normAt(doc, sentence, at)
  // it is a government that listens
  const mayBeCleft = CLEFT.has(last) && (INSTITUTIONS.has(norm) || RELATIVES.has(normAt(doc, sentence, at + 1)))
  return article === 'the' || mayBeCleft || (INSTITUTIONS.has(norm) && !PERSONS.has(last))
    ? null
    : { who: null, rule: 'nominal:predicate' }
}

/** Tagged as helpers, and none: Kenya's, there are. */
const NO_HELPERS = new Set(["'s", 'there', 'here'])
const NO_SUBJECTS = new Set(['there', 'what', 'here'])
const RELATIVES = new Set(['who', 'which', 'that'])
const CLEFT = new Set(['it', 'this', 'that'])
const PERSONS = new Set('he she i you we they who'.split(' '))

/** Whoever is named up to a token and acts. */
function actingAt(drafts: readonly Draft[], end: number): ActingDraft | null {
  return drafts.find((draft): draft is ActingDraft => draft.lastToken === end && isActing(draft)) ?? null
}

/** According to Kenya, a soldier died: the name ends an opening phrase. */
function isAdverbial({ doc, tags }: Context, sentence: Sentence, { firstToken }: Draft): boolean {
  const before = normAt(doc, sentence, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  if (tags[before]?.pos !== 'adp') return false
  const previous = normAt(doc, sentence, before - 1)
  return (
    before <= sentence.firstToken || previous === 'according' || previous === ',' || tags[before - 1]?.pos === 'conj'
  )
}
