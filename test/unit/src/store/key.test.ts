import { expect, test } from 'vitest'
import { makeContext, makeKey, type ArticleInput, type ContextInput } from '../../../../src/store/key.ts'

const CONTEXT: ContextInput = { code: 'c', data: 'd', node: 'v20', config: { blocs: {}, places: [] }, dateOrder: null }
const ARTICLE: ArticleInput = { id: 'a', file: 'a.txt', sha256: 's', sidecar: { title: 'T' }, issues: [] }

test.each<[string, Partial<ContextInput>]>([
  ['the code', { code: 'c2' }],
  ['a word list or model', { data: 'd2' }],
  ['the version of Node', { node: 'v22' }],
  ['the config', { config: { blocs: { 'org:imf': 'multilateral' }, places: [] } }],
  ['the order of dates', { dateOrder: 'dmy' }],
])('the context, and with it every key, changes with %s', (_, change) => {
  const other = makeContext({ ...CONTEXT, ...change })
  expect(other).not.toBe(makeContext(CONTEXT))
  expect(makeKey(other, ARTICLE)).not.toBe(makeKey(makeContext(CONTEXT), ARTICLE))
})

test.each<[string, Partial<ArticleInput>]>([
  ['the bytes', { sha256: 's2' }],
  ['the id', { id: 'a-1' }],
  ['the name of the file', { file: 'b/a.txt' }],
  ['a cell of metadata.csv', { sidecar: { title: 'T2' } }],
  ['a column of metadata.csv', { sidecar: { headline: 'T' } }],
  ['the order of its columns', { sidecar: { outlet: 'O', title: 'T' } }],
  ['what planning found', { issues: [{ code: 'ID_CHANGED' }] }],
])('the key changes with %s', (_, change) => {
  expect(makeKey('x', { ...ARTICLE, ...change })).not.toBe(makeKey('x', ARTICLE))
})

test('parts cannot run into each other, and what is no part does not count', () => {
  expect(makeKey('x', { ...ARTICLE, id: 'aa', file: '.txt' })).not.toBe(
    makeKey('x', { ...ARTICLE, id: 'a', file: 'a.txt' }),
  )
  const moved = { ...ARTICLE, path: '/elsewhere/a.txt' }
  expect(makeKey('x', moved)).toBe(makeKey('x', ARTICLE))
})
