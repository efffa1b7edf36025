import { describe, expect, test } from 'vitest'
import { readDyads } from '../../../helpers/read-dyads.ts'

const FRANCE = '[western:France]'
const MALI = '[african:Mali]'

describe('one row for one deed and party', () => {
  test.each([
    [
      'the people of a state',
      `[african:Citizens] of [african:Kenya] criticised ${FRANCE}.`,
      ['Citizens accuse France'],
    ],
    [
      'a group and its adjective',
      `A pact between [western:the EU] and the [other_external:Latin] group [other_external:Mercosur] failed.`,
      ['the EU cooperate Mercosur', 'Mercosur cooperate the EU'],
    ],
    [
      'a senator from a place',
      `The envoy from ${MALI} [african_person:Keita] thanked ${FRANCE}.`,
      ['Keita support France'],
    ],
    [
      'whoever a crew belongs to',
      `${FRANCE} was attacked by [african:Togo] and [african:his] crew.`,
      ['Togo attack France'],
    ],
  ])('%s', (_, marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })

  test.each([
    [`${MALI} and [african:Niger] condemned ${FRANCE}.`, ['Mali accuse France', 'Niger accuse France']],
    [
      `[western_person:Macron], [african_person:Ruto] and ${MALI} condemned [russia:Russia].`,
      ['Macron accuse Russia', 'Ruto accuse Russia', 'Mali accuse Russia'],
    ],
    [`The [russia:Russian] invasion of ${MALI} failed.`, ['Russian attack Mali']],
  ])('but several who act have one each: %s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('a thing is no party', () => {
  test.each([
    `[african_person:Ruto] signed [western:a French] decree.`,
    `${FRANCE} chose [african:the Malian] design for it.`,
    `[african_person:Ruto] said [western_person:Weber] of ${FRANCE} lied.`,
  ])('%s', (marked) => {
    expect(readDyads(marked)).toEqual([])
  })

  test.each([
    [`${FRANCE} gave ${MALI} vaccines.`, ['France aid Mali']],
    [`${FRANCE} attacked [african:a Malian] ship.`, ['France attack a Malian']],
    [`${FRANCE} signed a pact with ${MALI}.`, ['France cooperate Mali']],
  ])('but here somebody is: %s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('deeds of nouns and words', () => {
  test.each([
    [`${MALI} hit by [western:US] sanctions`, ['US sanction Mali']],
    [`${MALI} was hurt by [western:US] sanctions.`, ['US sanction Mali']],
    [`${FRANCE} put no pressure on ${MALI}.`, ['France not demand Mali']],
    [`${FRANCE} put great pressure on ${MALI}.`, ['France demand Mali']],
    [`${FRANCE} put pressure on ${MALI}, [african:Togo] said.`, ['France demand Mali']],
    [`[western_person:Trump] attacked [western_person:Biden] for his record.`, ['Trump accuse Biden']],
    [`[western_person:Trump] attacked [western_person:Biden] over taxes.`, ['Trump accuse Biden']],
    [`[russia:Russia] attacked ${MALI} for the second time.`, ['Russia attack Mali']],
    [`[russia:Russia] attacked ${MALI} with rockets.`, ['Russia attack Mali']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('a denial that opens the clause denies the deed', () => {
  test.each([
    [`Never has ${FRANCE} attacked ${MALI}.`, ['France not attack Mali']],
    [`At no point did ${FRANCE} accuse ${MALI}.`, ['France not accuse Mali']],
    [`Not only did ${FRANCE} attack ${MALI}, it laughed.`, ['France attack Mali']],
    [`Only in 1994 did ${FRANCE} attack ${MALI}.`, ['France attack Mali']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})
