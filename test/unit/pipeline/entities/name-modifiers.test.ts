import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

type Row = readonly [text: string, words: string]

const acts = (text: string, words: string): boolean => (findMention(recognise(text), words)?.actor ?? null) !== null

describe('a state before a part of it', () => {
  test.each<Row>([
    ['The forest of Congo is larger than the US state of Alaska.', 'US'],
    ['The forest of Congo is larger than the US state of Alaska.', 'state'],
    ['Gunmen fired on a market of the Nigerian state of Borno.', 'Nigerian'],
    ['Gunmen fired on a market of the Nigerian state of Borno.', 'state'],
    ['Traders praised the Ghana border town of Paga.', 'Ghana'],
    ['Floods hit the Kenya port city of Mombasa.', 'Kenya'],
    ['The firm built a wall along the road to the south of the US border.', 'US'],
    ['People in Niger protested against the US military base.', 'US military'],
    ['People in Niger protested against the US drone base.', 'US'],
    ['The road in Kenya is worth US 93 million.', 'US'],
    ['The Kenyan once had a US green card.', 'US'],
    ['Passengers from Ghana have this right under UK law.', 'UK'],
  ])('%s: %s only places it', (text, words) => {
    expect(acts(text, words)).toBe(false)
  })

  test.each<Row>([
    ['The US state department condemned the coup in Niger.', 'US'],
    ['Nigerian state governors met in Abuja.', 'Nigerian'],
    ['The Kenya government praised the city of Mombasa.', 'Kenya'],
    ['A US state Senator praised Kenya.', 'US'],
    ['The US military left Niger.', 'US military'],
    ['A US base commander left Niger.', 'US'],
    ['The US military presence in Niger is unpopular.', 'US military'],
    ['US visa restrictions hurt Ghana.', 'US'],
    ['The Kenyan state, Odinga said, had failed.', 'Kenyan'],
    ['Several US states of the south sued the firm.', 'US'],
  ])('%s: %s acts', (text, words) => {
    expect(acts(text, words)).toBe(true)
  })
})

describe('a state before a matter that is about it', () => {
  test.each<Row>([
    ['British ministers spent millions on the Rwanda scheme.', 'Rwanda'],
    ['The court stopped the government’s Rwanda plan.', 'Rwanda'],
    ['Prices rose because of the Ukraine crisis, Ghana said.', 'Ukraine'],
    ['The pope spoke of peace during his Congo visit.', 'Congo'],
    ['He wants an Iran deal before the summer.', 'Iran'],
    ['Thousands fled the Sudan war to Egypt.', 'Sudan'],
  ])('%s: %s is only spoken of', (text, words) => {
    expect(acts(text, words)).toBe(false)
  })

  test.each<Row>([
    ['The Rwanda government thanked British ministers.', 'Rwanda'],
    ['The Kenya team won in Paris.', 'Kenya'],
    ['Rwanda plans to build a road.', 'Rwanda'],
    ['The US plan for Sudan was rejected.', 'US'],
    ['The South Africa coach dropped two players.', 'South Africa'],
    ['The Rwanda scheme officials went home.', 'Rwanda'],
  ])('%s: %s acts', (text, words) => {
    expect(acts(text, words)).toBe(true)
  })
})

describe('a company before what it makes', () => {
  test.each<Row>([
    ['A Google subsea cable reached the coast of Togo.', 'Google'],
    ['The Google Equiano cable landed in Togo.', 'Google'],
    ['A Boeing jet crashed near Addis Ababa.', 'Boeing'],
    ['Rwanda received the first Pfizer doses in May.', 'Pfizer'],
    ['A Netflix series about Lagos was a success.', 'Netflix'],
    ['The winner in Zimbabwe drove home in a Ford Ranger.', 'Ford'],
    ['Rwanda received the Pfizer-BioNTech vaccine in May.', 'Pfizer'],
    ['Mauritius built a hangar for a B737 900 Airbus, and a road.', 'Airbus'],
  ])('%s: %s does not act', (text, words) => {
    expect(acts(text, words)).toBe(false)
  })

  test.each<Row>([
    ['Google engineers visited Togo.', 'Google'],
    ['Boeing aircraft engineers visited Ethiopia.', 'Boeing'],
    ['A Shell spokesman in Nigeria denied it.', 'Shell'],
    ['Total workers went on strike in Gabon.', 'Total'],
    ['A Toyota Kenya spokesman visited Uganda.', 'Toyota'],
    ['The Kenyan wrote to a Google Manager.', 'Google'],
    ['Google laid a cable to Togo.', 'Google'],
    ['A World Bank loan was paid to Ghana.', 'World Bank'],
    ['A Ryanair jet landed in Marrakesh.', 'Ryanair'],
    ['An Ethiopian Airlines plane landed in Lagos.', 'Ethiopian Airlines'],
  ])('%s: %s acts', (text, words) => {
    expect(acts(text, words)).toBe(true)
  })
})
