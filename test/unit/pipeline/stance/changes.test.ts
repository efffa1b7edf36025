import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../pipeline/stance/index.ts'
import { findBearings } from '../../../../pipeline/stance/weigh.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** Cues of a sentence as they bear on its only bloc, each as `words value`. */
function readValues(marked: string): string[] {
  const [view] = readArticle(makeDocument(marked), resources).views
  if (view === undefined) throw new Error('no sentence')
  return findBearings(view, view.targets).map(({ cue, value }) => {
    const words = view.words.slice(cue.first, cue.last).map(({ norm }) => norm)
    return `${words.join(' ')} ${String(Math.round(value * 100) / 100)}`
  })
}

describe('an attitude or an evil that shrinks is turned round', () => {
  test.each([
    ['Confidence in [western:the bank] has evaporated.', ['confidence -0.35', 'evaporated -0.5']],
    ['Trust in [western:Paris] has vanished.', ['trust -0.42']],
    ['Faith in [african:the army] was misplaced.', ['faith -0.35']],
    ['Respect for [western:Britain] is fading fast.', ['respect -0.35', 'fading -0.5', 'fast 0.2']],
    ['Doubts about [african:Kenya] have vanished.', ['doubts 0.28']],
    ['[african:Ghana] saw a decline in corruption.', ['corruption 0.56']],
    ['[african:Rwanda] enjoys an absence of corruption.', ['corruption 0.56']],
  ])('%s', (marked, expected) => {
    expect(readValues(marked)).toEqual(expect.arrayContaining(expected))
    expect(readValues(marked).join()).not.toContain('absence')
  })
})

describe('a verb of change takes its sign from its subject', () => {
  test.each([
    ["[african:Kenya]'s crime rate fell.", 'fell 0.18'],
    ["[african:Ghana]'s debt has risen.", 'risen -0.14'],
    ['Hatred of [western:France] has grown.', 'grown -0.28'],
    ['Fears about [african:Kenya] have faded.', 'faded 0.35'],
    ["[african:Kenya]'s economy shrank.", 'shrank -0.5'],
    ["[african:Kenya]'s exports have grown.", 'grown 0.4'],
    ['Trust in [african:Kenya] has grown.', 'trust 0.6'],
    ['Corruption weakens [african:Kenya].', 'corruption -0.8'],
    ['Poverty and greed weakened [african:Kenya].', 'weakened -0.4'],
  ])('%s: %s', (marked, expected) => {
    expect(readValues(marked)).toContain(expected)
  })
})

describe('what somebody cuts gives the verb its sign', () => {
  test.each([
    ['[western:Spain] slashed unemployment.', ['slashed 0.35', 'unemployment 0.21']],
    ['[western:Spain] slashed wages.', ['slashed -0.5']],
    ['[western:Spain] reduced corruption.', ['reduced 0.1', 'corruption 0.64']],
    ['[western:Spain] halved its unemployment.', ['unemployment 0.21']],
  ])('%s', (marked, expected) => {
    expect(readValues(marked)).toEqual(expect.arrayContaining(expected))
  })
})

describe('an expression that holds its own loss is left as it stands', () => {
  test.each([
    ['[western:France] showed a lack of respect.', 'lack of respect -0.6'],
    ['[western:France] lost influence.', 'lost influence -0.6'],
  ])('%s: %s', (marked, expected) => {
    expect(readValues(marked)).toContain(expected)
  })
})

describe('words that turn round, and words that only seem to', () => {
  test.each([
    ['[western:The envoy] was anything but helpful.', 'helpful -0.49'],
    ['[western:The bank] has been nothing but generous.', 'generous 0.8'],
    ['[western:The reply] was nothing short of shameful.', 'shameful -0.9'],
    ['[western:The reply] was in nothing helpful.', 'helpful -0.49'],
    ['[western:The firm] gives back nothing.', 'gives back -0.42'],
    ['[western:The firm] gives back much.', 'gives back 0.6'],
    ['The first speaker was less gentle and accused [african:the mayor].', 'accused -1'],
    ['The town is less corrupt and trusts [african:the mayor].', 'trusts 0.8'],
    ['[african:The mayor] is less corrupt.', 'corrupt 0.56'],
  ])('%s: %s', (marked, expected) => {
    expect(readValues(marked)).toContain(expected)
  })
})

test('whom an expression is done to is not judged by it', () => {
  expect(readValues('The firm gives back to [african:Togo].')).toEqual([])
  expect(readValues('[western:The firm] gives back to the town.')).toEqual(['gives back 0.6'])
  expect(readValues('[african:Botswana] was praised.')).toEqual(['was praised 0.8'])
})
