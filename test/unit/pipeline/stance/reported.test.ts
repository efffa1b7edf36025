import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** `Speaker verb: words`, with `?` for an unknown speaker. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string | null) => doc.actors.find((actor) => actor.id === id)?.name ?? '?'
  return doc.speeches.map(
    ({ speaker, verb, start, end }) => `${name(speaker)} ${verb ?? '-'}: ${doc.text.slice(start, end)}`,
  )
}

const KENYA = '[african:Kenya]'
const BRITAIN = '[western:Britain]'

describe('verbs that say a clause', () => {
  test.each([
    [`${KENYA} vowed that ${BRITAIN} would pay.`, ['Kenya vow: that Britain would pay']],
    [`${KENYA} vowed ${BRITAIN} would pay.`, ['Kenya vow: Britain would pay']],
    [`${KENYA} pledged on Monday that its soldiers would leave.`, ['Kenya pledge: that its soldiers would leave']],
    [`${BRITAIN} promised ${KENYA} that it would pay.`, ['Britain promise: that it would pay']],
    [`${BRITAIN} conceded that its policy had failed.`, ['Britain concede: that its policy had failed']],
    [`${KENYA} hinted that ${BRITAIN} might leave.`, ['Kenya hint: that Britain might leave']],
    [`${KENYA} pointed out that ${BRITAIN} had lied.`, ['Kenya point: that Britain had lied']],
    [`${KENYA} demanded that ${BRITAIN} pay.`, ['Kenya demand: that Britain pay']],
    [`The report found that ${BRITAIN} had robbed ${KENYA}.`, ['? find: that Britain had robbed Kenya']],
    [
      `${KENYA} promised that, after years of talks, it would pay.`,
      ['Kenya promise: that, after years of talks, it would pay'],
    ],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })

  test.each([
    `${BRITAIN} promised money that ${KENYA} never received.`,
    `${KENYA} demanded money that ${BRITAIN} had promised.`,
    `${KENYA} agreed that month to meet ${BRITAIN}.`,
    `${KENYA} held that town for a year before ${BRITAIN} left.`,
    `${KENYA} pledged to double the aid.`,
    `${KENYA} found that ${BRITAIN} had gone.`,
    `${BRITAIN} guarantees that.`,
  ])('nothing is reported in: %s', (marked) => {
    expect(read(marked)).toEqual([])
  })
})

describe('nouns that say a clause', () => {
  test.each([
    [
      `${KENYA}'s warning that ${BRITAIN} would lose its friends went unheard.`,
      ['Kenya warn: that Britain would lose its friends'],
    ],
    [`${KENYA} issued a threat that ${BRITAIN} would be expelled.`, ['Kenya threaten: that Britain would be expelled']],
    [`A claim by ${KENYA} that ${BRITAIN} had lied was read.`, ['Kenya claim: that Britain had lied']],
    [`${KENYA} rejected the allegation that it had betrayed ${BRITAIN}.`, ['? allege: that it had betrayed Britain']],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })

  test.each([
    `The warning that ${KENYA} ignored came from ${BRITAIN}.`,
    `The promise that ${BRITAIN} made to ${KENYA} was broken.`,
    `In a pledge that surprised many, ${BRITAIN} paid ${KENYA}.`,
    `The fact that ${BRITAIN} left ${KENYA} surprised many.`,
    `The demand that day was low in ${KENYA}.`,
  ])('nothing is reported in: %s', (marked) => {
    expect(read(marked)).toEqual([])
  })
})

describe('who says it stands behind', () => {
  test.each([
    [`${BRITAIN} lied, ${KENYA} says.`, ['Kenya say: Britain lied']],
    [`${KENYA} had failed, the [western:British] minister said.`, ['British say: Kenya had failed']],
    [`${BRITAIN} must pay, ${KENYA} said in a statement on Monday after the talks.`, ['Kenya say: Britain must pay']],
    [`${BRITAIN} must pay, ${KENYA} told the court.`, ['Kenya tell: Britain must pay']],
    [`${BRITAIN} must pay, the chief minister, [african_person:Ruto], said.`, ['Ruto say: Britain must pay']],
    [`[western:France], [african:Mali] says, lied.`, ['Mali say: lied']],
    [`${BRITAIN} lied, ${KENYA} says; [western:France] did not.`, ['Kenya say: Britain lied']],
    [
      `If ${BRITAIN} paid, ${KENYA} would forgive it, [african_person:Ruto] said.`,
      ['Ruto say: If Britain paid, Kenya would forgive it'],
    ],
    [
      `${KENYA}, from the first day, said uncertainty over the loan hurts it.`,
      ['Kenya say: uncertainty over the loan hurts it'],
    ],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })

  test.each([
    `When ${BRITAIN} left, ${KENYA} said nothing.`,
    `${BRITAIN} left, and ${KENYA} said nothing.`,
    `Asked about the loan, ${KENYA} said nothing.`,
    `The soldiers left, as ${KENYA} demanded.`,
    `The shelves were empty, ${KENYA} ordered bigger packages.`,
    `Born in ${KENYA}, [african_person:Ruto] said.`,
  ])('nothing is reported in: %s', (marked) => {
    expect(read(marked)).toEqual([])
  })
})

describe('each half has its own speaker', () => {
  test.each([
    [
      `${KENYA} says ${BRITAIN} lied; ${BRITAIN} says ${KENYA} lied.`,
      ['Kenya say: Britain lied', 'Britain say: Kenya lied'],
    ],
    [
      `${KENYA} said ${BRITAIN} lied and ${BRITAIN} said ${KENYA} lied.`,
      ['Kenya say: Britain lied', 'Britain say: Kenya lied'],
    ],
    [
      `${BRITAIN} lied, ${KENYA} said, but [western:France] insisted that it was right.`,
      ['Kenya say: Britain lied', 'France insist: that it was right'],
    ],
    [
      `According to ${KENYA}, ${BRITAIN} lied, but according to ${BRITAIN}, ${KENYA} lied.`,
      ['Kenya according to: Britain lied', 'Britain according to: Kenya lied'],
    ],
    [
      `"${BRITAIN} lied," said ${KENYA}, while "${KENYA} lied," said ${BRITAIN}.`,
      ['Kenya say: Britain lied', 'Britain say: Kenya lied'],
    ],
    [
      `${KENYA} said ${BRITAIN} lied, but that it would not sue.`,
      ['Kenya say: Britain lied, but that it would not sue'],
    ],
    [
      `While ${KENYA} said ${BRITAIN} refused to pay, cheated and lied, [western:France] stayed calm.`,
      ['Kenya say: Britain refused to pay, cheated and lied'],
    ],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})
