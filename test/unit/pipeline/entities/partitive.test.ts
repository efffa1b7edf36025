import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a part of things is nobody', () => {
  test.each([
    ['Kenya had bought twelve trucks, but eight of them carry sugar.', 'them'],
    ['Ghana signed contracts, some of them with France.', 'them'],
    ['Chad returned three statues, and most of them were broken.', 'them'],
    ['Kenya has land, much of it desert.', 'it'],
    ['Zambia pays for grain, half of it rotten.', 'it'],
  ])('%s: %s', (text, pronoun) => {
    expect(findMention(recognise(text), pronoun)).toBeNull()
  })

  test.each([
    ['Mali sent soldiers, and most of them died.', 'them', 'collective:people_of_MLI'],
    ['The bus carried Kenyan nurses, two of them pregnant.', 'them', 'collective:people_of_KEN'],
    ['Kenya bought trucks from Americans, and some of them lied.', 'them', 'collective:people_of_USA'],
    ['Kenyan girls have such problems, and most of them hide.', 'them', 'collective:people_of_KEN'],
    ['Kenya bought trucks for half of its towns.', 'its', 'state:KEN'],
    ['Kenya bought trucks and thought of them.', 'them', 'state:KEN'],
  ])('but part of people is somebody: %s', (text, pronoun, actor) => {
    expect(findMention(recognise(text), pronoun)?.actor).toBe(actor)
  })
})
