import { flatMapList } from '../document/list.ts'
import type { Actor, Sentence } from '../document/index.ts'
import { makePronoun, type ActingDraft } from './antecedent.ts'
import { changeDraft, groupBySentence, isWord, normAt, normOf, tokensOf, type Context, type Draft } from './draft.ts'
import { findExamples } from './examples.ts'
import type { Focus } from './focus.ts'
import {
  findHome,
  findKnownOffice,
  findStay,
  homeFrom,
  keepOffice,
  type KnownOffices,
  type NominalHome,
  type Owners,
} from './nominal-home.ts'
import { findOthers } from './own-subject.ts'
import { findNominals, isBareGovernment } from './nominal-heads.ts'
import { INSTITUTIONS, makePeople } from './peoples.ts'
import { findSaidOf } from './predicative.ts'
import { findSent } from './sent.ts'
import { findSetting } from './sentence-setting.ts'
import { isStranger } from './strangers.ts'
import { isOfThing } from './thing-subject.ts'
import { chooseCountry, findHarmer, findStateOf, isAfrican, makeTrail } from './trail.ts'

/** Pronouns of people that found nobody named. */
const PEOPLE = new Set('he she him her his they them their we our us'.split(' '))

/**
 * Ties unmarked people and institutions (police, the government, residents) to the country spoken of around them and
 * in the article at large. Institutions stand for the state, people for a collective of their own.
 *
 * @param drafts - What is named, and the nouns already tied to it.
 * @param owners - Whom possessive pronouns stand for.
 * @returns Drafts whose confidence is the country's share of what speaks for any country, at most 0.6.
 */
export function resolveNominals(context: Context, focus: Focus, drafts: readonly Draft[], owners: Owners): Draft[] {
  const { trail, draftsOf, taken } = readDrafts(context, drafts)
  const states = new Map(
    flatMapList(drafts, (d) => (d.actor?.type === 'state' ? [[d.actor.country, d.actor] as const] : [])),
  )
  const offices: KnownOffices = new Map()
  let person: Draft | null = null
  // where African states are spoken of, those of other continents do harm abroad
  const isAbroad = isOnAfrica(context, focus)
  return flatMapList(context.doc.sentences, (sentence, number) => {
    const found = flatMapList(findNominals(context, sentence, draftsOf.get(number) ?? [], taken), (at) => {
      const norm = context.doc.tokens[at]?.norm ?? ''
      const own = draftsOf.get(number) ?? []
      if (isHeadOfNamed(context, own, at)) return []
      const isSame = SINGLE.has(norm) && normAt(context.doc, sentence, at - 1) === 'the'
      if (isSame && person?.actor && number - person.sentence <= SAME_REACH)
        return [makeNominal(at, number, person.actor, 'nominal:same_person', 1)]
      const examples = findExamples(context, sentence, own, at)
      if (examples.length > 0) return makeExample(at, number, examples)
      const said = findSaidOf(context, sentence, own, at)
      if (said !== null && said.who !== null) {
        const home = homeFrom(said.who, 'nominal:owner')
        if (home !== null) keepOffice(offices, norm, home, number)
        return [makeNominal(at, number, said.who.actor, said.rule, 1)]
      }
      const beside =
        findSent(context, sentence, own, at) ??
        findHome(context, sentence, own, owners, at) ??
        findShared(context, sentence, own, at)
      if (beside !== null) keepOffice(offices, norm, beside, number)
      // she is a doctor: whoever she is
      else if (said !== null) return []
      const home =
        beside ??
        findKnownOffice(offices, norm, number, isDefinite(context, sentence, at)) ??
        findSetting(context, sentence, own, at)
      if (home !== null && home.body !== null) return [makeNominal(at, number, home.body, home.rule, 1)]
      const best =
        home !== null && home.country !== null
          ? { country: home.country, share: 1 }
          : ((isBareGovernment(context, sentence, at) ? findStateOf(trail) : null) ??
            findVisited(norm, focus, findStay(context, sentence, own, at), (barred) =>
              chooseCountry(trail, focus, number, at, { isInstitution: false, isLocal: false, barred }),
            ) ??
            chooseCountry(trail, focus, number, at, {
              isInstitution: INSTITUTIONS.has(norm),
              isLocal: LOCALS.has(norm),
              barred: isAbroad ? findHarmer(context, sentence, own, at) : null,
            }))
      if (best === null || (home === null && isStranger(context, sentence, at, best.country))) return []
      const actor = INSTITUTIONS.has(norm) ? (states.get(best.country) ?? null) : null
      const who = actor ?? makePeople(context.index, best.country)
      return who === null ? [] : [makeNominal(at, number, who, home?.rule ?? 'nominal:focus', best.share)]
    })
    person = draftsOf.get(number)?.findLast((draft) => isSomePerson(context, sentence, draft)) ?? person
    for (const { norm, owner } of officesOf(context, draftsOf.get(number) ?? []))
      keepOffice(offices, norm, owner, number)
    return found
  })
}

