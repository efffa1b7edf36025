import type { Actor, Sentence } from '../document/index.ts'
import { isWord, normAt, type Context, type Draft } from './draft.ts'
import type { Focus } from './focus.ts'

const PERSON = new Set('he him his himself she her hers herself'.split(' '))
const GROUP = new Set('they them their theirs themselves'.split(' '))
const THING = new Set('it its itself'.split(' '))
const SPEAKER = new Set('i me my mine myself we us our ours ourselves'.split(' '))

/** Sentences a pronoun may look back for its antecedent. */
const REACH = 3

/**
 * Ties pronouns to the most likely actor before them: he and she to the last person, they to the last group or
 * plural, it to the last state or body, I and we inside a quotation to its speaker. Subjects come before others.
 */
export function resolvePronouns(context: Context, drafts: readonly Draft[]): Draft[] {
  const { doc } = context
  const actors = drafts.filter((d) => d.actor !== null && d.reading !== 'place' && d.reading !== 'modifier')
  const bySentence = groupBySentence(actors)
  // the US inside a quotation is no `us`, and the It of a name no `it`
  const isTaken = (at: number): boolean => drafts.some((d) => d.firstToken <= at && at < d.lastToken)
  const found: Draft[] = []
  let quoted = false
  doc.sentences.forEach((sentence, number) => {
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const token = doc.tokens[at]
      if (token === undefined) continue
      quoted = updateQuote(
        quoted,
        doc.text.slice(token.start, token.end),
        at === sentence.firstToken && startsParagraph(context, number),
      )
      const antecedent = findAntecedent({ norm: token.norm, at, number, quoted, bySentence })
      if (antecedent !== null && !isTaken(at))
        found.push(makePronoun(at, number, antecedent.actor, antecedent.rule, antecedent.confidence))
    }
  })
  return found
}

interface Search {
  norm: string
  at: number
  number: number
  quoted: boolean
  bySentence: ReadonlyMap<number, readonly Draft[]>
}

interface Antecedent {
  actor: Actor
  rule: string
  confidence: number
}

function findAntecedent(search: Search): Antecedent | null {
  const { norm, quoted } = search
  if (PERSON.has(norm)) return lastOf(search, isPerson, 'pronoun:person', 0.75)
  if (SPEAKER.has(norm) && quoted) return nearestSpeaker(search)
  if (GROUP.has(norm))
    return lastOf(search, isPlural, 'pronoun:group', 0.55) ?? lastOf(search, () => true, 'pronoun:group_any', 0.4)
  if (THING.has(norm)) return lastOf(search, isBody, 'pronoun:body', 0.45)
  return null
}

function isPerson(actor: Actor): boolean {
  return actor.type === 'person'
}

function isPlural(actor: Actor): boolean {
  return actor.type === 'collective' || actor.type === 'group' || actor.type === 'armed_group' || actor.type === 'state'
}

function isBody(actor: Actor): boolean {
  return actor.type === 'organisation' || actor.type === 'bloc' || actor.type === 'state'
}

/** The first fitting mention of the nearest earlier sentence, or the last one before it in its own. */
function lastOf(
  { at, number, bySentence }: Search,
  fits: (a: Actor) => boolean,
  rule: string,
  confidence: number,
): Antecedent | null {
  const own = (bySentence.get(number) ?? []).filter((d) => d.firstToken < at && d.actor !== null && fits(d.actor))
  const last = own.at(-1)?.actor
  if (last) return { actor: last, rule, confidence }
  for (let back = 1; back <= REACH; back++) {
    const earlier = (bySentence.get(number - back) ?? []).find((d) => d.actor !== null && fits(d.actor))?.actor
    if (earlier) return { actor: earlier, rule, confidence: confidence - 0.08 * (back - 1) }
  }
  return null
}

