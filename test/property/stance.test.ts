import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { round } from '../../pipeline/document/round.ts'
import type { Stance } from '../../pipeline/document/types.ts'
import { scoreStance } from '../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../helpers/stance-document.ts'

const NAMES = ['Norland', 'Suderia', 'Westmark', 'Ostania'] as const
const TEMPLATES = [
  'A condemned B over the vote.',
  'A and B lose influence in the region.',
  'A, which helped B, was praised by the union.',
  'Many in B mistrust A.',
  "A's bold diplomacy angered B.",
  'A failed to protect the villages, but B took charge.',
  '“A is arrogant,” the speaker of B said.',
  'B did not betray A.',
  'A met B.',
]

const template = fc.constantFrom(...TEMPLATES)
const pair = fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 2 })

function fill(text: string, [a = '', b = '']: readonly string[], blocA: string, blocB: string): string {
  return text.replace(/\b[AB]\b/g, (letter) => (letter === 'A' ? `[${blocA}:${a}]` : `[${blocB}:${b}]`))
}

function pick(stances: readonly Stance[], bloc: string): unknown {
  return stances
    .filter((stance) => stance.bloc === bloc)
    .map(({ present, sentiment, label, role, voice }) => ({ present, sentiment, label, role, voice }))
}

describe('scoreStance', () => {
  test('the value of the article is the mean of its sentences as they are written', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 1, maxLength: 6 }), pair, (texts, names) => {
        const doc = scoreStance(makeDocument(fill(texts.join(' '), names, 'western', 'african')), resources)
        for (const { bloc, sentiment } of doc.blocs) {
          const written = doc.stances.flatMap((s) => (s.bloc === bloc && s.sentiment !== null ? [s.sentiment] : []))
          expect(written).toEqual(written.map(round))
          const mean = written.length === 0 ? null : written.reduce((sum, each) => sum + each, 0) / written.length
          expect(sentiment).toBe(mean)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('exchanging a Western for an African name moves the score to the other bloc unchanged', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 1, maxLength: 4 }), pair, (texts, names) => {
        const text = texts.join(' ')
        const one = scoreStance(makeDocument(fill(text, names, 'western', 'african')), resources)
        const other = scoreStance(makeDocument(fill(text, names, 'african', 'western')), resources)
        expect(pick(one.stances, 'western')).toEqual(pick(other.stances, 'african'))
        expect(pick(one.stances, 'african')).toEqual(pick(other.stances, 'western'))
        expect(one.blocs[0]).toEqual({ ...other.blocs[1], bloc: 'western' })
      }),
      { numRuns: 25 },
    )
  })

  test('intercept and weights add up to the logit, and every cue lies in its sentence', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 1, maxLength: 5 }), pair, (texts, names) => {
        const doc = scoreStance(makeDocument(fill(texts.join(' '), names, 'western', 'african')), resources)
        for (const { sentiment, intercept, evidence, present, sentence } of doc.stances) {
          if (!present) continue
          // weights have four decimals, so that their sum has as many
          const logit = evidence.reduce((sum, { weight }) => sum + round(weight), round(intercept))
          expect(sentiment).toBe(round(2 / (1 + Math.exp(-round(logit))) - 1))
          for (const { start, end } of evidence) {
            expect(start).toBeGreaterThanOrEqual(doc.sentences[sentence]?.start ?? Infinity)
            expect(end).toBeLessThanOrEqual(doc.sentences[sentence]?.end ?? -1)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test('article values lie in their ranges, the interval holds the mean, and all is the same twice', () => {
    fc.assert(
      fc.property(fc.array(template, { minLength: 1, maxLength: 6 }), pair, (texts, names) => {
        const doc = makeDocument(fill(texts.join(' '), names, 'western', 'african'))
        const scored = scoreStance(doc, resources)
        expect(scored).toEqual(scoreStance(doc, resources))
        for (const bloc of scored.blocs) {
          if (bloc.sentiment === null) continue
          expect(bloc.sentimentLow).toBeLessThanOrEqual(bloc.sentiment + 1e-9)
          expect(bloc.sentimentHigh).toBeGreaterThanOrEqual(bloc.sentiment - 1e-9)
          expect(Math.abs(bloc.sentiment)).toBeLessThanOrEqual(1)
          if (bloc.agency !== null) expect(bloc.agency).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 15 },
    )
  })

  const JUDGING = ['corrupt', 'honest', 'brave', 'incompetent', 'hypocritical', 'reliable', 'capable', 'ruthless']
  test('a negated judgement has the other sign', () => {
    fc.assert(
      fc.property(fc.constantFrom(...JUDGING), fc.constantFrom(...NAMES), (word, name) => {
        const score = (text: string): number =>
          (scoreStance(makeDocument(text), resources).stances[0]?.evidence ?? []).reduce((sum, e) => sum + e.weight, 0)
        const plain = score(`[western:${name}] is ${word}.`)
        const negated = score(`[western:${name}] is not ${word}.`)
        expect(plain).not.toBe(0)
        expect(Math.sign(negated)).toBe(-Math.sign(plain))
      }),
    )
  })
})
