import { describe, expect, test } from 'vitest'
import { recognise, tell } from '../../../helpers/entities.ts'

describe('names of states', () => {
  test.each([
    ['Papua New Guinea hosted the games.', 'Papua New Guinea', 'state:PNG'],
    ['The court heard Equatorial Guinea first.', 'Equatorial Guinea', 'state:GNQ'],
    ['Guinea-Bissau and its neighbours signed.', 'Guinea-Bissau', 'state:GNB'],
    ['Guinea Bissau asked for help.', 'Guinea Bissau', 'state:GNB'],
    ['Guinea sent rice to the islands.', 'Guinea', 'state:GIN'],
    ['The Democratic Republic of the Congo closed the mine.', 'Democratic Republic of the Congo', 'state:COD'],
    ['DR Congo withdrew its envoy.', 'DR Congo', 'state:COD'],
    ['The DRC withdrew its envoy.', 'DRC', 'state:COD'],
    ['The Republic of Congo sells timber.', 'Republic of Congo', 'state:COG'],
    ['Congo-Brazzaville sells timber.', 'Congo-Brazzaville', 'state:COG'],
    ['South Sudan reopened the pipeline.', 'South Sudan', 'state:SSD'],
    ['Sudan reopened the pipeline.', 'Sudan', 'state:SDN'],
    ['Niger closed its border.', 'Niger', 'state:NER'],
    ['Nigeria closed its border.', 'Nigeria', 'state:NGA'],
    ['Chad expelled the ambassador.', 'Chad', 'state:TCD'],
    ['Jordan offered to mediate.', 'Jordan', 'state:JOR'],
    ['Georgia applied to join NATO.', 'Georgia', 'state:GEO'],
    ['Dominica sent a ship.', 'Dominica', 'state:DMA'],
    ['The Dominican Republic sent a ship.', 'Dominican Republic', 'state:DOM'],
  ])('%s names %s', (text, words, id) => {
    expect(tell(text, words)).toBe(`actor ${id}`)
  })

  test('the longest form wins, and holds nothing inside', () => {
    const { mentions, actors } = recognise('The Equatorial Guinean army and Papua New Guinea agree.')
    expect(actors.map(({ id }) => id)).toEqual(['state:GNQ', 'state:PNG'])
    expect(mentions).toHaveLength(2)
  })

  test.each([
    ['The Gulf of Guinea is patrolled by the navy.', 'state:GIN'],
    ['A guinea pig escaped from the market.', 'state:GIN'],
    ['The Congo River is deep.', 'state:COD'],
    ['The roast turkey was served with rice.', 'state:TUR'],
    ['They asked us to leave the hall.', 'state:USA'],
    ['Michael Jordan opened a shop.', 'state:JOR'],
    ['Jordan Pickford saved a penalty.', 'state:JOR'],
    ['The singer Georgia Brown agreed.', 'state:GEO'],
    ['Striker Chad Ndiforbo scored twice.', 'state:TCD'],
    ['Chad Brown, a teacher, agreed.', 'state:TCD'],
  ])('%s does not name %s', (text, id) => {
    expect(recognise(text).actors.map((actor) => actor.id)).not.toContain(id)
  })
})

describe('spelling', () => {
  test.each([
    ["Cote d'Ivoire voted.", "Cote d'Ivoire", 'state:CIV'],
    ['CÔTE D’IVOIRE VOTED.', 'CÔTE D’IVOIRE', 'state:CIV'],
    ['Co\u0302te d’Ivoire voted.', 'Co\u0302te d’Ivoire', 'state:CIV'],
    ['Ivory Coast voted.', 'Ivory Coast', 'state:CIV'],
    ['Sao Tome and Principe voted.', 'Sao Tome and Principe', 'state:STP'],
    ['Türkiye mediated.', 'Türkiye', 'state:TUR'],
    ['Turkey mediated.', 'Turkey', 'state:TUR'],
    ['MALI REJECTS THE OFFER', 'MALI', 'state:MLI'],
    ['The U.S. agreed to pay.', 'U.S.', 'state:USA'],
    ['The US agreed to pay.', 'US', 'state:USA'],
    ["Nigeria's president spoke.", 'Nigeria', 'state:NGA'],
    ['Zambia’s minister spoke.', 'Zambia', 'state:ZMB'],
  ])('%s', (text, words, id) => {
    expect(tell(text, words)).toBe(`actor ${id}`)
  })

  test('small letters name nobody', () => {
    expect(recognise('nigeria and mali must rise').actors).toEqual([])
  })

  test('CRLF and line breaks inside a name leave the offsets true', () => {
    const text = 'Kenya\r\nand Uganda signed with Burkina\r\nFaso and\r\nSierra Leone.'
    const { mentions } = recognise(text)
    expect(mentions.slice(0, 2).map(({ start, end }) => text.slice(start, end))).toEqual(['Kenya', 'Uganda'])
    expect(tell(text, 'Sierra Leone')).toBe('actor state:SLE')
  })
})

