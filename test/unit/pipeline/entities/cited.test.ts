import { describe, expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

describe('media that are only cited are spoken of by no noun and no pronoun', () => {
  test.each([
    ['AFP reports that a mine in Ghana closed. The group sacked all workers.', 'group', 'org:afp'],
    ['Kofi Mensah told Reuters that Ghana must act. The organisation wants more pay.', 'organisation', 'org:reuters'],
    ['A mine in Ghana has closed (AFP). It had 300 workers.', 'It', 'org:afp'],
    ['Mali votes in May, according to the BBC. It has asked for help.', 'It', 'org:bbc'],
    ['A Reuters tally counts ten dead in Mali. The agency buried them.', 'agency', 'org:reuters'],
  ])('%s: %s', (text, words, id) => {
    const doc = recognise(text)
    expect(doc.actors.map((actor) => actor.id)).toContain(id)
    expect(findActor(doc, words)?.id).not.toBe(id)
  })

  test.each([
    ['Shell has left Nigeria, according to the BBC. The company said so.', 'company', 'org:shell'],
    ['The World Bank told Reuters that Ghana must pay. The organisation was firm.', 'organisation', 'org:world_bank'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  test('nor do they say where the article is at home', () => {
    expect(findActor(recognise('Kofi Mensah told Reuters that it was over. The members wept.'), 'members')).toBeNull()
  })
})

test.each([
  ['Reuters sacked ten people in Kenya, AFP reports. The company had no choice.', 'company', 'org:reuters'],
  ['The BBC opened an office in Lagos. Its head told the BBC so. It hires.', 'It', 'org:bbc'],
  ['CNN was banned in Niger. The broadcaster protested.', 'broadcaster', 'org:cnn'],
  ['The Daily Monitor closed in Uganda. It had debts.', 'It', 'org:daily_monitor'],
])('media that act are spoken of: %s: %s is %s', (text, words, id) => {
  expect(findActor(recognise(text), words)?.id).toBe(id)
})
