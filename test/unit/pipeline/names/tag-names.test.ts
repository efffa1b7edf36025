import { describe, expect, test } from 'vitest'
import { tagNames } from '../../../../pipeline/names/index.ts'
import { readNameModel } from '../../../../src/resources/name-model.ts'
import { cut, show } from '../../../helpers/names.ts'

const model = readNameModel()
if (model === null) throw new Error('pipeline/data/names-model.bin is missing')

const names = (text: string): string[] => {
  const doc = cut(text)
  return show(doc, tagNames(doc, model))
}

/** Sentences of our own, with names that must be found among what is found. */
const NEWS: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['President Bola Tinubu arrived in Abuja on Tuesday.', 'Person:Bola Tinubu', 'Location:Abuja', 'Date:Tuesday'],
  ['Kenya’s President William Ruto met Ugandan officials.', 'Location:Kenya', 'Person:William Ruto', 'NORP:Ugandan'],
  ['The African Union condemned the coup in Niger.', 'Organization:African Union', 'Location:Niger'],
  ['Rice farmers near Kumasi lost their harvest, said Abena Owusu.', 'Location:Kumasi', 'Person:Abena Owusu'],
  [
    'The Central Bank of Nigeria raised rates in March 2024.',
    'Organization:Central Bank of Nigeria',
    'Date:March 2024',
  ],
  ['Malian soldiers left Gao before French troops arrived.', 'NORP:Malian', 'Location:Gao', 'NORP:French'],
  ['South Africa will host the talks in Durban.', 'Location:South Africa', 'Location:Durban'],
  ['Zambian traders crossed into Zimbabwe at dawn.', 'NORP:Zambian', 'Location:Zimbabwe'],
  ['The World Bank will lend Ghana $50 million.', 'Organization:World Bank', 'Location:Ghana'],
  ['Dr Ngozi Okonjo-Iweala spoke in Geneva.', 'Person:Ngozi Okonjo-Iweala', 'Location:Geneva'],
  ['ECOWAS leaders will meet in Accra on 12 July.', 'Organization:ECOWAS', 'Location:Accra', 'Date:12 July'],
  ['Prime Minister Abiy Ahmed welcomed Somali elders.', 'Person:Abiy Ahmed', 'NORP:Somali'],
  ['Hundreds of Rwandans returned from Goma.', 'NORP:Rwandans', 'Location:Goma'],
  ['The Ministry of Health in Lilongwe confirmed two cases.', 'Organization:Ministry of Health', 'Location:Lilongwe'],
  ['Julius Malema told supporters in Soweto to wait.', 'Person:Julius Malema', 'Location:Soweto'],
  [
    'The United Nations has staff in Juba and Bangui.',
    'Organization:United Nations',
    'Location:Juba',
    'Location:Bangui',
  ],
  ['Ethiopian Airlines resumed flights to Asmara.', 'Organization:Ethiopian Airlines', 'Location:Asmara'],
  ['Cairo and Khartoum signed an accord in January.', 'Location:Cairo', 'Location:Khartoum', 'Date:January'],
  ['“We are tired,” said Mariam Traoré, a nurse in Bamako.', 'Person:Mariam Traoré', 'Location:Bamako'],
  ['Police in Mombasa arrested John Kamau on Friday.', 'Location:Mombasa', 'Person:John Kamau', 'Date:Friday'],
]

describe('names in African news', () => {
  test('are found, four fifths of them at least, with the right bounds and label', () => {
    const missed = NEWS.flatMap(([text, ...expected]) => {
      const found = names(text)
      return expected.filter((name) => !found.includes(name))
    })
    const total = NEWS.reduce((sum, [, ...expected]) => sum + expected.length, 0)
    expect(missed.length, missed.join('; ')).toBeLessThan(total / 5)
  })

  test.each([
    'The farmers waited for rain, and then the market opened.',
    'Nobody knows how many people will come.',
    'However, it was too late.',
    '',
  ])('are not found where there are none: %s', (text) => {
    expect(names(text)).toEqual([])
  })

  test('a last name is a person where the full name stands elsewhere', () => {
    const found = names('Chimamanda Lungu opened a school in Kitwe. Parents praised Lungu. Lungu left early.')
    expect(found.filter((name) => name === 'Person:Lungu')).toHaveLength(2)
  })

  test('the confidence is higher for a plain case than for an obscure one', () => {
    const of = (text: string) => tagNames(cut(text), model)[0]?.confidence ?? 0
    expect(of('He flew to Kenya on Monday.')).toBeGreaterThan(of('Watch Amber Delta Nkosi Bridge Rise.'))
  })
})
