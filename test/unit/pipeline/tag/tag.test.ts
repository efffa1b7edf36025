import { describe, expect, test } from 'vitest'
import type { Tag } from '../../../../pipeline/document/types.ts'
import { tagSentences, tagWithNames } from '../../../../pipeline/tag/index.ts'
import { tokeniseText } from '../../../../pipeline/tokenise/index.ts'

const run = (text: string): ReturnType<typeof tagWithNames> => {
  const { sentences, tokens } = tokeniseText(text)
  return tagWithNames(
    text,
    sentences,
    tokens,
    sentences.map(() => true),
  )
}

const tagOf = (text: string, word: string): Tag | null => {
  const at = tokeniseText(text).tokens.findIndex((token) => text.slice(token.start, token.end) === word)
  return run(text).tags[at] ?? null
}

describe('verbs', () => {
  test.each([
    ['The rebels were expelled by the army.', 'expelled', 'verb', 'participle', 'expel'],
    ['The rebels were not quickly expelled.', 'expelled', 'verb', 'participle', 'expel'],
    ['The army expelled the rebels.', 'expelled', 'verb', 'past', 'expel'],
    ['The three countries, led by generals, left.', 'led', 'verb', 'participle', 'lead'],
    ['Prices rose by five per cent.', 'rose', 'verb', 'past', 'rise'],
    ['Exports increased by 5%.', 'increased', 'verb', 'past', 'increase'],
    ['France has withdrawn its troops.', 'withdrawn', 'verb', 'participle', 'withdraw'],
    ['They want to withdraw troops.', 'withdraw', 'verb', 'infinitive', 'withdraw'],
    ['The junta will march on the capital.', 'march', 'verb', 'base', 'march'],
    ['The court accuses the minister.', 'accuses', 'verb', 'present', 'accuse'],
    ['They are arming the militia.', 'arming', 'verb', 'gerund', 'arm'],
    ['They were arrested and deported.', 'deported', 'verb', 'participle', 'deport'],
  ])('%s %s', (text, word, pos, form, lemma) => {
    expect(tagOf(text, word)).toEqual({ pos, form, lemma })
  })

  test.each([
    ['The rebels were expelled.', 'were', 'aux'],
    ["The army didn't leave.", 'did', 'aux'],
    ['France has withdrawn.', 'has', 'aux'],
    ['Mali has an army.', 'has', 'verb'],
    ['The army is weak.', 'is', 'verb'],
    ['They would leave.', 'would', 'aux'],
  ])('tells auxiliaries from verbs: %s %s', (text, word, pos) => {
    expect(tagOf(text, word)?.pos).toBe(pos)
  })
})

describe('other words', () => {
  test.each([
    ["Kenya's army left.", "'s", 'part'],
    ["He's gone home.", "'s", 'aux'],
    ["The army didn't leave.", "n't", 'part'],
    ['The soldiers who left came back.', 'who', 'pron'],
    ['The soldiers in exile lifted the ban.', 'ban', 'noun'],
    ['They met in May at Camp March.', 'March', 'propn'],
    ['They flew to Paris.', 'to', 'adp'],
    ['They met in Paris, (again).', '(', 'punct'],
  ])('%s %s', (text, word, pos) => {
    expect(tagOf(text, word)?.pos).toBe(pos)
  })

  test('gives nouns their singular', () => {
    expect(tagOf('The armies of both countries met.', 'countries')?.lemma).toBe('country')
  })
})

describe('candidates', () => {
  const slices = (text: string, kind: 'people' | 'organisations'): string[] =>
    run(text)[kind].map((found) => text.slice(found.start, found.end))

  test('finds people after titles, without the title or the possessive', () => {
    expect(slices("Gen. Abdourahamane Tiani met President Omar al-Bashir's envoy.", 'people')).toEqual([
      'Abdourahamane Tiani',
      'Omar al-Bashir',
    ])
  })

  test('finds organisations by their head', () => {
    expect(slices('The Ministry of Defence and the National Electoral Commission agreed.', 'organisations')).toEqual([
      'Ministry of Defence',
      'National Electoral Commission',
    ])
  })

  test('does not make people of ordinary sentences', () => {
    expect(slices('The minister left on Monday. Many soldiers slept.', 'people')).toEqual([])
  })
})

test('looks at wanted sentences only, and at offsets of the whole text', () => {
  const text = 'The army left Gao. The town met Gen. Omar Diallo.'
  const { sentences, tokens } = tokeniseText(text)
  const result = tagWithNames(text, sentences, tokens, [false, true])
  expect(result.tags.slice(0, 5)).toEqual([null, null, null, null, null])
  expect(result.tags.slice(5).every((tag) => tag !== null)).toBe(true)
  expect(result.people.map((name) => text.slice(name.start, name.end))).toEqual(['Omar Diallo'])
  expect(tagSentences(text, sentences, tokens, [false, true], null)).toEqual(result.tags)
})

test('gives nothing where nothing is wanted, and survives long runs of marks', () => {
  expect(run('')).toEqual({ tags: [], people: [], organisations: [] })
  expect(run(`He left${'!'.repeat(40_000)}`).tags).toHaveLength(3)
})
