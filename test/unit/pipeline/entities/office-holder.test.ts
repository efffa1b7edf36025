import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('a title of head of state or government means who was named and holds it', () => {
  test.each([
    [
      'William Ruto met Keir Starmer in Nairobi. The prime minister praised his host.',
      'minister',
      'person:keir_starmer',
    ],
    [
      'The US president signed the order. Ruto reacted. The president told farmers to wait.',
      'president',
      'person:william_ruto',
    ],
    [
      'Keir Starmer came to Kenya. The prime minister smiled. The prime minister praised Kenya.',
      'minister',
      'person:keir_starmer',
    ],
    [
      'Keir Starmer came to Kenya. The foreign minister stayed. The prime minister praised Kenya.',
      'minister',
      'person:keir_starmer',
    ],
  ])('%s', (text, words, id) => {
    const doc = recognise(text)
    const found = doc.mentions.filter(({ start, end }) => doc.text.slice(start, end) === words).at(-1)
    expect(found).toMatchObject({ actor: id, rule: 'nominal:in_office' })
  })

  test.each([
    ['two of them hold it', 'João Lourenço received Joe Biden in Luanda. The president thanked him.'],
    ['another one comes between', 'William Ruto spoke in Kenya. The French president left. The president wept.'],
    ['he holds another office', 'Keir Starmer came to Kenya. The president smiled.'],
    ['it is a minister of something', 'Keir Starmer came to Kenya. The health minister smiled.'],
  ])('not where %s', (_, text) => {
    expect(recognise(text).mentions.map(({ rule }) => rule)).not.toContain('nominal:in_office')
  })
})

describe('of two presidents the one who acted last is meant, and both are candidates', () => {
  test.each([
    ['President Joe Biden met President William Ruto. The president praised Kenya.', 'person:joe_biden'],
    ['President William Ruto thanked President Joe Biden. The president said Kenya would lead.', 'person:william_ruto'],
    [
      'President Emmanuel Macron visited Senegal. President Macky Sall received him. The president smiled.',
      'person:macky_sall',
    ],
  ])('%s', (text, id) => {
    const mention = findMention(recognise(text), 'president')
    expect(mention).toMatchObject({ actor: id, rule: 'nominal:acted_last' })
    expect(mention?.candidates).toHaveLength(2)
  })

  test.each([
    ['Former President Barack Obama met President William Ruto. The president smiled.', 'person:william_ruto'],
    ['Vice President Kamala Harris met President William Ruto. The president smiled.', 'person:william_ruto'],
    ['President Duma Boko visited Paris. The president smiled.', 'person:duma_boko'],
  ])('one alone: %s', (text, id) => {
    expect(findMention(recognise(text), 'president')).toMatchObject({ actor: id, rule: 'nominal:in_office' })
  })

  test('nobody where a preposition leads to the first of them', () => {
    const text = 'In talks with President Donald Trump, President Cyril Ramaphosa was calm. The president smiled.'
    expect(findMention(recognise(text), 'president')?.rule).toBe('nominal:focus')
  })
})

describe('whose somebody is', () => {
  test.each([
    ['Moroccan-born Dutch mayor Ahmed Aboutaleb visited Rabat.', 'Ahmed Aboutaleb', 'western'],
    ['Moroccan-born mayor Ahmed Aboutaleb visited Rabat.', 'Ahmed Aboutaleb', 'african'],
    ["Liverpool's Mohamed Salah scored for Egypt.", 'Mohamed Salah', 'african'],
    ['Barrick stopped its mine in Mali. Chief executive Mark Bristow met Assimi Goita.', 'Mark Bristow', 'western'],
  ])('%s: %s', (text, words, bloc) => {
    expect(findActor(recognise(text), words)?.bloc).toBe(bloc)
  })

  test('a body for all the world is not of the country of the article', () => {
    const doc = recognise('Kenya and Kenyans protested. The Global Institute of Port Labour agreed in Kenya.')
    expect(findActor(doc, 'Global Institute of Port Labour')?.bloc ?? 'unspecified').not.toBe('african')
  })
})

describe('a part of a country acts where a capital would', () => {
  test.each([
    ['England beat Senegal in Doha.', 'England', 'GBR'],
    ['Scotland pledged money to Malawi.', 'Scotland', 'GBR'],
    ['Texas has sued Kenya.', 'Texas', 'USA'],
  ])('%s', (text, words, country) => {
    const doc = recognise(text)
    expect(findMention(doc, words)).toMatchObject({ reading: 'actor', kind: 'metonym' })
    expect(findActor(doc, words)?.country).toBe(country)
  })

  test.each(['He lives in England and works for Kenya.', 'England is cold for a Kenyan.'])('%s', (text) => {
    expect(findMention(recognise(text), 'England')?.reading).toBe('place')
  })
})
