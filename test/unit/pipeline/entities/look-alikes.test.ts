import { describe, expect, test } from 'vitest'
import { tell } from '../../../helpers/entities.ts'

const ACTOR = 'Chadwick Boseman, the US actor, has died.'

describe('names that look like a state or a public person', () => {
  test.each([
    [`${ACTOR} Coogler wrote that Chad was an anomaly.`, 'Chad', 'actor x:person_chadwick_boseman'],
    [`${ACTOR} Chad's wife wept.`, 'Chad', 'actor x:person_chadwick_boseman'],
    [`${ACTOR} Chad asked France for help. Troops left N'Djamena.`, 'Chad', 'actor state:TCD'],
    ["Chadwick Boseman acted. Chad's wife flew to Chad.", 'Chad', 'actor state:TCD'],
    ['Chad closed its border with Libya.', 'Chad', 'actor state:TCD'],
  ])('%s: %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test.each([
    ['The hotel lies near the city of Liberia in Costa Rica.', 'Liberia', 'unseen'],
    ['She was born in the town of Lebanon, Ohio.', 'Lebanon', 'unseen'],
    ['Monrovia is the capital city of Liberia.', 'Liberia', 'actor state:LBR'],
    ['The city of Djibouti asked France for help.', 'Djibouti', 'actor state:DJI'],
    ['The people of Liberia voted.', 'Liberia', 'actor state:LBR'],
  ])('%s: %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test.each([
    ['Laingsburg and Prince Albert Municipality failed in South Africa.', 'Prince Albert', 'modifier'],
    ['The King Charles Hotel in Nairobi closed.', 'King Charles', 'modifier'],
    ['Prince Albert of Monaco met Kenyans.', 'Prince Albert of Monaco', 'actor person:albert_ii_of_monaco'],
    ['King Charles opened a hotel in Nairobi.', 'King Charles', 'actor person:charles_iii'],
  ])('%s: %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test.each([
    ['In Atlanta, Georgia, she wept. Georgia is poor.', 1, 'place place:georgia_usa'],
    ['In Atlanta, Georgia, she wept. Tbilisi said Georgia is poor.', 1, 'actor state:GEO'],
    ['Georgia is poor, and Tbilisi is old.', 0, 'actor state:GEO'],
  ])('%s: Georgia at %i', (text, nth, told) => {
    expect(tell(text, 'Georgia', nth)).toBe(told)
  })
})

test.each([
  ['LAGOS - Shell said it would leave the delta.', 'Shell', 'org:shell'],
  ['PRETORIA - Ford closed a plant.', 'Ford', 'org:ford'],
  ['Shell petrol stations refused to sell fuel in Lagos.', 'Shell', 'org:shell'],
])('%s: a name begins behind the dash of a dateline, and its stations are its own', (text, words, id) => {
  expect(tell(text, words)).toBe(`actor ${id}`)
})

describe('a heading in capitals', () => {
  test.each([
    ['Britain Snubs Kenya Over Debt Relief', 'Britain', 'actor state:GBR'],
    ['Britain Snubs Kenya Over Debt Relief', 'Kenya', 'actor state:KEN'],
    ['Nigeria Launches Fund To Boost Small Farms', 'Nigeria', 'actor state:NGA'],
    ['World Bank Approves Loan For Malawi', 'World Bank', 'actor org:world_bank'],
    ['John Kamau Fails Drug Test', 'John Kamau', 'actor x:person_john_kamau'],
    ['Bank Of Ghana', 'Bank Of Ghana', 'actor org:bank_of_ghana'],
  ])('%s: %s ends before the verb', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})
