import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse, recognise } from '../../../../pipeline/index.ts'
import { applyScheme, type MovedDocument } from '../../../../pipeline/schemes/index.ts'
import { scoreStance, scoreVariants } from '../../../../pipeline/stance/index.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'
import { parseConfig } from '../../../../src/config/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'
import { CORPUS } from '../../../helpers/command.ts'
import { makeRaw } from '../../../helpers/stance-document.ts'

const standard = loadResources().pipeline
const rawOf = (text: string, date: string | null = null) => ({ ...makeRaw(text), date })

const OWN = `
schemes:
  own:
    - id: nato_west
      title: NATO as the West
      rules:
        - {by: bloc, is: western, bloc: other_external}
        - {by: member_of, is: org:nato, bloc: western}
    - id: dated
      title: The Gulf as Western in the twenties
      rules:
        - {by: bloc, is: [gulf], bloc: western, valid_from: 2020-01-01, valid_to: 2030-01-01}
    - id: exception
      title: Western states but France
      rules:
        - {by: sub_bloc, is: eu, bloc: multilateral}
        - {by: actor, is: state:FRA, bloc: western}
`
const own = loadResources(parseConfig(OWN, 'own.yaml')).pipeline

function move(text: string, scheme: string, date: string | null = null): MovedDocument | null {
  const found = own.schemes.schemes.find(({ id }) => id === scheme)
  if (found === undefined) throw new Error(`no scheme ${scheme}`)
  return applyScheme(recognise(tokenise(rawOf(text, date)), own), found, own.schemes)
}

/** The bloc of an actor whose id ends so, under a scheme; `same` where the scheme changes nothing at all. */
function blocUnder(text: string, scheme: string, ending: string, date: string | null = null): string {
  const moved = move(text, scheme, date)
  if (moved === null) return 'same'
  return moved.actors.find(({ id }) => id.endsWith(ending))?.bloc ?? 'unseen'
}

describe('who moves', () => {
  test.each([
    ['Japan lent money to Kenya.', 'west_broad', 'state:JPN', 'western'],
    ['Japan and Kenya signed.', 'west_broad', 'state:KEN', 'african'],
    ['Japan lent money to Kenya. Japanese engineer Kenji Invented flew in.', 'west_broad', 'kenji_invented', 'western'],
    ['Volodymyr Zelensky thanked Ghana.', 'west_broad', 'volodymyr_zelensky', 'western'],
    ['India lent money to Kenya.', 'west_broad', 'state:IND', 'same'],
    ['The IMF praised Ghana.', 'bretton_woods', 'org:imf', 'multilateral'],
    ['Kristalina Georgieva praised Ghana.', 'bretton_woods', 'kristalina_georgieva', 'multilateral'],
    ['France praised Ghana.', 'bretton_woods', 'state:FRA', 'same'],
    ['Poland opened an embassy in Accra.', 'west_sahel', 'state:POL', 'other_external'],
    [
      'Poland opened an embassy. Polish economist Tomasz Zielinski was there.',
      'west_sahel',
      'zielinski',
      'other_external',
    ],
    ['Poland and NATO sent envoys.', 'west_sahel', 'org:nato', 'western'],
    ['France and the West sent envoys.', 'west_sahel', 'state:FRA', 'same'],
  ])('%s under %s: %s is %s', (text, scheme, ending, bloc) => {
    expect(blocUnder(text, scheme, ending)).toBe(bloc)
  })

  test('the words for a mere place follow their state, and no actor is said to have moved', () => {
    const moved = move('Talks between Mali and Niger were held in Tokyo.', 'west_broad')
    expect(moved?.moved).toBe(0)
    expect(moved?.mentions.map(({ bloc, reading }) => `${reading} ${bloc ?? ''}`)).toEqual([
      'actor african',
      'actor african',
      'place western',
    ])
  })

  test.each([
    ['2024-03-01', 'state:SWE', 'other_external'],
    ['2024-03-07', 'state:SWE', 'western'],
    ['2024-03-01', 'state:FIN', 'western'],
    ['2024-03-01', 'state:AUT', 'other_external'],
    ['2024-03-01', 'state:TUR', 'western'],
    [null, 'state:SWE', 'western'],
  ])('members of a body on the day of the article, %s: %s is %s', (date, id, bloc) => {
    const text = 'Sweden, Finland, Austria and Turkey sent envoys to Dakar.'
    expect(blocUnder(text, 'nato_west', id, date)).toBe(bloc)
  })

  test.each([
    ['2019-12-31', 'same'],
    ['2020-01-01', 'western'],
    ['2030-01-01', 'same'],
    [null, 'same'],
  ])('a rule with dates is for articles of that time, %s: %s', (date, bloc) => {
    expect(blocUnder('Qatar hosted the rebels.', 'dated', 'state:QAT', date)).toBe(bloc)
  })

  test('the last rule that fits counts', () => {
    const text = 'France and Spain sent envoys.'
    expect([blocUnder(text, 'exception', 'FRA'), blocUnder(text, 'exception', 'ESP')]).toEqual([
      'western',
      'multilateral',
    ])
  })
})

