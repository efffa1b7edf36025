import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../../src/read/front-matter.ts'

const codes = (text: string): readonly string[] => splitFrontMatter(text).issues.map(({ code }) => code)

describe('splitFrontMatter', () => {
  test('parts fields and body, and leaves the body as it is', () => {
    const { body, fields, issues } = splitFrontMatter(
      '---\r\ntitle: "Mali: a year on"\r\ntags: [a, 2]\r\n---\r\n\r\nText.\r\n',
    )
    expect(body).toBe('\r\nText.\r\n')
    expect(fields).toEqual({ title: 'Mali: a year on', tags: ['a', 2] })
    expect(issues).toEqual([])
  })

  test('keeps dates, NO, leading zeros, versions and huge numbers as written', () => {
    const yaml = 'date: 2025-06-03\ncountry: NO\ncode: 012\nversion: 1.10\nserial: 12345678901234567890\nodd: .nan'
    expect(splitFrontMatter(`---\n${yaml}\n---\nText`).fields).toEqual({
      date: '2025-06-03',
      country: 'NO',
      code: '012',
      version: '1.10',
      serial: '12345678901234567890',
      odd: '.nan',
    })
  })

  test('ends at ... as well, and takes an empty block for no fields', () => {
    expect(splitFrontMatter('---\ntitle: A\n...\nText').body).toBe('Text')
    expect(splitFrontMatter('---\n---\nText')).toEqual({ body: 'Text', fields: {}, issues: [] })
  })

  test('says on which line of the file the YAML is wrong, and keeps the body', () => {
    const { body, issues } = splitFrontMatter('---\noutlet: Mock Post\ntitle: Mali: a year on\n---\nText')
    expect(body).toBe('Text')
    expect(issues[0]).toMatchObject({ code: 'FRONT_MATTER_INVALID', severity: 'warning' })
    expect(issues[0]?.message).toContain('line 3')
  })

  test('keeps the fields around one that is no YAML, and says which to check', () => {
    const yaml = 'title: Aid cuts kill: US retreat\ndate: 2024-03-04\ntags:\n  - aid\n  - health\nodd: [1, 2\nid: a1'
    const { fields, issues } = splitFrontMatter(`---\n${yaml}\n---\nText`)
    expect(fields).toEqual({
      title: 'Aid cuts kill: US retreat',
      date: '2024-03-04',
      tags: ['aid', 'health'],
      id: 'a1',
    })
    expect(issues[0]?.message).toContain('To be checked: title, odd.')
  })

  test('reports a key that is written twice, and keeps the first', () => {
    expect(codes('---\ntitle: A\ntitle: B\n---\nText')).toEqual(['FRONT_MATTER_INVALID'])
    expect(splitFrontMatter('---\ntitle: A\ntitle: B\n---\nText').fields).toEqual({ title: 'A' })
  })

  test('reads all as text where the block is not closed', () => {
    const text = '---\ntitle: A\n\nThe envoy left.'
    expect(splitFrontMatter(text)).toMatchObject({ body: text, fields: {} })
    expect(codes(text)).toEqual(['FRONT_MATTER_UNCLOSED'])
  })

  test.each([
    '---\nThe envoy left Bamako on Monday.\nNobody saw him go.\n',
    '---\nThe envoy left Bamako on Monday.\n\n---\n\nNobody saw him go.\n',
    '----\ntitle: no front matter\n---\n',
    '\n---\ntitle: not on the first line\n---\nText',
    'Text\n---\nmore: text\n---\n',
  ])('loses no text where --- is a mere rule: %j', (text) => {
    expect(splitFrontMatter(text)).toEqual({ body: text, fields: {}, issues: [] })
  })

  test('refuses an alias bomb', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [pair[0], pair[1]])) {
      bomb.push(`${name ?? ''}: &${name ?? ''} [${Array.from({ length: 9 }, () => `*${before ?? ''}`).join(',')}]`)
    }
    expect(codes(`---\n${bomb.join('\n')}\n---\nText`)).toEqual(['FRONT_MATTER_INVALID'])
  })

  test('does not let a key reach the prototype', () => {
    const { fields } = splitFrontMatter('---\n__proto__: {polluted: true}\n---\nText')
    expect(Object.keys(fields)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
