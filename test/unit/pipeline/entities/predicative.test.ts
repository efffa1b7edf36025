import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a noun that says what somebody is stands for whom it is said of', () => {
  test.each([
    ['Europe is a thief, a farmer in Mali said.', 'thief', 'collective:europe', 'nominal:predicate'],
    ['Kenya is a partner of the EU.', 'partner', 'state:KEN', 'nominal:predicate'],
    ['Malawi has long been a quiet ally of Britain.', 'ally', 'state:MWI', 'nominal:predicate'],
    ['France, which was an invader, left Algeria.', 'invader', 'state:FRA', 'nominal:predicate'],
    ['Germany wants to become a buyer of Namibian gas.', 'buyer', 'state:DEU', 'nominal:predicate'],
    ['Ghana is the biggest producer in the region, the EU said.', 'producer', 'state:GHA', 'nominal:predicate'],
    ['Many see France as an enemy in Niger.', 'enemy', 'state:FRA', 'nominal:predicate'],
    ['Protesters denounce France as an invader in Niger.', 'invader', 'state:FRA', 'nominal:predicate'],
    ['Zambia turned to Moscow, a big exporter.', 'exporter', 'state:RUS', 'nominal:apposition'],
    ['Nairobi thanked Emmanuel Macron, a friend.', 'friend', 'person:emmanuel_macron', 'nominal:apposition'],
  ])('%s: %s is %s', (text, words, actor, rule) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor, rule })
  })

  test('it stands for nobody else where a pronoun is its subject', () => {
    const nouns = recognise('Kenya honoured Wanjiru. She is a doctor.').mentions.filter(
      ({ kind }) => kind === 'nominal',
    )
    expect(nouns).toEqual([])
  })

  test.each([
    ['In Kenya, a farmer died.', 'farmer'],
    ['According to France, a soldier died in Mali.', 'soldier'],
    ['There was a farmer in Kenya.', 'farmer'],
    ['The problem in Kenya is the government.', 'government'],
    ['It is a government that listens to Kenya.', 'government'],
    ['Kenya trusts officials such as a minister.', 'minister'],
    ['Is a farmer safe in Kenya?', 'farmer'],
  ])('but not in %s', (text, words) => {
    expect(findMention(recognise(text), words)?.rule).toMatch(/^nominal:(?:focus|place|setting)$/)
  })

  test.each(['She joined the army of Mali as a doctor.', 'Wanjiru, a runner, left Kenya.'])(
    'and not whoever stands nearby in %s',
    (text) => {
      expect(recognise(text).mentions.filter(({ rule }) => rule === 'nominal:predicate')).toEqual([])
    },
  )
})
