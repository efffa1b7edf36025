import { weigh } from './sample.ts'
import type { Series } from './timeline.ts'

/** Names of groups by the weight of their articles, the largest first; equal ones by name. */
export function rankGroups(series: readonly Series[]): string[] {
  const weights = new Map<string, Map<string, number>>()
  for (const { group, observations } of series) {
    const articles = weights.get(group) ?? new Map<string, number>()
    for (const { article, weight } of observations) articles.set(article, weight)
    weights.set(group, articles)
  }
  const sizes = [...weights].map(([group, articles]) => ({
    group,
    weight: weigh([...articles.values()].map((weight) => ({ value: 0, weight }))),
  }))
  return sizes.sort((a, b) => b.weight - a.weight || (a.group < b.group ? -1 : 1)).map(({ group }) => group)
}

/** The series of the `top` largest groups, in their own order. */
export function findLargest(series: readonly Series[], top: number): Series[] {
  const largest = new Set(rankGroups(series).slice(0, top))
  return series.filter(({ group }) => largest.has(group))
}
