import { describe, expect, test } from 'vitest'
import type { ScoredBloc } from '../../../../pipeline/document/codes.ts'
import { spellKey } from '../../../../pipeline/linear/index.ts'
import { findSentimentFeatures, readArticle } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** What a sentence says to a bloc of things that change. */
function readChanges(marked: string, bloc: ScoredBloc): string[] {
  const [view] = readArticle(makeDocument(marked), resources).views
  if (view === undefined) throw new Error('no sentence')
  const own = view.targets.filter((target) => target.bloc === bloc)
  return findSentimentFeatures(view, bloc, own)
    .map(({ key }) => spellKey(key))
    .filter((key) => /^change:.*:(?:doer|owner|near)$/.test(key))
}

describe('a change is for the better or worse by what changes', () => {
  test.each([
    ['[african:Togo] has cut child mortality.', 'change:better:doer'],
    ['[african:Togo] doubled its cotton exports.', 'change:better:doer'],
    ['[western:Spain] halved its unemployment.', 'change:better:doer'],
    ['Poverty was halved by [african:Togo].', 'change:better:doer'],
    ['[western:Spain] slashed school spending.', 'change:worse:doer'],
    ["[african:Togo]'s exports fell by a third.", 'change:worse:owner'],
    ["[african:Togo]'s crime rate fell.", 'change:better:owner'],
    ['The economy of [western:Spain] grew.', 'change:better:owner'],
    ['Unemployment in [african:Togo] doubled.', 'change:worse:owner'],
    ['[western:Spain] cut aid to the schools of [african:Togo].', 'change:worse:doer'],
    ['[african:Togo] did not reduce poverty.', 'change:not:better:doer'],
  ] as const)('%s: %s', (marked, expected) => {
    expect(
      readChanges(marked, marked.startsWith('[western') || marked.includes('of [western') ? 'western' : 'african'),
    ).toEqual([expected])
  })
})

test('who only stands in the sentence neither does it nor owns it', () => {
  expect(readChanges('[western:Spain] cut aid to [african:Togo].', 'african')).toEqual(['change:worse:near'])
})

describe('what is neither wanted nor an evil says nothing', () => {
  test.each([
    '[african:Togo] cut the ribbon.',
    '[african:Togo] raised concerns about the port.',
    '[african:Togo] lowered the flag.',
    '[african:Togo] extended the deadline.',
    '[african:Togo] expanded its cabinet.',
    "[african:Togo]'s president rose to speak.",
  ])('%s', (marked) => {
    expect(readChanges(marked, 'african')).toEqual([])
  })
})
