import type { Actor, Mention, Place, RecognisedDocument, TokenisedDocument } from '../document/index.ts'
import { filterList, flatMapList, mapList } from '../document/list.ts'
import type { NameSpan } from '../names/index.ts'
import { tagSentences, tagWithNames } from '../tag/index.ts'
import { makeResolveContext, resolveMatch, type ResolveContext } from './ambiguity.ts'
import { settleAppositions } from './apposition.ts'
import { assignActors } from './belonging.ts'
import { findOwners, resolvePronouns } from './coreference.ts'
import { resolveDescribed } from './described.ts'
import { findCountries, findCountriesInside } from './countries.ts'
import { dateActor } from './dated.ts'
import { settleDateline } from './dateline.ts'
import { decideDemonym } from './demonyms.ts'
import { settleDescriptions } from './descriptions.ts'
import { isWord, makeContext, type Context, type Draft, type ReadingDecision } from './draft.ts'
import { findNames } from './find-names.ts'
import { findFocus } from './focus.ts'
import type { EntityIndex } from './gazetteer.ts'
import type { RefKind } from './gazetteer-forms.ts'
import { slug } from './gazetteer-forms.ts'
import { locatePlaces } from './located.ts'
import { matchGazetteer, type GazetteerMatch } from './match.ts'
import { groupNames } from './merge.ts'
import { resolveByFocus, resolveNominals } from './nominals.ts'
import { findOffices, noteCandidates } from './offices.ts'
import { settleModifiers } from './name-modifiers.ts'
import type { NameCandidate } from './names.ts'
import { splitPairs } from './pairs.ts'
import { makePeople } from './peoples.ts'
import { decideCapital } from './metonyms.ts'
import { decideBody, decideNamesake, decideReading } from './reading.ts'
import { settleSeat } from './seats.ts'
import { findRuns } from './runs.ts'
import { settlePlaces } from './settle-places.ts'
import { settleHeads } from './same-head.ts'
import { POINTING_BACK } from './thing-subject.ts'
import { settleTitles } from './titles.ts'
import { blocOfCountry } from './votes.ts'
import { findWriter } from './writer.ts'

export { findOriginFeatures, ORIGINS, originOf, type Origin } from './origin.ts'
export type { GazetteerData } from './gazetteer-data.ts'
export { makeEntityIndex, type EntityIndex } from './gazetteer.ts'
export { restoreCase } from './restore-case.ts'

/**
 * Finds who is named and where: gazetteer forms and the trained tagger's names, longest first, then names by title
 * and suffix; without the tagger, names by pattern and what compromise takes for one. Ties short forms and pronouns to them, and says to which bloc
 * each actor belongs and whether a name acts or only locates.
 *
 * @param doc - Tokenised document; not changed.
 * @param index - The gazetteer, from `makeEntityIndex`.
 * @param spans - The trained tagger's names, or null without its model.
 * @returns The document with actors, places, mentions, countries and the tags of the sentences that hold an actor.
 * @throws never; doubtful cases keep their `candidates`.
 */
export function recogniseEntities(
  doc: TokenisedDocument,
  index: EntityIndex,
  spans: readonly NameSpan[] | null,
): RecognisedDocument {
  const untagged = makeContext(doc, index)
  const matches = matchGazetteer(untagged)
  const runs = findRuns(untagged)
  const wanted = mapList(doc.sentences, () => false)
  for (const { sentence } of [...matches, ...(spans ?? []), ...runs]) wanted[sentence] = true
  wantPeople(doc, index, wanted)
  const { tags, hints } =
    spans === null ? tagWithHints(doc, wanted) : { tags: tagDocument(doc, wanted, index), hints: NO_HINTS }
  const context = { ...untagged, tags }
  const { names, kept, addresses } = findNames(context, matches, spans, hints, runs)
  const resolving = makeResolveContext(context, matches, tags)
  const known = flatMapList(kept, (m) => draftOf(resolving, m) ?? [])
  for (const draft of known) {
    settleReading(context, draft, tags)
    settleSeat(index, draft, kept)
  }
  settleAppositions(context, names, known)
  const places = mapList(
    filterList(names, ({ type }) => type === 'place'),
    (name) => placeDraft(context, name),
  )
  const { named, drafts } = groupNames(context, names, known)
  const byName = inOrder([...known, ...places, ...drafts])
  settleDateline(doc, byName)
  settleModifiers(context, byName)
  const isInAddress = (draft: Draft) =>
    addresses.some((a) => a.firstToken <= draft.firstToken && a.lastToken >= draft.lastToken)
  const inText = filterList(byName, (draft) => !isInAddress(draft))
  const focus = findFocus(context, inText, locatePlaces(context, inText))
  assignActors(context, named, known, focus)
  settleHeads(context, byName)
  settleTitles(context, byName)
  const offices = findOffices(context, byName)
  const withOffices = inOrder([...byName, ...offices.drafts])
  settleDescriptions(context, withOffices, focus)
  const explicit = splitPairs(context, withOffices)
  const described = inOrder([...explicit, ...resolveDescribed(context, explicit)])
  const placed = locatePlaces(context, described)
  const writer = findWriter(context, described, focus)
  const owners = findOwners(context, described, writer)
  const nouns = inOrder([...described, ...resolveNominals(context, focus, placed, owners)])
  const pronouns = inOrder([...nouns, ...resolvePronouns(context, nouns, writer)])
  const all = inOrder([...pronouns, ...resolveByFocus(context, focus, locatePlaces(context, pronouns))])
  noteCandidates(all, offices.open)
  // last: where places lie says nothing of who acts
  settlePlaces(context, all)
  return assemble(context, all, tags)
}

