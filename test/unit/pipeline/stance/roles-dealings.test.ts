import { describe, expect, test } from 'vitest'
import { tiesOf } from '../../../helpers/role-of.ts'

describe('two sides', () => {
  test.each([
    ['The meeting between [none:Kenya] and Togo lasted an hour.', ['agent meeting between']],
    ['The meeting between Togo and [none:Kenya] lasted an hour.', ['agent meeting between']],
    ['The deal was signed between [none:Kenya] and Togo.', ['agent sign between']],
    ['The pact reached between Togo and [none:Kenya] was praised.', ['agent reach between']],
    ['Talks between [none:Kenya] and Togo failed.', ['agent talk between']],
    ['The difference between [none:Kenya] and Togo is small.', []],
    ['The border between Togo and [none:Kenya] was closed.', []],
    ['The pact drew a border between [none:Kenya] and Togo.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('those by whom a thing is', () => {
  test.each([
    ['A march by [none:the students] ended in Dakar.', ['agent march by_noun']],
    ['The demands by all [none:the unions] were met.', ['agent demand by_noun']],
    ['The plan was "closely watched" by [none:the union].', ['agent watch by_agent']],
    ['The envoy was praised by [none:them].', ['agent praise by_agent']],
    ['According to a tweet on Monday by [none:the envoy], it failed.', ['agent tweet by_noun']],
    ['According to the portal of [none:the bank], it failed.', ['agent portal of_source']],
    ['Thanks to the portal of [none:the bank], it failed.', []],
    ['The house by [none:the ministry] burnt.', []],
    ['The envoy came by [none:himself].', []],
    ['Debt rose two percent by [none:the count].', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('people and what they are doing', () => {
  test.each([
    ['A wave of [none:civilians] escaping abuses arrived.', ['agent escape gerund']],
    ['The army attacked [none:rebels] hiding in the forest.', ['patient attack object']],
    ['A law against [none:farmers] burning fields was passed.', ['agent burn gerund']],
    ['The [none:people] living there fled.', ['agent flee subject']],
    ['The envoy told [none:reporters] citing the law that Togo would pay.', ['patient tell object']],
    ['The deal with [none:the bank] including a loan was signed.', ['patient deal via:with']],
    ['There are many [none:people] living in Lagos.', ['agent live gerund_stative']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})
