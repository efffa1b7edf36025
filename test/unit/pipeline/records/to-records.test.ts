import { describe, expect, test } from 'vitest'
import { articleSchema, toRecords } from '../../../../pipeline/records/index.ts'
import {
  makeActor,
  makeAnalysedDocument,
  makeBlocSummary,
  makeEvidence,
  makeIssue,
  makeMention,
  makePlace,
  makeRichDocument,
  makeScoredHeadline,
  makeStance,
} from '../../../helpers/document.ts'

describe('offsets', () => {
  const { article, rows } = toRecords(makeRichDocument())
  const points = Array.from(article.text)
  const slice = (start: number, end: number) => points.slice(start, end).join('')

  test('sentences, mentions and cues slice to their own words behind an emoji', () => {
    const spans = [
      ...article.sentences.map((s) => [slice(s.start, s.end), s.text]),
      ...[...article.actors, ...article.places].flatMap((a) =>
        a.mentions.map((m) => [slice(m.start, m.end), m.surface]),
      ),
      ...article.evidence.map((e) => [slice(e.start, e.end), e.words]),
    ]
    expect(spans.length).toBeGreaterThan(8)
    for (const [found, words] of spans) expect(found).toBe(words)
  })

  test('are smaller than UTF-16 offsets by the pairs before them', () => {
    expect(article.actors[0]?.mentions[0]?.start).toBe(article.text.indexOf('Algeria') - 1)
  })

  test('are the same in the tables', () => {
    expect(rows.mentions.map((m) => slice(m.start, m.end))).toEqual(rows.mentions.map((m) => m.surface))
    expect(rows.sentences.map((s) => slice(s.start, s.end))).toEqual(rows.sentences.map((s) => s.text))
  })

  test('of a headline count in the headline', () => {
    const text = '😀 Algeria breaks with Spain'
    const scoredHeadline = makeScoredHeadline(text, {
      stances: [makeStance(0, 'african', { evidence: [makeEvidence(text, 'breaks')] })],
    })
    const { headline } = toRecords(makeRichDocument({ headline: text, scoredHeadline })).article
    const cue = headline?.evidence[0]
    expect(Array.from(text).slice(cue?.start, cue?.end).join('')).toBe('breaks')
  })

  test('of an issue are converted, and null stays null', () => {
    expect(article.issues[0]?.start).toBe(article.text.indexOf('Benali') - 1)
    expect(toRecords(makeAnalysedDocument({ issues: [makeIssue()] })).rows.issues[0]).toMatchObject({ start: null })
  })
})

describe('sentiment', () => {
  test('is what the written weights and the intercept row add up to, to the last decimal', () => {
    const { rows } = toRecords(makeRichDocument())
    const scored = rows.sentences.filter(({ sentiment }) => sentiment !== null)
    expect(scored).toHaveLength(3)
    for (const { sentence, bloc, sentiment } of scored) {
      const own = rows.evidence.filter((e) => e.sentence === sentence && e.bloc === bloc)
      const logit = own.reduce((sum, { weight }) => sum + weight, 0)
      expect(sentiment).toBeCloseTo(2 / (1 + Math.exp(-logit)) - 1, 4)
      expect(own.filter(({ source }) => source === 'intercept')).toHaveLength(1)
    }
  })

  test('has the decimals that are written', () => {
    const text = 'Algeria broke a treaty.'
    const evidence = [
      makeEvidence(text, 'broke', { weight: 0.00004999 }),
      makeEvidence(text, 'treaty', { weight: 0.00004999 }),
    ]
    const doc = makeAnalysedDocument({ text, stances: [makeStance(0, 'african', { evidence })] })
    expect(toRecords(doc).article.sentences[0]?.african.sentiment).toBe(0)
  })

  test('that the evidence does not give is a bug and throws', () => {
    const text = 'Algeria broke a treaty.'
    const evidence = [makeEvidence(text, 'broke')]
    const doc = makeAnalysedDocument({ text, stances: [makeStance(0, 'african', { evidence, sentiment: 0.4 })] })
    expect(() => toRecords(doc)).toThrow(/Sentence 0, african/)
  })

  test('an intercept row has no offsets, words, target or construct', () => {
    const row = toRecords(makeRichDocument()).rows.evidence.find(({ source }) => source === 'intercept')
    expect(row).toMatchObject({ start: null, end: null, words: null, target: null, construct: null, weight: 0 })
  })

  test('an absent bloc keeps its confidence and nothing else, and has no evidence', () => {
    const { article, rows } = toRecords(makeAnalysedDocument())
    const codes = { sentiment: null, label: null, role: null, intercept: null }
    const nothing = { ...codes, voice: null, speaker: null, speech_verb: null }
    expect(article.sentences[0]?.western).toEqual({ present: false, ...nothing, confidence: 0.8 })
    expect(rows.evidence).toEqual([])
  })
})

