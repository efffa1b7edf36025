import { describe, expect, test } from 'vitest'
import { fillList, filterList, mapList } from '../../../../pipeline/document/list.ts'

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

describe('fillList', () => {
  test('repeats a value', () => {
    expect(fillList(3, false)).toEqual([false, false, false])
    expect(fillList(0, 1)).toEqual([])
  })
})
