/** Schemas of the data files beside this file. Every file is `{meta, entries}`; entries are sorted by id. */
import { z } from 'zod'
import { ACTOR_TYPES, BLOCS, PLACE_KINDS } from '../document/codes.ts'

const id = z.string().regex(/^[a-z]+:[A-Za-z0-9_.-]+$/)
const iso3 = z.string().regex(/^[A-Z]{3}$/)
const wikidata = z.string().regex(/^Q[1-9][0-9]*$/)
const names = z.array(z.string().min(1))
const year = z.int().min(1400).max(2100)
/** ISO day, month or year. */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

export const meta = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  language: z.string(),
  /** Where ids, dates and coordinates come from; entries name a source by its key. */
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string(), link: z.string(), retrieved: date, licence: z.string() }),
  ),
  licence: z.string(),
  method: z.string(),
  gaps: z.string(),
})

/** Every table in `sources` of the file's meta; null where the value is null. */
const source = z.string().nullable()

const point = {
  /** WGS84 degrees; null where no source was at hand. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  point_source: source,
}

const membership = z.strictObject({ of: id, from: date.nullable(), to: date.nullable(), source: z.string() })

export const stateEntry = z.strictObject({
  id,
  iso3,
  name: z.string(),
  formal: z.string().nullable(),
  /** Other names and spellings in use today, accents as written; accent-free forms are matched as well. */
  aliases: names,
  former: z.array(z.strictObject({ name: z.string(), until: year.nullable() })),
  /** Adjectives: Algerian, Ivorian. */
  adjectives: names,
  /** One person, several persons: Algerian / Algerians, Motswana / Batswana. */
  singular: names,
  plural: names,
  capitals: z.array(z.strictObject({ name: z.string(), aliases: names, ...point })),
  bloc: z.enum(BLOCS),
  sub_bloc: z.string().nullable(),
  memberships: z.array(membership),
  wikidata: wikidata.nullable(),
  wikidata_source: source,
  ...point,
  disputed: z.boolean(),
  /** Names above that are also something else (Chad, Georgia, Niger, Guinea) and need a context rule. */
  ambiguous: names,
})

export const organisationEntry = z.strictObject({
  id,
  name: z.string(),
  aliases: names,
  /** Matched in this case only: ECOWAS, AU. */
  abbreviations: names,
  type: z.enum(ACTOR_TYPES),
  /** igo, agency, force, court, ministry, party, ngo, company, media, bank, university, religious, sports, armed_group, other */
  kind: z.string(),
  bloc: z.enum(BLOCS),
  sub_bloc: z.string().nullable(),
  country: iso3.nullable(),
  wikidata: wikidata.nullable(),
  wikidata_source: source,
  ambiguous: names,
})

export const personEntry = z.strictObject({
  id,
  name: z.string(),
  aliases: names,
  country: iso3,
  offices: z.array(
    z.strictObject({
      title: z.string(),
      role: z.enum(['head_of_state', 'head_of_government', 'minister', 'official', 'opposition', 'other']),
      /** ISO 3166-1 alpha-3 of the state, or an organisation's id. */
      of: z.string(),
      from: year.nullable(),
      to: year.nullable(),
      source: z.string(),
    }),
  ),
  wikidata: wikidata.nullable(),
  wikidata_source: source,
})

export const placeEntry = z.strictObject({
  id,
  name: z.string(),
  aliases: names,
  kind: z.enum(PLACE_KINDS),
  country: iso3.nullable(),
  ...point,
  ambiguous: names,
})

/**
 * Places whose folded names (pipeline/towns/fold.ts) begin with the two letters of the id, as
 * `name|region|latitude|longitude|level`, joined by semicolons and sorted; the file's meta says more.
 */
export const townEntry = z.strictObject({ id: z.string().min(1).max(2), places: z.string().min(1) })

export const collectiveEntry = z.strictObject({
  id,
  name: z.string(),
  /** Matched without regard to case unless a phrase holds a capital, over tokens, longest first. */
  phrases: names,
  /** Adjectives that make their bloc present when they modify people or an institution: Western, European, African. */
  adjectives: names,
  bloc: z.enum(BLOCS),
  sub_bloc: z.string().nullable(),
  note: z.string(),
})

