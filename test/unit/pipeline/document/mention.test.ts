import { expect, test } from 'vitest'
import { moveMention } from '../../../../pipeline/document/mention.ts'
import type { Mention } from '../../../../pipeline/document/types.ts'

const ACTING: Mention = {
  start: 3,
  end: 8,
  sentence: 1,
  firstToken: 4,
  lastToken: 5,
  kind: 'name',
  actor: 'state:FRA',
  place: null,
  bloc: 'western',
  owner: null,
  reading: 'actor',
  rule: 'gazetteer:name reading:actor',
  confidence: 0.8,
  candidates: ['state:FRA'],
}

test('a moved mention is the same but for its bloc, owner included', () => {
  const place: Mention = { ...ACTING, actor: null, place: 'state:FRA', reading: 'place', owner: 'state:FRA' }
  expect(moveMention(place, 'multilateral')).toEqual({ ...place, bloc: 'multilateral' })
})
