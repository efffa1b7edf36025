import { describe, expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

const nouns = (text: string) =>
  recognise(text).mentions.flatMap(({ kind, start, end }) => (kind === 'nominal' ? [text.slice(start, end)] : []))

describe('who comes from abroad or is of the whole world is not of the country around', () => {
  test.each([
    ['Kenya waited. An international team came.', 'team'],
    ['Ghana borrowed. Global mining firms paid.', 'firms'],
    ['Berlin is in Germany. Migrants waited.', 'Migrants'],
    ['London is in Britain. Overseas workers came.', 'workers'],
  ])('%s: %s', (text, word) => {
    expect(nouns(text)).not.toContain(word)
  })

  test.each([
    ['Kenya signed. The international trade secretary spoke.', 'secretary', 'KEN'],
    ['Mali taxed gold. International traders in Ghana laughed.', 'traders', 'GHA'],
    ['Kenya waited. Local companies paid.', 'companies', 'KEN'],
    ['Migrants waited in Libya.', 'Migrants', 'LBY'],
    ['Kenya praised a London-based architectural assistant.', 'assistant', 'GBR'],
    ['Mali met the Toronto-based mining engineers.', 'engineers', 'CAN'],
  ])('but %s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})
