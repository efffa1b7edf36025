import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('a place beside people says whose they are', () => {
  test.each([
    ['Paris prosecutors opened a case over mines in Mali.', 'prosecutors', 'FRA'],
    ['A New York judge froze the money of Kenya.', 'judge', 'USA'],
    ['Texas lawmakers met officials from Ghana.', 'lawmakers', 'USA'],
    ['France complained. Lagos street vendors laughed.', 'vendors', 'NGA'],
    ['The Tampere court jailed a Liberian.', 'court', 'FIN'],
    ['Prosecutors in Celle charged a Gambian.', 'Prosecutors', 'DEU'],
    ['Residents of Kombolcha met Oxfam.', 'Residents', 'ETH'],
  ])('%s: %s', (text, words, country) => {
    const doc = recognise(text)
    expect(findMention(doc, words)?.rule).toBe('nominal:place')
    expect(findActor(doc, words)?.country).toBe(country)
  })

  test.each([
    ['He died in a Lagos hospital in Nigeria.', 'hospital'],
    ['The Paris attacks shocked Mali.', 'attacks'],
  ])('%s: no actor by the place', (text, words) => {
    expect(findMention(recognise(text), words)?.rule ?? null).not.toBe('nominal:place')
  })
})
