import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise, tell } from '../../../helpers/entities.ts'

describe('nouns of people that only say what a thing is of', () => {
  test.each([
    ['Official forecasts fell in Kenya.', 'Official'],
    ['Passenger numbers grew in Kenya.', 'Passenger'],
    ['Reporters met outside police headquarters in Kenya.', 'police headquarters'],
    ['The rules came into force in Kenya.', 'force'],
    ['Your bank may ask Kenya for papers.', 'bank'],
    ['Another airline flies to Kenya.', 'airline'],
  ])('%s: %s is nobody', (text, words) => {
    expect(findMention(recognise(text), words)).toBeNull()
  })

  test.each([
    ['Police arrests shocked Kenya.', 'Kenya'],
    ['The government plans a road in Kenya.', 'government'],
    ['The union demands more from Kenya.', 'union'],
  ])('%s: %s is somebody', (text, words) => {
    expect(findMention(recognise(text), words)?.actor ?? null).not.toBeNull()
  })
})

describe('one of a people', () => {
  test.each([
    ['The Kenyan took gold.', 'Kenyan', 'KEN'],
    ['The Briton won silver in Monaco.', 'Briton', 'GBR'],
    ['The Frenchman coached Mali.', 'Frenchman', 'FRA'],
    ['An American guided-missile destroyer sailed past Somalia.', 'American', 'USA'],
    ['A British left-wing activist spoke in Algeria.', 'British', 'GBR'],
  ])('%s', (text, words, country) => {
    const doc = recognise(text)
    const found = findActor(doc, words) ?? findActor(doc, 'activist')
    expect(found).toMatchObject({ country, type: 'collective' })
  })

  test('a compound with a hyphen stays a modifier', () => {
    expect(findMention(recognise('A French-speaking village in Mali voted.'), 'French')?.reading ?? 'modifier').toBe(
      'modifier',
    )
  })
})

describe('platforms and products are nobody', () => {
  test.each([
    ['Young people took to Twitter in Uganda.', 'Twitter'],
    ['The YouTube channel closed in Uganda.', 'YouTube'],
    ['A Boeing 737 crashed in Ethiopia.', 'Boeing'],
  ])('%s: %s', (text, words) => {
    expect(findMention(recognise(text), words)?.reading ?? 'modifier').toBe('modifier')
  })

  test.each([
    ['Twitter sacked its staff in Ghana.', 'Twitter'],
    ['Boeing denied blame for 346 deaths in Ethiopia.', 'Boeing'],
  ])('%s: %s acts', (text, words) => {
    expect(findMention(recognise(text), words)?.reading).toBe('actor')
  })
})

describe('names of things are no bodies', () => {
  test.each([
    ['The Lobito Corridor links Angola to Zambia.', 'Lobito Corridor'],
    ['The Chicago Marathon was won by a Kenyan.', 'Chicago Marathon'],
    ['In Nigeria it is noon, Central European Time.', 'Central European Time'],
  ])('%s', (text, words) => {
    expect(findMention(recognise(text), words)?.actor ?? null).toBeNull()
  })

  test('but institutes for them are', () => {
    const doc = recognise("Nigeria asked London's Institute of Space Law, and the Institute of Space Law agreed.")
    expect(doc.actors.some(({ name }) => /Space Law/.test(name))).toBe(true)
  })
})

describe('where somebody goes', () => {
  test.each([
    ['He left Sudan for Egypt.', 'Egypt'],
    ['They entered Kenya.', 'Kenya'],
    ['The convoy reaches Niger.', 'Niger'],
  ])('%s: %s is a place', (text, words) => {
    expect(findMention(recognise(text), words)?.reading).toBe('place')
  })

  test('an article before a capital makes it no government', () => {
    expect(findMention(recognise('The Paris attacks shocked Mali.'), 'Paris')?.reading).toBe('place')
    expect(findMention(recognise('Paris attacks Mali over its junta.'), 'Paris')?.reading).toBe('actor')
  })
})

