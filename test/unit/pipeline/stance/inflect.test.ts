import { describe, expect, test } from 'vitest'
import { inflectAdjective, inflectNoun, inflectTerm, inflectVerb } from '../../../../pipeline/stance/inflect.ts'

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
    ['kidnap', ['kidnapped', 'kidnapping']],
    ['acquit', ['acquitted', 'acquitting']],
    ['disbar', ['disbarred']],
    ['prefer', ['preferred', 'preferring']],
    ['annul', ['annulled']],
    ['outfit', ['outfitted']],
    ['traffic', ['trafficked', 'trafficking']],
    ['fuel', ['fueled', 'fuelled', 'fuelling']],
    ['counsel', ['counselled', 'counseling']],
    ['unravel', ['unravelled']],
    ['outdo', ['outdid', 'outdone']],
    ['retake', ['retook', 'retaken']],
    ['overrun', ['overran', 'overrunning']],
    ['overspend', ['overspent']],
    ['override', ['overrode', 'overridden']],
    ['underwrite', ['underwrote', 'underwritten']],
    ['re-elect', ['re-elects', 're-elected']],
    ['tear-gas', ['tear-gassed']],
  ])('%s has %j among its forms', (verb, forms) => {
    expect(inflectVerb(verb)).toEqual(expect.arrayContaining(forms))
  })
})

test.each(['heal', 'offer', 'wither', 'render', 'recover', 'unveil', 'listen'])('%s doubles nothing', (verb) => {
  expect(inflectVerb(verb)).toContain(`${verb}ed`)
  expect(inflectVerb(verb)).not.toContain(`${verb}${verb.slice(-1)}ed`)
})

test.each([
  ['bribe', 'bribes'],
  ['crisis of confidence', 'crisis of confidences'],
  ['liability', 'liabilities'],
  ['strongman', 'strongmen'],
])('the plural of %s is %s', (noun, plural) => {
  expect(inflectNoun(noun)).toEqual([noun, plural])
})

test.each([
  ['slow', 'slower', 'slowest'],
  ['wealthy', 'wealthier', 'wealthiest'],
  ['free', 'freer', 'freest'],
  ['grim', 'grimmer', 'grimmest'],
  ['clean', 'cleaner', 'cleanest'],
])('%s is compared by endings', (adjective, comparative, superlative) => {
  expect(inflectAdjective(adjective)).toEqual([adjective, comparative, superlative])
})

test('an adjective is left alone where the ending makes another word', () => {
  expect(inflectAdjective('top')).toEqual(['top'])
})

test('expressions inflect in their verb or in their last noun, adjectives not at all', () => {
  expect(inflectTerm(['take', 'charge'], 'verb')).toContainEqual(['taking', 'charge'])
  expect(inflectTerm(['double', 'standard'], 'noun')).toContainEqual(['double', 'standards'])
  expect(inflectTerm(['corrupt'], 'adj')).toEqual([['corrupt']])
})
