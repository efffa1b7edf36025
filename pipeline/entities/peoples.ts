import type { Actor } from '../document/index.ts'
import type { EntityIndex } from './gazetteer.ts'

/** Institutions that act for their state; other unmarked people stand for a collective of their own. */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  `government governments authorities parliament senate cabinet junta regime army military police court courts judiciary
  ministry treasury state republic kingdom presidency legislature navy gendarmerie president king queen premier
  minister ministers leadership administration rulers country nation`.split(/\s+/),
)

/** Whoever, with a demonym before them, speaks or fights for their state: French troops, Malian envoys. */
const STATE_AGENTS: ReadonlySet<string> = new Set(
  `official officials leader leaders troops soldiers forces force envoy envoys diplomat diplomats ambassador embassy
  delegation delegations officer officers side ruler spokesman spokeswoman spokesperson negotiator negotiators mediator
  mediators representatives representative lawmakers senator senators deputies prosecutor prosecutors commander
  commanders general generals chancellor emperor monarch monarchy empire team team's squad coastguard guard guards
  paratroopers commandos marines airmen contingent peacekeepers intelligence services service agency agencies
  commission council department office mission colonisers colonizers colonialists settlers rule head chief
  secretary commissioner governor counterpart counterparts consulate`.split(/\s+/),
)

/** Whether a noun after a demonym stands for the state (Malian army) and not for some of its people (Malian traders). */
export function isStateAgent(norm: string): boolean {
  return INSTITUTIONS.has(norm) || STATE_AGENTS.has(norm)
}

/** The people and bodies of a country where nobody is named; null for a country outside the gazetteer. */
export function makePeople({ statesByIso }: EntityIndex, country: string): Actor | null {
  const state = statesByIso.get(country)
  if (state === undefined) return null
  return {
    id: `collective:people_of_${country}`,
    name: `${state.name}: people and institutions`,
    type: 'collective',
    bloc: state.bloc,
    subBloc: state.sub_bloc,
    country,
    wikidata: null,
    blocRule: 'bloc:article_focus',
    apart: false,
  }
}