describe('demonyms', () => {
  test.each([
    ['French troops left the base.', 'French', 'actor state:FRA'],
    ['The South African government denied it.', 'South African', 'actor state:ZAF'],
    ['South Africans queued for hours.', 'South Africans', 'actor collective:people_of_ZAF'],
    ['Nigerien ministers arrived.', 'Nigerien', 'actor state:NER'],
    ['Nigerian generals arrived.', 'Nigerian', 'actor state:NGA'],
    ['Sierra Leonean nurses went on strike.', 'Sierra Leonean', 'actor collective:people_of_SLE'],
    ['Libyan smugglers took the money.', 'Libyan', 'actor collective:people_of_LBY'],
    ['A Sierra Leonean envoy arrived.', 'Sierra Leonean', 'actor state:SLE'],
    ['Kenyan and British soldiers left.', 'Kenyan', 'actor state:KEN'],
    ['Ethiopian, Egyptian and American negotiators met.', 'Ethiopian', 'actor state:ETH'],
    ['French and British colonies were poor.', 'French', 'modifier'],
    ['The French and British museums gave back a crown.', 'French', 'actor collective:people_of_FRA'],
    ['American jets struck the port.', 'American', 'actor collective:people_of_USA'],
    ['Londoners cheered.', 'Londoners', 'actor collective:people_of_GBR'],
    ['French-speaking voters stayed away.', 'French', 'modifier'],
    ['The play was translated into French.', 'French', 'modifier'],
    ['The Equatorial Guinean army marched.', 'Equatorial Guinean', 'actor state:GNQ'],
    ['British troops trained the recruits.', 'British', 'actor state:GBR'],
    ['A South African scandal filled the papers.', 'South African', 'modifier'],
    ['French wine sells well.', 'French', 'modifier'],
    ['An Indian restaurant opened.', 'Indian', 'modifier'],
    ['The German language is taught.', 'German', 'modifier'],
  ])('%s: %s is %s', (text, words, told) => {
    expect(tell(text, words)).toBe(told)
  })

  test('a mere modifier makes nobody an actor, but its country is referred to', () => {
    const doc = recognise('A South African scandal filled the papers.')
    expect(doc.actors).toEqual([])
    expect(doc.countries).toEqual(['ZAF'])
  })
})

test('a name beside a province of another country is one itself', () => {
  const { actors, places } = recognise('Voters in Georgia and Alabama queued.')
  expect([...actors, ...places].map((entry) => entry.id)).not.toContain('place:geo')
  expect(places.map(({ id }) => id)).toContain('place:georgia_usa')
})

describe('countries that are given names', () => {
  test.each([
    ['Chad Ndiforbo scored twice on Sunday.', 'state:TCD'],
    ['Mali Obomsawin released an album.', 'state:MLI'],
    ['Kenya Barris wrote the script.', 'state:KEN'],
    ['Togo West spoke first.', 'state:TGO'],
  ])('%s does not name %s', (text, id) => {
    const { actors, places } = recognise(text)
    expect([...actors, ...places].map((entry) => entry.id)).not.toContain(id)
  })
})

test.each([
  ['FRANCE BETRAYED MALI ON MONDAY.', ['state:FRA', 'state:MLI']],
  ['KENYA DEFEATED BRITAIN IN COURT.', ['state:GBR', 'state:KEN']],
])('capitals say nothing: %s', (text, ids) => {
  const states = recognise(text).actors.filter(({ type }) => type === 'state')
  expect(states.map(({ id }) => id)).toEqual(ids)
})