/** The speaker of a quotation: a person of the same sentence, else of the one before or after. */
function nearestSpeaker({ number, bySentence }: Search): Antecedent | null {
  for (const offset of [0, -1, 1, -2, -3]) {
    const people = (bySentence.get(number + offset) ?? []).filter((d) => d.actor !== null && isPerson(d.actor))
    const actor = (offset < 0 ? people[0] : people.at(-1))?.actor
    if (actor) return { actor, rule: 'pronoun:speaker', confidence: offset === 0 ? 0.65 : 0.5 }
  }
  return null
}

function updateQuote(open: boolean, words: string, newParagraph: boolean): boolean {
  if (newParagraph && !/^["“«]/.test(words)) return false
  if (/^[“«]/.test(words)) return true
  if (/[”»]$/.test(words)) return false
  return words === '"' || words === "''" || words === '``' ? !open : open
}

function startsParagraph({ doc }: Context, number: number): boolean {
  const before = doc.sentences[number - 1]
  const own = doc.sentences[number]
  return before === undefined || own === undefined || /\n\s*\n|\r\n\s*\r\n/.test(doc.text.slice(before.end, own.start))
}

function makePronoun(at: number, sentence: number, actor: Actor, rule: string, confidence: number): Draft {
  return {
    firstToken: at,
    lastToken: at + 1,
    sentence,
    kind: 'pronoun',
    reading: 'actor',
    actor,
    place: null,
    country: null,
    source: 'pronoun',
    rule,
    confidence,
    candidates: [],
  }
}

function groupBySentence(drafts: readonly Draft[]): Map<number, Draft[]> {
  const groups = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(draft.sentence)
    if (group === undefined) groups.set(draft.sentence, [draft])
    else group.push(draft)
  }
  return groups
}

/**
 * Ties unmarked people and institutions (police, the government, residents) to the country the article is about.
 * They stand for the state where it is named as an actor, else for a collective of their own.
 *
 * @param taken - Token indexes that already belong to a mention.
 */
export function resolveNominals(
  context: Context,
  focus: Focus,
  drafts: readonly Draft[],
  taken: ReadonlySet<number>,
): Draft[] {
  const { doc, index } = context
  const found: Draft[] = []
  const named = new Map<string, Actor>()
  for (const d of drafts)
    if (d.actor?.type === 'state' && d.actor.country !== null && d.reading === 'actor')
      named.set(d.actor.country, d.actor)
  const recent = new Map<number, string>()
  for (const d of drafts) if (d.country !== null && d.reading === 'actor') recent.set(d.sentence, d.country)
  doc.sentences.forEach((sentence, number) => {
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      const norm = doc.tokens[at]?.norm ?? ''
      if (taken.has(at) || !isWord(index, 'actor_heads', norm)) continue
      if (!isNominalActor(context, sentence, at, taken)) continue
      const country = focus.share >= 0.35 ? focus.country : (recent.get(number) ?? null)
      const actor = country === null ? null : (named.get(country) ?? makeCollective(context, country))
      if (actor !== null)
        found.push({ ...makePronoun(at, number, actor, 'nominal:focus', 0.45), kind: 'nominal', source: 'nominal' })
    }
  })
  return found
}

/** Definite, possessed or bare plural heads that stand for themselves and not for part of a name. */
function isNominalActor({ doc, index }: Context, sentence: Sentence, at: number, taken: ReadonlySet<number>): boolean {
  const next = normAt(doc, sentence, at + 1)
  if (isWord(index, 'thing_heads', next) || isWord(index, 'actor_heads', next) || next === '-' || taken.has(at + 1))
    return false
  return !taken.has(at - 1)
}

function makeCollective({ index }: Context, country: string): Actor | null {
  const state = index.statesByIso.get(country)
  if (state === undefined) return null
  return {
    id: `collective:people_of_${country}`,
    name: `people and institutions of ${state.name}`,
    type: 'collective',
    bloc: state.bloc,
    subBloc: state.sub_bloc,
    country,
    wikidata: null,
    blocRule: 'bloc:article_focus',
    apart: false,
  }
}
