import { describe, expect, test } from 'vitest'
import { restoreCase } from '../../../../pipeline/entities/index.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'
import { recognise, tell } from '../../../helpers/entities.ts'
import { makeRaw } from '../../../helpers/stance-document.ts'

const { entities } = loadResources().pipeline

/** A text with the capitals that running text would have. */
function restore(text: string): string {
  return restoreCase(tokenise(makeRaw(text)), entities).text
}

/** `word/pos` of every word, with the form of verbs. */
function readTags(text: string): string {
  const { tokens, tags } = recognise(text)
  return tokens
    .map(({ start, end }, at) => {
      const tag = tags[at]
      return `${text.slice(start, end)}/${tag?.pos ?? '?'}${tag?.form ? `:${tag.form}` : ''}`
    })
    .join(' ')
}

describe('a headline is read as running text would write it', () => {
  test.each([
    ['Kenya To Sue Britain', 'Kenya to sue Britain'],
    ['UK To Return Gold To Ghana', 'UK to return gold to Ghana'],
    ['Who Will Save Sudan', 'Who will save Sudan'],
    ['Ruto Vows To Fight On', 'Ruto vows to fight on'],
    ['Why Africa Matters', 'Why Africa matters'],
    ['How France Lost Niger', 'How France lost Niger'],
    ['France Out Of Mali', 'France out of Mali'],
    ['EU, AU Sign Pact', 'EU, AU sign pact'],
    ['Côte d’Ivoire Beats Nigeria', 'Côte d’Ivoire beats Nigeria'],
    ['Kenya Signs Deal with China over Rail', 'Kenya signs deal with China over rail'],
    ['Opposition Leader Raila Odinga Reaffirms Pact', 'Opposition Leader Raila Odinga reaffirms pact'],
    ['Senator McBride Decriminalizes Nothing', 'Senator McBride decriminalizes nothing'],
    ['Former Mayor, Held Since May, Dies', 'Former mayor, held since May, dies'],
  ])('%s: %s', (title, prose) => {
    expect(restore(title)).toBe(prose)
  })

  test.each([
    ['Bank Of Ghana Raises Rates', 'Bank of Ghana raises rates'],
    ['Ministry Of Health Warns Of Cholera', 'Ministry of Health warns of cholera'],
    ['Kenya Human Rights Commission Sues Police', 'Kenya Human Rights Commission sues police'],
    ['Supreme Court Frees Editor', 'Supreme Court frees editor'],
    ['Zanga Group Buys Refinery', 'Zanga Group buys refinery'],
    ['South Kordofan Governor Flees', 'South Kordofan governor flees'],
    ['President Ruto Sacks Cabinet Minister', 'President Ruto sacks cabinet minister'],
    ['Rose Wanjiru Wins Nairobi Seat', 'Rose Wanjiru wins Nairobi seat'],
    ['World Bank Warns Kenya On Debt', 'World Bank warns Kenya on debt'],
    ['Niger And Mali Finalise Regional Alliance', 'Niger and Mali finalise regional alliance'],
    ['Soldiers Cheer As Bongo Falls', 'Soldiers cheer as Bongo falls'],
  ])('names keep their capitals: %s: %s', (title, prose) => {
    expect(restore(title)).toBe(prose)
  })

  test.each([
    ['KENYA TO SUE BRITAIN', 'Kenya to sue Britain'],
    ['ECOWAS IMPOSES SANCTIONS ON MALI', 'ECOWAS imposes sanctions on Mali'],
    ['US TROOPS LEAVE NIGER', 'US troops leave Niger'],
    ['LET US LEAVE NIGER', 'Let us leave Niger'],
    ['WHO WARNS OF EBOLA IN DR CONGO', 'WHO warns of Ebola in DR Congo'],
    ['WHO KILLED THOMAS SANKARA?', 'Who killed Thomas Sankara?'],
    ['MAN WHO SHOT ENVOY ARRESTED', 'Man who shot envoy arrested'],
    ["KENYA'S PRESIDENT MEETS KING CHARLES", "Kenya's president meets King Charles"],
    ['MINISTER ABENA OSEI, 68, RESIGNS', 'Minister Abena Osei, 68, resigns'],
    ['KING OSEI TUTU II SPEAKS', 'King Osei Tutu II speaks'],
  ])('a line in capitals: %s: %s', (title, prose) => {
    expect(restore(title)).toBe(prose)
  })

  test.each([
    'Human Rights Watch',
    'Kenya Revenue Authority',
    'Nana Kwesi Dadzi',
    'President Uhuru Kenyatta',
    'Photo: May Kamau',
    'Photo: Sahel Pictures / A. Freed',
    'Friday, October 18',
    'Ama Frost from Rise of the Guardians',
    'Kenya sues Britain over massacre',
    'Kenya Airways and Ethiopian Airlines agree',
    'Kenya Fails To Pay Nurses.',
    'She met William Ruto, Raila Odinga and Martha Karua.',
    'BBC and AFP',
    'AU, EU',
  ])('no headline, or none that capitals hide: %s', (text) => {
    expect(restore(text)).toBe(text)
  })
})

test('offsets and the text of mentions stay as written', () => {
  const doc = recognise('KENYA SUES BRITAIN\n\nThe case was filed in London.')
  expect(doc.text).toBe('KENYA SUES BRITAIN\n\nThe case was filed in London.')
  expect(doc.mentions.slice(0, 2).map(({ start, end }) => doc.text.slice(start, end))).toEqual(['KENYA', 'BRITAIN'])
})

test.each([
  ['Kenya Fails To Pay Nurses', 'Fails/verb:present', 'Pay/verb:infinitive', 'Nurses/noun'],
  ['Britain Snubs Kenya Over Debt Relief', 'Britain/propn', 'Snubs/verb:present', 'Kenya/propn'],
  ['US Cuts Aid To Ethiopia Over Tigray War', 'US/propn', 'Cuts/verb:present', 'Aid/noun'],
  ['South Africa Bans Poultry From Brazil', 'South/propn', 'Bans/verb:present'],
  ['BRITAIN TO RETURN CROWN TO GHANA', 'BRITAIN/propn', 'RETURN/verb:infinitive', 'GHANA/propn'],
  ['President Uhuru Kenyatta', 'President/propn'],
  ['Kenya Fails To Pay Nurses.', 'Fails/propn'],
])('verbs are read in headlines: %s', (text, ...tags) => {
  for (const tag of tags) expect(readTags(text)).toContain(tag)
})

test.each([
  ['Who Will Save Sudan', 'Save Sudan', 'unseen'],
  ['Who Will Save Sudan', 'Sudan', 'actor state:SDN'],
  ['KENYA TO SUE BRITAIN', 'BRITAIN', 'actor state:GBR'],
  ['Nigeria, Benin Reopen Border', 'Benin', 'actor state:BEN'],
  ['Burkina Faso, Mali, And Niger Finalise Regional Alliance', 'Niger', 'actor state:NER'],
])('no name is made of a verb: %s: %s is %s', (text, words, told) => {
  expect(tell(text, words)).toBe(told)
})
