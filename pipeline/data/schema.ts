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

const file = <T extends z.ZodType>(entry: T) => z.strictObject({ meta, entries: z.array(entry) })

export const statesFile = file(stateEntry)
export const organisationsFile = file(organisationEntry)
export const personsFile = file(personEntry)
export const placesFile = file(placeEntry)
export const townsFile = file(townEntry)
export const collectivesFile = file(collectiveEntry)
export const wordsFile = file(wordEntry)

export type StateEntry = z.infer<typeof stateEntry>
export type OrganisationEntry = z.infer<typeof organisationEntry>
export type PersonEntry = z.infer<typeof personEntry>
export type PlaceEntry = z.infer<typeof placeEntry>
export type TownEntry = z.infer<typeof townEntry>
export type CollectiveEntry = z.infer<typeof collectiveEntry>
export type WordEntry = z.infer<typeof wordEntry>

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
