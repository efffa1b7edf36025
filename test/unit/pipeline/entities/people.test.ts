import { describe, expect, test } from 'vitest'
import { findActor, findMention, listActors, recognise, tell } from '../../../helpers/entities.ts'

describe('people', () => {
  test.each([
    ['President Hakainde Hichilema met miners.', 'Hakainde Hichilema', 'person:hakainde_hichilema', 'african'],
    ['President Tinubu met investors.', 'Tinubu', 'person:bola_tinubu', 'african'],
    ['Former president Barack Obama spoke.', 'Barack Obama', 'person:barack_obama', 'western'],
    ['President Ruto of Kenya met King Charles.', 'King Charles', 'person:charles_iii', 'western'],
    ['Prime Minister Tolani Madeup resigned in Freetown.', 'Tolani Madeup', 'x:person_tolani_madeup', 'african'],
    ['Dr. Ngozi Invented warned the board.', 'Ngozi Invented', 'x:person_ngozi_invented', 'african'],
  ])('%s: %s', (text, words, id, bloc) => {
    expect(findActor(recognise(text), words)).toMatchObject({ id, bloc, type: 'person' })
  })

  test.each([
    ['Emmanuel Macron flew home. Macron slept. Mr Macron left.', 'Macron', 'person:emmanuel_macron'],
    ['President Hakainde Hichilema spoke. Hichilema promised jobs.', 'Hichilema', 'person:hakainde_hichilema'],
    ['Opposition leader Amina Sesoko spoke. Mrs Sesoko was cheered.', 'Sesoko', 'x:person_amina_sesoko'],
  ])('a last name is tied to the full name before it: %s', (text, words, id) => {
    expect(tell(text, words)).toBe(`actor ${id}`)
    expect(listActors(text).filter((actor) => actor.includes('person'))).toEqual([id])
  })

  test.each([
    ['President Hakainde Hichilema met miners. He left early.', 'He', 'person:hakainde_hichilema', 'pronoun'],
    ['Amina Sesoko leads the party. She was arrested.', 'She', 'x:person_amina_sesoko', 'pronoun'],
    ['Niger closed its border.', 'its', 'state:NER', 'pronoun'],
    ['Kenya won. It celebrated.', 'It', 'state:KEN', 'pronoun'],
    ["Nigeria's president spoke. Its army marched.", 'Its', 'state:NGA', 'pronoun'],
    ['The king of Morocco, Mohammed VI, spoke. The kingdom is old.', 'kingdom', 'state:MAR', 'nominal'],
    ['The president of Kenya spoke.', 'president', 'state:KEN', 'nominal'],
  ])('%s: %s refers back', (text, words, id, kind) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor: id, kind })
  })

  test('a name in capitals inside a quotation is no pronoun of the speaker', () => {
    const { mentions } = recognise('Emmanuel Macron said: “The US agreed with us.”')
    expect(mentions.map(({ actor }) => actor)).toEqual([
      'person:emmanuel_macron',
      'state:USA',
      'person:emmanuel_macron',
    ])
  })

  test('a title does not cut the name of a state in two', () => {
    expect(listActors('President Côte d’Ivoire agreed.')).toEqual(['state:CIV'])
  })

  test('a title before a state whose name goes on leaves the state whole', () => {
    const doc = recognise('Côte d’Ivoire President Côte d’Ivoire')
    expect(doc.mentions.map(({ actor }) => actor)).toEqual(['state:CIV', 'state:CIV'])
  })

  test('a pronoun with nobody before it refers to nobody', () => {
    expect(recognise('He gave us bread, and they thanked him. It rained.').mentions).toEqual([])
  })
})

/** Known gaps: a row that is read right some day fails here and moves up. */
describe('not yet read right', () => {
  test.fails.each([
    ["France's ambassador met Zambia’s minister.", 'ambassador', 'actor state:FRA'],
    ['The Moroccan kingdom never broke with the generals.', 'generals', 'unseen'],
    ['Guinea and Mali sent teams.', 'teams', 'unseen'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('last names alone', () => {
  test.each([
    ['Amina Sesoko leads the party. Sesoko refused to sign.', 'Sesoko', 'actor x:person_amina_sesoko'],
    ['Kofi Mensah founded the bank. Later, Mensah sold it.', 'Mensah', 'actor x:person_kofi_mensah'],
    ['Chad Brown, a teacher, agreed. Brown left.', 'Brown', 'actor x:person_chad_brown'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})
