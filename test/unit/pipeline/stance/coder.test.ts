import { describe, expect, test } from 'vitest'
import { SCORED_BLOCS } from '../../../../pipeline/document/codes.ts'
import { spellKey } from '../../../../pipeline/linear/index.ts'
import {
  findPresenceFeatures,
  findRoleFeatures,
  findSenses,
  findSentimentFeatures,
  readArticle,
  scoreStance,
  SENSE_GROUPS,
} from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

function readKeys(marked: string, bloc: (typeof SCORED_BLOCS)[number]): string[] {
  const article = readArticle(makeDocument(marked), resources)
  return article.views.flatMap((view) => {
    const own = view.targets.filter((target) => target.bloc === bloc)
    return [
      ...findPresenceFeatures(article, view, bloc),
      ...findRoleFeatures(article, view, bloc, own),
      ...findSentimentFeatures(view, bloc, own),
    ].map(({ key }) => spellKey(key))
  })
}

const TEXT = '[western:Norland] betrayed [african:Suderia]. [african:Suderia] warned that [western:Norland] may return.'

test('no feature holds a name', () => {
  for (const bloc of SCORED_BLOCS)
    expect(readKeys(TEXT, bloc).filter((key) => /norland|suderia/i.test(key))).toEqual([])
})

test('features of a bloc are those of the other bloc once the names are exchanged', () => {
  const exchanged = TEXT.replace(/western|african/g, (bloc) => (bloc === 'western' ? 'african' : 'western'))
  expect(readKeys(TEXT, 'western')).toEqual(readKeys(exchanged, 'african'))
})

test('one who speaks is not judged by what the words say of others', () => {
  const { views } = readArticle(
    makeDocument('[western:The envoy] said that [african:the junta] is corrupt.'),
    resources,
  )
  const keys = views.flatMap((view) =>
    findSentimentFeatures(
      view,
      'western',
      view.targets.filter(({ bloc }) => bloc === 'western'),
    ).map(({ key }) => spellKey(key)),
  )
  expect(keys).toContain('role:speaker')
  expect(keys).toContain('said:bad')
  expect(keys).not.toContain('word:corrupt')
})

test('a word of no list has the construct that the model gives it, and weighs the same either way', () => {
  const doc = makeDocument('[african:Norland] rapidly and steadily rebuilt its roads.')
  const read = (efficacy: readonly string[]) => {
    const sentiment = { ...resources.model.sentiment, efficacy: new Set(efficacy) }
    const { stances } = scoreStance(doc, { ...resources, model: { ...resources.model, sentiment } })
    const cue = stances.flatMap(({ evidence }) => evidence).find(({ start }) => doc.text.startsWith('rapidly', start))
    return [cue?.construct, cue?.weight]
  }
  const [construct, weight] = read([])
  expect(construct).toBe('evaluation')
  expect(read(['rapidly'])).toEqual(['efficacy', weight])
  expect(weight).not.toBe(0)
})

/** Keys of the sentiment toward a bloc in the first sentence. */
function readSentimentKeys(marked: string, bloc: (typeof SCORED_BLOCS)[number]): string[] {
  const [view] = readArticle(makeDocument(marked), resources).views
  if (view === undefined) throw new Error('no sentence')
  const own = view.targets.filter((target) => target.bloc === bloc)
  return findSentimentFeatures(view, bloc, own).map(({ key }) => spellKey(key))
}

describe('the accuser', () => {
  const ACCUSED = '[african:Suderia] denounced the arrogance of [western:Norland].'

  test('is not judged by what the accused is called', () => {
    expect(readSentimentKeys(ACCUSED, 'african')).toContain('said:word:arrogance')
    expect(readSentimentKeys(ACCUSED, 'african')).not.toContain('word:arrogance')
  })

  test('does not shield the accused', () => {
    expect(readSentimentKeys(ACCUSED, 'western')).toContain('word:arrogance')
    expect(readSentimentKeys(ACCUSED, 'western')).not.toContain('said:word:arrogance')
  })

  test('gives words no sense but that of own speech', () => {
    const [view] = readArticle(makeDocument(ACCUSED), resources).views
    if (view === undefined) throw new Error('no sentence')
    const groupsOf = (bloc: string) => {
      const own = view.targets.filter((target) => target.bloc === bloc)
      const senses = findSenses(view, own).filter(({ word }) => word === 'arrogance')
      return senses.map(({ group }) => SENSE_GROUPS[group])
    }
    expect(groupsOf('african')).toEqual(['own'])
    expect(groupsOf('western')).not.toContain('own')
  })
})

describe('a deed that is denied is neither praise nor blame by itself', () => {
  test.each([
    ['[western:Norland] was not expelled by [african:Suderia].', 'cue:not:frame_patient:bad'],
    ['[western:Norland] was expelled by [african:Suderia].', 'cue:frame_patient:bad'],
    ['[western:Norland] never betrayed [african:Suderia].', 'cue:not:frame_agent:bad'],
    ['[western:Norland] betrayed [african:Suderia].', 'cue:frame_agent:bad'],
    ['Corruption in [western:Norland] fell.', 'cue:governed:good'],
    ['[western:Norland] is not corrupt.', 'cue:predicate:good'],
  ])('%s: %s', (marked, expected) => {
    const ties = [
      'cue:not:frame_patient:bad',
      'cue:not:frame_agent:bad',
      'cue:frame_patient:bad',
      'cue:frame_agent:bad',
    ]
    const keys = readSentimentKeys(marked, 'western')
    expect(keys).toContain(expected)
    expect(keys.filter((key) => ties.includes(key) && key !== expected)).toEqual([])
    expect(keys).not.toContain('cue:frame_patient:good')
  })
})

test('a deed that is tied to others does not count as if it were done here', () => {
  const LIED = '[western:Norland], which [african:Suderia] trusts, lied.'
  expect(readSentimentKeys(LIED, 'african')).toContain('cue:claimed:bad:agent')
  expect(readSentimentKeys(LIED, 'african')).not.toContain('cue:bad:agent')
  expect(readSentimentKeys(LIED, 'western')).toContain('cue:bad:both')
})
