import { makeScores } from './agreement.ts'
import type { EntityFigures, GoldArticle, GoldArticleCode, SystemArticle } from './agency-types.ts'

const TITLE = /^(the|president|king|prime minister|mr|ms|mrs|dr|gen|general|col|colonel) /g
const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(TITLE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Counts the actors and countries of every coder that are found, and those of ours that nobody lists. */
export function scoreEntities(
  articles: readonly GoldArticle[],
  system: ReadonlyMap<string, SystemArticle>,
): EntityFigures {
  const actor = { tp: 0, fp: 0, fn: 0, blocs: 0, right: 0 }
  const country = { tp: 0, fp: 0, fn: 0 }
  for (const article of articles)
    for (const code of [article.coder_a, article.coder_b]) {
      if (code?.actors === undefined) continue
      countActors(code, system.get(article.id), actor)
      countCountries(code, system.get(article.id), country)
    }
  return {
    actors: {
      n: actor.tp + actor.fn,
      withBloc: actor.blocs,
      ...makeScores(actor.tp, actor.fp, actor.fn),
      blocAccuracy: actor.blocs === 0 ? null : actor.right / actor.blocs,
    },
    countries: { n: country.tp + country.fn, ...makeScores(country.tp, country.fp, country.fn) },
  }
}

const threeWay = (bloc: string) => (bloc === 'western' || bloc === 'african' ? bloc : 'other')

/** Names agree when one is the other or ends in it; collectives are coded by nobody and count neither way. */
function countActors(
  code: GoldArticleCode,
  mine: SystemArticle | undefined,
  into: { tp: number; fp: number; fn: number; blocs: number; right: number },
): void {
  const own = (mine?.actors ?? []).map((a) => ({
    names: new Set([a.name, ...a.aliases].map(fold)),
    bloc: a.bloc,
    type: a.type,
    used: false,
  }))
  for (const gold of code.actors ?? []) {
    const name = fold(gold.name)
    const hit = own.find(
      (m) =>
        !m.used &&
        (m.names.has(name) ||
          [...m.names].some((x) => x.length > 4 && (x.endsWith(` ${name}`) || name.endsWith(` ${x}`)))),
    )
    if (hit === undefined) {
      into.fn++
      continue
    }
    hit.used = true
    into.tp++
    if (gold.bloc === 'none') continue
    into.blocs++
    if (threeWay(hit.bloc) === threeWay(gold.bloc)) into.right++
  }
  into.fp += own.filter((m) => !m.used && m.type !== 'collective').length
}

function countCountries(
  code: GoldArticleCode,
  mine: SystemArticle | undefined,
  into: { tp: number; fp: number; fn: number },
): void {
  const gold = new Set(code.countries ?? [])
  const own = new Set(mine?.countries ?? [])
  for (const iso of gold)
    if (own.has(iso)) into.tp++
    else into.fn++
  for (const iso of own) if (!gold.has(iso)) into.fp++
}
