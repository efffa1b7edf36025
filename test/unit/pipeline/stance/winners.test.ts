import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { readDyads } from '../../../helpers/read-dyads.ts'
import { tiesOf } from '../../../helpers/role-of.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

describe('whom somebody loses to acts', () => {
  test.each([
    ['Benin lost to [none:Togo].', ['agent win via:winner']],
    ['Benin lost 2-1 to [none:Togo].', ['agent win via:winner']],
    ['Benin lost their opening match at home to [none:Togo].', ['agent win via:winner']],
    ['Benin lost the contract to [none:Togo].', ['agent win via:winner']],
    ['Benin crashed out to [none:Togo].', ['agent win via:winner']],
    ['Benin suffered a defeat to [none:Togo].', ['agent win via:winner']],
    ['The fort fell to [none:the rebels].', ['agent win via:winner']],
    ['[none:Benin] crashed out to Togo.', ['agent crash subject_experiencer']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })

  test.each([
    'The task fell to [none:Togo].',
    'It fell to [none:Togo] in the end.',
    'Benin sailed home to [none:Togo].',
    'Benin lost its way on the road to [none:Togo].',
    'Benin has lost access to [none:Togo].',
    'The car crashed next to [none:Togo].',
  ])('%s', (text) => {
    expect(tiesOf(text)).not.toContain('agent win via:winner')
  })
})

describe('who beats whom', () => {
  test.each([
    ['[african:Togo] edged [western:Spain] on penalties.', 'Togo gain Spain'],
    ['[african:Togo] downed [western:Spain] 3-0.', 'Togo gain Spain'],
    ['[african:Togo] triumphed over [western:Spain].', 'Togo gain Spain'],
    ['[western:Spain] crashed out to [african:Togo].', 'Spain lose Togo'],
    ['[western:Spain] lost 2-1 to [african:Togo].', 'Spain lose Togo'],
  ])('%s: %s', (marked, expected) => {
    expect(readDyads(marked)).toEqual([expected])
  })

  test('several winners do nothing to each other', () => {
    expect(readDyads('[western:Spain] lost to [african:Togo] and [african:Benin].')).toEqual([
      'Spain lose Togo',
      'Spain lose Benin',
    ])
  })

  test.each([
    ['[western:Spain] were knocked out by [african:Togo].', 'african'],
    ['[western:Spain] lost 2-1 to [african:Togo].', 'african'],
  ] as const)('%s (%s): the winner is not blamed for the defeat', (marked, bloc) => {
    const { stances } = scoreStance(makeDocument(marked), resources)
    expect(stances.find((stance) => stance.bloc === bloc)?.label).not.toBe('negative')
  })
})
