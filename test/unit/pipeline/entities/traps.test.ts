import { describe, expect, test } from 'vitest'
import { recognise, recogniseUntrained } from '../../../helpers/entities.ts'
import { findFaults, readTraps, type Trap } from '../../../helpers/traps.ts'

const traps = readTraps('traps.tsv')
const known = readTraps('known-traps.tsv')
const title = ({ group, text, words }: Trap): string => `${group}: ${text} (${words})`

describe('traps, with the trained tagger', () => {
  test.each(traps.map((trap) => [title(trap), trap] as const))('%s', (_, trap) => {
    expect(findFaults(trap, recognise(trap.text))).toEqual([])
  })
})

describe('traps, by word lists and rules alone', () => {
  const untrained = traps.filter(({ note }) => note !== 'names model')
  test.each(untrained.map((trap) => [title(trap), trap] as const))('%s', (_, trap) => {
    expect(findFaults(trap, recogniseUntrained(trap.text))).toEqual([])
  })
})

/** Known gaps: a row that is read right some day fails here and moves to `traps.tsv`. */
describe('traps not yet read right', () => {
  test.fails.each(known.map((trap) => [title(trap), trap] as const))('%s', (_, trap) => {
    expect(findFaults(trap, recognise(trap.text))).toEqual([])
  })

  test('each tells why', () => {
    expect(known.filter(({ note }) => note.length < 20)).toEqual([])
  })
})

describe('the file of traps', () => {
  test('holds two hundred rows and more, none of them twice', () => {
    expect(traps.length).toBeGreaterThanOrEqual(200)
    expect(new Set([...traps, ...known].map(({ text, start }) => `${String(start)} ${text}`)).size).toBe(
      traps.length + known.length,
    )
  })

  test('has every case both ways', () => {
    const ways = new Map<string, Set<string>>()
    for (const { group, link, reading } of traps)
      ways.set(group, (ways.get(group) ?? new Set()).add(`${link} ${reading}`))
    expect([...ways].filter(([, answers]) => answers.size < 2)).toEqual([])
  })

  test('can fail: the opposite of an expectation is a fault', () => {
    const opposite = (trap: Trap): Trap =>
      trap.link === 'none' ? { ...trap, link: 'state:ATA' } : { ...trap, link: 'none' }
    const unmoved = traps
      .filter((trap) => trap.link !== 'elsewhere')
      .filter((trap) => findFaults(opposite(trap), recognise(trap.text)).length === 0)
    expect(unmoved).toEqual([])
  })

  test('can fail: the other reading of a capital is a fault', () => {
    const capital = traps.filter(({ reading }) => reading === 'literal' || reading === 'institution')
    const swapped = capital.map((trap) => ({
      ...trap,
      reading: trap.reading === 'literal' ? 'institution' : 'literal',
    }))
    expect(swapped.filter((trap) => findFaults(trap, recognise(trap.text)).length === 0)).toEqual([])
  })
})

describe('the cue that decided', () => {
  const ruleOf = (text: string, words: string): string | undefined => {
    const doc = recognise(text)
    return doc.mentions.find(({ start, end }) => doc.text.slice(start, end) === words)?.rule
  }

  test.each([
    ['Paris said that it would wait.', 'Paris', 'metonym:subject_of_say'],
    ['Bamako said on Friday that the talks had failed.', 'Bamako', 'metonym:subject_of_say'],
    ['Tunis said on Friday that it would pay.', 'Tunis', 'metonym:subject_of_say'],
    ['Abuja sealed the crossing.', 'Abuja', 'metonym:subject_of_act'],
    ['Ties between Rabat and Madrid have thawed.', 'Madrid', 'metonym:between'],
    ['Niamey accused Abuja of plotting.', 'Abuja', 'metonym:object_of_accuse'],
    ['The minister spoke in Paris.', 'Paris', 'reading:locative_in'],
    ["Rabat's position has not changed.", 'Rabat', 'metonym:possessive'],
    ['Pretoria to sue over genocide', 'Pretoria', 'metonym:headline_to'],
    ['Brussels threatened to cut the funds.', 'Brussels', 'seat:body'],
    ['Villages along the banks of the Niger were evacuated.', 'Niger', 'ambiguity:niger_river'],
    ['Bandits raided two schools in Niger state.', 'Niger', 'ambiguity:niger_state'],
    ['Teodoro Obiang flew to Malabo. Guinea pumps oil.', 'Guinea', 'ambiguity:document_prior'],
    ['Fighting near Goma goes on, and Congo blames Kigali.', 'Congo', 'ambiguity:near_country'],
    ['Congo asked for more time.', 'Congo', 'ambiguity:open'],
    ['Georgia goes to the polls.', 'Georgia', 'ambiguity:open'],
    ['Voters in Georgia and Alabama queued.', 'Georgia', 'ambiguity:sister_place'],
  ])('%s: %s by %s', (text, words, rule) => {
    expect(ruleOf(text, words)).toContain(rule)
  })
})
