/** A verb of change says good or ill by what changes: poverty fell, trust has vanished. */
import { mapList } from '../document/list.ts'
import { findDone, holds, isBad, type Change, type ChangeView } from './changes.ts'
import type { Cue } from './cues.ts'
import { NEGATION_FACTOR } from './scopes.ts'
import { isVerbal, wordAt } from './words.ts'

/**
 * For every cue what a change makes of it, a factor: an evil that shrinks, or trust that does, is turned round; a verb of
 * change is turned round where it speaks of an evil, and a noun of shrinking silent; 1 for all others.
 *
 * @param changes - What `findAllChanges` gives.
 */
export function findChangeFactors(view: ChangeView, changes: readonly Change[]): number[] {
  const factors = mapList(view.cues, () => 1)
  for (const change of changes) {
    const { at } = change
    if (change.isDone) {
      turnDone(view, change, factors)
      continue
    }
    // an expression that holds both says it already: lack of respect
    if (view.cues.some((cue) => holds(cue, at) && holds(cue, change.of))) {
      turnDone(view, findDone(view, at), factors)
      continue
    }
    const isEvil = isBad(view, change.of)
    view.cues.forEach((cue, index) => {
      if (holds(cue, change.of) && change.wanes && (isEvil || isAttitude(cue))) factors[index] = NEGATION_FACTOR
      if (holds(cue, at) && isEvil) factors[index] = isVerbal(wordAt(view.words, at)) ? NEGATION_FACTOR : change.noun
    })
  }
  return factors
}

/** Slashed emissions, halved its unemployment: the verb has the sign of what it does, and an evil that it cuts is turned round. */
function turnDone(view: ChangeView, change: Change | null, factors: number[]): void {
  if (change === null || change.worth === 0) return
  const verb = view.cues.find((cue) => holds(cue, change.at))
  if (verb !== undefined && holds(verb, change.of)) return
  const better = change.wanes ? -change.worth : change.worth
  view.cues.forEach((cue, index) => {
    if (cue === verb && (cue.frame?.agent ?? 0) * better < 0) factors[index] = NEGATION_FACTOR
    // a frame that turns its object does so by itself
    else if (holds(cue, change.of) && change.wanes && change.worth < 0 && typeof verb?.frame?.theme !== 'number')
      factors[index] = NEGATION_FACTOR
  })
}

/** What somebody thinks of others: trust, support, anger. */
function isAttitude({ frame }: Cue): boolean {
  return frame?.kind === 'noun' && Math.abs(frame.agent) <= FAINT && frame.patient !== 0
}

/** What a noun may say of those who feel it. */
const FAINT = 0.3
