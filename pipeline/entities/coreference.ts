/** Ties pronouns to whoever named before them they most likely stand for. */
import { flatMapList } from '../document/list.ts'
import { isPerson, lastOf, resolveTokens, type ActingDraft, type Antecedent, type Search } from './antecedent.ts'
import type { Gender } from '../tag/index.ts'
import { isBodyPhrase } from './body-phrases.ts'
import { normOf, type Context, type Draft } from './draft.ts'
import { isEmptyIt } from './empty-it.ts'
import { POSSESSIVES, type Owners } from './nominal-home.ts'
import { findSayingPronoun, findSpeaker } from './speaker.ts'
import { findSubjectPhrase } from './subject-phrase.ts'
import type { Writer } from './writer.ts'

const PERSON = new Set('he him his himself she her hers herself'.split(' '))
const SHE = new Set('she her hers herself'.split(' '))
const GROUP = new Set('they them their theirs themselves'.split(' '))
const THING = new Set('it its itself'.split(' '))
const ONE = new Set('i me my mine myself'.split(' '))
const SPEAKER = new Set([...ONE, ...'we us our ours ourselves'.split(' ')])
const PRONOUNS: ReadonlySet<string> = new Set([...PERSON, ...THING, ...GROUP, ...SPEAKER])

/**
 * Ties pronouns to the most likely actor before them: he and she to the last person of that gender, they to the last group or
 * plural, it to the last state or body, I and we inside a quotation to its speaker, and outside to the writer. Subjects come before others.
 *
 * @param drafts - What is named, and the nouns that point to somebody.
 * @param writer - Whose people `we` are outside quotations, as far as the piece says it.
 */
export function resolvePronouns(context: Context, drafts: readonly Draft[], writer: Writer | null): Draft[] {
  return resolveTokens(context, drafts, isPronoun, (search, sentence) =>
    isEmptyIt(context, sentence, search.at) ? null : findAntecedent(search, writer),
  )
}

/** Whom `its`, `their`, `his` stand for, by their token: the owners of the nouns behind them. */
export function findOwners(context: Context, drafts: readonly Draft[], writer: Writer | null): Owners {
  const found = resolveTokens(
    context,
    drafts,
    (norm) => POSSESSIVES.has(norm),
    (search) => findAntecedent(search, writer),
  )
  return new Map(flatMapList(found, ({ firstToken, actor }) => (actor === null ? [] : [[firstToken, actor] as const])))
}

function isPronoun(norm: string): boolean {
  return PRONOUNS.has(norm)
}

function findAntecedent(search: Search, writer: Writer | null): Antecedent | null {
  const { norm } = search
  if (PERSON.has(norm)) return lastOfGender(search, SHE.has(norm) ? 'female' : 'male')
  if (SPEAKER.has(norm) && search.context.quoted[search.at] === true) return findQuotedSpeaker(search)
  if (SPEAKER.has(norm) && writer !== null && (writer.isSaid || !ONE.has(norm)))
    return { actor: writer.people, back: 0, rule: 'pronoun:writer', confidence: 0.6 }
  if (GROUP.has(norm))
    return (
      lastOf(search, (draft) => isPlural(search, draft), 'pronoun:group', 0.55) ??
      lastOf(search, isNamed, 'pronoun:group_any', 0.4)
    )
  if (THING.has(norm))
    return lastOf(search, (draft) => isBody(draft) || isBodyBefore(search, draft), 'pronoun:body', 0.45)
  return null
}

function isNamed({ source }: Draft): boolean {
  return source !== 'nominal'
}

const PLURALS = new Set(['collective', 'group', 'armed_group', 'state'])

/** Nouns without an s that speak of several. */
const SEVERAL = new Set(
  'people police men women children media staff crew youth personnel clergy elite leadership'.split(' '),
)

function isPlural({ doc }: Search, draft: Draft): boolean {
  if (draft.source === 'nominal') {
    const norm = doc.tokens[draft.lastToken - 1]?.norm ?? ''
    return SEVERAL.has(norm) || /[^s]s$/.test(norm)
  }
  return PLURALS.has(draft.actor?.type ?? '')
}

const BODIES = new Set(['organisation', 'bloc', 'state'])

/** A noun that points to a state is one of its institutions. */
function isBody({ actor }: Draft): boolean {
  return BODIES.has(actor?.type ?? '')
}

/** A body without a name, for `It` at the head of a sentence, and behind a demonym for what follows in its own. */
function isBodyBefore({ context, at, number }: Search, draft: Draft): boolean {
  const opens = context.doc.sentences[number]?.firstToken === at
  return (opens || (draft.sentence === number && draft.source === 'adjective')) && isBodyPhrase(context, draft)
}

/** Sentences for which he and she stay who was named. */
const PERSON_REACH = 6

/** The last person who may be `he` or `she`: of that gender as far as name and title tell, in each sentence those first. */
function lastOfGender(search: Search, gender: Gender): Antecedent | null {
  const { genderOf } = search
  const isPossible = (draft: Draft): draft is ActingDraft => isPerson(draft) && !isOnlyQuoted(search, draft)
  const isSure = (draft: Draft): boolean => isPossible(draft) && genderOf(draft.actor) === gender
  const mayBe = (draft: Draft): boolean => isPossible(draft) && (genderOf(draft.actor) ?? gender) === gender
  const sure = lastOf(search, isSure, 'pronoun:person', 0.8, PERSON_REACH)
  const open = lastOf(search, mayBe, 'pronoun:person', 0.7, PERSON_REACH)
  const named = sure === null || (open !== null && open.back < sure.back) ? open : sure
  const phrase = findSubjectPhrase(search, gender)
  // the president, after his name: still he
  if (phrase === null || named?.actor.country === (phrase.country ?? phrase.actor.country)) return named
  return { actor: phrase.actor, back: 1, rule: 'pronoun:subject_phrase', confidence: 0.5 }
}

/** `Macron lied,` he said: outside a quotation, nobody named in it. A name that stands alone between marks is only doubted. */
function isOnlyQuoted({ context: { quoted, tags }, at, number }: Search, draft: Draft): boolean {
  if (draft.sentence !== number || quoted[at] === true || quoted[draft.firstToken] !== true) return false
  const isSaid = (step: 1 | -1): boolean => {
    for (let next = draft.firstToken; quoted[next] === true; next += step)
      if (/^(?:verb|aux)$/.test(tags[next]?.pos ?? '')) return true
    return false
  }
  return isSaid(1) || isSaid(-1)
}

/** Who says what stands between the quotation marks round the word. */
function findQuotedSpeaker(search: Search): Antecedent | null {
  const { context, norm, at, number, bySentence } = search
  const found = findSpeaker(context, bySentence, { at, sentence: number }, ONE.has(norm))
  const pronoun = found?.isSaying === true && found.back === 0 ? null : findSayingPronoun(context, number)
  if (pronoun !== null) {
    const gender = SHE.has(normOf(context.doc, pronoun.at)) ? 'female' : 'male'
    const said = lastOfGender({ ...search, at: pronoun.at, number: pronoun.sentence, others: () => [] }, gender)
    if (said !== null) return { ...said, rule: 'pronoun:speaker_he', confidence: 0.7 }
  }
  if (found === null) return null
  const confidence = found.isSaying ? 0.75 : found.back === 0 ? 0.65 : 0.5
  return { actor: found.actor, back: found.back, rule: 'pronoun:speaker', confidence }
}
