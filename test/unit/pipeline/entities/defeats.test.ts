import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('whom somebody loses to has won, and is no place', () => {
  test.each([
    ['England lost at home to Senegal.', 'Senegal'],
    ['Kenya lost 2-0 at home to Canada.', 'Canada'],
    ['Nigeria drew away to Benin.', 'Benin'],
    ['Kenya drew 1-1 away to Germany.', 'Germany'],
    ['Belgium lost the final to Morocco.', 'Morocco'],
    ['Portugal fell 3-1 to Ghana.', 'Ghana'],
    ['France went out on penalties to Senegal.', 'Senegal'],
    ['Britain lost the contract to Kenya.', 'Kenya'],
    ['Portugal crashed out to Ghana.', 'Ghana'],
    ['Portugal fell to Ghana in the final.', 'Ghana'],
    ['England were beaten by Senegal.', 'England'],
    ['Wales were thrashed in the opener.', 'Wales'],
    ['Senegal knocked out England.', 'England'],
    ['Morocco overcame Scotland.', 'Scotland'],
  ])('%s: %s', (text, words) => {
    expect(findMention(recognise(text), words)).toMatchObject({ reading: 'actor' })
  })

  test.each([
    ['He went home to Senegal.', 'Senegal'],
    ['Troops fell back to Mali.', 'Mali'],
    ['She drew attention to Niger.', 'Niger'],
    ['The club lost money on its way to Senegal.', 'Senegal'],
    ['After two goals he went out to Tunisia.', 'Tunisia'],
    ['The plane went down on its way to Ghana.', 'Ghana'],
    ['The bridge was beaten down by rain on the way to Ghana.', 'Ghana'],
  ])('%s: %s is where it goes', (text, words) => {
    expect(findMention(recognise(text), words)).toMatchObject({ reading: 'place' })
  })
})
