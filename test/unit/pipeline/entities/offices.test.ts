import { describe, expect, test } from 'vitest'
import { findActor, findMention, recogniseOn } from '../../../helpers/entities.ts'

const read = (date: string | null, text: string, words: string) => findMention(recogniseOn(date, text), words)

describe('holders of office by date', () => {
  test.each([
    ['2023-03-01', 'The French president apologised.', 'president', 'person:emmanuel_macron'],
    ['2016-03-01', 'The French president apologised.', 'president', 'person:francois_hollande'],
    [
      '2021-06-13',
      'Lawmakers in Abuja said the Nigerian president had signed the bill.',
      'president',
      'person:muhammadu_buhari',
    ],
    ['2024-06', 'The Nigerian president signed the bill.', 'president', 'person:bola_tinubu'],
    ['2019', "Kenya's president opened the railway.", 'president', 'person:uhuru_kenyatta'],
    ['2024-02-02', 'Kenya’s president opened the railway.', 'president', 'person:william_ruto'],
    ['2020-09-09', 'The president of South Africa flew to Beijing.', 'president', 'person:cyril_ramaphosa'],
    ['2020-09-09', 'The US president has not called Addis Ababa.', 'president', 'person:donald_trump'],
    ['2023-09-09', 'The US president has not called Addis Ababa.', 'president', 'person:joe_biden'],
    ['2020-01-20', 'The British prime minister hosted a summit.', 'prime minister', 'person:boris_johnson'],
    ['2018-01-20', 'The German chancellor landed in Accra.', 'chancellor', 'person:angela_merkel'],
    ['2022-07-30', 'The king of Morocco sent condolences.', 'king', 'person:mohammed_vi'],
    ['2023-07-30', "Burkina Faso's interim president spoke in Sochi.", 'president', 'person:ibrahim_traore'],
    ['2024-03-01', 'A letter for the Nigerian president was left in Abuja.', 'president', 'person:bola_tinubu'],
    ['2024-03-01', 'Nigerian president arrives in Paris', 'president', 'person:bola_tinubu'],
    ['2021-07-30', "Ethiopia's prime minister vowed to fight on.", 'prime minister', 'person:abiy_ahmed'],
  ])('%s: %s', (date, text, words, id) => {
    expect(read(date, text, words)).toMatchObject({ actor: id, kind: 'title' })
  })

  test('the country stays named beside its president', () => {
    const doc = recogniseOn('2023-03-01', 'The French president apologised to Rwanda.')
    expect(doc.actors.map(({ id }) => id)).toEqual(['person:emmanuel_macron', 'state:FRA', 'state:RWA'])
    expect(doc.countries).toEqual(['FRA', 'RWA'])
  })

  test('a pronoun after a title is the holder', () => {
    const text = "Kenya's president opened the railway. He praised the engineers."
    expect(read('2024-02-02', text, 'He')?.actor).toBe('person:william_ruto')
  })

  test.each([
    [null, 'The Nigerian president signed the bill.'],
    ['2023-03-01', 'A Nigerian president should live in Nigeria.'],
    ['2023-03-01', 'The former Nigerian president was cheered.'],
    ['2023-03-01', 'The then Nigerian president refused.'],
    ['2024-03-01', 'In 1999 the Nigerian president freed the prisoners.'],
    ['2024-03-01', 'The Nigerian president-elect flew home.'],
    ['2024-03-01', 'The Nigerian vice president flew home.'],
    ['2024-03-01', 'The Nigerian president of the board resigned.'],
    ['2024-03-01', 'The Nigerian president, Goodluck Jonathan, had signed it.'],
    ['2024-03-01', 'Nigerian President Bola Tinubu signed the bill.'],
    ['2024-03-01', 'The president of Nigeria Football Federation resigned.'],
    ['2024-03-01', 'Two Nigerian presidents met.'],
    ['2024-03-01', 'Peter Obi ended his campaign for president of Nigeria.'],
    ['2024-03-01', 'He is the presumptive nominee for Nigerian president.'],
    ['2024-03-01', 'He hoped to become the president of Nigeria.'],
    ['2024-03-01', "He was elected Nigeria's president at last."],
    ['2024-03-01', "He was sworn in as Nigeria's president."],
    ['2024-03-01', 'Their votes elect the Nigerian president.'],
    ['2024-03-01', 'Which past Nigerian president do you admire?'],
    ['2024-03-01', 'The Nigerian prime minister signed.'],
    ['2031-03-01', 'The Nigerian president signed the bill.'],
  ])('nobody is put in for a title that is not the office on the day, %s: %s', (date, text) => {
    expect(recogniseOn(date, text).mentions.filter(({ kind }) => kind === 'title')).toEqual([])
  })

  test('in a year of change both are candidates, and the title stays with the state', () => {
    const demonym = read('2023-06-01', 'The Nigerian president signed the bill.', 'Nigerian')
    expect(demonym).toMatchObject({ actor: 'state:NGA', candidates: ['person:muhammadu_buhari', 'person:bola_tinubu'] })
    const nominal = read('2023-06-01', "Nigeria's president signed the bill.", 'president')
    expect(nominal).toMatchObject({ actor: 'state:NGA', candidates: ['person:muhammadu_buhari', 'person:bola_tinubu'] })
  })

  test('a title that only owns something stays with the state, and its holder is a candidate', () => {
    const owner = read('2022-06-07', 'It came a day before the US president’s farm summit in Accra.', 'US')
    expect(owner).toMatchObject({ actor: 'state:USA', candidates: ['person:joe_biden'] })
  })

  test('rival governments leave a title open', () => {
    const doc = recogniseOn('2023-06-01', "Libya's prime minister flew to Ankara.")
    expect(doc.mentions.filter(({ kind }) => kind === 'title')).toEqual([])
  })
})

describe('blocs by date', () => {
  test.each([
    ['2023-11-02', 'ecowas'],
    ['2025-02-20', 'aes'],
    [null, 'aes'],
  ])('Niger, its people and its leaders on %s: %s', (date, subBloc) => {
    const text =
      'Niger’s junta told the envoys of ECOWAS to leave. Abdourahamane Tiani spoke on television. Residents cheered, and Nigerien lawyer Moussa Invented wept.'
    const { actors } = recogniseOn(date, text)
    const own = actors.filter(({ country }) => country === 'NER')
    expect(own.map(({ type }) => type).sort()).toEqual(expect.arrayContaining(['person', 'state']))
    expect([...new Set(own.map((actor) => actor.subBloc))]).toEqual([subBloc])
  })

  test.each([
    ['2023-05-01', 'multilateral', 'gazetteer:office'],
    ['2012-05-01', 'western', 'gazetteer:nationality'],
    [null, 'multilateral', 'gazetteer:office'],
  ])('António Guterres on %s is %s', (date, bloc, blocRule) => {
    const doc = recogniseOn(date, 'António Guterres called for a truce in Sudan.')
    expect(findActor(doc, 'António Guterres')).toMatchObject({ bloc, blocRule })
  })
})
