import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../pipeline/stance/index.ts'
import { findBearings } from '../../../../pipeline/stance/weigh.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** What the cues of a sentence say of its only bloc, added up. */
function readSum(marked: string): number {
  const [view] = readArticle(makeDocument(marked), resources).views
  if (view === undefined) throw new Error('no sentence')
  return findBearings(view, view.targets).reduce((sum, { value }) => sum + value, 0)
}

describe('criticism of powers, firms and donors', () => {
  test.each([
    '[western:The donor] broke its word.',
    '[western:The donors] were patronising.',
    '[western:The envoy] was paternalist and haughty.',
    '[western:The firm] treated its workers with contempt.',
    '[western:The firm] underpays the miners.',
    '[african:The ministers] enriched themselves.',
    '[african:The minister] passed the buck.',
    '[western:Paris] shot itself in the foot.',
    '[african:The junta] rules with impunity.',
  ])('%s', (marked) => {
    expect(readSum(marked)).toBeLessThan(0)
  })
})

describe('praise', () => {
  test.each([
    '[western:The charity] went the extra mile.',
    '[western:The donor] made good on its pledge.',
    '[western:The surgeon] was impeccable and courteous.',
    '[african:The runner] smashed the course record.',
    '[african:The team] defied the odds.',
    '[african:The bank] treated its partners as equals.',
  ])('%s', (marked) => {
    expect(readSum(marked)).toBeGreaterThan(0)
  })
})

describe('neither', () => {
  test.each([
    '[african:The mine] lies behind a fence.',
    '[african:The officer] in charge spoke.',
    '[african:The singer] is survived by two daughters.',
    'Salaries of [african:the nurses] remain outstanding.',
    '[african:The teenagers] patronise the café.',
    '[western:The firm] has been in the town for years.',
  ])('%s', (marked) => {
    expect(readSum(marked)).toBeCloseTo(0)
  })
})
