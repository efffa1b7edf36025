import { describe, expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

describe('what others are to a state does not make them its people', () => {
  test.each([
    ['Friends of Kenya gathered in London to raise money.', 'Friends'],
    ['The partners of Ethiopia met in Nairobi.', 'partners'],
    ['Enemies of the United States celebrated in Accra.', 'Enemies'],
    ["Ghana's rivals won the cup.", 'rivals'],
    ["Mali's allies sent weapons.", 'allies'],
    ['Enemies of the West rejoiced.', 'Enemies'],
  ])('%s', (text, noun) => {
    expect(findActor(recognise(text), noun)?.bloc).toBe('unspecified')
  })

  test.each([
    ['The people of Kenya voted.', 'people'],
    ['The daughters of Ethiopia marched.', 'daughters'],
    ["Ghana's supporters sang.", 'supporters'],
    ["Friends of Kenya's president wept in Kenya.", 'Friends'],
    ["William Ruto's allies celebrated in Kenya.", 'allies'],
    ['Kenyans in Kenya saw their friends die.', 'friends'],
    ["Mali's neighbours closed the border.", 'neighbours'],
  ])('but %s', (text, noun) => {
    expect(findActor(recognise(text), noun)?.bloc).toBe('african')
  })
})
