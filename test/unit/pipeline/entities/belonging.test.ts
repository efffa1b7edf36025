import { describe, expect, test } from 'vitest'
import { recognise as recogniseDocument } from '../../../../pipeline/index.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'
import { findActor, findMention, recognise, tell } from '../../../helpers/entities.ts'
import { makeRaw } from '../../../helpers/stance-document.ts'

describe('whose side an unknown name is on', () => {
  test.each([
    [
      'Tomasz Zielinski, an economist at the University of Lodz in Poland, visited Zambia.',
      'Tomasz Zielinski',
      'western',
    ],
    ['World Bank research analyst Chanda Mwila visited Norway.', 'Chanda Mwila', 'western'],
    [
      'Chanda Mwila, who graduated from the University of Oxford, opened a clinic in Zambia.',
      'Chanda Mwila',
      'african',
    ],
    ['Zambia voted. Chanda Mwila, a law graduate of Harvard University, won in Ndola.', 'Chanda Mwila', 'african'],
    ['Zambia voted. Chanda Mwila of Harvard University counted.', 'Chanda Mwila', 'western'],
    ['Zambia voted. Chanda Mwila thanked Petra Olsen, of the University of Oslo.', 'Chanda Mwila', 'african'],
    ['Zambian engineer Peter Brown opened the dam.', 'Peter Brown', 'african'],
    [
      'Norway paid. Petra Olsen, who is the head of mission at Amnesty International in Zambia, agreed.',
      'Petra Olsen',
      'western',
    ],
    ['The UN special rapporteur on housing, Petra Olsen, visited Zambia.', 'Petra Olsen', 'multilateral'],
    ['In Zambia, Norwegian doctor Petra Olsen opened a clinic.', 'Petra Olsen', 'western'],
    ['Rotary International Zambia planted trees in Lusaka.', 'Rotary International Zambia', 'western'],
    ['Cholera spread in Zambia, UNICEF Kenya said.', 'UNICEF Kenya', 'multilateral'],
    ['Zambia voted. Petra Olsen moved to Zambia from Norway.', 'Petra Olsen', 'african'],
    ['Norway voted. Wanjiku Kamau lives in Norway.', 'Wanjiku Kamau', 'western'],
    ['The Zambia Farmers Bureau met in Oslo.', 'Zambia Farmers Bureau', 'african'],
    ['Curepipe College won the debate, the college said after a tour of Norway.', 'Curepipe College', 'african'],
    ['Eldoret Grain Company signed the lease in Oslo.', 'Eldoret Grain Company', 'african'],
    ['In Zambia, Enterprise Traders Limited paid the growers.', 'Enterprise Traders Limited', 'african'],
    ['Zambia voted. Karin Dahl, who heads the European Union office in Lusaka, agreed.', 'Karin Dahl', 'western'],
    [
      'Zambia voted. The World Bank has cut its forecast, said its country economist, Marta Dahl.',
      'Marta Dahl',
      'western',
    ],
    [
      "Amnesty International blamed Zambia. Nobody is tried, said the group's researcher, Marta Dahl.",
      'Marta Dahl',
      'western',
    ],
    [
      "Amnesty International blamed Zambia. Nobody is tried, said the town's mayor, Ruth Banda.",
      'Ruth Banda',
      'african',
    ],
    [
      'Zambia voted. Ruth Banda, a trader at the market in the old town told Reuters that she was afraid.',
      'Ruth Banda',
      'african',
    ],
    ['Zambia voted. The road is closed, Ruth Banda said in an interview with Reuters.', 'Ruth Banda', 'african'],
    ['Zambia voted. Minister Ruth Mayotte resigned in Lusaka.', 'Ruth Mayotte', 'african'],
    ['Petra Olsen, Africa director at Amnesty International, said Zambia would pay.', 'Petra Olsen', 'western'],
    ['Petra Olsen, Zambia country director of Save the Children, said rain was late.', 'Petra Olsen', 'western'],
    ['The head of the Norwegian aid agency in Zambia, Petra Olsen, left Lusaka.', 'Petra Olsen', 'western'],
    ['Petra Olsen, a Lusaka-based Norwegian reporter, was deported from Zambia.', 'Petra Olsen', 'western'],
    ['Chanda Mwila, a Zambian researcher at Harvard University, said the West had failed.', 'Chanda Mwila', 'african'],
    ['South Africa was criticised by US congressman Sam Tate.', 'Sam Tate', 'western'],
    [
      'Zambia voted. According to Chanda Mwila, the migrants asked the Norwegian authorities for help.',
      'Chanda Mwila',
      'african',
    ],
    ['LUSAKA, Jun 15 2022 (IPS) - Chanda Mwila counts his cows. Zambia is dry.', 'Chanda Mwila', 'african'],
    ['LONDON (Reuters) - Chanda Mwila counts his cows. Zambia is dry, and Lusaka waits.', 'Chanda Mwila', 'african'],
    ['LUSAKA (AFP) - Chanda Mwila counts his cows. Zambia is dry.', 'Chanda Mwila', 'african'],
    ['The US Army War College in Zambia closed.', 'US Army War College', 'western'],
  ])('%s: %s is %s', (text, name, bloc) => {
    expect(findActor(recognise(text), name)?.bloc).toBe(bloc)
  })

  test('towns say where an article is at home that names no country of its own', () => {
    const doc = recognise(
      'Eldoret Grain Company and Eldoret Dairy met. The traders cheered. A copy of Le Monde lay there.',
    )
    expect(findActor(doc, 'Eldoret Dairy')?.country).toBe('KEN')
    expect(doc.actors.some(({ id }) => id === 'collective:people_of_FRA')).toBe(false)
  })

  test('the rule that decided is told', () => {
    const rules = (text: string, name: string) => findActor(recognise(text), name)?.blocRule
    expect(rules('Norway voted. Wanjiku Kamau lives in Norway.', 'Wanjiku Kamau')).toBe('bloc:residence')
    expect(rules('Zambian engineer Peter Brown opened the dam.', 'Peter Brown')).toBe('bloc:beside_name')
    expect(rules('Zambia voted. Yesterday Chanda Mwila sang.', 'Chanda Mwila')).toBe('bloc:focus_and_name')
  })

  test('kin named by a first name follow the one they belong to', () => {
    const doc = recognise("Anders Holm, a Norwegian trader, died. Anders Holm's children Grace and Ruth spoke.")
    expect(findActor(doc, 'Grace')).toMatchObject({ bloc: 'western', blocRule: 'bloc:kin' })
  })
})

