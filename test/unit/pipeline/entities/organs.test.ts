import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('organs of a state are those of no other body', () => {
  test.each([
    ['Egypt met the World Economic Forum. The ministry was glad of it.', 'ministry', 'EGY'],
    ['NATO wrote to Mali. The ministry said nothing.', 'ministry', 'MLI'],
    ['Nigeria wept when Shell left. The firm blamed its army.', 'army', 'NGA'],
    ['Nigeria wept when Shell left. The firm and its police failed.', 'police', 'NGA'],
  ])('%s: %s is of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)).toMatchObject({ type: 'state', country })
  })

  test.each([
    ["Kenya's Ministry of Health paid UNICEF. The ministry was glad.", 'ministry', 'x:organisation_ministry_of_health'],
    ['Shell left Nigeria. The firm thanked its staff.', 'staff', 'org:shell'],
    ['The African Union met in Kenya. Its leadership voted.', 'leadership', 'org:african_union'],
    ['UNICEF wrote to Mali. The agency paid.', 'agency', 'org:unicef'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })
})

const MAURITIUS = 'Microsoft, Intel and HP thanked Mauritius. Microsoft and Intel paid.'

test.each([
  [`${MAURITIUS} Microsoft said that Government opened a school.`, 'Government', 'state:MUS'],
  [`${MAURITIUS} Government, said Microsoft and HP, will act.`, 'Government', 'state:MUS'],
  [
    'Rwanda wept. Kenya and Rwanda met. Rwanda paid. The Kenyan Government was glad.',
    'Kenyan Government',
    'x:organisation_kenyan_government',
  ],
  ['Rwanda wept. Rwanda paid. Kenya left, and its Government was glad.', 'Government', 'state:KEN'],
  ["Rwanda wept. Rwanda paid. Kenya's Government was glad.", 'Government', 'state:KEN'],
])('a bare Government is that of the home: %s: %s is %s', (text, words, id) => {
  expect(findMention(recognise(text), words)?.actor).toBe(id)
})
