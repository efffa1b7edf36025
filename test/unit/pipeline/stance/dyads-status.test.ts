import { describe, expect, test } from 'vitest'
import { readDyads } from '../../../helpers/read-dyads.ts'

describe('a deed that nobody says was done is modal', () => {
  test.each([
    ['[western:France] is accused of attacking [african:Niger].', ['France may attack Niger']],
    ['[western:Boyd] was charged with killing [african:Kenyans].', ['Boyd may attack Kenyans']],
    ['[western:France] allegedly attacked [african:Niger].', ['France may attack Niger']],
    ['[western:France] has reportedly expelled [african:Malians].', ['France may expel Malians']],
    ['[western:France] is believed to have attacked [african:Niger].', ['France may attack Niger']],
    ['The alleged attack by [western:France] on [african:Niger] failed.', ['France may attack Niger']],
    ['Did [western:NATO] betray [african:Libya]?', ['NATO may reject Libya']],
    ['Is [western:Britain] exploiting [african:Kenya]?', ['Britain may attack Kenya']],
    ['The law would allow [western:France] to punish [african:Niger].', ['France may sanction Niger']],
    ['[western:France] resolved to help [african:Chad].', ['France may aid Chad']],
    ['[african:Ghana] is likely to sue [western:Shell].', ['Ghana may accuse Shell']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('and one that is taken for a fact is not', () => {
  test.each([
    ['Why did [western:NATO] betray [african:Libya]?', ['NATO reject Libya']],
    ['[western:Boyd] was jailed for killing [african:Kenyans].', ['Boyd attack Kenyans']],
    ['[western:France] was praised for helping [african:Chad].', ['France aid Chad']],
    ['[african:Mali] asked: "Why not?" [western:France] had attacked [african:Niger].', ['France attack Niger']],
    ['The attack by [western:France] on [african:Niger] failed.', ['France attack Niger']],
    ['[western:France] was unable to protect [african:Chad].', ['France not aid Chad']],
    ['[western:France] was able to protect [african:Chad].', ['France aid Chad']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('a deed that somebody decides not to do is denied', () => {
  test.each([
    ['[african:Ghana] decided not to expel [western:Boyd].', ['Ghana not expel Boyd']],
    ['[african:Ghana] pledged never to attack [african:Togo].', ['Ghana not attack Togo']],
    ['[african:Ghana] decided to attack [african:Togo].', ['Ghana attack Togo']],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('conditions by the order of words', () => {
  test.each([
    ['Should [western:Spain] attack [african:Togo], the talks would end.', 'Spain may attack Togo'],
    ['Had [western:Spain] attacked [african:Togo], the talks would have ended.', 'Spain may attack Togo'],
    ['In May [western:Spain] had attacked [african:Togo], and the talks ended.', 'Spain attack Togo'],
    ['The talks ended, and [western:Spain] attacked [african:Togo].', 'Spain attack Togo'],
  ])('%s: %s', (marked, expected) => {
    expect(readDyads(marked)).toEqual([expected])
  })
})
