import { describe, expect, test } from 'vitest'
import { tokeniseText } from '../../../../pipeline/tokenise/index.ts'

const split = (text: string): string[] =>
  tokeniseText(text).sentences.map((sentence) => text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' '))

describe('ends of sentences', () => {
  test.each([
    ['two plain sentences', 'The army left. The town slept.', 2],
    ['a decimal', 'Prices rose 3.5 per cent in May.', 1],
    ['titles before names', 'Gen. Tiani met Lt. Col. Sanda and Amb. K. Otieno in Niamey.', 1],
    ['U.S. before a name', 'The U.S. President met the U.N. Secretary.', 1],
    ['U.S. before a new sentence', 'Troops trained in the U.S. The army paid.', 2],
    ['p.m. before a small word', 'It opened at 5 p.m. and closed.', 1],
    ['p.m. before a new sentence', 'It opened at 5 p.m. Guests came later.', 2],
    ['p.m. before a day', 'It opens at 5 p.m. Monday.', 1],
    ['a company before its verb', 'Sahel Mining Co. Ltd. said it would pay.', 1],
    ['a company at the end', 'He founded Sahel Mining Inc. The firm failed.', 2],
    ['a number', 'Article No. 5 was struck out.', 1],
    ['a month', 'On Jan. 15 they met.', 1],
    ['a question inside a quotation', '"Will they leave?" he asked.', 1],
    ['a quotation that ends', '"We will leave." He said no more.', 2],
    ['an ellipsis that goes on', 'They waited... and waited.', 1],
    ['an ellipsis that ends', 'They waited… Nobody came.', 2],
    ['a bracket after the stop', 'They left (all of them.) Nobody stayed.', 2],
    ['an omission', 'He said "the state […] must pay" twice.', 1],
    ['a small-lettered name', 'The town fell. al-Shabaab claimed it.', 2],
    ['e.g. and vs.', 'Big teams, e.g. Senegal vs. Mali, drew.', 1],
    ['Ethiopic stops', 'አዲስ አበባ። ሰላም ነው።', 2],
    ['an initial before a surname', 'The judge, J. A. Mensah, agreed.', 1],
  ])('are right for %s', (_, text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  test('an opening quote of the wrong shape stays with its sentence', () => {
    expect(split('The ship left. ”It is late,“ he said.')).toEqual(['The ship left.', '”It is late,“ he said.'])
  })

  test.each([
    ['„We came.“ Then we left.', ['„We came.“', 'Then we left.']],
    ['»We came.« Then we left.', ['»We came.«', 'Then we left.']],
    ['We came. “Then we left,” he said.', ['We came.', '“Then we left,” he said.']],
    ['We came.\n\n«Then we left», he said.', ['We came.', '«Then we left», he said.']],
  ])('keep marks that close turned round: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  test('keep closing quotes with the sentence', () => {
    expect(split('He said: "We came. We left." Then he slept.')).toEqual([
      'He said: "We came.',
      'We left."',
      'Then he slept.',
    ])
  })
})

describe('line ends', () => {
  test('a blank line always ends a sentence', () => {
    expect(split('The minister of\n\nmines resigned')).toEqual(['The minister of', 'mines resigned'])
  })

  test.each(['\n', '\r\n', '\r'])('a heading ends at its line end (%j)', (end) => {
    expect(split(`Army leaves Gao${end}The army left on Monday.`)).toEqual([
      'Army leaves Gao',
      'The army left on Monday.',
    ])
  })

  test('a line that goes on in small letters is no end', () => {
    expect(split('The army left\nthe town on Monday.')).toEqual(['The army left the town on Monday.'])
  })

  test('hard-wrapped text is joined, capitals at the head of a line included', () => {
    const text =
      'The government of the country said on Monday that it would ask\nFrance to withdraw its soldiers from the northern bases before\n' +
      'the end of the year, and that talks with the European Union on\ntraining would go on. The opposition called the decision late\nand unwise.'
    expect(split(text)).toHaveLength(2)
  })

  test('list items are sentences', () => {
    expect(split('Three demands:\n- Lower prices\n- New elections\n- Free courts')).toHaveLength(4)
  })

  test('marks headings and nothing that ends in a stop or a colon', () => {
    const text = 'Army leaves Gao\nThe army left on Monday.\nOne question remains:\nWho pays?'
    expect(tokeniseText(text).sentences.map((sentence) => sentence.heading)).toEqual([true, false, false, false])
  })

  test('cuts endless sentences at 400 tokens or before', () => {
    const { sentences } = tokeniseText('word '.repeat(1500))
    expect(Math.max(...sentences.map((sentence) => sentence.lastToken - sentence.firstToken))).toBe(400)
    expect(sentences).toHaveLength(4)
  })
})
