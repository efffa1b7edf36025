import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('those who are away from their country say little of where the article plays', () => {
  test.each([
    [
      'French troops killed two herders near Zinder. French forces had pursued them. French soldiers withdrew. The army saw it.',
      'army',
      'NER',
    ],
    [
      'American volunteers built a school in Mzuzu. American volunteers teach there. American nurses help. The government is glad.',
      'government',
      'MWI',
    ],
    [
      'A British firm has polluted a river near Kitwe. The British company denies it. British investors sold out. Villagers wept.',
      'Villagers',
      'ZMB',
    ],
    [
      'German tourists filled the beaches of Mombasa. German visitors spend a lot, and German firms run hotels. The mayor is glad.',
      'mayor',
      'KEN',
    ],
    [
      'US troops left a base in Agadez. US officials regret it. US soldiers had guarded it. The residents watched.',
      'residents',
      'NER',
    ],
    // at home, with a place of their own, or with no place at all
    ['French farmers blocked roads around Lyon. French workers joined. The government gave way.', 'government', 'FRA'],
    [
      'British firms cut jobs in Leeds. British companies blame losses in Nigeria. Workers are angry.',
      'Workers',
      'GBR',
    ],
    ['American companies cut jobs. American investors are afraid. The government helped.', 'government', 'USA'],
    ['French troops came home to Lyon from Gao. French soldiers wept. Parliament met.', 'Parliament', 'FRA'],
    ['Kenyan farmers met in Nairobi and Kisumu. Kenyan workers joined. The government paid.', 'government', 'KEN'],
  ])('%s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})

describe('a claim or a register says little of where the article plays', () => {
  test.each([
    ['Kenya wept. A claim was lodged in London. The residents waited.', 'residents', 'KEN'],
    ['Kenya wept. The owner of the mine is registered in London. The residents waited.', 'residents', 'KEN'],
    ['Kenya wept. A fire broke out in London. The residents waited.', 'residents', 'GBR'],
  ])('%s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test.each(['registered', 'listed', 'based'])('a firm %s in London, which left, is who left', (verb) => {
    expect(findMention(recognise(`A firm ${verb} in London, which has left, owned it.`), 'London')?.reading).toBe(
      'place',
    )
  })

  test('but Paris, which has threatened', () => {
    expect(findMention(recognise('Anger grew in Paris, which has threatened sanctions.'), 'Paris')?.reading).toBe(
      'mixed',
    )
  })
})