describe('the article value', () => {
  const summary = makeBlocSummary('african', { sentiment: 0.12344, sentimentLow: -0.00001, sentimentHigh: 0.56786 })
  const schemes = [
    { scheme: 'still', moved: 0, blocs: [summary] },
    { scheme: 'moved', moved: 1, blocs: [makeBlocSummary('african', { sentiment: -0.5 })] },
  ]
  const { article, rows } = toRecords({ ...makeAnalysedDocument({ blocs: [summary] }), schemes })

  test('and its interval have the decimals that are written', () => {
    const { sentiment, sentiment_low: low, sentiment_high: high } = article.blocs.african
    expect([sentiment, low, high]).toEqual([0.1234, 0, 0.5679])
  })

  test('is that of a scheme which moves nothing, and of no other', () => {
    const found = rows.bloc_schemes.filter(({ bloc }) => bloc === 'african').map(({ sentiment }) => sentiment)
    expect(found).toEqual([0.1234, 0.1234, -0.5])
  })
})

describe('a text that is not scored', () => {
  const { article, rows } = toRecords(
    makeAnalysedDocument({
      text: 'Le Mali a parlé.',
      language: 'fr',
      scorable: false,
      headline: 'Le Mali parle',
      blocs: [makeBlocSummary('western'), makeBlocSummary('african'), makeBlocSummary('external')],
    }),
  )

  test('has its sentences with every code null', () => {
    expect(article.status).toBe('not_scored')
    expect(new Set(Object.values(article.sentences[0]?.african ?? {}))).toEqual(new Set([null]))
    expect(rows.sentences.map(({ present }) => present)).toEqual([null, null, null])
  })

  test('has null, not 0, for counts of a bloc', () => {
    expect(new Set(Object.values(article.blocs.african))).toEqual(new Set([null]))
    expect(rows.summary[0]).toMatchObject({ african_sentences: null, agency_balance: null, words: 4 })
  })

  test('keeps its headline without codes', () => {
    expect(article.headline).toMatchObject({ text: 'Le Mali parle', western: { present: null }, evidence: [] })
  })
})

describe('actors', () => {
  const text = 'Algeria spoke. It left. Algiers and the Algerian side waited; Algiers won.'
  const aliasMentions = [
    makeMention(text, 'Algiers', { nth: 1, kind: 'metonym' }),
    makeMention(text, 'Algeria'),
    makeMention(text, 'It', { kind: 'pronoun' }),
    makeMention(text, 'Algiers', { kind: 'metonym' }),
    makeMention(text, 'Algerian', { kind: 'demonym' }),
  ]
  const actor = toRecords(makeAnalysedDocument({ text, actors: [makeActor()], mentions: aliasMentions })).article
    .actors[0]

  test('have aliases in order of appearance, without the name, pronouns and repeats', () => {
    expect(actor?.aliases).toEqual(['Algiers', 'Algerian'])
  })

  test('have their mentions in text order', () => {
    expect(actor?.mentions.map(({ surface }) => surface)).toEqual(['Algeria', 'It', 'Algiers', 'Algerian', 'Algiers'])
  })

  test('without a summary have null scores, not 0', () => {
    expect(actor).toMatchObject({ sentiment: null, agency: null })
  })

  test('share a mention with the place of the same words', () => {
    const doc = makeAnalysedDocument({
      text,
      actors: [makeActor()],
      places: [makePlace({ id: 'place:algiers', name: 'Algiers' })],
      mentions: [makeMention(text, 'Algiers', { place: 'place:algiers' })],
    })
    const { article, rows } = toRecords(doc)
    expect([article.actors[0]?.mentions.length, article.places[0]?.mentions.length]).toEqual([1, 1])
    expect(rows.mentions).toHaveLength(1)
  })
})

