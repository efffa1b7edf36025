import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a noun of people that is a word of a name is nobody', () => {
  test.each([
    ["Ghana's channel bought every episode of Unicorn Hunters last year.", 'Hunters'],
    ['She won a prize for her part in The Fisherman’s Diary, which Cameroon sent to the awards.', 'Fisherman'],
    ['Travellers waited for hours at the new Passenger Terminal, officials in Kenya admitted.', 'Passenger'],
    ['Farmers in Kenya read the notice in the Government Gazette with anger.', 'Government'],
    ['In Nigeria the actor became famous with King of Boys and other films.', 'Boys'],
    ['The ministry in Rwanda bought a Thin Client for every desk of the school.', 'Client'],
  ])('%s: %s', (text, words) => {
    expect(findMention(recognise(text), words)).toBeNull()
  })
})

describe('who bears an office or names a body acts', () => {
  test.each([
    ['Kenya told the Chief Executive that it would pay for the work.', 'Executive'],
    ['In Kenya the Marketing Manager promised to pay the money back.', 'Manager'],
    ['In Nigeria the Vice President of the assembly signed the law.', 'President'],
    ['In Ghana the Deputy Governor spoke to the workers about their pay.', 'Governor'],
    ['In South Africa the Supreme Court ruled that they may go home.', 'Court'],
    ['Officials in Ghana visited several Zongo Communities and gave them food.', 'Communities'],
    ['In Kenya the Hunters told the court that they were poor.', 'Hunters'],
    ['In Kenya, Angry Factory Workers Demand Their Pay', 'Workers'],
  ])('%s: %s', (text, words) => {
    expect(findMention(recognise(text), words)?.actor ?? null).not.toBeNull()
  })
})
