import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('those whom somebody sends, keeps in a place, has or loses are their own', () => {
  test.each([
    ['China has sent medical teams to Zambia.', 'teams', 'collective:people_of_CHN'],
    ['The United States deployed special forces to Somalia.', 'forces', 'collective:people_of_USA'],
    ['Zambia asked China to send money and engineers.', 'engineers', 'collective:people_of_CHN'],
    ['Macron has sent an envoy to Dakar.', 'envoy', 'collective:people_of_FRA'],
    ['The EU will send investigators to Kenya.', 'investigators', 'org:european_union'],
    ['Germany has kept an ambassador in Niamey.', 'ambassador', 'collective:people_of_DEU'],
    ['Nigeria has posted judges to The Gambia.', 'judges', 'collective:people_of_NGA'],
    ['Malawi lost nurses to Britain.', 'nurses', 'collective:people_of_MWI'],
    ['Zimbabwe has lost 4,000 doctors and many nurses to Britain.', 'nurses', 'collective:people_of_ZWE'],
    ['Kenya has farmers in every county, the EU said.', 'farmers', 'collective:people_of_KEN'],
    ['Ghana will elect a president while Britain watches.', 'president', 'state:GHA'],
  ])('%s', (text, words, actor) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor, rule: 'nominal:sent' })
  })

  test.each([
    'Mali sent the ambassador home.',
    'Mali sent away soldiers from Agadez.',
    'Niger sent officers to prison.',
    'Mali wept. Soldiers were sent by France.',
    'Kenya keeps soldiers waiting.',
    'Libya sent migrants to Niger.',
    'France jailed soldiers in Chad.',
    'Israel has one ally in Africa.',
    'Kenya had the minister jailed.',
    'Kenya lost the ambassador of Norway.',
    'Britain hired nurses in Malawi.',
    'Nokia has workers in Kenya.',
  ])('not in %s', (text) => {
    expect(recognise(text).mentions.filter(({ rule }) => rule === 'nominal:sent')).toEqual([])
  })
})
