import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('nouns of people by what they do stand for somebody', () => {
  test.each([
    ['In Zambia the two biggest operators declined to comment.', 'operators'],
    ['Illegal loggers have entered a park in Zambia.', 'loggers'],
    ['The beekeepers of Zambia carried their hives home.', 'beekeepers'],
    ['In Zambia the prefect wrote a letter.', 'prefect'],
    ['Zambian educators and practitioners met.', 'practitioners'],
    ['A court in Zambia freed the defendants.', 'defendants'],
  ])('%s', (text, noun) => {
    expect(findMention(recognise(text), noun)?.bloc).toBe('african')
  })

  test.each([
    ['Zambian dockers went on strike.', 'Zambian', 'actor'],
    ['Zambian boosters and barriers are cheap.', 'Zambian', 'modifier'],
    ['Zambian containers lay in the port.', 'Zambian', 'modifier'],
  ])('and behind a demonym: %s', (text, words, reading) => {
    expect(findMention(recognise(text), words)?.reading).toBe(reading)
  })

  test.each([
    ['In Zambia the computers and containers were late.', 'containers'],
    ['In Zambia the smelter was closed.', 'smelter'],
    ['Zambia fears the war and the attendant costs.', 'attendant'],
  ])('but not things with the same ending: %s', (text, noun) => {
    expect(findMention(recognise(text), noun)).toBeNull()
  })
})
