import { expect, test } from 'vitest'
import { findBaselineRole } from '../../../../src/evaluate/baseline-roles.ts'

const tagsOf = (parts: string) => parts.split(' ').map((pos) => ({ pos, form: '', lemma: '' }))

test.each([
  ['propn verb noun', 0, 'agent'],
  ['noun verb propn', 2, 'patient'],
  ['verb propn verb', 1, 'agent'],
  ['verb adv propn', 2, 'patient'],
  ['propn noun aux verb', 0, 'agent'],
  ['propn noun adp noun', 0, 'none'],
])('in «%s» the name at %i is %s', (parts, at, role) => {
  expect(findBaselineRole(tagsOf(parts), [at, at + 1])).toBe(role)
})

test('looks no further than the sentence', () => {
  expect(findBaselineRole(tagsOf('verb propn noun verb'), [1, 2], [1, 3])).toBe('none')
})
