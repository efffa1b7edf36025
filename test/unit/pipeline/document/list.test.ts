import { describe, expect, test } from 'vitest'
import { mapList } from '../../../../pipeline/document/list.ts'

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
