import { describe, expect, test } from 'vitest'
import { makeSafeId, makeSlug, resolveIds } from '../../../../src/read/ids.ts'

describe('makeSafeId', () => {
  test.each([
    ['algeria-spain-treaty', 'algeria-spain-treaty'],
    ['AF_ips.10', 'AF_ips.10'],
    ['signs-decree-to-', 'signs-decree-to-'],
    ['signs decree to -', 'signs-decree-to'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/../b', 'a-.-b'],
    ['Côte d’Ivoire: l’été', 'Cote-d-Ivoire-l-ete'],
    ['Kano ɓangare', 'Kano-bangare'],
    ['con', 'article-con'],
    ['NUL.txt', 'article-NUL.txt'],
    ['console', 'console'],
    ['tab\there\0', 'tab-here'],
    ['..', 'article'],
    ['مقال', 'article'],
    ['', 'article'],
  ])('makes %j %j', (text, id) => {
    expect(makeSafeId(text)).toBe(id)
  })

  test('cuts what is longer than a hundred', () => {
    expect(makeSafeId('x'.repeat(300))).toHaveLength(100)
  })
})

test('makeSlug takes the file name in small letters', () => {
  expect(makeSlug('2025/Mali, One Year On.TXT')).toBe('mali-one-year-on')
})

describe('resolveIds', () => {
  const request = (wanted: string, sha: string, file: string): { wanted: string; sha256: string; file: string } => ({
    wanted,
    sha256: sha.repeat(8),
    file,
  })

  test('leaves ids alone that do not clash', () => {
    expect(resolveIds([request('a', '1', 'a'), request('b', '2', 'b')])).toEqual(['a', 'b'])
  })

  test('gives every article of a clash, whatever the case, the start of its hash', () => {
    expect(resolveIds([request('a', '1', 'x/a'), request('A', '2', 'y/a')])).toEqual(['a-11111111', 'A-22222222'])
  })

  test('numbers equal bytes by file, whatever comes first', () => {
    const first = request('a', '1', 'x/a')
    const second = request('a', '1', 'y/a')
    expect(resolveIds([first, second])).toEqual(['a-11111111', 'a-11111111-2'])
    expect(resolveIds([second, first])).toEqual(['a-11111111-2', 'a-11111111'])
  })

  test('steps aside for an id that looks like a resolved one', () => {
    const requests = [request('a', '1', 'x'), request('a', '2', 'y'), request('A-11111111', '3', 'z')]
    expect(resolveIds(requests)).toEqual(['a-11111111-2', 'a-22222222', 'A-11111111'])
  })
})
