import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecognisedDocument } from '../../pipeline/document/index.ts'
import { recognise, recogniseUntrained, surfaceOf } from '../helpers/entities.ts'

/** Pairs of states of the same kind: one Western, one African, one word each, no metonym and no ambiguity. */
const PAIRS = [
  { western: { name: 'Norway', demonym: 'Norwegian' }, african: { name: 'Zambia', demonym: 'Zambian' } },
  { western: { name: 'Belgium', demonym: 'Belgian' }, african: { name: 'Ghana', demonym: 'Ghanaian' } },
  { western: { name: 'Canada', demonym: 'Canadian' }, african: { name: 'Uganda', demonym: 'Ugandan' } },
  { western: { name: 'Austria', demonym: 'Austrian' }, african: { name: 'Malawi', demonym: 'Malawian' } },
] as const

const TEMPLATES = [
  'A condemned B over the vote.',
  'In A, rain is late this year.',
  'a-adj troops left the base at dawn.',
  'A b-adj scandal filled the papers.',
  "A's ambassador met the minister of B.",
  'It rained. They waited for the bus.',
  'Ties between A and B have improved, and its farmers are glad.',
  'The b-adj government said that it would pay A.',
  'Ilka Testova, who was born in A, leads the b-adj party.',
  'Prime Minister Ilka Testova of A met the b-adj workers.',
]

type Side = 'western' | 'african'
type Pair = (typeof PAIRS)[number]

const template = fc.constantFrom(...TEMPLATES)
const texts = fc.array(template, { minLength: 1, maxLength: 4 })

/** Puts the pair into the text: A is the state of `first`, B the other one. */
function fill(text: string, pair: Pair, first: Side): string {
  const a = pair[first]
  const b = pair[first === 'western' ? 'african' : 'western']
  return text
    .replaceAll('a-adj', a.demonym)
    .replaceAll('b-adj', b.demonym)
    .replace(/\bA(?= (?:condemned|and)|'s|[,.])|(?<=pay |In |in |of )A\b/g, a.name)
    .replace(/\bB\b/g, b.name)
}

/** Words, and what they could be in a text: names, links, marks, odd letters and white space. */
const piece = fc.constantFrom(
  ...'Mali|France|French|Paris|South|Sudan|Guinea|the West|President|Macron|Amina Sesoko|He|its|AU|(AU)|African Union'.split(
    '|',
  ),
  ..."of|in|and|said|left|.|,|“|”|'s|’s|-|\r\n|\n\n|  |😀|É|e\u0301|2024|US|us|Boko Haram|troops|Côte d’Ivoire".split(
    '|',
  ),
)
const jumble = fc.array(
  fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 5 }) }),
  {
    maxLength: 40,
  },
)

describe('recogniseEntities', () => {
  test('mentions stand on whole tokens, give back their words, ascend and do not overlap', () => {
    fc.assert(
      fc.property(jumble, (pieces) => {
        const doc = recognise(pieces.join(' '))
        let end = 0
        for (const mention of doc.mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.start).toBe(doc.tokens[mention.firstToken]?.start)
          expect(mention.end).toBe(doc.tokens[mention.lastToken - 1]?.end)
          expect(surfaceOf(doc, mention)).toMatch(/^\S[^]*\S$|^\S$/u)
          const sentence = doc.sentences[mention.sentence]
          expect(mention.firstToken).toBeGreaterThanOrEqual(sentence?.firstToken ?? Infinity)
          expect(mention.lastToken).toBeLessThanOrEqual(sentence?.lastToken ?? -1)
          end = mention.end
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the ids of mentions are those of the actors and places, none idle, each once, sorted', () => {
    fc.assert(
      fc.property(jumble, (pieces) => {
        const { actors, places, mentions } = recognise(pieces.join(' '))
        for (const [entries, ids] of [
          [actors, mentions.map(({ actor }) => actor)],
          [places, mentions.map(({ place }) => place)],
        ] as const) {
          const used = [...new Set(ids.filter((id) => id !== null))].sort()
          expect(entries.map(({ id }) => id)).toEqual(used)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the text is left alone, and recognising it again gives the same', () => {
    fc.assert(
      fc.property(jumble, (pieces) => {
        const text = pieces.join(' ')
        const doc = recognise(text)
        expect(doc.text).toBe(text)
        expect(recognise(text)).toEqual(doc)
        expect(JSON.parse(JSON.stringify(doc))).toEqual(doc)
      }),
      { numRuns: 50 },
    )
  })

  test('exchanging a Western for an African state exchanges the blocs and nothing else', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...PAIRS), (found, pair) => {
        const text = found.join(' ')
        const one = outline(recogniseUntrained(fill(text, pair, 'western')), 'western')
        const other = outline(recogniseUntrained(fill(text, pair, 'african')), 'african')
        expect(one).toEqual(other)
      }),
      { numRuns: 200 },
    )
  })

  test('the outline of that comparison holds the blocs of both states', () => {
    const [pair] = PAIRS
    const doc = recognise(fill('A condemned B over the vote.', pair, 'western'))
    expect(doc.actors.map(({ bloc }) => bloc).sort()).toEqual(['african', 'western'])
    expect(outline(doc, 'western').map(({ bloc }) => bloc)).toEqual(['first', 'second'])
    expect(outline(doc, 'african').map(({ bloc }) => bloc)).toEqual(['second', 'first'])
  })
})

/** Mentions without the names and offsets of the states; blocs told as those of A and of B. */
function outline(doc: RecognisedDocument, first: Side) {
  return doc.mentions.map((mention) => {
    const actor = doc.actors.find(({ id }) => id === mention.actor)
    const { firstToken, lastToken, sentence, kind, reading, rule, confidence } = mention
    return {
      ...{ firstToken, lastToken, sentence, kind, reading, rule, confidence },
      bloc: tellSide(actor?.bloc ?? null, first),
      type: actor?.type ?? null,
      located: mention.place !== null,
      candidates: mention.candidates.length,
    }
  })
}

function tellSide(bloc: string | null, first: Side): string | null {
  if (bloc !== 'western' && bloc !== 'african') return bloc
  return bloc === first ? 'first' : 'second'
}
