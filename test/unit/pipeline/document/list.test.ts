import { describe, expect, test } from 'vitest'
import { filterList, mapList } from '../../../../pipeline/document/list.ts'

describe('mapList', () => {
  test('gives what map gives', () => {
    const words = ['troops', 'left', 'Mali']
    const spell = (word: string, at: number) => `${at}:${word}`
    expect(mapList(words, spell)).toEqual(words.map(spell))
    expect(mapList([], spell)).toEqual([])
  })

  test('makes a list of its own', () => {
    const words = ['troops']
    expect(mapList(words, (word) => word)).not.toBe(words)
  })
})

describe('filterList', () => {
  test('gives what filter gives', () => {
    const words = ['troops', 'left', 'Mali']
    const isLong = (word: string) => word.length > 4
    expect(filterList(words, isLong)).toEqual(['troops'])
    expect(filterList(words, () => false)).toEqual([])
    expect(filterList([], isLong)).toEqual([])
  })

  test('makes a list of its own', () => {
    const words = ['troops']
    expect(filterList(words, () => true)).not.toBe(words)
  })
})