function tagDocument(
  doc: TokenisedDocument,
  wanted: readonly boolean[],
  { speech }: EntityIndex,
): RecognisedDocument['tags'] {
  return tagSentences(doc.text, doc.sentences, doc.tokens, wanted, speech)
}

/** What compromise takes for names is asked for without the trained tagger alone. */
function tagWithHints(
  doc: TokenisedDocument,
  wanted: readonly boolean[],
): { tags: RecognisedDocument['tags']; hints: typeof NO_HINTS } {
  const { tags, people, organisations } = tagWithNames(doc.text, doc.sentences, doc.tokens, wanted)
  return { tags, hints: { people: byFirstToken(doc, people), organisations: byFirstToken(doc, organisations) } }
}

const NO_HINTS = { people: new Map<number, number>(), organisations: new Map<number, number>() }

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.firstToken - b.firstToken)
}

/** Nouns and pronouns that may stand for somebody: their roles are wanted as well as those of names. */
function wantPeople(doc: TokenisedDocument, index: EntityIndex, wanted: boolean[]): void {
  doc.sentences.forEach(({ firstToken, lastToken }, number) => {
    // It and They may stand for the subject before
    if (POINTING_BACK.has(doc.tokens[lastToken]?.norm ?? '')) wanted[number] = true
    for (let at = firstToken; at < lastToken && wanted[number] !== true; at++) {
      const norm = doc.tokens[at]?.norm ?? ''
      if (PRONOUNS.has(norm) || isWord(index, 'actor_heads', norm)) wanted[number] = true
    }
  })
}

const PRONOUNS = new Set('he she they it we i us me his her their its our my him them'.split(' '))

function byFirstToken(doc: TokenisedDocument, spans: readonly { start: number; end: number }[]): Map<number, number> {
  const starts = new Map(doc.tokens.map((t, i) => [t.start, i]))
  const ends = new Map(doc.tokens.map((t, i) => [t.end, i + 1]))
  const found = new Map<number, number>()
  for (const span of spans) {
    const first = starts.get(span.start)
    const last = ends.get(span.end)
    if (first !== undefined && last !== undefined) found.set(first, last)
  }
  return found
}

function draftOf(context: ResolveContext, match: GazetteerMatch): Draft | null {
  const resolved = resolveMatch(context, match)
  if (resolved === null) return null
  const { ref } = resolved
  return {
    firstToken: match.firstToken,
    lastToken: match.lastToken,
    sentence: match.sentence,
    kind: KIND_OF[ref.kind] === 'name' && ref.form !== 'name' ? 'alias' : KIND_OF[ref.kind],
    reading: ref.actor === null ? 'place' : 'actor',
    actor: ref.actor,
    place: ref.place,
    country: ref.country,
    countries: findCountries(context, ref, match),
    source: ref.kind,
    rule: resolved.rule,
    confidence: resolved.confidence,
    candidates: [...resolved.candidates],
  }
}

const KIND_OF: Record<RefKind, Mention['kind']> = {
  state: 'name',
  capital: 'metonym',
  adjective: 'demonym',
  people: 'demonym',
  actor: 'name',
  place: 'name',
  collective: 'collective',
  bloc_adjective: 'collective',
}

/** States, capitals and demonyms are actors or not by what stands around them. */
function settleReading(context: Context, draft: Draft, tags: RecognisedDocument['tags']): void {
  if (draft.source === 'state' || draft.source === 'capital') apply(draft, decideReading(context, draft, tags))
  else if (draft.source === 'adjective' || draft.source === 'people' || draft.source === 'bloc_adjective')
    applyDemonym(context, draft)
  else if (draft.source === 'collective' && isRegionName(context, draft))
    apply(draft, decideReading(context, draft, tags))
  else if (draft.source === 'place' && draft.place?.kind === 'region') settleRegion(context, draft, tags)
  else if (draft.actor?.type === 'person') applyIf(draft, decideNamesake(context, draft))
  else if (draft.actor?.type === 'organisation' || draft.actor?.type === 'bloc')
    applyIf(draft, decideBody(context, draft))
  if (draft.source === 'capital' && draft.reading === 'place') draft.kind = 'name'
  if (draft.reading === 'actor' && !PLACES.has(draft.source)) draft.place = null
}

