import { describe, expect, test } from 'vitest'
import type { ScoredBloc } from '../../../../pipeline/document/codes.ts'
import { readArticle } from '../../../../pipeline/stance/index.ts'
import { findOwnSpeech } from '../../../../pipeline/stance/own-speech.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** The words that a bloc says of others, names as they read to the rules. */
function readOwnSpeech(marked: string, bloc: ScoredBloc): string | null {
  const [view] = readArticle(makeDocument(marked), resources).views
  if (view === undefined) throw new Error('no sentence')
  const own = view.targets.filter((target) => target.bloc === bloc)
  const flags = findOwnSpeech(view, own)
  const words = view.words.filter(({ pos }, at) => pos !== 'punct' && flags?.[at] === true)
  return flags === null ? null : words.map(({ norm }) => norm).join(' ')
}

describe('what somebody says of others is theirs', () => {
  test.each([
    ['[african:Togo] blamed [western:Spain] for the mess.', 'blamed <name> for the mess'],
    ['[african:Togo] denounced the greed of the traders.', 'denounced the greed of the traders'],
    ['[african:Togo] says [western:Spain] cheated.', '<name> cheated'],
    ['"[western:The fund] is a farce," [african:Togo] said.', 'the fund is a farce'],
    ['[western:The fund] is a farce, according to [african:Togo].', 'the fund is a farce'],
    [
      '[african:Togo] blamed [western:Spain] for the ruin of [african:its] farms.',
      'blamed <name> for the ruin of its farms',
    ],
    ['[african:Togo] blamed [western:Spain] and closed the port.', 'blamed <name>'],
    ['[western:Spain] was blamed by [african:Togo] for the mess.', 'blamed by <name> for the mess'],
    ['[african:Togo] condemned the raid, but the traders cheered.', 'condemned the raid'],
    ['[african:Togo], which blamed [western:Spain] for the mess, has jailed reporters.', 'blamed <name> for the mess'],
  ])('%s: %s', (marked, expected) => {
    expect(readOwnSpeech(marked, 'african')).toBe(expected)
  })
})

describe('what somebody denies is theirs, of themselves as well', () => {
  test.each([
    ['[african:Togo] denied any wrongdoing.', 'any wrongdoing'],
    ['[african:Togo] denied that [african:it] had bombed the market.', 'that it had bombed the market'],
    ['[african:Togo] denies [african:it] bombed the market.', 'it bombed the market'],
    ['[african:Togo] denied torturing prisoners and jailed two reporters.', 'torturing prisoners'],
    ['[african:Togo] rejected the latest charges of theft.', 'the latest charges of theft'],
    ['[african:Togo] dismissed the report as a lie.', 'the report as a lie'],
  ])('%s: %s', (marked, expected) => {
    expect(readOwnSpeech(marked, 'african')).toBe(expected)
  })
})

describe('what judges the speakers themselves is not', () => {
  test.each([
    '[african:Togo] denied the prisoners bail.',
    '[african:Togo] denied visas to the students.',
    '[african:Togo] rejected the offer.',
    '[african:Togo] dismissed the minister.',
    '[african:Togo] admitted that [african:the treasury] had lied.',
    '[african:Togo] blamed [african:the navy] for the mess.',
    '[western:Spain] says [african:Togo] cheated.',
    '[african:Togo] was blamed for the mess.',
    '[african:Togo] said the harvest was a triumph.',
    '[african:Togo] praised its nurses.',
    '[african:Togo] invaded its neighbour.',
    '[african:Togo] did not blame [western:Spain].',
  ])('%s', (marked) => {
    expect(readOwnSpeech(marked, 'african')).toBeNull()
  })
})