describe('the summary', () => {
  const [summary] = toRecords(makeRichDocument()).rows.summary

  test('balances African against Western agency', () => {
    expect(summary).toMatchObject({ western_agency: 0, african_agency: 1, agency_balance: 1 })
  })

  test('lists countries sorted, top actors by mentions, and codes of issues', () => {
    expect(summary).toMatchObject({
      countries: 'DZA; ESP',
      top_actors: 'Algeria; Spain; Benali',
      note: 'DATE_AMBIGUOUS',
      status: 'ok',
    })
  })

  test('rounds to four decimals', () => {
    expect(summary?.african_sentiment_high).toBe(0.5333)
  })

  test('says partial where an error was found', () => {
    const doc = makeAnalysedDocument({ issues: [makeIssue({ severity: 'error' }), makeIssue()] })
    expect(toRecords(doc).rows.summary[0]).toMatchObject({ status: 'partial', note: 'DATE_AMBIGUOUS' })
  })
})

describe('a headline of several sentences', () => {
  test('has the codes and cues of the one that says most of a bloc', () => {
    const text = 'Algeria waits. Algeria fails.'
    const fails = makeEvidence(text, 'fails', { sentence: 1, weight: -2 })
    const scoredHeadline = makeScoredHeadline(text, {
      sentences: ['Algeria waits.', 'Algeria fails.'],
      stances: [makeStance(0, 'african', { present: true }), makeStance(1, 'african', { evidence: [fails] })],
    })
    const { headline } = toRecords(makeAnalysedDocument({ headline: text, scoredHeadline })).article
    expect(headline?.african).toMatchObject({ present: true, label: 'negative' })
    expect(headline?.western.present).toBe(false)
    expect(headline?.evidence.map(({ words }) => words)).toEqual(['fails'])
  })
})

test('a record that does not fit its schema throws with the id and the path', () => {
  const doc = makeAnalysedDocument({ actors: [makeActor({ country: 'Algeria' })] })
  expect(() => toRecords(doc)).toThrow(/algeria-spain-treaty[\s\S]*country/)
})

test('numbers that are not finite are a bug, except in metadata, where they become text', () => {
  expect(() => toRecords(makeAnalysedDocument({ stances: [makeStance(0, 'african', { confidence: NaN })] }))).toThrow()
  const { metadata } = toRecords(makeAnalysedDocument({ metadata: { a: Infinity, b: [NaN], c: { d: 1 } } })).article
  expect(metadata).toEqual({ a: 'Infinity', b: ['NaN'], c: { d: 1 } })
})

test('empty text fields become null, so that empty cells mean one thing', () => {
  expect(toRecords(makeAnalysedDocument({ title: '', outlet: '' })).article).toMatchObject({
    title: null,
    outlet: null,
  })
})

test('an article without a sentence gives rows and no evidence', () => {
  const { article, rows } = toRecords(makeAnalysedDocument({ text: '' }))
  expect([article.words, rows.sentences, rows.articles[0]?.characters]).toEqual([0, [], 0])
})

test('the fields stand in the order of the contract', () => {
  const keys = Object.keys(toRecords(makeRichDocument()).article)
  const told = ['schema_version', 'id', 'title', 'date', 'date_source', 'date_precision', 'outlet', 'author', 'url']
  told.push('language', 'metadata', 'words', 'sha256', 'text', 'headline', 'sentences', 'blocs', 'actors', 'places')
  told.push('countries', 'evidence', 'issues')
  expect(keys.filter((key) => told.includes(key))).toEqual(told)
})

test('the fields of every object stand in the order of the schema', () => {
  const { article } = toRecords(makeRichDocument())
  expect(JSON.stringify(article)).toBe(JSON.stringify(articleSchema.parse(article)))
})

test('what does not fit the schema is an error that names article and field', () => {
  const doc = makeRichDocument()
  const broken = { ...doc, actors: doc.actors.map((actor) => ({ ...actor, confidence: 7, country: 'france' })) }
  expect(() => toRecords(broken)).toThrow(new RegExp(`${doc.id}[^]*actors`))
})

test('metadata keeps keys with the names of object members, __proto__ included', () => {
  const given = JSON.parse('{"__proto__": "x", "constructor": "y", "inner": {"__proto__": 1}}') as Record<
    string,
    string
  >
  const { article, rows } = toRecords(makeAnalysedDocument({ metadata: given }))
  expect(JSON.stringify(article.metadata)).toBe(JSON.stringify(given))
  expect(rows.articles[0]?.metadata).toBe(JSON.stringify(given))
})
