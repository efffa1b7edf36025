import { expect, test } from 'vitest'
import { DEFAULT_CONFIG, loadConfig, parseConfig, suggest } from '../../../../src/config/index.ts'

const parse = (...lines: string[]) => parseConfig(lines.join('\n'), 'c.yaml')

test('an empty file, or only comments, gives the defaults', () => {
  expect(parse('')).toEqual(DEFAULT_CONFIG)
  expect(parse('# nothing yet')).toEqual(DEFAULT_CONFIG)
})

test('an actor needs an id, a name and a bloc; the rest has defaults', () => {
  expect(parse('actors:', '  - {id: org:my_movement, name: Movement, bloc: african}').actors).toEqual([
    {
      ...{ id: 'org:my_movement', name: 'Movement', bloc: 'african', type: 'organisation' },
      ...{ aliases: [], abbreviations: [], sub_bloc: null, country: null },
    },
  ])
})

test('a rule takes one member or several, and is for every date', () => {
  const text = 'schemes: {own: [{id: a, title: A, rules: [{by: state, is: DEU, bloc: gulf}]}]}'
  expect(parse(text).schemes).toEqual({
    run: null,
    own: [
      {
        ...{ id: 'a', title: 'A', description: '' },
        rules: [{ by: 'state', is: ['DEU'], bloc: 'gulf', valid_from: null, valid_to: null }],
      },
    ],
  })
})

test.each([
  ['blocks: {}', 'did you mean "blocs"'],
  ['actors: [{id: "org:a", name: A, block: african}]', 'did you mean "bloc"'],
  ['blocs: {"org:imf": westren}', 'blocs.org:imf'],
  ['actors: [{id: "org:a", bloc: african}]', 'actors.0.name'],
  ['blocs: [1', 'not valid'],
  ['just words', 'not valid'],
  ['scheme: {}', 'did you mean "schemes"'],
  ['schemes: {runs: []}', 'did you mean "run"'],
  ['schemes: {own: [{id: a, name: A, rules: []}]}', 'unknown key "name" in schemes.own.0'],
  ['schemes: {own: [{id: A, title: A, rules: [{by: state, is: DEU, bloc: gulf}]}]}', 'schemes.own.0.id'],
  ['schemes: {own: [{id: a, title: A, rules: [{by: state, is: DEU, bloc: gulf, valid_form: 2020}]}]}', '"valid_from"'],
])('%s is refused with a reason', (text, said) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(said) as string }),
  )
})

test('a file that is not there is said so', () => {
  expect(() => loadConfig('/no/such/config.yaml')).toThrow(expect.objectContaining({ code: 'CONFIG_UNREADABLE' }))
})

test('suggests the closest name, or else lists what there is', () => {
  expect(suggest('artcle', ['manifest', 'article'])).toContain('"article"')
  expect(suggest('zzz', ['manifest', 'article'])).toContain('known: manifest, article')
})

test('a bloc that is none is named with those that are', () => {
  expect(() => parse('blocs:', '  org:imf: multilatral')).toThrow(
    /no bloc of that name in blocs\.org:imf .*multilateral/,
  )
})
