import { expect, test } from 'vitest'
import { scoreAgency } from '../../../../src/evaluate/agency-score.ts'
import type { GoldArticle, GoldSentence, SystemArticle } from '../../../../src/evaluate/agency-types.ts'

const codes = (western: number | null, african: number | null) => ({
  western_present: western === null ? 0 : 1,
  western_sentiment: western ?? 0,
  western_role: western === null ? 'none' : 'agent',
  african_present: african === null ? 0 : 1,
  african_sentiment: african ?? 0,
  african_role: african === null ? 'none' : 'patient',
})
const TEXTS = ['Paris failed.', 'Kigali shone again.', 'It rained.', 'Accra and Rome met.']
const FIRST = [codes(-1, null), codes(null, 1), codes(null, null), codes(0, 0)]
const sentences: GoldSentence[] = TEXTS.map((text, i) => ({
  id: 'a',
  sentence: i + 1,
  text,
  coder_a: FIRST[i] ?? {},
  coder_b: (i === 3 ? codes(1, 0) : FIRST[i]) ?? {},
}))
const code = {
  western: { sentiment: -1, agency: 2 },
  african: { sentiment: 1, agency: 1 },
  actors: [{ name: 'France', type: 'state', bloc: 'western' }],
  countries: ['FRA'],
}
const articles: GoldArticle[] = [{ id: 'a', coder_a: code, coder_b: { ...code, countries: ['FRA', 'GHA'] } }]

const LABELS = ['negative', 'neutral', 'positive']
/** What coder a says, in the shape of our output. */
const system: SystemArticle = {
  id: 'a',
  sentences: TEXTS.map((text, i) => {
    const bloc = (name: 'western' | 'african') => ({
      present: FIRST[i]?.[`${name}_present`] === 1,
      label: LABELS[Number(FIRST[i]?.[`${name}_sentiment`]) + 1] ?? null,
      role: FIRST[i]?.[`${name}_role`] ?? null,
    })
    return { text, western: bloc('western'), african: bloc('african') }
  }),
  blocs: code,
  actors: [{ name: 'France', aliases: ['Paris'], bloc: 'western', type: 'state' }],
  countries: ['FRA'],
}
const score = (own: SystemArticle) => scoreAgency(sentences, articles, new Map([['a', own]]))

test('who agrees with coder a reaches 1 against a, and less where b differs', () => {
  const { western, african } = score(system)
  expect(african).toMatchObject({ presence: { p: 1, r: 1, f1: 1 }, sentimentAlpha: 1, presentSentences: 2 })
  expect(western.sentimentAlpha).toBeLessThan(1)
  expect(western.presence.f1).toBe(1)
})

test('the confusion of labels adds up both coders', () => {
  expect(score(system).western.confusion).toEqual({
    negative: { negative: 2, neutral: 0, positive: 0 },
    neutral: { negative: 0, neutral: 1, positive: 0 },
    positive: { negative: 0, neutral: 1, positive: 0 },
  })
})

test('the ceiling is one coder against the other, whatever our output', () => {
  const { ceiling } = score(system)
  expect(ceiling?.western).toMatchObject({ bothPresent: 2, presenceF1: 1 })
  expect(ceiling?.african.sentimentAlpha).toBe(1)
  expect(ceiling?.countries).toMatchObject({ n: 1, p: 0.5, r: 1 })
  expect(score({ ...system, sentences: [] }).ceiling).toEqual(ceiling)
})

test('one coder alone gives no ceiling', () => {
  const alone = sentences.map(({ id, sentence, text, coder_a }) => ({ id, sentence, text, coder_a }))
  expect(scoreAgency(alone, articles, new Map([['a', system]])).ceiling).toBeNull()
})

test('a sentence that we lack counts against recall and is reported', () => {
  const figures = score({ ...system, sentences: system.sentences.slice(1) })
  expect(figures.unalignedSentences).toBe(1)
  expect(figures.western.presence).toMatchObject({ p: 1, r: 0.5 })
})

test('a sentence that we cut in two is present where a piece is', () => {
  const [, , , last] = system.sentences
  if (last === undefined) throw new Error('four sentences were made')
  const nothing = { present: false, label: null, role: null }
  const pieces = [
    { ...last, text: 'Accra and Rome', western: nothing },
    { ...last, text: 'met.', african: nothing },
  ]
  const figures = score({ ...system, sentences: [...system.sentences.slice(0, 3), ...pieces] })
  expect(figures.western.presence.r).toBe(1)
  expect(figures.african.presence.r).toBe(1)
})
