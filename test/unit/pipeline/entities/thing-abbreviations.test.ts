import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('the abbreviation of a thing is no body', () => {
  test.each([
    ['Farmers in Kenya fear an outbreak of African swine fever (ASF). ASF kills pigs.', 'ASF'],
    ['Traders in Ghana pay value added tax (VAT) on bread. They say that VAT must fall.', 'VAT'],
    ['A bank in Nigeria bought an automated teller machine (ATM). The ATM was empty.', 'ATM'],
  ])('%s: %s', (text, words) => {
    for (const nth of [0, 1]) expect(findMention(recognise(text), words, nth)?.actor ?? null).toBeNull()
  })

  test.each([
    ['Members of the community policing forum (CPF) met in Durban. The CPF said that crime fell.', 'CPF'],
    ['The National Environment Management Authority (NEMA) shut a mine in Kenya. NEMA said so.', 'NEMA'],
    ['The Water Relief Unit’s (WRU) report on Kenya is out. The WRU asked for money.', 'WRU'],
    ['Officials of the refugee agency (UNHCR) went to Chad. UNHCR asked for money.', 'UNHCR'],
  ])('but %s: %s acts', (text, words) => {
    expect(findMention(recognise(text), words, 1)?.actor ?? null).not.toBeNull()
  })
})
