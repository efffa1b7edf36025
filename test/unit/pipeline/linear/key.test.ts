import { expect, test } from 'vitest'
import { hashText } from '../../../../pipeline/document/hash.ts'
import { hashOf, keyOf, spellKey } from '../../../../pipeline/linear/index.ts'

const [verb, role, empty, count] = ['attack', 'agent', '', 3]

test.each([
  [keyOf`heading`, hashOf`heading`, 'heading'],
  [keyOf`word:${verb}`, hashOf`word:${verb}`, 'word:attack'],
  [keyOf`verb:${role}:${verb}${empty}`, hashOf`verb:${role}:${verb}${empty}`, 'verb:agent:attack'],
  [keyOf`${role}:${empty}:${verb}:${count}:end`, hashOf`${role}:${empty}:${verb}:${count}:end`, 'agent::attack:3:end'],
])('a key is spelt as its template reads, and its hash is that of its name', (key, hash, name) => {
  expect(spellKey(key)).toBe(name)
  expect(key.hash).toBe(hashText(name))
  expect(hash).toBe(key.hash)
})
