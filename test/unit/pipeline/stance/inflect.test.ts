import { describe, expect, test } from 'vitest'
import { inflectNoun, inflectTerm, inflectVerb } from '../../../../pipeline/stance/inflect.ts'

describe('inflectVerb', () => {
  test.each([
    ['condemn', ['condemns', 'condemned', 'condemning']],
    ['betray', ['betrays', 'betrayed', 'betraying']],
    ['deny', ['denies', 'denied', 'denying']],
    ['expel', ['expels', 'expelled', 'expelling']],
    ['help', ['helped', 'helping']],
    ['lose', ['loses', 'lost', 'losing']],
    ['steal', ['stole', 'stolen', 'stealing']],
    ['free', ['freed', 'freeing']],
    ['lie', ['lied', 'lying']],
    ['tackle', ['tackled', 'tackling']],
  ])('%s has %j among its forms', (verb, forms) => {
    expect(inflectVerb(verb)).toEqual(expect.arrayContaining(forms))
  })
})

test.each([
  ['bribe', 'bribes'],
  ['crisis of confidence', 'crisis of confidences'],
  ['liability', 'liabilities'],
  ['strongman', 'strongmen'],
])('the plural of %s is %s', (noun, plural) => {
  expect(inflectNoun(noun)).toEqual([noun, plural])
})

test('expressions inflect in their verb or in their last noun, adjectives not at all', () => {
  expect(inflectTerm(['take', 'charge'], 'verb')).toContainEqual(['taking', 'charge'])
  expect(inflectTerm(['double', 'standard'], 'noun')).toContainEqual(['double', 'standards'])
  expect(inflectTerm(['corrupt'], 'adj')).toEqual([['corrupt']])
})
