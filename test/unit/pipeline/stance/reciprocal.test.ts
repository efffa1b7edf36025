import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

describe('what people do to each other', () => {
  test.each([
    ['[western:Spain] and [african:Togo] attacked each other.', 'both'],
    ['[western:Spain] and [african:Togo] blamed one another for the delay.', 'both'],
    ['[western:Spain] and [african:Togo] helped each other.', 'agent'],
    ['[western:Spain] and [african:Togo] attacked the rebels, who feared each other.', 'agent'],
  ] as const)('%s: %s', (marked, role) => {
    const { stances } = scoreStance(makeDocument(marked), resources)
    expect(stances.filter(({ present }) => present).map((stance) => stance.role)).toEqual([role, role])
  })
})
