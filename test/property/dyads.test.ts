import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../helpers/stance-document.ts'

const ACTORS = ['western:Norland', 'african:Suderia', 'russia:Westmark', 'china:Ostania'] as const
const PARTICIPLES = ['condemned', 'attacked', 'praised', 'threatened', 'sanctioned', 'invited', 'rejected', 'backed']
const TEMPLATES = [
  'A condemned B over the vote.',
  'A, which had backed B, abstained.',
  'B was sanctioned by A in May.',
  "A's support for B has grown.",
  'A may attack B.',
  'A did not invite B.',
  'The talks between A and B failed.',
  'A and B lost influence.',
  '“A supplied weapons to B,” the speaker said.',
]

const pair = fc.shuffledSubarray([...ACTORS], { minLength: 2, maxLength: 2 })
const text = fc.array(fc.constantFrom(...TEMPLATES), { minLength: 1, maxLength: 4 }).map((texts) => texts.join(' '))

function score(template: string, [a = '', b = '']: readonly string[]) {
  const marked = template.replace(/\b[AB]\b/g, (letter) => `[${letter === 'A' ? a : b}]`)
  return scoreStance(makeDocument(marked), resources)
}

/** Dyads with their actors as the letters of the template. */
function readLetters(template: string, names: readonly string[]) {
  const doc = score(template, names)
  const letterOf = (id: string) => {
    const actor = doc.actors.find((each) => each.id === id)
    return actor?.name === names[0]?.split(':')[1] ? 'A' : 'B'
  }
  return doc.dyads.map(({ sentence, agent, patient, term, deed, negated, modal, voice }) => {
    return { sentence, agent: letterOf(agent), patient: letterOf(patient), term, deed, negated, modal, voice }
  })
}

describe('dyads', () => {
  test('every verb lies in its sentence, both parties stand there, and nobody acts on themselves', () => {
    fc.assert(
      fc.property(text, pair, (template, names) => {
        const doc = score(template, names)
        expect(doc.dyads).toEqual(score(template, names).dyads)
        for (const { sentence, start, end, agent, patient, confidence } of doc.dyads) {
          const whole = doc.sentences[sentence]
          expect(start).toBeGreaterThanOrEqual(whole?.start ?? Infinity)
          expect(end).toBeLessThanOrEqual(whole?.end ?? -1)
          expect(doc.text.slice(start, end)).toMatch(/^\p{L}[\p{L}-]*$/u)
          expect(agent).not.toBe(patient)
          const here = doc.mentions.filter(
            (mention) => mention.start >= (whole?.start ?? 0) && mention.end <= (whole?.end ?? 0),
          )
          expect(here.map((mention) => mention.actor)).toEqual(expect.arrayContaining([agent, patient]))
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('who the names belong to changes nothing: other names and blocs give the same dyads', () => {
    fc.assert(
      fc.property(text, pair, pair, (template, names, others) => {
        expect(readLetters(template, names)).toEqual(readLetters(template, others))
      }),
      { numRuns: 25 },
    )
  })

  test('a passive sentence gives the same pair as its active form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTICIPLES), pair, (verb, names) => {
        const active = readLetters(`A ${verb} B.`, names)
        expect(active).toHaveLength(1)
        expect(readLetters(`B was ${verb} by A.`, names)).toEqual(active)
      }),
      { numRuns: 25 },
    )
  })
})
