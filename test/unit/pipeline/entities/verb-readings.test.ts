import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a verb behind those who do it is no thing that they own', () => {
  test.each([
    ['Kenyan athletes train in Iten.', 'Kenyan', 'actor'],
    ['Kenyan runners train in Iten every day.', 'Kenyan', 'actor'],
    ['The Kenyan army base was closed.', 'Kenyan', 'modifier'],
    ['Kenyan government bonds fell.', 'Kenyan', 'modifier'],
  ])('%s', (text, words, reading) => {
    expect(findMention(recognise(text), words)?.reading).toBe(reading)
  })
})

describe('two words may be all that a capital says', () => {
  test.each([
    ['Paris regrets.', 'Paris', 'actor'],
    ['London disagrees.', 'London', 'actor'],
    ['Paris burns.', 'Paris', 'place'],
    ['He left Paris with regrets.', 'Paris', 'place'],
  ])('%s', (text, words, reading) => {
    expect(findMention(recognise(text), words)?.reading).toBe(reading)
  })
})
