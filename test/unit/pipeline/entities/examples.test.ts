import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a noun is what its examples are', () => {
  test.each([
    ['Leaders such as Paul Kagame and William Ruto met in Paris.', 'Leaders', 'person:paul_kagame'],
    ['Leaders including Emmanuel Macron flew to Accra.', 'Leaders', 'person:emmanuel_macron'],
    ['Nigeria fights groups including JNIM.', 'groups', 'org:jnim'],
    ['Chocolate makers such as Nestle pay farmers in Ghana.', 'makers', 'org:nestle'],
    ['Kenya needs allies like Germany.', 'allies', 'state:DEU'],
    ['Three former presidents, including Barack Obama, came to Kenya.', 'presidents', 'person:barack_obama'],
  ])('%s: %s is %s', (text, words, actor) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor, rule: 'nominal:example' })
  })

  test('and nobody where they are of several blocs', () => {
    const { mentions } = recognise('Leaders such as Emmanuel Macron and William Ruto came to Paris.')
    expect(mentions.filter(({ kind }) => kind === 'nominal')).toEqual([])
  })

  test.each([
    ['Three men including a French tourist died in Mali.', 'men'],
    ['Officials in towns such as Goma fled Congo.', 'Officials'],
    ['Women, including girls, work in Kenya.', 'Women'],
  ])('but not in %s', (text, words) => {
    expect(findMention(recognise(text), words)?.rule).not.toBe('nominal:example')
  })
})
