import { expect, test } from 'vitest'
import { SCORED_BLOCS } from '../../../../pipeline/document/codes.ts'
import { spellKey } from '../../../../pipeline/linear/index.ts'
import {
  findPresenceFeatures,
  findRoleFeatures,
  findSentimentFeatures,
  readArticle,
  scoreStance,
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
