import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { organisationEntry, placeEntry, schemeEntry, schemeRule } from '../../pipeline/data/schema.ts'
import { BLOCS } from '../../pipeline/document/index.ts'
import { similarity } from '../../pipeline/lexical/index.ts'
import { AgencyscopeError } from '../errors.ts'

const blocMove = z.union([
  z.enum(BLOCS),
  z.strictObject({ bloc: z.enum(BLOCS), sub_bloc: z.string().nullable().default(null) }),
])

const userActor = z.strictObject({
  id: organisationEntry.shape.id.describe('Your own id, such as org:my_movement.'),
  name: z.string().min(1).describe('Name as written in the articles.'),
  aliases: z.array(z.string()).default([]).describe('Other names and spellings.'),
  abbreviations: z.array(z.string()).default([]).describe('Short forms, matched in this case only.'),
  type: organisationEntry.shape.type
    .default('organisation')
    .describe('person, state, organisation, bloc, armed_group, group or collective.'),
  bloc: z.enum(BLOCS).describe('The bloc it counts for.'),
  sub_bloc: z.string().nullable().default(null).describe('A finer group of your own.'),
  country: organisationEntry.shape.country.default(null).describe('ISO 3166-1 alpha-3, or null.'),
})

const userPlace = z.strictObject({
  id: placeEntry.shape.id,
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  kind: placeEntry.shape.kind.default('city'),
  country: placeEntry.shape.country.default(null),
  lat: placeEntry.shape.lat.default(null),
  lon: placeEntry.shape.lon.default(null),
})

const userRule = z.strictObject({
  by: schemeRule.shape.by.describe(
    'state: the ISO code of a country, with everybody whose bloc comes from it; actor: an id; member_of: the id of a ' +
      'body, for its members on the day of the article; bloc or sub_bloc: the default ones.',
  ),
  is: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      schemeRule.shape.is,
    ])
    .describe('One or several of these.'),
  bloc: z.enum(BLOCS).describe('Where they go.'),
  valid_from: schemeRule.shape.valid_from.default(null).describe('First day of the articles that the rule is for.'),
  valid_to: schemeRule.shape.valid_to.default(null).describe('The first day that it is no longer for.'),
})

const userScheme = z.strictObject({
  id: schemeEntry.shape.id.describe('Small letters, digits and _; stands in the column scheme.'),
  title: z.string().min(1).describe('What the scheme is, in a few words.'),
  description: z.string().default('').describe('Why it is drawn so.'),
  rules: z.array(userRule).min(1).describe('Moves over the default blocs; the last one that fits an actor counts.'),
})

const schemes = z.strictObject({
  run: z
    .array(z.string())
    .nullable()
    .default(null)
    .describe('Ids of the schemes to run beside the default; all of them where this is left out, none for [].'),
  own: z.array(userScheme).default([]).describe('Schemes of your own.'),
})

const stance = z.strictObject({
  abstain_below: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Sentences whose confidence is lower keep their sentiment and get no label; 0 labels all.'),
})

/** What `agencyscope.config.yaml` may hold; every key is optional. The one source of its type and defaults. */
export const configSchema = z.strictObject({
  blocs: z
    .record(z.string(), blocMove)
    .default({})
    .describe('Moves an actor of the gazetteer into another bloc: `org:imf: multilateral`.'),
  actors: z
    .array(userActor)
    .default([])
    .describe('Actors that the gazetteer does not know, or that replace its entry of the same id.'),
  places: z.array(userPlace).default([]).describe('Places that the gazetteer does not know.'),
  schemes: schemes
    .prefault({})
    .describe('Other ways to draw the blocs, run in the same pass and set side by side in bloc_schemes.csv.'),
  stance: stance.prefault({}).describe('When to label a sentence.'),
})

export type Config = z.infer<typeof configSchema>

/** The settings without a config file. */
export const DEFAULT_CONFIG: Config = configSchema.parse({})

/** Name of the file that is read from the current folder when `--config` is not given. */
export const CONFIG_FILE = 'agencyscope.config.yaml'

/**
 * Reads and validates a config file.
 *
 * @throws AgencyscopeError CONFIG_INVALID, naming each wrong key or value with its line, and the key probably meant.
 */
export function loadConfig(path: string): Config {
  return parseConfig(readConfigText(path), path)
}

function readConfigText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new AgencyscopeError('CONFIG_UNREADABLE', `The config file ${path} could not be read.`, {
      cause,
      context: { path },
      advice: 'Check the path given to --config.',
    })
  }
}

/** Validates the text of a config file; `path` is for messages only. */
export function parseConfig(text: string, path: string): Config {
  const yaml = parseDocument(text, { prettyErrors: true })
  const [broken] = yaml.errors
  if (broken !== undefined) throw invalid(path, [broken.message.split('\n')[0] ?? 'not valid YAML'])
  const parsed = configSchema.safeParse(yaml.toJS({ maxAliasCount: 50 }) ?? {})
  if (!parsed.success) throw invalid(path, parsed.error.issues.flatMap(describeIssue))
  return parsed.data
}

function invalid(path: string, problems: readonly string[]): AgencyscopeError {
  return new AgencyscopeError('CONFIG_INVALID', `The config file ${path} is not valid: ${problems.join('; ')}.`, {
    context: { path, problems },
    advice: 'Correct it and run again; the README lists the keys, `agencyscope schema config` their exact form.',
  })
}

function describeIssue(issue: z.core.$ZodIssue): string[] {
  const where = issue.path.length === 0 ? '' : ` in ${issue.path.map(String).join('.')}`
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `unknown key "${key}"${where}${suggest(key, keysAt(issue.path))}`)
  if (issue.path[0] === 'blocs' && issue.code === 'invalid_union')
    return [`no bloc of that name${where} (use one of: ${BLOCS.join(', ')})`]
  return [`${issue.message}${where}`]
}

function keysAt(path: readonly PropertyKey[]): string[] {
  if (path[0] === 'actors') return Object.keys(userActor.shape)
  if (path[0] === 'places') return Object.keys(userPlace.shape)
  if (path[0] === 'schemes') return Object.keys(shapeInSchemes(path))
  return path[0] === 'blocs' ? ['bloc', 'sub_bloc'] : Object.keys(configSchema.shape)
}

function shapeInSchemes(path: readonly PropertyKey[]): object {
  if (path.includes('rules')) return userRule.shape
  return path.includes('own') ? userScheme.shape : schemes.shape
}

/** ` (did you mean "x"?)` for the closest of the names, or nothing where none is close (Jaro-Winkler at least .8). */
export function suggest(word: string, names: readonly string[]): string {
  const [best] = names
    .map((name) => ({ name, score: similarity(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => b.score - a.score)
  return best !== undefined && best.score >= 0.8
    ? ` (did you mean "${best.name}"?)`
    : ` (known: ${names.slice(0, 12).join(', ')})`
}
