import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('what stands behind a noun says whose those are', () => {
  test.each([
    ['A spokesperson for the German government spoke in Bamako.', 'spokesperson', 'DEU'],
    ['Lawyers for the Kenyan army went to London.', 'Lawyers', 'KEN'],
    ['An engineer at a French firm died in Niamey.', 'engineer', 'FRA'],
    ['Kenya heard a teacher from the Malian army.', 'teacher', 'MLI'],
    ['A charity based in Bristol built wells in Zambia.', 'charity', 'GBR'],
    ['Zambia honoured a painter based in Lusaka and rich friends of France.', 'painter', 'ZMB'],
    ['Mozambique named Raul Domingos as ambassador to the Vatican.', 'ambassador', 'MOZ'],
  ])('%s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test.each([
    ['The demand for Kenyan farmers fell in London. Traders wept in London.', 'Traders', 'GBR'],
    ['A London teacher with Malian pupils wept.', 'teacher', 'GBR'],
    ['France wept. Talks based on facts helped officials in Paris.', 'officials', 'FRA'],
  ])('but %s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})

describe('whose country somebody speaks of', () => {
  test.each([
    ["William Ruto flew to Paris. His country's farmers wanted help.", 'farmers', 'KEN'],
    ["Emmanuel Macron flew to Nairobi. His country's soldiers left.", 'soldiers', 'FRA'],
    ['Kenya asked Britain for help. Its farmers had lost their maize.', 'farmers', 'KEN'],
  ])('%s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})

describe('words that only tell of the noun behind them stand for nobody', () => {
  const nouns = (text: string) =>
    recognise(text).mentions.flatMap(({ kind, start, end }) => (kind === 'nominal' ? [text.slice(start, end)] : []))

  test.each([
    ['Wanjiru Kamau spoke in Kenya. The official figures are late.', 'official'],
    ['Wanjiru Kamau spoke in Kenya. The general elections are near.', 'general'],
    ['Wanjiru Kamau spoke in Kenya. The academic year has begun.', 'academic'],
    ['Wanjiru Kamau spoke in Kenya. The child soldiers fled.', 'child'],
    ['Safaricom spoke. The major problem in Kenya is debt.', 'major'],
    ['Safaricom spoke in Kenya. The company structure is old.', 'company'],
  ])('%s: %s', (text, word) => {
    expect(nouns(text)).not.toContain(word)
  })

  test.each([
    ['Wanjiru Kamau runs a mine. The general manager spoke.', 'manager', 'x:person_wanjiru_kamau'],
    ['Wanjiru Kamau runs a school. The deputy director spoke.', 'director', 'x:person_wanjiru_kamau'],
    ['Godfred Dame spoke in Ghana. The attorney general left.', 'attorney', 'x:person_godfred_dame'],
  ])('but %s: %s is %s', (text, words, actor) => {
    expect(findMention(recognise(text), words)?.actor).toBe(actor)
  })

  test('a title of two words goes with its name', () => {
    expect(nouns('Kenya trusts Lieutenant General Peter Njiru.')).toEqual([])
  })

  test('and Italy, the country with the most deaths, is Italy alone', () => {
    expect(nouns('Italy, the country with the most deaths, thanked Cuba.')).toEqual([])
  })
})
