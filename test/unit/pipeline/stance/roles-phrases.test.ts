import { describe, expect, test } from 'vitest'
import { roleOf } from '../../../helpers/role-of.ts'

describe('the phrase round a mention', () => {
  test.each([
    // owners and two determiners
    ['France praised its [none:partners].', 'patient', 'praise'],
    ['Benin spoke to its [none:partners] before the vote was held.', 'none', null],
    ['The village was burned by both the [none:army] and the militia.', 'agent', 'burn'],
    ['France invited all the other [none:states].', 'patient', 'invite'],
    ['The minister met his elected [none:successor].', 'patient', 'meet'],
    // numbers
    ['Rebels killed more than 100 [none:miners].', 'patient', 'kill'],
    ['About 50 [none:miners] were killed.', 'patient', 'kill'],
    ['At least 50 [none:miners] were killed.', 'patient', 'kill'],
    ['Up to 300 [none:miners] were deported.', 'patient', 'deport'],
    ['One in five [none:miners] voted.', 'agent', 'vote'],
    ['The dispute over 300 [none:islands] began.', 'none', null],
    ['They talked about 50 [none:miners].', 'none', null],
    ['The temple was built around 1900 [none:BC].', 'none', null],
    // participles that modify
    ['The London-based [none:firm] left.', 'agent', 'leave'],
    ['High-ranking [none:officials] met.', 'agent', 'meet'],
    ['Striking [none:doctors] marched.', 'agent', 'march'],
    ["Togo's elected [none:leaders] fled.", 'agent', 'flee'],
    ["Togo's neighbouring [none:countries] refused.", 'agent', 'refuse'],
    ['It is a "trusted [none:trader]".', 'none', null],
    ['A "failed [none:state]" cannot pay.', 'agent', 'pay'],
    ['He said "stop [none:the rebels]".', 'patient', 'stop'],
    ['Four [none:suspects] aged between 16 and 21 were arrested.', 'patient', 'arrest'],
    ['The [none:leader] has aged fast.', 'agent', 'age'],
    ['Beating [none:Ghana] was easy.', 'patient', 'beat'],
    ['It is a comedy co-starring [none:Musa Keita].', 'patient', 'star'],
    ['“It is over,” wrote [none:Musa Keita].', 'agent', 'write'],
  ])('%s', (text, role, verb) => {
    const reading = roleOf(text)
    expect([reading.role, reading.verb]).toEqual([role, verb])
  })
})

describe('short verbs', () => {
  test.each([
    ['Senegal beat [none:Egypt] in Dakar.', 'patient', 'beat'],
    ['[none:Senegal] beat Egypt in Dakar.', 'agent', 'beat'],
    ['The [none:police] beat was new.', 'none', null],
    // a participle that is no past form, in a heading
    ['[none:Dozens] taken off a boat in Togo', 'patient', 'take'],
    ['[none:Togo] gone mad', 'agent', 'go'],
    ['Have [none:they] taken the gold?', 'agent', 'take'],
    ['[none:France] has taken the gold', 'agent', 'take'],
  ])('%s', (text, role, verb) => {
    const reading = roleOf(text)
    expect([reading.role, reading.verb]).toEqual([role, verb])
  })
})