describe('whose envoys and spokesmen they are', () => {
  test.each([
    ['France recalled its ambassador from Niamey.', 'ambassador', 'FRA'],
    ["Algeria pulled Algeria's envoy from Madrid.", 'envoy', 'DZA'],
    ['France took in refugees from Niger.', 'refugees', 'NER'],
  ])('%s: %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })

  test('the spokesman of a body stays its own', () => {
    const doc = recognise('A World Bank spokesman spoke in Ghana. Ghana listened. The spokesman said debts were high.')
    expect(findMention(doc, 'spokesman', 0)?.actor ?? findMention(doc, 'spokesman')?.actor).toBe('org:world_bank')
  })

  test('a name of one word means the body named before that it heads', () => {
    const doc = recognise('Ghana talked to the IMF. The Fund wants cuts.')
    expect(findMention(doc, 'Fund')).toMatchObject({ actor: 'org:imf', rule: 'name:same_head' })
  })
})

describe('a state before its organ', () => {
  test.each([
    ['Nigeria heard that he agreed to forfeit $460,000 to the US government in 1993.', 'US', 'actor state:USA'],
    ['Ghana wept. Her brother served in the US army for years.', 'US', 'actor state:USA'],
    ['Ghana wept. They wrote to the UK parliament in 2020.', 'the UK', 'actor state:GBR'],
    ['Money from the Kenya government paid for it.', 'Kenya', 'actor state:KEN'],
    ['In Nigeria government officials wept.', 'Nigeria', 'place place:nga'],
    ['Ghana wept. He flew to the UK in 2020.', 'the UK', 'place place:gbr'],
    ['In the US police stop more drivers than in Ghana.', 'US', 'place place:usa'],
    ['He has lived in the US army base.', 'US', 'place place:usa'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test.each([
    ['Nigeria wept. He spoke of Spain and its courts in March. Nigeria slept.', 'courts', 'ESP'],
    ['Mali was angry. Niger lost its soldiers in Chad.', 'soldiers', 'NER'],
    ['Mali was angry. Officials in Niamey wept.', 'Officials', 'NER'],
  ])('%s: when says nothing of whose', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})

test.each([
  ['A project worth U.S.93 Million starts in Ghana.', 'U.S.'],
  ['Ghana borrowed US 1.5 billion.', 'US'],
  ['Ghana borrowed U.S.$93 million.', 'U.S.'],
])('money is nobody: %s', (text, words) => {
  expect(findMention(recognise(text), words)?.actor ?? null).toBeNull()
})

test.each([
  ['U.S. 93 soldiers died beside Kenyans.', 'U.S.'],
  ['The US 7th fleet left Djibouti.', 'US'],
  ['The US gave Ghana 93 million.', 'US'],
])('a number of others is no money: %s', (text, words) => {
  expect(findMention(recognise(text), words)?.reading).toBe('actor')
})

describe('who has a statistic, and to whom a sentence turns', () => {
  test.each([
    ['Unemployment in Ghana fell.', 'Ghana', 'actor'],
    ['Traders blame inflation in Kenya.', 'Kenya', 'actor'],
    ['To Kenya, Britain owes millions.', 'Kenya', 'actor'],
    ['To Kenya, Britain owes millions.', 'Britain', 'actor'],
    ['In Mali, Niger is seen as a friend.', 'Niger', 'actor'],
    // where something happens
    ['Floods in Ghana killed ten people.', 'Ghana', 'place'],
    ['In Mali, Niger and Togo, prices fell.', 'Niger', 'place'],
    ['He flew to Kenya, Uganda and Rwanda.', 'Uganda', 'place'],
    ['Flights to Kenya, Britain said, will resume.', 'Kenya', 'place'],
  ])('%s: %s', (text, words, reading) => {
    expect(findMention(recognise(text), words)?.reading).toBe(reading)
  })
})