/** Chocolate makers such as Nestle: a noun is what its examples are, and nobody where they are of several blocs. */
function makeExample(at: number, sentence: number, [first, ...others]: readonly ActingDraft[]): Draft[] {
  if (first === undefined || others.some(({ actor }) => actor.bloc !== first.actor.bloc)) return []
  return [makeNominal(at, sentence, first.actor, 'nominal:example', 1)]
}

/**
 * The ambassador, the embassy: of another country than the one where the article plays, if it speaks of one.
 *
 * @param stay - The country where the text puts them.
 */
function findVisited<T>(
  norm: string,
  { settings }: Focus,
  stay: string | null,
  choose: (barred: string) => T | null,
): T | null {
  const home = stay ?? (VISITING.has(norm) ? settings[0]?.[0] : null) ?? null
  return home === null ? null : choose(home)
}

const VISITING = new Set('ambassador ambassadors envoy envoys embassy embassies'.split(' '))

/** Those who live where something happens, whoever has come there. */
const LOCALS = new Set(
  `villager villagers resident residents farmer farmers herder herders fisherman fishermen local locals inhabitant inhabitants
  townspeople police mother mothers patient patients voter voters pupil pupils civilian civilians household households
  neighbours neighbors commuter commuters`.split(/\s+/),
)

/** A German tourist: somebody of a people, of whom the text may go on to speak as the man. */
function isSomePerson({ doc }: Context, sentence: Sentence, { source, reading, actor, firstToken }: Draft): boolean {
  const isPeople = source === 'adjective' && reading === 'actor' && actor?.type === 'collective'
  return isPeople && /^(?:a|an)$/.test(normAt(doc, sentence, firstToken - 1))
}

const SINGLE = new Set(
  'man woman suspect tourist teenager traveller pilot driver teacher student pastor priest'.split(' '),
)
const SAME_REACH = 2

/** Western governments and companies: the second noun has the demonym of the first. */
function findShared(context: Context, sentence: Sentence, drafts: readonly Draft[], at: number): NominalHome | null {
  const { doc, index } = context
  if (normAt(doc, sentence, at - 1) !== 'and' || !isWord(index, 'actor_heads', normAt(doc, sentence, at - 2)))
    return null
  const whole = drafts.find(({ source, lastToken }) => source === 'collective' && lastToken === at - 1)
  if (whole !== undefined) return homeFrom(whole, 'nominal:owner')
  const demonym = drafts.find(({ source, lastToken }) => isDemonym(source) && lastToken <= at - 2)
  if (demonym === undefined || !isHeadOfNamed(context, [demonym], at - 2)) return null
  return homeFrom(demonym, 'nominal:owner')
}

function isDemonym(source: Draft['source']): boolean {
  return source === 'adjective' || source === 'bloc_adjective'
}

/** French military advisers, UN human rights experts: the noun of a phrase that the name before already stands for. */
function isHeadOfNamed({ tags }: Context, drafts: readonly Draft[], at: number): boolean {
  return drafts.some(({ source, reading, lastToken, actor }) => {
    const isBody = actor?.type === 'organisation' || actor?.type === 'bloc' || source === 'state'
    if (reading !== 'actor' || !(isBody || isDemonym(source))) return false
    if (lastToken > at || at - lastToken > MODIFIERS) return false
    return isModified(tags, lastToken, at)
  })
}

