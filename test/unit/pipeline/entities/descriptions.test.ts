import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('collectives take the bloc that the codebook gives them', () => {
  test.each([
    ['The West has lost patience.', 'The West', 'western'],
    ['Western powers cut their aid after the vote.', 'Western powers', 'western'],
    ['Foreign troops must leave before December.', 'Foreign troops', 'unspecified'],
    ['The former colonial power kept its soldiers in the north.', 'former colonial power', 'western'],
    ['Donors promised forty million dollars.', 'Donors', 'unspecified'],
    ['Western donors froze the budget support.', 'Western donors', 'western'],
    ['The international community looked away.', 'The international community', 'unspecified'],
    ['Africans want a seat at the table.', 'Africans', 'african'],
    ['African leaders gathered to debate debt.', 'African leaders', 'african'],
    ['The Sahel bloc launched a joint passport.', 'The Sahel bloc', 'african'],
    ['Ghana sells gold. The continent must feed itself.', 'The continent', 'african'],
    ['The continent must feed itself.', 'The continent', 'unspecified'],
    ['Soldiers rule Niger. The junta closed the airspace.', 'The junta', 'african'],
    ['Soldiers rule Myanmar. The junta jailed a poet.', 'The junta', 'other_external'],
    ['The junta jailed a poet.', 'The junta', 'unspecified'],
    ['Uganda was tense. The regime jailed the singer.', 'regime', 'african'],
    ['Syria was tense. The regime jailed the singer.', 'regime', 'other_external'],
    ['Mali, Burkina Faso and Niger met. The three countries signed.', 'The three countries', 'african'],
    ['Tanzania votes in October. The opposition cried foul.', 'The opposition', 'african'],
    ['Labour lost in Britain. The opposition cheered.', 'The opposition', 'western'],
    ['The opposition cheered.', 'The opposition', 'unspecified'],
    ['France and Algeria met. Both countries signed.', 'Both', 'western'],
    ['France and Algeria met. Both countries signed.', 'countries', 'african'],
    ['Emmanuel Macron called William Ruto. The two sides agreed.', 'The two', 'western'],
    ['Emmanuel Macron called William Ruto. The two sides agreed.', 'sides', 'african'],
    ['Emmanuel Macron called Kenya. France waited, and Kenya too. The two sides agreed.', 'The two', 'western'],
    ['Bola Tinubu flew to see Emmanuel Macron. The two leaders talked.', 'The two', 'african'],
    ['Bola Tinubu flew to see Emmanuel Macron. The two leaders talked.', 'leaders', 'western'],
    ['The EU and Kenya met. Both sides signed.', 'sides', 'african'],
    ['France met nobody. Both countries signed.', 'Both countries', 'unspecified'],
    ['Emmanuel Macron spoke for France. Both countries signed.', 'Both countries', 'unspecified'],
    ['France, Germany and Italy met. The three countries signed.', 'The three countries', 'western'],
    ['France, Germany and Mali met. The three countries signed.', 'The three countries', 'unspecified'],
    ['The three countries signed.', 'The three countries', 'unspecified'],
    ['The bloc lifted the sanctions.', 'The bloc', 'unspecified'],
  ])('%s: %s is %s', (text, words, bloc) => {
    expect(findActor(recognise(text), words)?.bloc).toBe(bloc)
  })

  test.each([
    ["France was angry. Niger's junta expelled the ambassador.", 'junta', 'state:NER'],
    ['France was angry. The junta in Mali cheered.', 'The junta', 'state:MLI'],
    ['Soldiers rule Niger. The junta closed the airspace.', 'The junta', 'state:NER'],
    ['M23 seized Goma. The rebels marched on.', 'The rebels', 'org:m23'],
    ['Kenya voted. The ruling party won.', 'The ruling party', 'collective:ruling_party_KEN'],
    ['The juntas met in Niger. The juntas signed.', 'The juntas', 'collective:juntas'],
    ['The juntas of Mali and Guinea have met.', 'The juntas', 'collective:juntas'],
    ['The military rulers of Guinea have met.', 'The military rulers', 'state:GIN'],
    ['France has warned the juntas.', 'the juntas', 'collective:juntas'],
    ['Germany sold arms to the junta in Myanmar.', 'the junta', 'state:MMR'],
    ['The juntas of Thailand and Myanmar met.', 'The juntas', 'collective:juntas_unspecified'],
    [
      'The three countries that left ECOWAS want a passport.',
      'The three countries',
      'collective:unnamed_parties_african',
    ],
    [
      'The three states that left the European Union are rich.',
      'The three states',
      'collective:unnamed_parties_western',
    ],
    ['Kenya and France met Japan. The three countries signed.', 'The three countries', 'collective:unnamed_parties'],
    ['Wealthy nations of the North promise and forget.', 'Wealthy nations of the North', 'collective:west'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  test.each([
    ['ECOWAS met in Abuja. The bloc lifted the sanctions.', 'org:ecowas'],
    ['The European Union met. The bloc lifted the sanctions.', 'org:european_union'],
  ])('%s: the bloc is the one named', (text, id) => {
    expect(findActor(recognise(text), 'The bloc')?.id).toBe(id)
  })
})

test.each([
  ['He rode west until the road ended.', 'west'],
  ['Solar panels light western towns.', 'western'],
  ['Blood donors queued outside the clinic.', 'donors'],
  ['A colonial power station still stands near the river.', 'colonial power'],
  ['Asia grows, and the continent trades more.', 'the continent'],
  ['A bloc of flats burned down.', 'bloc'],
  ['A strict training regime keeps runners fit.', 'regime'],
  ['The new tax regime begins in July.', 'regime'],
  ['She knows the community well.', 'community'],
])('nobody is meant in: %s', (text, words) => {
  expect(findMention(recognise(text), words)?.actor ?? null).toBeNull()
})

test('the West End is no power', () => {
  const doc = recognise('Kenya opened an office in the West End of London.')
  expect(doc.actors.map(({ id }) => id)).not.toContain('collective:west')
})

describe('the continent and the region are those of the home', () => {
  test.each([
    ['Farmers in Kent and London fear African swine fever on the continent.', 'the continent', 'western'],
    ['The UK and London sell more to France. The continent wants checks.', 'The continent', 'western'],
    ['The UK sells more to Nigeria. The continent wants checks.', 'The continent', 'african'],
    ['Kenya fears African swine fever. The continent must act.', 'The continent', 'african'],
    ['The US and Texas are cold. The continent freezes.', 'The continent', 'unspecified'],
    ['India was freed by regional leaders. India wept. Nigeria sent greetings.', 'regional leaders', 'unspecified'],
    ['Brazil met regional leaders in Brasilia.', 'regional leaders', 'unspecified'],
    ['US envoys met ECOWAS. The US said regional leaders must act.', 'regional leaders', 'african'],
    ['Nigeria met regional leaders.', 'regional leaders', 'african'],
    ['The EU and France were slow. The bloc must act.', 'The bloc', 'western'],
  ])('%s: %s is %s', (text, words, bloc) => {
    expect(findActor(recognise(text), words)?.bloc).toBe(bloc)
  })
})
