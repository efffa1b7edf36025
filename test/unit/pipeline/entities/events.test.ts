import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

type Row = readonly [text: string, words: string]

const acts = (text: string, words: string): boolean => (findMention(recognise(text), words)?.actor ?? null) !== null

describe('events named after states, peoples and sponsors', () => {
  test.each<Row>([
    ['Ghana will meet Morocco in the TotalEnergies Women’s Africa Cup of Nations next month.', 'TotalEnergies'],
    ['Ghana will meet Morocco in the Women’s Africa Cup of Nations next month.', 'Africa'],
    ['The driver from Kenya retired early from the Monaco Grand Prix on Sunday.', 'Monaco'],
    ['He won gold for Nigeria at the 1962 British Empire and Commonwealth Games.', 'British Empire'],
    ['He won gold for Nigeria at the 1962 British Empire and Commonwealth Games.', 'Commonwealth'],
    ['Kenya took part in the 1958 Cardiff British Empire and Commonwealth Games.', 'Cardiff British Empire'],
    ['She took silver at the 2018 Gold Coast Games, Australia, where she ran for Kenya.', 'Australia'],
    ['Presidents of the continent came to the Russia-Africa summit last year.', 'Africa'],
    ['The cyclist from Eritrea was the first to win a stage of the Tour de France.', 'France'],
    ['The South African Grand Prix returned to Kyalami after many years.', 'South African'],
    ['He fled to Tunis after the Libyan Civil War.', 'Libyan'],
    ['She reached the final of the Kenya Open in Nairobi.', 'Kenya Open'],
  ])('%s: %s does not act', (text, words) => {
    expect(acts(text, words)).toBe(false)
  })

  test.each<Row>([
    ['The Premier League said that Kenya could watch for nothing.', 'Premier League'],
    ['The Commonwealth Games Federation thanked Nigeria for its bid.', 'Commonwealth Games Federation'],
    ['The US team at the Games thanked the people of Ghana.', 'US'],
    ['Ghana hosted the Africa Cup of Nations in 2008.', 'Ghana'],
    ['Kenya opened its borders and the Games began.', 'Kenya'],
    ['Morocco’s World Cup campaign ended in tears.', 'Morocco'],
    ['The Libyan War Ministry condemned the attack.', 'Libyan War Ministry'],
    ['Before the World Cup, Tunisia complained about a player.', 'Tunisia'],
    ['The US is open to talks with Niger.', 'US'],
    ['The EU Summit condemned the coup in Niger.', 'EU'],
  ])('%s: %s acts', (text, words) => {
    expect(acts(text, words)).toBe(true)
  })

  test('nobody goes on to be meant by a place of the games', () => {
    expect(recognise('He ran at the 2018 Gold Coast Games, Australia. They were long.').actors).toEqual([])
  })
})
