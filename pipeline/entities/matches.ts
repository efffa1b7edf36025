/** Matches that teams of two countries play: Ghana beat Senegal 2-0 in Paris. */
import { normOf, type Context } from './draft.ts'

/** Words looked at before the preposition for what is played. */
const REACH = 9
const BEATEN = /^(?:beat|beats|beating|thrashed|thrash|trounced|edged)$/
const PLAYED =
  /^(?:friendly|friendlies|semi-finals?|semifinals?|quarter-finals?|quarterfinals?|qualifiers?|play-offs?|playoffs?|fixture|kick-off|kickoff)$/

/**
 * True where a match is played at what a preposition leads to.
 *
 * @param at - Token of the preposition.
 * @param start - First token of its sentence.
 */
export function isPlayedAt(context: Context, at: number, start: number): boolean {
  const { doc } = context
  for (let back = at - 1; back >= Math.max(start, at - REACH); back--) {
    const norm = normOf(doc, back)
    if (norm === ';' || norm === ':') return false
    if (PLAYED.test(norm) || isScore(context, back) || isAgainst(context, back, start)) return true
  }
  return false
}

/** 2-0, 3 - 1. */
function isScore({ doc }: Context, at: number): boolean {
  const isFew = (token: number): boolean => /^\d$/.test(normOf(doc, token))
  return /^\d[-–]\d$/.test(normOf(doc, at)) || (/^[-–]$/.test(normOf(doc, at)) && isFew(at - 1) && isFew(at + 1))
}

/** Kenya beat Ghana, Kenya drew with Ghana, Kenya lost to Ghana: between two names. */
function isAgainst({ doc, tags }: Context, at: number, start: number): boolean {
  const norm = normOf(doc, at)
  const next = normOf(doc, at + 1)
  const isLed = (norm === 'drew' && next === 'with') || (norm === 'lost' && next === 'to')
  if (!BEATEN.test(norm) && !isLed) return false
  const isName = (token: number): boolean => token >= start && tags[token]?.pos === 'propn'
  const other = isLed ? at + 2 : at + 1
  return isName(at - 1) && (isName(other) || (normOf(doc, other) === 'the' && isName(other + 1)))
}