/** Sources of names that stay places when they act. */
const PLACES = new Set<Draft['source']>(['capital', 'state', 'place'])

/** Scotland pledged, England beat Senegal, Texas has sued: a part of a country acts where a capital would. */
function settleRegion(context: Context, draft: Draft, tags: RecognisedDocument['tags']): void {
  const sentence = context.doc.sentences[draft.sentence]
  const people = draft.place?.country ? makePeople(context.index, draft.place.country) : null
  // the state of Niger in Nigeria stays what it was told apart to be
  if (sentence === undefined || people === null || draft.candidates.length > 0 || draft.rule !== 'gazetteer:name')
    return
  const decision = decideCapital(context, draft, sentence, tags)
  if (decision.reading !== 'actor') return
  apply(draft, decision)
  Object.assign(draft, { actor: people, kind: 'metonym' })
}

const REGION_NAMES = new Set('africa europe continent sahel maghreb asia america region'.split(' '))

/** Africa, the continent, the Sahel: a collective that may also be a mere setting. */
function isRegionName({ doc }: Context, draft: Draft): boolean {
  return REGION_NAMES.has(doc.tokens[draft.lastToken - 1]?.norm ?? '')
}

/** Readings of a country's name that speak of no country: dollars, and the language. */
const NO_COUNTRY = new Set(['reading:currency', 'demonym:language'])

/** Egyptian traders are people of Egypt, and not its state. */
function applyDemonym(context: Context, draft: Draft): void {
  const decision = decideDemonym(context, draft.firstToken, draft.lastToken, draft.sentence)
  apply(draft, decision)
  if (decision.people === true && draft.country !== null && draft.actor?.type === 'state')
    draft.actor = makePeople(context.index, draft.country) ?? draft.actor
}

function applyIf(draft: Draft, decision: ReadingDecision | null): void {
  if (decision !== null) apply(draft, decision)
}

function apply(draft: Draft, decision: ReadingDecision): void {
  draft.reading = decision.reading
  draft.rule = `${draft.rule} ${decision.rule}`
  if (NO_COUNTRY.has(decision.rule)) draft.countries = []
  draft.confidence = Math.min(draft.confidence, decision.confidence)
}

function placeDraft(context: Context, name: NameCandidate): Draft {
  const first = context.doc.tokens[name.firstToken]
  const last = context.doc.tokens[name.lastToken - 1]
  const words = context.doc.text.slice(first?.start ?? 0, last?.end ?? 0).replace(/\s+/g, ' ')
  return {
    firstToken: name.firstToken,
    lastToken: name.lastToken,
    sentence: name.sentence,
    kind: 'name',
    reading: 'place',
    actor: null,
    place: { id: `x:place_${slug(words)}`, name: words, kind: 'other', country: null, lat: null, lon: null },
    country: null,
    countries: findCountriesInside(context, name),
    source: 'name',
    rule: name.rule,
    confidence: name.confidence,
    candidates: [],
  }
}

function ownerOf(actor: Actor | null, country: string | null): string | null {
  if (actor !== null) return actor.id
  return country === null ? null : `state:${country}`
}

function assemble(
  { doc, index }: Context,
  drafts: readonly Draft[],
  tags: RecognisedDocument['tags'],
): RecognisedDocument {
  const actors = new Map<string, Actor>()
  const places = new Map<string, Place>()
  const countries = new Set<string>()
  const mentions: Mention[] = []
  const then = new Map<string, Actor>()
  for (const draft of drafts) {
    const actor = draft.actor === null ? null : (then.get(draft.actor.id) ?? dateActor(index, draft.actor, doc.date))
    if (actor !== null) then.set(actor.id, actor)
    const acts = actor !== null && draft.reading !== 'place' && draft.reading !== 'modifier'
    const located = draft.place !== null && draft.reading !== 'actor'
    for (const country of draft.countries) countries.add(country)
    if (acts) actors.set(actor.id, actor)
    if (located && draft.place !== null) places.set(draft.place.id, draft.place)
    mentions.push({
      start: doc.tokens[draft.firstToken]?.start ?? 0,
      end: doc.tokens[draft.lastToken - 1]?.end ?? 0,
      sentence: draft.sentence,
      firstToken: draft.firstToken,
      lastToken: draft.lastToken,
      kind: draft.kind,
      actor: acts ? actor.id : null,
      place: located ? (draft.place?.id ?? null) : null,
      bloc: actor?.bloc ?? blocOfCountry(index, draft.country ?? draft.place?.country ?? null),
      owner: acts ? null : ownerOf(actor, draft.country ?? draft.place?.country ?? null),
      reading: draft.reading,
      rule: draft.rule,
      confidence: Math.round(draft.confidence * 10_000) / 10_000,
      candidates: draft.candidates,
    })
  }
  const sorted = <T extends { id: string }>(map: Map<string, T>) =>
    [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  // its own keys first: V8 gives an object that begins with a copy a shape of its own
  return { actors: sorted(actors), places: sorted(places), mentions, tags, countries: [...countries].sort(), ...doc }
}
