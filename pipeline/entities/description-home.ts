/** What regional leaders, the bloc and the continent are where no name before says it: of the article's home. */
import { changeActor } from '../document/actor.ts'
import type { Actor } from '../document/index.ts'
import type { Context, Draft } from './draft.ts'
import type { Focus } from './focus.ts'
import { blocOfCountry } from './votes.ts'

/** Sentences that a description may look back for what it describes. */
export const REACH = 3

/** What a description was found to speak of. */
export interface Found {
  /** Null where the words speak of nobody. */
  readonly actor: Actor | null
  readonly rule: string
}

/**
 * Regional leaders, the bloc, the continent: African where the home is, or where something of Africa is named before; else the
 * continent of a European home is Europe, and the text does not say of which region it speaks.
 */
export function describeByHome(
  context: Context,
  draft: Draft,
  all: readonly Draft[],
  { country }: Focus,
): Found | null {
  const { actor, sentence } = draft
  if (actor === null || !HOMELESS.has(actor.id)) return null
  const home = blocOfCountry(context.index, country)
  if (home === 'african') return null
  const isContinent = actor.id === 'collective:the_continent'
  const before = all.filter(
    (d) => d !== draft && d.sentence <= sentence && (isContinent || sentence - d.sentence <= REACH),
  )
  if (refersToAfrica(context, home === null ? all : before)) return null
  if (isContinent && home === 'western' && !OVERSEAS.has(country ?? ''))
    return { actor: changeActor(actor, EUROPE), rule: 'description:home_continent' }
  return unspecified(actor)
}

const HOMELESS = new Set(['collective:regional_bloc', 'collective:the_continent'])
const EUROPE = { id: 'collective:europe', name: 'Europe', bloc: 'western', subBloc: null } as const
/** Western states outside Europe. */
const OVERSEAS = new Set(['USA', 'CAN', 'AUS', 'NZL'])

/** True where one of the mentions is of an African country or actor. */
export function refersToAfrica({ index }: Context, all: readonly Draft[]): boolean {
  return all.some(
    ({ countries, actor, source, reading }) =>
      countries.some((iso) => blocOfCountry(index, iso) === 'african') ||
      // African swine fever
      (actor?.bloc === 'african' &&
        !(source === 'bloc_adjective' && reading === 'modifier') &&
        !(source === 'collective' && DESCRIBING.has(actor.id))),
  )
}

const DESCRIBING = new Set(['collective:regional_bloc', 'collective:juntas', 'collective:the_continent'])

/** The actor of a bloc that the text does not say. */
export function unspecified(actor: Actor): Found {
  return {
    actor: changeActor(actor, { id: `${actor.id}_unspecified`, bloc: 'unspecified', subBloc: null }),
    rule: 'description:unsaid',
  }
}
