import type { SchemeEntry, SchemeRule } from '../../pipeline/data/schema.ts'
import type { GazetteerData } from '../../pipeline/entities/index.ts'
import { makeSchemeIndex, type SchemeIndex } from '../../pipeline/schemes/index.ts'
import { suggest, type Config } from '../config/index.ts'
import { AgencyscopeError } from '../errors.ts'

/** Id of the scheme that every run computes and that the others are set against. */
const DEFAULT_SCHEME = 'default'

/** The schemes of a run with their titles, the default first. */
export interface LoadedSchemes {
  readonly index: SchemeIndex
  readonly titles: readonly { readonly id: string; readonly title: string }[]
}

/**
 * Chooses the schemes of a run: all, built-in and own, unless the config names some.
 *
 * @param builtIn - The entries of the data file, the default among them.
 * @param data - The gazetteer with the moves of the config.
 * @throws AgencyscopeError CONFIG_INVALID for a scheme or a member that is not there, or an own id that is taken.
 */
export function chooseSchemes(config: Config, builtIn: readonly SchemeEntry[], data: GazetteerData): LoadedSchemes {
  const own = config.schemes.own.map((scheme): SchemeEntry => ({ ...scheme, source: null }))
  const all = [...builtIn, ...own]
  const problems = [
    ...findTaken(builtIn, own),
    ...findUnknown(config.schemes.run ?? [], all),
    ...own.flatMap((scheme) => findUnknownMembers(scheme, data)),
  ]
  if (problems.length > 0)
    throw new AgencyscopeError('CONFIG_INVALID', `The config is not valid: ${problems.join('; ')}.`, {
      context: { problems },
      advice:
        'Correct the part schemes of the config; the README has an example, pipeline/data/schemes.json the built-in ones.',
    })
  const wanted = config.schemes.run ?? all.map(({ id }) => id)
  const chosen = all.filter(({ id }) => id !== DEFAULT_SCHEME && wanted.includes(id))
  const index = makeSchemeIndex({ ...data, schemes: chosen })
  const standard = builtIn.filter(({ id }) => id === DEFAULT_SCHEME)
  return { index, titles: [...standard, ...index.schemes].map(({ id, title }) => ({ id, title })) }
}

function findTaken(builtIn: readonly SchemeEntry[], own: readonly SchemeEntry[]): string[] {
  const ids = [...builtIn, ...own].map(({ id }) => id)
  const taken = own.map(({ id }) => id).filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id))
  return [...new Set(taken)].map((id) => `schemes.own has "${id}", an id that is taken`)
}

function findUnknown(run: readonly string[], all: readonly SchemeEntry[]): string[] {
  const ids = all.map(({ id }) => id)
  return run
    .filter((id) => !ids.includes(id))
    .map((id) => `schemes.run names "${id}", which is no scheme${suggest(id, ids)}`)
}

function findUnknownMembers({ id, rules }: SchemeEntry, data: GazetteerData): string[] {
  return rules.flatMap((rule) => {
    const known = listKnown(rule.by, data)
    return rule.is
      .filter((member) => !known.includes(member))
      .map((member) => `scheme ${id} has "${member}", which is no ${WHAT[rule.by]}${suggest(member, known)}`)
  })
}

const WHAT: Readonly<Record<SchemeRule['by'], string>> = {
  state: 'ISO code of a state',
  actor: 'id of the gazetteer',
  member_of: 'body whose members are known',
  bloc: 'bloc in use',
  sub_bloc: 'sub-bloc in use',
}

function listKnown(by: SchemeRule['by'], data: GazetteerData): string[] {
  const { states, organisations, persons, collectives } = data
  const entries = [...states, ...organisations, ...collectives]
  switch (by) {
    case 'state':
      return states.map(({ iso3 }) => iso3)
    case 'actor':
      return [...entries, ...persons].map(({ id }) => id)
    case 'member_of':
      return [...new Set(states.flatMap(({ memberships }) => memberships.map(({ of }) => of)))]
    case 'bloc':
      return [...new Set(entries.map(({ bloc }) => bloc))]
    case 'sub_bloc':
      return [...new Set(['ecowas', ...entries.flatMap(({ sub_bloc: subBloc }) => subBloc ?? [])])]
  }
}
