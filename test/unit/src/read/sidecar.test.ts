import { describe, expect, test } from 'vitest'
import { matchSidecar, parseSidecar } from '../../../../src/read/sidecar.ts'

const match = (table: string, files: readonly string[], whole = true): { cells: unknown; codes: readonly string[] } => {
  const { cells, issues } = matchSidecar(parseSidecar(table), files, whole)
  return { cells: Object.fromEntries(cells), codes: issues.map(({ code }) => code) }
}

describe('metadata.csv', () => {
  test('gives rows to files by name with and without extension, and leaves empty cells out', () => {
    const table = '\ufefffile,title,Desk\na.txt,"Mali, a year on",\nb,Second,Sahel\n'
    expect(match(table, ['a.txt', 'b.md'])).toEqual({
      cells: { 'a.txt': { title: 'Mali, a year on' }, 'b.md': { title: 'Second', Desk: 'Sahel' } },
      codes: [],
    })
  })

  test.each([
    ['semicolons', 'File;Title\r\na.txt;One, two\r\n'],
    ['tabs', 'file\ttitle\na.txt\tOne, two\n'],
    ['quoted names', '"file";"title"\n"a.txt";"One, two"\n'],
  ])('understands %s', (_, table) => {
    const { cells } = match(table, ['a.txt'])
    expect(Object.values(Object.values(cells as Record<string, Record<string, string>>)[0] ?? {})).toEqual(['One, two'])
  })

  test('prefers equal case to any case', () => {
    const table = 'file,title\nA.TXT,Upper\na.txt,Lower\n'
    expect(match(table, ['a.txt']).cells).toEqual({ 'a.txt': { title: 'Lower' } })
    expect(match('file,title\nA.TXT,Upper\n', ['a.txt']).cells).toEqual({ 'a.txt': { title: 'Upper' } })
  })

  test('understands paths into folders below, in the manner of every system', () => {
    const { cells } = match('file,title\nsub\\a.txt,One\n./b.txt,Two\n', ['sub/a.txt', 'b.txt'])
    expect(cells).toEqual({ 'sub/a.txt': { title: 'One' }, 'b.txt': { title: 'Two' } })
  })

  test('matches an accent written in either way', () => {
    expect(match('file,title\nThi\u00e8s.txt,One\n', ['Thie\u0300s.txt']).codes).toEqual([])
  })

  test('does not take a name in a folder below for its own', () => {
    expect(match('file,title\na.txt,One\n', ['sub/a.txt']).codes).toEqual(['SIDECAR_ROW_UNMATCHED'])
  })

  test('names rows without a file, unless only some files are read', () => {
    const table = 'file,title\na.txt,One\ngone.txt,Two\n'
    expect(match(table, ['a.txt']).codes).toEqual(['SIDECAR_ROW_UNMATCHED'])
    expect(matchSidecar(parseSidecar(table), ['a.txt'], true).issues[0]?.message).toContain('gone.txt')
    expect(match(table, ['a.txt'], false).codes).toEqual([])
  })

  test('uses the first of two rows for a file', () => {
    expect(match('file,title\na.txt,One\na.txt,Two\n', ['a.txt'])).toEqual({
      cells: { 'a.txt': { title: 'One' } },
      codes: ['SIDECAR_ROW_DUPLICATE'],
    })
  })

  test('does not use a row whose cells have moved', () => {
    const table = 'file,title,desk\na.txt,Mali, a year on,Sahel\nb.txt,Two,,,\n'
    const { cells, codes } = match(table, ['a.txt', 'b.txt'])
    expect(cells).toEqual({ 'b.txt': { title: 'Two' } })
    expect(codes).toEqual(['SIDECAR_INVALID'])
  })

  test('says where a quotation mark was not closed, and uses the rows before', () => {
    const { cells, issues } = matchSidecar(
      parseSidecar('file,title\na.txt,One\nb.txt,"Two\nc.txt,Three\n'),
      ['a.txt'],
      true,
    )
    expect(cells.get('a.txt')).toEqual({ title: 'One' })
    expect(issues.map(({ code }) => code)).toEqual(['SIDECAR_INVALID'])
    expect(issues[0]?.message).toContain('line 3')
  })

  test.each(['', 'name,title\na.txt,One\n'])('reports %j, which has no column file', (table) => {
    expect(match(table, ['a.txt']).codes).toEqual(['SIDECAR_WITHOUT_FILE_COLUMN'])
  })
})
