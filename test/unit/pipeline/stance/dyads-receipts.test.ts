import { describe, expect, test } from 'vitest'
import { readDyads } from '../../../helpers/read-dyads.ts'

const KENYA = '[african:Kenya]'
const NORWAY = '[western:Norway]'

describe('who gets something from somebody is given it', () => {
  test.each([
    [`${KENYA} received 20 million dollars from ${NORWAY}.`, ['Norway aid Kenya']],
    [`${KENYA} got aid from ${NORWAY}.`, ['Norway aid Kenya']],
    [`${KENYA} bought six drones from [turkiye:Türkiye] last year.`, ['Türkiye aid Kenya']],
    [`${KENYA} has borrowed two billion dollars from [china:China].`, ['China aid Kenya']],
    [`${KENYA} obtained a loan from [western:the World Bank].`, ['the World Bank aid Kenya']],
    [`${KENYA} secured a loan of two billion dollars from [western:the IMF].`, ['the IMF aid Kenya']],
    [`${KENYA} won praise from ${NORWAY} for its reforms.`, ['Norway support Kenya']],
    [`${KENYA} received no support from ${NORWAY}.`, ['Norway not support Kenya']],
    [`${KENYA} wants to buy wheat from ${NORWAY}.`, ['Norway may aid Kenya']],
    [`${KENYA} received ${NORWAY}'s support.`, ['Norway support Kenya']],
    [`[african:Police], which received rifles from ${NORWAY}, fled.`, ['Norway aid Police']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })

  test.each([
    `${KENYA} received bad news from ${NORWAY}.`,
    `${KENYA} bought time from the start with ${NORWAY}.`,
    `${KENYA} got a team from ${NORWAY}.`,
    `${KENYA} won the cup from the hosts of ${NORWAY}.`,
    `${KENYA} received a fuel tank made far from ${NORWAY}.`,
    `The fuel was bought by ${KENYA} from far beyond ${NORWAY}.`,
  ])('nothing is given in: %s', (marked) => {
    expect(readDyads(marked).filter((dyad) => dyad.includes('Norway'))).toEqual([])
  })

  test('those who send guests receive nobody', () => {
    expect(readDyads(`${KENYA} received [western:envoys] from ${NORWAY}.`)).toEqual(['Kenya consult envoys'])
  })
})