const TEXT = `Japan betrayed Kenya, a minister said. The IMF praised Ghana for its courage.

Tokyo rejected the charge. Poland and France failed to protect Mali, and Malians mocked the French. He spoke in Seoul.
Israel and Ukraine welcomed the brave decision of Nigeria. American lenders condemned the corrupt ministers.`

describe('the numbers of a scheme', () => {
  test('are those of the article scored with its actors there from the beginning', () => {
    const doc = recognise(tokenise(rawOf(TEXT)), standard)
    const variants = standard.schemes.schemes.flatMap((scheme) => applyScheme(doc, scheme, standard.schemes) ?? [])
    expect(variants).toHaveLength(3)
    const { scored, variants: values } = scoreVariants(doc, variants, standard.stance)
    expect(scored).toEqual(scoreStance(doc, standard.stance))
    expect(variants.map((variant) => scoreStance({ ...doc, ...variant }, standard.stance).blocs)).toMatchObject(values)
    for (const each of values) expect(scored.blocs).not.toMatchObject(each)
  })

  test('are those in every sample article: what a scheme leaves alone is not read again, and comes out the same', () => {
    const files = readdirSync(CORPUS).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    const moved = files.map((name) => {
      const text = readFileSync(join(CORPUS, name), 'utf8').replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '')
      const doc = recognise(tokenise(rawOf(text)), standard)
      const variants = standard.schemes.schemes.flatMap((scheme) => applyScheme(doc, scheme, standard.schemes) ?? [])
      const { variants: values } = scoreVariants(doc, variants, standard.stance)
      expect(variants.map((variant) => scoreStance({ ...doc, ...variant }, standard.stance).blocs)).toMatchObject(
        values,
      )
      return variants.length
    })
    expect(moved.filter((count) => count > 0).length).toBeGreaterThan(5)
  })

  test('are those of a run whose config moves the same states', () => {
    const yaml = 'blocs: {"state:JPN": western, "state:KOR": western, "state:ISR": western, "state:UKR": western}'
    const moved = analyse(rawOf(TEXT), loadResources(parseConfig(yaml, 'moved.yaml')).pipeline)
    const broad = analyse(rawOf(TEXT), standard).schemes.find(({ scheme }) => scheme === 'west_broad')
    expect(moved.blocs).toMatchObject(broad?.blocs ?? [])
    expect(broad?.blocs).toHaveLength(3)
    expect(broad?.moved).toBe(3)
  })

  test('are those of the default where nobody moves', () => {
    const doc = analyse(rawOf('Mali thanked Niger.'), standard)
    expect(doc.schemes.map(({ scheme, moved }) => [scheme, moved])).toEqual([
      ['bretton_woods', 0],
      ['west_broad', 0],
      ['west_sahel', 0],
    ])
    for (const { blocs } of doc.schemes) expect(blocs).toBe(doc.blocs)
  })

  test('leave the default as it is', () => {
    const none = loadResources(parseConfig('schemes: {run: []}', 'none.yaml')).pipeline
    const { schemes, ...rest } = analyse(rawOf(TEXT), standard)
    const { schemes: without, ...same } = analyse(rawOf(TEXT), none)
    expect(rest).toEqual(same)
    expect([schemes.length, without.length]).toEqual([3, 0])
  })
})
