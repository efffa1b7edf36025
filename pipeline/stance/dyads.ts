/** Who does what to whom: pairs of actors tied to the same verb or noun of a sentence (README.md, `Dyads`). */
import type { Dyad, Speech } from '../document/types.ts'
import { flatMapList, mapList } from '../document/list.ts'
import { isAtHome, isOwn } from './deed-objects.ts'
import type { Deed } from './deed-types.ts'
import type { DeedIndex } from './deeds.ts'
import { findNounDeeds } from './noun-deeds.ts'
import type { SentenceView } from './sentence.ts'
import { speechAt } from './speeches.ts'
import { findVerbDeeds } from './verb-deeds.ts'
import type { Target } from './targets.ts'
import { spanOf } from './weigh.ts'

/** Every dyad of a sentence, in the order of its words; nobody is paired with themselves. */
export function findDyads(view: SentenceView, deeds: DeedIndex, speeches: readonly Speech[]): Dyad[] {
  if (new Set(view.targets.map(({ actor }) => actor.id)).size < 2) return []
  const norms = mapList(view.words, ({ norm }) => norm)
  const nouns = findNounDeeds(view, norms, deeds)
  const carried = new Set(flatMapList(nouns, ({ carrier }) => (carrier === null ? [] : [carrier])))
  const verbs = findVerbDeeds(view, norms, deeds, carried)
  return flatMapList(
    [...verbs, ...nouns].sort((a, b) => a.at - b.at),
    (deed) => pairUp(view, deed, speeches),
  )
}

function pairUp(view: SentenceView, deed: Deed, speeches: readonly Speech[]): Dyad[] {
  const seen = new Set<string>()
  const span = spanOf(view, deed.at, deed.at + 1)
  const isQuoted = view.attributed[deed.at] === true
  const pairs = flatMapList(deed.agents, (agent) => deed.patients.map((patient) => ({ agent, patient })))
  return flatMapList(pairs, ({ agent, patient }) => {
    const [from, to] = [agent.target.actor.id, patient.target.actor.id]
    const key = `${from} ${to}`
    if (from === to || seen.has(key) || isOwn(view, agent.target, patient.target)) return []
    if (belongsTo(agent.target, patient.target) || isAtHome(view.words, deed.at, agent.target, patient.target))
      return []
    seen.add(key)
    return [
      {
        sentence: view.index,
        ...span,
        agent: from,
        patient: to,
        term: deed.term,
        deed: deed.entry?.class ?? 'other',
        negated: deed.negated,
        modal: deed.modal,
        voice: isQuoted ? 'quoted' : 'author',
        speaker: isQuoted ? (speechAt(speeches, span.start)?.speaker ?? null) : null,
        confidence: Math.min(agent.target.mention.confidence, patient.target.mention.confidence),
        rule: patient.rule === 'mutual' ? 'mutual' : `${agent.rule} ${patient.rule}`,
      },
    ]
  })
}

/** `said X of France`, `demanded an envoy from Mali`: whom the agent's own phrase names is no party. */
function belongsTo(agent: Target, patient: Target): boolean {
  const { preposition, prepositionNorm } = patient
  return (prepositionNorm === 'of' || prepositionNorm === 'from') && preposition === agent.last
}
