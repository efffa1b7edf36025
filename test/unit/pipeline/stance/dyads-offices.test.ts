import { describe, expect, test } from 'vitest'
import { readDyads } from '../../../helpers/read-dyads.ts'

const FRANCE = '[western:France]'
const RUTO = '[african_person:Ruto]'

describe('the office beside a name is no party of its own', () => {
  test.each([
    [`The [african:president] of [african:Kenya], ${RUTO}, attacked ${FRANCE}.`, ['Ruto attack France']],
    [
      `The [western:EU] ambassador to [african:Kenya], [western_person:Weber], praised ${RUTO}.`,
      ['Weber support Ruto'],
    ],
    [`The leader of [african:the Alliance], ${RUTO}, blamed ${FRANCE}.`, ['Ruto accuse France']],
    [`The [african:Kenyan] minister of trade and industry, ${RUTO}, blamed ${FRANCE}.`, ['Ruto accuse France']],
    [`[african:Kenya] senator from [african:Nakuru] ${RUTO} blamed ${FRANCE}.`, ['Ruto accuse France']],
    [
      `${FRANCE} thanked ${RUTO}, formerly the secretary of [african:the Alliance], for his help.`,
      ['France support Ruto'],
    ],
    [`${FRANCE} met the [african:Kenyan] premier, ${RUTO}, who then left.`, ['France consult Ruto']],
    [`${RUTO}, an ethnic [african:Kikuyu] politician from the hills, blamed ${FRANCE}.`, ['Ruto accuse France']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })

  test.each([
    [
      `${RUTO}, [western:German] troops and [african:Mali] blamed ${FRANCE}.`,
      ['Ruto accuse France', 'German accuse France', 'Mali accuse France'],
    ],
    [
      `The [african:president] of Kenya and the rebel leader, ${RUTO}, blamed ${FRANCE}.`,
      ['president accuse France', 'Ruto accuse France'],
    ],
    [`${FRANCE} visited the [african:family] of ${RUTO}.`, ['France consult family', 'France consult Ruto']],
    [`${RUTO} advised [african:residents] of his city.`, ['Ruto consult residents']],
  ])('but several have a row each: %s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})
