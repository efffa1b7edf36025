import { expect, test } from 'vitest'
import { changeActor } from '../../../../pipeline/document/actor.ts'
import type { Actor } from '../../../../pipeline/document/types.ts'

const MALI: Actor = {
  id: 'state:MLI',
  name: 'Mali',
  type: 'state',
  bloc: 'african',
  subBloc: 'aes',
  country: 'MLI',
  wikidata: 'Q912',
  blocRule: 'gazetteer',
  apart: false,
}

test('changes what it is told to, null included, and keeps the rest and the order of keys', () => {
  const changed = changeActor(MALI, { bloc: 'unspecified', subBloc: null })
  expect(changed).toEqual({ ...MALI, bloc: 'unspecified', subBloc: null })
  expect(Object.keys(changed)).toEqual(Object.keys(MALI))
})

test('leaves the actor as it was', () => {
  changeActor(MALI, { name: 'France' })
  expect(MALI.name).toBe('Mali')
})
