import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

const DRESS = 'Kenya voted. Nairobi waited. The Kenyan cabinet met in Mombasa. '

describe('an envoy is of the state or body that sends', () => {
  test.each([
    ['Ambassador of Norway to Kenya H.E. Petra Olsen opened the hall.', 'Petra Olsen', 'NOR'],
    ['The Ambassador of the Kingdom of the Netherlands to Kenya, Jan Bakker, spoke first.', 'Jan Bakker', 'NLD'],
    ['The Norwegian ambassador to Kenya, Petra Olsen, promised help.', 'Petra Olsen', 'NOR'],
    ['Petra Olsen, the Norwegian ambassador to Kenya, left.', 'Petra Olsen', 'NOR'],
    ["Norway's outgoing ambassador in Nairobi, Petra Olsen, left.", 'Petra Olsen', 'NOR'],
    ['Outgoing British High Commissioner to Kenya, Mary Brown, said farewell.', 'Mary Brown', 'GBR'],
    ['Mary Brown, special envoy of Canada to Kenya and Sudan, landed.', 'Mary Brown', 'CAN'],
    ["Zambia's ambassador to Norway, Chanda Mwila, disagreed.", 'Chanda Mwila', 'ZMB'],
    ['South African ambassador to France Tebogo Nkosi spoke.', 'Tebogo Nkosi', 'ZAF'],
  ])('%s: %s is of %s', (text, name, country) => {
    expect(findActor(recognise(DRESS + text), name)).toMatchObject({ country, blocRule: 'bloc:envoy' })
  })

  test('an envoy of a bloc has its bloc and no country', () => {
    const doc = recognise(`${DRESS}The EU ambassador to Kenya, Karin Dahl, spoke.`)
    expect(findActor(doc, 'Karin Dahl')).toMatchObject({ bloc: 'western', country: null })
  })

  test('the country that an envoy is sent to is no given name', () => {
    const doc = recognise('US ambassador to Kenya Meg Hansen praised the plan.')
    expect(findActor(doc, 'Meg Hansen')?.country).toBe('USA')
    expect(findMention(doc, 'Kenya Meg Hansen')).toBeNull()
    expect(findActor(recognise('The singer Kenya Brown left.'), 'Kenya Brown')?.type).toBe('person')
  })

  test.each([
    ['With the ambassador of Norway in the hall, the trader Wanjiku Kamau spoke.', 'Wanjiku Kamau'],
    ["Norway's ambassador met the trader Wanjiku Kamau.", 'Wanjiku Kamau'],
    ['The commissioner of police, Wanjiku Kamau, spoke in Norway.', 'Wanjiku Kamau'],
    ['The Norwegian ambassador and the trader Wanjiku Kamau argued.', 'Wanjiku Kamau'],
  ])('%s: %s is nobody’s envoy', (text, name) => {
    expect(findActor(recognise(DRESS + text), name)?.blocRule).not.toBe('bloc:envoy')
  })
})
