import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** `Speaker kind: words`, with `?` for an unknown speaker. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string | null) => doc.actors.find((actor) => actor.id === id)?.name ?? '?'
  return doc.speeches.map(({ speaker, kind, start, end }) => `${name(speaker)} ${kind}: ${doc.text.slice(start, end)}`)
}

const RUTO = '[african_person:Ruto]'
const FRANCE = '[western:France]'

describe('what only names a thing is nobody’s word', () => {
  test.each([
    `${RUTO} criticised the coup in Gao.`,
    `${RUTO} condemned the killing of the envoy.`,
    `${RUTO} praised the [western:French] army.`,
    `${RUTO} denounced ${FRANCE} on Monday.`,
    `${RUTO} condemned rebels who burn towns.`,
    `${RUTO} announced three days of mourning.`,
    `${RUTO} announced new rules on flights to ${FRANCE}.`,
    `${RUTO} introduced a plan called "New Dawn" that many liked.`,
  ])('%s', (marked) => {
    expect(read(marked)).toEqual([])
  })

  test.each([
    [`${RUTO} called the coup a sham.`, ['Ruto reported: the coup a sham']],
    [`${RUTO} described ${FRANCE} as a friend.`, ['Ruto reported: France as a friend']],
    [`${RUTO} accused ${FRANCE} of theft.`, ['Ruto reported: France of theft']],
    [`${RUTO} condemned the "foul" coup.`, ['Ruto reported: the "foul" coup']],
    [`${RUTO} complained that ${FRANCE} was late.`, ['Ruto reported: that France was late']],
    [`${RUTO} claimed 90 were dead.`, ['Ruto reported: 90 were dead']],
    [`${RUTO} says farming has become easier.`, ['Ruto reported: farming has become easier']],
    [`${RUTO} announced it would close the road.`, ['Ruto reported: it would close the road']],
  ])('but here something is said: %s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })

  test('a deed told in it is still theirs', () => {
    const [dyad] = scoreStance(
      makeDocument('[african:Mali] condemned [western:France]’s attack on [african:Niger].'),
      resources,
    ).dyads.filter(({ term }) => term === 'attack')
    expect(dyad?.voice).toBe('quoted')
    expect(dyad?.speaker).not.toBeNull()
  })
})

describe('marks come in pairs', () => {
  test.each([
    [
      `${RUTO} said "three gunmen" were killed on Monday night in the town.`,
      ['Ruto reported: "three gunmen" were killed on Monday night in the town'],
    ],
    [
      `"No one can refuse" to take part in these talks, ${RUTO} said.`,
      ['Ruto reported: "No one can refuse" to take part in these talks'],
    ],
    [`${RUTO} said "we could not win," and the flag fell to half of its mast.`, ['Ruto quoted: we could not win']],
    [
      `${RUTO} said the vote was late: "We have waited for a year."`,
      ['Ruto reported: the vote was late', 'Ruto quoted: We have waited for a year'],
    ],
    [`${RUTO} told the press on Monday: "We have waited."`, ['Ruto quoted: We have waited']],
    [`${RUTO} said he would sue them for: "high treason".`, ['Ruto reported: he would sue them for: "high treason"']],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})
