import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectivesFile } from '../../../../pipeline/data/schema.ts'

const raw = readFileSync(new URL('../../../../pipeline/data/collectives.json', import.meta.url), 'utf8')
const { entries } = collectivesFile.parse(JSON.parse(raw))
const ownersOf = (form: string) => entries.filter((entry) => entry.phrases.includes(form))
const blocOf = (form: string): string | undefined => ownersOf(form)[0]?.bloc
const blocOfAdjective = (form: string): string | undefined =>
  entries.find((entry) => entry.adjectives.includes(form))?.bloc
const repeated = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index)

describe('collectives.json', () => {
  it('holds one entry a line, sorted by id, each id once', () => {
    const ids = entries.map((entry) => entry.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(raw.split('\n').filter((line) => line.startsWith('    {"id": "'))).toHaveLength(entries.length)
    expect(ids.filter((id) => !/^(collective|people):/.test(id))).toEqual([])
  })

  it('gives every phrase and every adjective to one entry', () => {
    expect(repeated(entries.flatMap((entry) => entry.phrases))).toEqual([])
    expect(repeated(entries.flatMap((entry) => entry.adjectives))).toEqual([])
  })

  it('leaves no entry without words, and no phrase with stray blanks', () => {
    expect(entries.filter((entry) => entry.phrases.length === 0).map((entry) => entry.id)).toEqual([])
    const words = entries.flatMap((entry) => [...entry.phrases, ...entry.adjectives])
    expect(words.filter((word) => word !== word.trim().replace(/\s+/g, ' '))).toEqual([])
  })

  it.each([
    ['the West', 'western'],
    ['Western powers', 'western'],
    ['Western allies', 'western'],
    ['former colonial power', 'western'],
    ['ex-colonial power', 'western'],
    ['former colonisers', 'western'],
    ['European partners', 'western'],
    ['Europeans', 'western'],
    ['Western donors', 'western'],
    ['Africa', 'african'],
    ['Africans', 'african'],
    ['African nations', 'african'],
    ['African youth', 'african'],
    ['the continent', 'african'],
    ['the Sahel bloc', 'african'],
    ['Sahel states', 'african'],
    ['Sahelian juntas', 'african'],
    ['West African leaders', 'african'],
    ['the regional bloc', 'african'],
    ['military regimes', 'african'],
    ['the junta', 'african'],
    ['foreign troops', 'unspecified'],
    ['external powers', 'unspecified'],
    ['the international community', 'unspecified'],
    ['donors', 'unspecified'],
    ['multinationals', 'unspecified'],
    ['foreign companies', 'unspecified'],
    ['the global South', 'multilateral'],
    ['Gulf states', 'gulf'],
    ['Asian countries', 'other_external'],
  ])('puts «%s» into the bloc %s, as the codebook does', (phrase, bloc) => {
    expect(ownersOf(phrase)).toHaveLength(1)
    expect(blocOf(phrase)).toBe(bloc)
  })

  it.each([
    ['Western', 'western'],
    ['European', 'western'],
    ['African', 'african'],
    ['Pan-African', 'african'],
    ['Sub-Saharan', 'african'],
    ['West African', 'african'],
    ['East African', 'african'],
    ['Sahelian', 'african'],
    ['Maghrebi', 'african'],
    ['North African', 'african'],
    ['Asian', 'other_external'],
    ['Arab', 'other_external'],
    ['Latin American', 'other_external'],
  ])('reads the adjective %s as %s', (adjective, bloc) => {
    expect(blocOfAdjective(adjective)).toBe(bloc)
  })

  it.each(['West Africa', 'West African bloc', 'West African leaders'])(
    'holds «%s» whole, so that the longest match keeps it out of the West',
    (phrase) => {
      expect(blocOf(phrase)).toBe('african')
      expect(ownersOf('West')).toEqual([])
    },
  )

  it.each(['American', 'French', 'African', 'South African', 'Chinese'])(
    'has no bare «%s» as a phrase: demonyms of states and adjectives need a head',
    (word) => {
      expect(ownersOf(word)).toEqual([])
    },
  )

  it('tells by a note what context a collective needs that is a place or a bloc of elsewhere as well', () => {
    const needy = 'africa the_continent europe sahel regional_bloc juntas west gulf_states'.split(' ')
    const notes = needy.map((name) => entries.find((entry) => entry.id === `collective:${name}`)?.note ?? '')
    expect(notes.filter((note) => note.length < 20)).toEqual([])
  })

  it('keeps unnamed jihadists and rebels out of the African bloc', () => {
    expect(['jihadists', 'rebels', 'gunmen'].map((phrase) => blocOf(phrase))).toEqual(['none', 'none', 'none'])
  })
})
