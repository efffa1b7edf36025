import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** The words of each row. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  return doc.speeches.map(({ start, end }) => doc.text.slice(start, end))
}

const RUTO = '[african_person:Ruto]'
const KENYA = '[african:Kenya]'

describe('what names the source is not said', () => {
  test.each([
    [`The talks, according to ${KENYA}, will resume on Monday.`, ['The talks', 'will resume on Monday']],
    [`The loan, according to ${RUTO}, a teacher at the school, is late.`, ['The loan', 'is late']],
    [`The loan is late, according to ${KENYA}, which leads the talks.`, ['The loan is late']],
    [`The loan is late, according to prosecutor ${RUTO}, the head of the bench in Gao.`, ['The loan is late']],
    [`According to ${KENYA}, which cited a letter, the loan is late.`, ['the loan is late']],
    [`According to ${RUTO}, a judge, the loan is late.`, ['the loan is late']],
    [`According to ${KENYA} and local nurses, the loan is late.`, ['the loan is late']],
    [`The loan, according to the rules of ${KENYA}, is late.`, ['The loan', 'is late']],
    [
      `The loan is late, according to ${RUTO}, who is "shocked by so much delay".`,
      ['The loan is late', 'shocked by so much delay'],
    ],
  ])('%s', (marked, words) => {
    expect(read(marked)).toEqual(words)
  })

  test.each([
    [`According to ${RUTO}, the team, which left, is late.`, ['the team, which left, is late']],
    [
      `According to ${RUTO}, a team at the bank, formed in May, is late.`,
      ['a team at the bank, formed in May, is late'],
    ],
    [`According to ${KENYA}, the loan, a burden, is late.`, ['the loan, a burden, is late']],
    [`According to [african_person:him], the teachers, who wait, are late.`, ['the teachers, who wait, are late']],
  ])('but this is: %s', (marked, words) => {
    expect(read(marked)).toEqual(words)
  })
})

describe('whoever stands behind by said what stands before', () => {
  test.each([`Land claimed by ${KENYA} is dry.`, `No death confirmed yet by ${RUTO} is new.`])('%s', (marked) => {
    expect(read(marked)).toEqual([])
  })

  test('but a letter is a means', () => {
    expect(read(`${RUTO} warned by letter that the loan was late.`)).toEqual(['that the loan was late'])
  })
})