describe('bodies', () => {
  test.each([
    ['She thanked them on Twitter.', 'Twitter', 'modifier'],
    ['Twitter banned the minister.', 'Twitter', 'actor org:twitter'],
    ['Prices rose in the European Union.', 'European Union', 'modifier'],
    ['The European Union froze the funds.', 'European Union', 'actor org:european_union'],
    ['Western mediation failed.', 'Western', 'actor collective:west'],
    ['She speaks English, German, French and Italian.', 'French', 'modifier'],
    ['They taught British, French and German troops.', 'French', 'actor state:FRA'],
    ['French was the language of the schools.', 'French', 'modifier'],
    ['The European Union and Kenya signed a deal.', 'European Union', 'actor org:european_union'],
    ['The European Union and Kenya signed a deal.', 'Kenya', 'actor state:KEN'],
    ['In Berlin Yusuf Tuggar said that Nigeria would wait.', 'Yusuf Tuggar', 'actor person:yusuf_tuggar'],
    ['Mali relies on Wagner for its safety.', 'Wagner', 'actor org:wagner'],
    ['Mali relies on German car makers.', 'German', 'actor collective:people_of_DEU'],
    ['Mali sells German car parts.', 'German', 'modifier'],
    ['Team Kenya flew to Oregon.', 'Kenya', 'actor state:KEN'],
    ['She sells French cheese.', 'French', 'modifier'],
    ['The United States voted and the Senate agreed.', 'Senate', 'actor org:us_senate'],
    ['According to Forbes, sales in Ghana rose.', 'Forbes', 'actor org:forbes'],
    ['The World Health Organisation sent doctors.', 'World Health Organisation', 'actor org:who'],
    ['The Central Bank of Somalia (CBS) agreed. CBS paid.', 'CBS', 'actor x:organisation_central_bank_of_somalia'],
    ['The Electronic Frontier Foundation (EFF) sued. EFF won.', 'EFF', 'actor org:electronic_frontier_foundation'],
    ['The Economic Freedom Fighters (EFF) marched. EFF won.', 'EFF', 'actor org:eff'],
    ['The World Resources Institute (WRI) agreed. WRI paid.', 'WRI', 'actor org:world_resources_institute'],
    [
      'The Inter-American Commission on Human Rights (IACHR) met.',
      'IACHR',
      'actor org:inter_american_commission_on_human_rights',
    ],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test('a general name of a body is not that of a country the text does not speak of', () => {
    const doc = recognise('Nigeria waited. The Senate in Abuja met, and the Supreme Court ruled.')
    expect(doc.actors.map(({ id }) => id)).not.toContain('org:us_senate')
    expect(doc.actors.map(({ id }) => id)).not.toContain('org:us_supreme_court')
  })
})

test.each(['GHA', 'gha', 'Ghana'])('an outlet of %s writes of its own country where it names none', (country) => {
  const raw = { ...makeRaw('The minister spoke to farmers.'), metadata: { outlet_country: country } }
  const doc = recogniseDocument(tokenise(raw), loadResources().pipeline)
  expect(doc.actors.map(({ country: iso }) => iso)).toEqual(['GHA'])
})

test('the Amazon is a forest, and Amazon a company', () => {
  expect(tell('Kenya spoke of the Amazon rainforest.', 'Amazon')).not.toContain('org:amazon')
  expect(tell('Amazon opened an office in Kenya.', 'Amazon')).toBe('actor org:amazon')
})

test('Wagner wrote operas, and Anna Wagner is a person', () => {
  expect(tell('The orchestra in Lagos played Wagner.', 'Wagner')).not.toContain('org:wagner')
  expect(tell('Anna Wagner came to Kenya. Wagner smiled.', 'Wagner')).toBe('actor x:person_anna_wagner')
})

test('World Bank country director Mr. X is of the bank', () => {
  const doc = recognise('Mali waited. World Bank country director Mr. Alan Brown came.')
  expect(findActor(doc, 'Alan Brown')).toMatchObject({ bloc: 'western', blocRule: 'bloc:beside_name' })
})

describe('a demonym before a whole name is no part of it', () => {
  test.each([
    ['Gor Mahia of Kenya sacked Briton Mark Harrison.', 'Mark Harrison', 'GBR'],
    ['Senegalese Ousmane Diop beat Dane Viktor Axelsen.', 'Viktor Axelsen', 'DNK'],
    ['Zambia hired Dutchman Louis van Gaal.', 'Louis van Gaal', 'NLD'],
    ['Englishwoman Sarah Glenn moved to Kenya.', 'Sarah Glenn', 'GBR'],
    ['Germany honoured Senegalese Ousmane Diop.', 'Ousmane Diop', 'SEN'],
  ])('%s: %s is of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)).toMatchObject({ type: 'person', country })
  })

  test.each([
    ['Dane Cook joked in Kenya.', 'Dane Cook'],
    ['French Hill is a place in Israel.', 'French Hill'],
    ['Finn Church Aid works in Uganda.', 'Finn Church Aid'],
    ['The German Red Cross came to Mali.', 'German Red Cross'],
  ])('%s: %s stays whole', (text, words) => {
    expect(findMention(recognise(text), words)).not.toBeNull()
  })
})

describe('an office without an owner is of the company spoken of', () => {
  test.each([
    [
      'Shares in Uber fell in Kenya after it emerged that chief executive Ali Hassan had warned staff.',
      'Ali Hassan',
      'USA',
    ],
    ['Uber grew in Kenya. Shares in the firm fell after chief executive Ali Hassan spoke.', 'Ali Hassan', 'USA'],
    ['Safaricom grew in France and Spain, said boss John Smith.', 'John Smith', 'KEN'],
    ['Shell met Dangote Cement, whose chairman John Smith said so.', 'John Smith', 'NGA'],
  ])('%s: %s is of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test.each([
    ['Kenya told Reuters that chief executive Ali Hassan had left Nairobi.', 'Ali Hassan'],
    ['After years in Silicon Valley, Algeria said, founder Ali Hassan came home to Algeria.', 'Ali Hassan'],
    ['Uber left Kenya, analyst Ali Hassan said.', 'Ali Hassan'],
    ['Shell left. In Nigeria, police wept, and spokesman Musa Bello said so.', 'Musa Bello'],
    ['Nigeria met Shell, and Kenya Airways chairman Musa Bello said so.', 'Musa Bello'],
  ])('%s: %s is not', (text, words) => {
    expect(findActor(recognise(text), words)?.bloc).toBe('african')
  })
})
