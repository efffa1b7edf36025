import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('we and I inside quotation marks are whoever says it', () => {
  test.each([
    [
      'not who is spoken of',
      '"Macron insulted us," said activist Mamadou Diallo in Dakar.',
      'us',
      'x:person_mamadou_diallo',
    ],
    ['nor who is thanked', '"We thank Bill Gates," said Grace Wanjiru of Kenya.', 'We', 'x:person_grace_wanjiru'],
    ['nor who listens', '"My people will act," Cyril Ramaphosa told Donald Trump.', 'My', 'person:cyril_ramaphosa'],
    [
      'nor who listened before',
      '"It is late," Cyril Ramaphosa told Donald Trump. "We go."',
      'We',
      'person:cyril_ramaphosa',
    ],
    ['a body', '"We left Emmanuel Macron out," the African Union said.', 'We', 'org:african_union'],
    ['people', '"I lost my crops," said a farmer in Malawi. Emmanuel Macron came.', 'I', 'collective:people_of_MWI'],
    ['behind where they are', '"We want Macron out," protesters in Niamey chanted.', 'We', 'collective:people_of_NER'],
    [
      'behind an apposition',
      '"We thank Macron," Grace Wanjiru, a nurse from Kenya, said.',
      'We',
      'x:person_grace_wanjiru',
    ],
    [
      'in a paragraph that opens the quotation anew',
      '"They owe us.\n\n"So we strike," said Grace Wanjiru.',
      'we',
      'x:person_grace_wanjiru',
    ],
    [
      'in a later sentence',
      'Joe Biden came. "We are few. We work," said Grace Wanjiru.',
      'We',
      'x:person_grace_wanjiru',
    ],
  ])('%s: %s', (_, text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  test('a state says no I', () => {
    expect(findActor(recognise('"I wept," said Kenya. Grace Wanjiru slept.'), 'I')?.id).not.toBe('state:KEN')
  })

  test('of two who argue none is chosen by the verb', () => {
    const doc = recognise('"We were not asked": Zambians and Britons argue.')
    expect(findActor(doc, 'We')?.id).not.toBe('collective:people_of_GBR')
  })
})

test('he is who said something before who is spoken of', () => {
  expect(findActor(recognise('"We thank Bill Gates," said Kwame Mensah. He smiled.'), 'He')?.id).toBe(
    'x:person_kwame_mensah',
  )
})

describe('a quotation that ends in he said or she said is of whom that pronoun stands for', () => {
  test.each([
    [
      'Emmanuel Macron met Kenyans. "My country was patient," he said. Joe Biden smiled.',
      'My',
      'person:emmanuel_macron',
    ],
    ['Joe Biden met Giorgia Meloni. "We will help," she said.', 'We', 'person:giorgia_meloni'],
    ['Bola Tinubu spoke. "We are late. We know it," he said. Joe Biden nodded.', 'We', 'person:bola_tinubu'],
    ['Bola Tinubu spoke. "Emmanuel Macron lied to us," he said.', 'us', 'person:bola_tinubu'],
    ['Bola Tinubu spoke. "We go," said Joe Biden. He laughed.', 'We', 'person:joe_biden'],
    ['Bola Tinubu spoke. "He said we go," Joe Biden said.', 'we', 'person:joe_biden'],
  ])('%s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  test('and he is nobody named in it', () => {
    const doc = recognise('Bola Tinubu spoke. "Emmanuel Macron lied to us," he said.')
    expect(findActor(doc, 'he')?.id).toBe('person:bola_tinubu')
  })
})

describe('a demonym says what the noun behind it says', () => {
  test.each([
    ['Kenya wept. “We will not leave,” the American company said.', 'We', 'collective:people_of_USA'],
    ['Niger is angry. “Our men will stay,” the French ministry said.', 'Our', 'state:FRA'],
    ['Mali is angry. “We owe nothing,” a Canadian mining firm said on Monday.', 'We', 'collective:people_of_CAN'],
    ['Ghana voted. “We are glad,” British election observers said in Accra.', 'We', 'collective:people_of_GBR'],
    // others say it
    ['Kenya spoke. “We are sad,” Kenya told the French minister.', 'We', 'state:KEN'],
    ['Mali wept. “We lost,” Ghana said after the French company was sold.', 'We', 'state:GHA'],
    ['Mali wept. “We are sad,” Ghana said of the French troops said to be there.', 'We', 'state:GHA'],
  ])('%s', (text, words, actor) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor, rule: 'pronoun:speaker' })
  })
})
