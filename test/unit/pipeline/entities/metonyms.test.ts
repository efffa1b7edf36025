import { describe, expect, test } from 'vitest'
import { recognise, tell } from '../../../helpers/entities.ts'

describe('capitals', () => {
  test.each([
    ['Paris rejected the claim on Monday.', 'Paris', 'actor state:FRA'],
    ['Paris on Thursday denied the claim.', 'Paris', 'actor state:FRA'],
    ['London last week suspended the aid.', 'London', 'actor state:GBR'],
    ['Traders in Paris on Thursday denied the claim.', 'Paris', 'place place:paris_fra'],
    ['Kinshasa and the M23 signed a ceasefire.', 'Kinshasa', 'actor state:COD'],
    ['Neither Juba nor the rebels honoured the deal.', 'Juba', 'actor state:SSD'],
    ['Dakar and its former allies agreed to talk.', 'Dakar', 'actor state:SEN'],
    ['Kampala, along with the African Union, condemned the coup.', 'Kampala', 'actor state:UGA'],
    ['Donors should listen to Nairobi.', 'Nairobi', 'actor state:KEN'],
    ['Thousands fled Khartoum and the army said it would hit back.', 'Khartoum', 'place place:khartoum_sdn'],
    ['Juba and beyond, officials said, were calm.', 'Juba', 'place place:juba_ssd'],
    ['He flew to Cairo and the army welcomed him.', 'Cairo', 'place place:cairo_egy'],
    ['They moved the peace talks to Cairo.', 'Cairo', 'place place:cairo_egy'],
    ['Nairobi and the coast were hit by floods.', 'Nairobi', 'place place:nairobi_ken'],
    ['Kinshasa and Goma were hit by floods.', 'Kinshasa', 'place place:kinshasa_cod'],
    ['Mali turned to Moscow for arms.', 'Moscow', 'actor state:RUS'],
    ["Abuja's offer was refused.", 'Abuja', 'actor state:NGA'],
    ['Talks between Rabat and Madrid resumed.', 'Madrid', 'actor state:ESP'],
    ['Ties with Pretoria improved.', 'Pretoria', 'actor state:ZAF'],
    ['Beijing wants the money back.', 'Beijing', 'actor state:CHN'],
    ['Ministers held a meeting in Paris.', 'Paris', 'place place:paris_fra'],
    ['He lives near Accra.', 'Accra', 'place place:accra_gha'],
    ['President Biden visited Luanda in December.', 'Luanda', 'place place:luanda_ago'],
    ["Nairobi's streets were empty.", 'Nairobi', 'place place:nairobi_ken'],
    ['The Paris climate summit ended late.', 'Paris', 'place place:paris_fra'],
    ['The Paris-based company went to court.', 'Paris', 'place place:paris_fra'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test('seats of power are actors of their own bloc', () => {
    const { actors } = recognise('The Kremlin denied it. The White House agreed. The Elysée kept silent.')
    expect(actors.map(({ id, bloc }) => [id, bloc])).toEqual([
      ['org:elysee', 'western'],
      ['org:kremlin', 'russia'],
      ['org:white_house', 'western'],
    ])
  })
})

describe('states as places', () => {
  test.each([
    ['He was born in Mali.', 'Mali', 'place place:mli'],
    ['The fighters fled to Chad.', 'Chad', 'place place:tcd'],
    ['Lagos, Nigeria is crowded.', 'Nigeria', 'place place:nga'],
    ['The Nile rises in Uganda.', 'Uganda', 'place place:uga'],
    ['France sent a message to Mali.', 'Mali', 'actor state:MLI'],
    ['Germany lent Zambia money.', 'Zambia', 'actor state:ZMB'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test('a conjunction carries the preposition on', () => {
    const text = 'Soldiers died in Mali, Niger and Burkina Faso.'
    expect(['Mali', 'Niger', 'Burkina Faso'].map((words) => tell(text, words).split(' ')[0])).toEqual([
      'place',
      'place',
      'place',
    ])
  })

  test('countries count whoever is referred to, as place or as actor', () => {
    const { countries } = recognise('Paris rejected the claim. French wine sells well in Lagos.')
    expect(countries).toEqual(['FRA', 'NGA'])
  })
})

describe('capitals in lists, as objects and after subordinators', () => {
  test.each([
    ['Where Paris lectured, others listened.', 'Paris', 'actor state:FRA'],
    ['London, Berlin and Accra signed the letter.', 'London', 'actor state:GBR'],
    ['Washington and Moscow traded blame.', 'Washington', 'actor state:USA'],
    ['Kinshasa accused Brazzaville of delay.', 'Brazzaville', 'actor state:COG'],
    ['Guinea sent rice to Guinea-Bissau.', 'Guinea-Bissau', 'actor state:GNB'],
    ['Guinea sent aid workers to Liberia.', 'Liberia', 'place place:lbr'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('capitals that do what only a government does', () => {
  test.each([
    ['Spokesman pleads, Lusaka shrugs', 'Lusaka', 'actor state:ZMB'],
    ['Tokyo and Rome bicker over the port', 'Rome', 'actor state:ITA'],
    ['Accra floods', 'Accra', 'place place:accra_gha'],
    ['It is a chemical that Ottawa has banned.', 'Ottawa', 'actor state:CAN'],
    ['He said that Asmara had broken the truce.', 'Asmara', 'actor state:ERI'],
    ['We know that Oslo is cold.', 'Oslo', 'place place:oslo_nor'],
    ['Ottawa is the largest single donor.', 'Ottawa', 'actor state:CAN'],
    ['Ottawa is the city of her dreams.', 'Ottawa', 'place place:ottawa_can'],
    ['Madrid has one yardstick for friends.', 'Madrid', 'actor state:ESP'],
    ['Madrid has a long history.', 'Madrid', 'place place:madrid_esp'],
    ['Lisbon has been selling weapons.', 'Lisbon', 'actor state:PRT'],
    ['Lisbon has been burning for days.', 'Lisbon', 'place place:lisbon_prt'],
    ['Critics ask why Madrid looks away.', 'Madrid', 'actor state:ESP'],
    ['Madrid looks lovely.', 'Madrid', 'place place:madrid_esp'],
    ['Madrid hosted the games.', 'Madrid', 'place place:madrid_esp'],
    ['Neither Rome nor Oslo has replied.', 'Rome', 'actor state:ITA'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('capitals with an aside', () => {
  test.each([
    ['Rome, which bought half of its gas from Libya, has turned to Algiers.', 'Rome', 'actor state:ITA'],
    ['Ottawa, with its visa rules, has kept the students out.', 'Ottawa', 'actor state:CAN'],
    ['Madrid, by contrast, keeps its promises.', 'Madrid', 'actor state:ESP'],
    ['Ottawa, once the biggest donor, has cut its aid.', 'Ottawa', 'actor state:CAN'],
    ['Rome, which attracts millions of pilgrims, is full.', 'Rome', 'place place:rome_ita'],
    ['Rome, with its museums and fountains, has charmed everybody.', 'Rome', 'place place:rome_ita'],
    ['Lusaka, home to three million people, has grown.', 'Lusaka', 'place place:lusaka_zmb'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('capitals for which something is at stake, or which are given something', () => {
  test.each([
    ['For Madrid it is the second defeat in a year.', 'Madrid', 'actor state:ESP'],
    ['For Lusaka, the loan is a relief.', 'Lusaka', 'actor state:ZMB'],
    ['For Madrid, Sunday will be dry.', 'Madrid', 'place place:madrid_esp'],
    ['Farmers waited for Lusaka to pay.', 'Lusaka', 'actor state:ZMB'],
    ['He took the train for Madrid to study.', 'Madrid', 'place place:madrid_esp'],
    ['Moscow provides Asmara with weapons.', 'Asmara', 'actor state:ERI'],
    ['They danced in Asmara with friends.', 'Asmara', 'place place:asmara_eri'],
    ['Mali will not bow to Rome.', 'Rome', 'actor state:ITA'],
    ['Mali sent pilgrims to Rome.', 'Rome', 'place place:rome_ita'],
    ['The terms were in favour of Rome.', 'Rome', 'actor state:ITA'],
    ['Senegal beat England.', 'England', 'actor collective:people_of_GBR'],
    ['The team arrived in England.', 'England', 'place place:england_gbr'],
    ["Scotland's Malawi partnership is twenty years old.", 'Malawi', 'actor state:MWI'],
    ["He lives in Land's End.", "Land's End", 'place x:place_land_s_end'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})

describe('datelines', () => {
  test.each([
    ['KINSHASA, Jul 26 2022 (IPS) - Farmers left the valley.', 'KINSHASA', 'place place:kinshasa_cod'],
    ['Abuja (Reuters) — Nigeria closed its border.', 'Reuters', 'modifier'],
    ['LONDON — Kenya signed the treaty.', 'LONDON', 'place place:london_gbr'],
    ['Mali - a poor country - rejected France.', 'Mali', 'actor state:MLI'],
    ['Paris rejected the plan - unlike Rome.', 'Paris', 'actor state:FRA'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })
})