/** Nouns and adjectives alone from one word up to another. */
function isModified(tags: Context['tags'], from: number, to: number): boolean {
  return tags.slice(from, to).every((_, beyond) => isModifying(tags, from + beyond))
}

function isModifying(tags: Context['tags'], at: number): boolean {
  const pos = tags[at]?.pos
  return pos === 'noun' || pos === 'adj'
}

/** Words between a name and the noun that it stands for. */
const MODIFIERS = 3

function makeNominal(at: number, sentence: number, who: Actor, rule: string, share: number): Draft {
  return changeDraft(makePronoun(at, sentence, who, rule, confidenceOf(share)), { kind: 'nominal', source: 'nominal' })
}

/**
 * Ties pronouns of people that found nobody to the country spoken of around them.
 *
 * @param drafts - Everything found so far.
 */
export function resolveByFocus(context: Context, focus: Focus, drafts: readonly Draft[]): Draft[] {
  const { trail, draftsOf, taken } = readDrafts(context, drafts)
  const isAbroad = isOnAfrica(context, focus)
  return flatMapList(context.doc.sentences, (sentence, number) => {
    const found: Draft[] = []
    for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
      if (taken.has(at) || !PEOPLE.has(context.doc.tokens[at]?.norm ?? '')) continue
      if (isOfThing(context, number, at, taken)) continue
      const barred = isAbroad ? findForeignSubject(context, sentence, draftsOf.get(number) ?? [], at) : null
      const best = chooseCountry(trail, focus, number, at, { isInstitution: false, isLocal: false, barred })
      const who = best === null ? null : makePeople(context.index, best.country)
      if (best !== null && who !== null)
        found.push(makePronoun(at, number, who, 'pronoun:focus', confidenceOf(best.share)))
    }
    return found
  })
}

function isDefinite({ doc }: Context, sentence: Sentence, at: number): boolean {
  return /^(?:the|these|those)$/.test(normAt(doc, sentence, at - 1))
}

function isOnAfrica(context: Context, { shares }: Focus): boolean {
  return shares.some(([country]) => isAfrican(context, country))
}

/** France expelled him: the country of the subject of an object, where it is not African; those jail their own. */
function findForeignSubject(context: Context, sentence: Sentence, drafts: readonly Draft[], at: number): string | null {
  const country = findOthers(context, drafts, sentence, at)[0]?.country ?? null
  return country === null || isAfrican(context, country) ? null : country
}

function readDrafts(context: Context, drafts: readonly Draft[]) {
  return {
    trail: groupBySentence(makeTrail(context, drafts)),
    draftsOf: groupBySentence(drafts),
    taken: tokensOf(drafts),
  }
}

function confidenceOf(share: number): number {
  return Math.min(0.6, share * 0.6)
}

/** The noun behind each demonym, state or body of a sentence: the Malian army, a Canadian mining company, a UN spokesman. */
function officesOf(
  { doc, index, tags }: Context,
  drafts: readonly Draft[],
): { norm: string; owner: Omit<NominalHome, 'rule'> }[] {
  return flatMapList(drafts, ({ source, reading, country, actor, lastToken }) => {
    if (reading !== 'actor') return []
    const isState = (source === 'adjective' || source === 'state') && country !== null
    const isBody = actor !== null && BODIES.has(actor.type)
    if (!isState && !isBody) return []
    let head = lastToken
    while (head - lastToken < MODIFIERS && isModifying(tags, head) && isModifying(tags, head + 1)) head += 1
    const isHead = isWord(index, 'actor_heads', normOf(doc, head))
    if (!isHead && !isState) return []
    const at = isHead ? head : lastToken
    // the French company Orano: the company is that one
    const named = drafts.find(({ firstToken, actor: other }) => firstToken === at + 1 && other?.type === 'organisation')
    const body = named?.actor ?? (isState ? null : actor)
    return [{ norm: normOf(doc, at), owner: { country: body === null ? country : null, body } }]
  })
}

const BODIES: ReadonlySet<Actor['type']> = new Set(['organisation', 'bloc'])
