import { describe, expect, test } from 'vitest'
import { recognise } from '../../../helpers/entities.ts'

/** Whom the words stand for, wherever they stand in the text. */
function findActors(text: string, words: string): string[] {
  const { mentions, text: whole } = recognise(text)
  return mentions.flatMap(({ start, end, actor }) =>
    whole.slice(start, end).toLowerCase() === words && actor !== null ? [actor] : [],
  )
}

describe('we outside quotations', () => {
  test.each([
    [
      'the line on the writer',
      'Ghana must learn to save.\n\nWe sell what we own to London.\n\nOur ministers fly first class.\n\nThe writer is a Ghanaian economist.',
      'collective:people_of_GHA',
    ],
    [
      'a writer abroad, by the line',
      'Mali must learn to save, and Niger too.\n\nWe tried it in Lille.\n\nOur mayors hated it.\n\nThe author is a French planner.',
      'collective:people_of_FRA',
    ],
    [
      'we and the name of a people',
      'We Africans have waited too long.\n\nOur presidents beg in Paris.\n\nFrance laughs at us.',
      'collective:africans',
    ],
    [
      'we in a part of the world',
      'Mali and Niger suffer.\n\nWe in the West have slept.\n\nOur armies are weak, and Mali pays.',
      'collective:west',
    ],
    [
      'the one African country of which the piece speaks',
      'Kampala wants a bridge.\n\nUganda can pay for it.\n\nWe have engineers, and our steel is good.\n\nWe do not need Dubai.',
      'collective:people_of_UGA',
    ],
    [
      'the continent, where it speaks of several',
      'Ghana borrows, Kenya borrows, Mali borrows.\n\nAfrica pays Dubai twice.\n\nWe sign what we have not read.\n\nOur leaders buy flats in Dubai.',
      'collective:africans',
    ],
  ])('%s', (_, text, actor) => {
    const found = [...findActors(text, 'we'), ...findActors(text, 'our')]
    expect(found.length).toBeGreaterThan(1)
    expect(new Set(found)).toEqual(new Set([actor]))
  })

  test('what they own is theirs', () => {
    const text = 'We Africans have waited too long.\n\nOur presidents beg in Paris.\n\nFrance laughs at us.'
    expect(findActors(text, 'presidents')).toEqual(['collective:africans'])
  })

  test('we inside a quotation is who says it', () => {
    const text =
      'We Africans have waited too long.\n\nOur presidents beg.\n\n"We like to help," said Emmanuel Macron in Paris.'
    expect(findActors(text, 'we')).toEqual(['collective:africans', 'person:emmanuel_macron'])
  })

  test.each([
    ['news that says it once', 'The dam broke in Mali.\n\nOur reporter saw three houses.\n\nNiger sent aid.'],
    [
      'a piece on another continent',
      'India runs trains from Mysore and Delhi to Pune.\n\nWe have a ward in Mysore, and India pays.\n\nOur drivers come from India. One was born in Mali.',
    ],
    [
      'an interview',
      '((Q)) Is Uganda ready?\n\nWe are, and Uganda pays.\n\n((Q)) And your engineers?\n\nOur people know Uganda.',
    ],
    ['quotations', 'Mali left the bloc.\n\n"We are free," said Assimi Goïta.\n\n"Our people decide," he added.'],
  ])('no writer in %s', (_, text) => {
    expect(recognise(text).mentions.filter(({ rule }) => rule === 'pronoun:writer')).toEqual([])
  })

  test('I is one of them only where the piece says who writes', () => {
    const text =
      'I miss Uganda.\n\nKampala wants a bridge, and Uganda can pay.\n\nWe have steel, and our engineers are good.'
    expect(findActors(text, 'i')).toEqual([])
    expect(findActors(`${text}\n\nThe writer is a Ugandan engineer.`, 'i')).toEqual(['collective:people_of_UGA'])
  })
})
