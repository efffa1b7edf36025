import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** `Speaker rule` of every quotation in marks. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string | null) => doc.actors.find((actor) => actor.id === id)?.name ?? '?'
  return doc.speeches.filter(({ kind }) => kind === 'quoted').map(({ speaker, rule }) => `${name(speaker)} ${rule}`)
}

const RUTO = '[african_person:Ruto]'

describe('whoever leads to a quotation says it', () => {
  test.each([
    [`${RUTO} spoke of the raid: "We lost many men there."`, ['Ruto lead_in']],
    [`${RUTO} appeared on television, "We lost many men there."`, ['Ruto lead_in']],
    [`"Overall," ${RUTO} continued, "the loan was a good thing."`, ['Ruto subject', 'Ruto subject']],
  ])('%s', (marked, speakers) => {
    expect(read(marked)).toEqual(speakers)
  })

  test.each([
    [`In [african:Ghana], the storm grew to its top class, "great damage will occur now".`],
    [`The hall of ${RUTO} was closed: "pushing the bounds of art" is its motto.`],
  ])('but not: %s', (marked) => {
    expect(read(marked)).toEqual(['? none'])
  })
})

describe('a quotation goes on over paragraphs', () => {
  test.each([
    [
      `"The loan was late," ${RUTO} said.\n\n"We waited for a year. It was hard. Nobody came."\n\n"We will not wait again now."`,
      ['Ruto subject', ...['Ruto last_speaker', 'Ruto last_speaker', 'Ruto last_speaker'], 'Ruto last_speaker'],
    ],
    [`${RUTO} is sure of it.\n\n"We will win this vote in May."`, ['Ruto last_speaker']],
    [`${RUTO} and [african_person:Odinga] left.\n\n"We will win this vote in May."`, ['? none']],
  ])('%s', (marked, speakers) => {
    expect(read(marked)).toEqual(speakers)
  })
})
