import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('the noun that heads the name of a body means that body', () => {
  test.each([
    ['The International Criminal Court opened a case in Kenya. The court met.', 'court', 'org:icc'],
    ['The ICC opened a case in Kenya. The Court met.', 'Court', 'org:icc'],
    [
      'The UN Security Council met over Sudan. It voted. The council’s members agreed.',
      'council',
      'org:un_security_council',
    ],
    [
      'The Biden administration praised Kenya. The administration sent money.',
      'administration',
      'org:biden_administration',
    ],
    ['The European Union suspended aid to Burundi. The union said votes were bought.', 'union', 'org:european_union'],
    [
      'The European Court of Human Rights ruled on Rwanda. The court stopped a flight.',
      'court',
      'org:european_court_human_rights',
    ],
    ['The International Criminal Court charged Kenyatta. The international court met in May.', 'court', 'org:icc'],
    ['The European Commission and Oxfam met in Tunis. The commission paid.', 'commission', 'org:european_commission'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor: id, rule: 'nominal:same_head' })
  })

  test.each([
    ['another court came between', 'The ICC opened a case. A court in Nairobi met. The court freed the men.'],
    ['an adjective tells which', 'The ICC opened a case. The supreme court freed the men.'],
    ['it is part of a thing', 'The ICC opened a case in Kenya. He hates the court case.'],
    ['it is no definite noun', 'The ICC opened a case in Kenya. A court freed the men.'],
    ['the noun only stands inside the name', 'The Court Reporters Trust met in Kenya. The court freed the men.'],
    ['what follows tells which', 'The ICC opened a case in Kenya. The court in Nairobi freed the men.'],
  ])('not where %s', (_, text) => {
    const doc = recognise(text)
    const rules = doc.mentions
      .filter(({ start, end }) => /^court$/i.test(doc.text.slice(start, end)))
      .map(({ rule }) => rule)
    expect(rules).not.toContain('nominal:same_head')
  })

  test('nor the union and the bank of others', () => {
    const doc = recognise(
      'The European Union gave Nigeria money. Nurses went on strike. Doctors followed. The union demanded higher pay.',
    )
    expect(doc.mentions.map(({ rule }) => rule)).not.toContain('nominal:same_head')
  })

  test('an armed group is no army', () => {
    const doc = recognise("The Lord's Resistance Army raided Uganda. The army drove it out.")
    expect(findActor(doc, 'army')?.id).not.toMatch(/resistance/)
  })
})

test('the company is the one that was named behind its country', () => {
  const doc = recognise(
    'Niger took over the mine of the French company Orano. Niamey accused the company of taking too much.',
  )
  const found = doc.mentions.filter(({ start, end }) => doc.text.slice(start, end) === 'company').at(-1)
  expect(found?.actor).toBe('org:orano')
})

describe('people whose country was said before are of that country', () => {
  test.each([
    ['Two German tourists were kidnapped in Mali. The tourists were seen near Gao.', 'DEU', 'tourists'],
    ['A Canadian mining company runs a mine in Tanzania. Tanzania objects. The company denied it.', 'CAN', 'company'],
    ['Students from Zambia were attacked in Ukraine. Police in Ukraine watched. The students fled.', 'ZMB', 'students'],
    ['Ghana helped. American doctors came to Ghana. Ghana paid. The doctors left.', 'USA', 'doctors'],
  ])('%s', (text, country, words) => {
    const doc = recognise(text)
    const found = doc.mentions.filter(({ start, end }) => doc.text.slice(start, end) === words).at(-1)
    expect(doc.actors.find(({ id }) => id === found?.actor)?.country).toBe(country)
  })

  test.each([
    [
      'the people may be all',
      'French people came to Ghana. Ghana is poor. Ghana voted. The people of Accra, the people rose.',
    ],
    ['no article points back', 'Two German tourists came to Mali. Mali and Mali alone, said Mali. Tourists stay away.'],
  ])('not where %s', (_, text) => {
    expect(recognise(text).mentions.map(({ rule }) => rule)).not.toContain('nominal:same_people')
  })
})

describe('an object of focus is not of the country of its subject', () => {
  test('where that country is not African', () => {
    expect(findActor(recognise('France expelled him. Senegal and Mali welcomed him.'), 'him')?.country).toBe('SEN')
  })

  test('but states jail their own', () => {
    expect(findActor(recognise('Uganda jailed him. France and Britain protested.'), 'him')?.country).toBe('UGA')
  })
})

test('who is told that he does something is not he', () => {
  const doc = recognise('Félix Tshisekedi met Emmanuel Macron. Tshisekedi told Macron that he would wait.')
  expect(findActor(doc, 'he')?.id).toBe('person:felix_tshisekedi')
})
