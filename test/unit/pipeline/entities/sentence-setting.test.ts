import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

const BRITAIN = 'Britain paid, and Britain was thanked. British troops left. '

describe('the place that opens a sentence says whose the people in it are', () => {
  test.each([
    ['In Asmara, boys of seventeen go to a camp.', 'boys', 'ERI'],
    ['In northern Malawi, teachers wait for their pay.', 'teachers', 'MWI'],
    ['Across Zambia, farmers lost their land.', 'farmers', 'ZMB'],
    ['In the town of Garissa in Kenya, police fired. In Garissa, mothers wept.', 'mothers', 'KEN'],
  ])('%s', (text, noun, country) => {
    expect(findMention(recognise(BRITAIN + text), noun)).toMatchObject({
      actor: `collective:people_of_${country}`,
      rule: 'nominal:setting',
    })
  })

  test.each([
    ['those who have come', 'In Asmara, tourists took pictures.', 'tourists'],
    ['those who meet there', 'In Addis Ababa, leaders shook hands.', 'leaders'],
    ['a team on a visit', 'In Delhi, the team won three medals.', 'team'],
    ['a sentence that speaks of others first', 'In Zambia, France said that villagers lie.', 'villagers'],
    ['a place further on', 'Rain fell, and in Zambia, villagers danced.', 'villagers'],
    ['no place', 'In time, villagers danced.', 'villagers'],
  ])('but not %s', (_, text, noun) => {
    expect(findMention(recognise(BRITAIN + text), noun)?.rule).not.toBe('nominal:setting')
  })
})
