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

describe('small towns and regions say where an article plays', () => {
  const owner = (text: string, noun: string): string | null =>
    recognise(text).mentions.findLast(({ start, end }) => text.slice(start, end) === noun)?.actor ?? null

  test.each([
    [
      'Police in Turkana held three men.\n\nThe bags bore the mark of USAID.\n\nThe governor was angry.',
      'governor',
      'KEN',
    ],
    [
      'Villagers in Thyolo planted maize.\n\nA British company owns the land.\n\nThe villagers ran.',
      'villagers',
      'MWI',
    ],
    ['Nurses in Lodwar went on strike.\n\nThe nurses want to be paid.', 'nurses', 'KEN'],
    ['Police in Springfield held three men.\n\nThe governor was angry.', 'governor', null],
    ['Police in Nowhereville held three men.\n\nThe governor was angry.', 'governor', null],
    [
      'Germany paid for a well in Lodwar.\n\nGermany is proud, and Germany will pay again.\n\nThe chancellor said so.',
      'chancellor',
      'DEU',
    ],
  ])('%s: %s is of %s', (text, noun, country) => {
    const who = owner(text, noun)
    expect(country === null ? who : who?.slice(-3)).toBe(country)
  })
})
