import { describe, expect, test } from 'vitest'
import { recognise } from '../../../helpers/entities.ts'

describe('the countries that a text refers to', () => {
  test.each([
    ['A loan of US$5 million reached Zambia.', ['ZMB']],
    ['The US lent five million to Zambia.', ['USA', 'ZMB']],
    ['Netflix bought a film from Zambia.', ['ZMB']],
    ['Amnesty International wrote to Lusaka.', ['ZMB']],
    ['The Bank of England wrote to the Bank of Ghana.', ['GBR', 'GHA']],
    ['The University of Lagos opened a laboratory.', ['NGA']],
    ['Emmanuel Macron called.', []],
    ['The French president called.', ['FRA']],
    ['French-speaking voters in Mali stayed at home.', ['MLI']],
    ['The novel was translated into Portuguese in Angola.', ['AGO']],
    ['Portuguese is taught in Angola.', ['AGO', 'PRT']],
    ['Traders from Kumasi came.', ['GHA']],
  ])('%s: %j', (text, countries) => {
    expect(recognise(text).countries).toEqual(countries)
  })
})