/** A list of words or phrases of one kind: titles, heads that make a demonym an actor, verbs of saying. */
export const wordEntry = z.strictObject({ id, words: names, note: z.string() })

/** Moves some actors to another bloc. Of the rules of a scheme the last that fits an actor counts. */
export const schemeRule = z.strictObject({
  /**
   * state: a country's ISO code, for the state and everybody whose bloc comes from it; actor: an id; member_of: a body's
   * id, for its members on the day of the article; bloc, sub_bloc: the default ones.
   */
  by: z.enum(['state', 'actor', 'member_of', 'bloc', 'sub_bloc']),
  is: z.array(z.string().min(1)).min(1),
  bloc: z.enum(BLOCS),
  /** The first day of articles that the rule is for, and the first day after; null is open. */
  valid_from: date.nullable(),
  valid_to: date.nullable(),
})

/** A way to draw the blocs, as changes to the default. */
export const schemeEntry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/),
  title: z.string().min(1),
  description: z.string(),
  /** Who draws the line in this way, by key of `sources`; null for schemes of the configuration file. */
  source,
  rules: z.array(schemeRule),
})

/** One more reading of a name, and the words that decide for it (Niger: the river, the Nigerian state). */
export const namesakeEntry = z.strictObject({
  /** What follows the colon stands in the rule of the mention: `ambiguity:niger_river`. */
  id,
  /** Names as written in the other files. */
  forms: names.min(1),
  /** Id of a state or a place; null where the form is then no name (guinea pig). */
  of: id.nullable(),
  /** Phrases directly before the form, in small letters. */
  before: names,
  /** Phrases directly after it. */
  after: names,
  /** True where `before` counts only if no noun follows: the Niger, but not the Niger coup. */
  alone: z.boolean(),
  /** Words anywhere in the sentence. */
  sentence: names,
  /** True where the reading is about as frequent as the usual one: nothing is taken for granted then. */
  common: z.boolean(),
  /** The country that the article must speak of before the reading comes into question without such words. */
  prior: iso3.nullable(),
})

/** A city or a house that stands for bodies: Brussels for the European Union, the Kremlin. */
export const seatEntry = z.strictObject({
  id,
  kind: z.enum(['capital', 'residence']),
  country: iso3.nullable(),
  /** Name of the capital in states.json; null for residences. */
  capital: z.string().nullable(),
  /** Ids of organisations, the most frequent first; the one of a residence is the house itself. */
  bodies: z.array(id).min(1),
  /** The body meant where the article says nothing else; null where it is the state. */
  lead: id.nullable(),
})

const file = <T extends z.ZodType>(entry: T) => z.strictObject({ meta, entries: z.array(entry) })

export const statesFile = file(stateEntry)
export const organisationsFile = file(organisationEntry)
export const personsFile = file(personEntry)
export const placesFile = file(placeEntry)
export const townsFile = file(townEntry)
export const collectivesFile = file(collectiveEntry)
export const wordsFile = file(wordEntry)
export const schemesFile = file(schemeEntry)
export const namesakesFile = file(namesakeEntry)
export const seatsFile = file(seatEntry)

export type StateEntry = z.infer<typeof stateEntry>
export type OrganisationEntry = z.infer<typeof organisationEntry>
export type PersonEntry = z.infer<typeof personEntry>
export type PlaceEntry = z.infer<typeof placeEntry>
export type TownEntry = z.infer<typeof townEntry>
export type CollectiveEntry = z.infer<typeof collectiveEntry>
export type WordEntry = z.infer<typeof wordEntry>
export type SchemeRule = z.infer<typeof schemeRule>
export type SchemeEntry = z.infer<typeof schemeEntry>
export type NamesakeEntry = z.infer<typeof namesakeEntry>
export type SeatEntry = z.infer<typeof seatEntry>

/** One linear head: `classes` signed bytes for each of `2 ** bits` rows, in base64, in steps of `scale`. */
export const head = z.strictObject({
  bits: z.int().min(8).max(20),
  classes: z.int().min(2),
  scale: z.number().positive(),
  bias: z.array(z.number()),
  weights: z.base64(),
})

/** Where the names of persons are at home; classes in the order of `ORIGINS`. */
export const originModelFile = z.strictObject({ meta, head })
export type OriginModelFile = z.infer<typeof originModelFile>
