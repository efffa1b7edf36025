import { describe, expect, test } from 'vitest'
import { readArticle, scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'
import { readDyads } from '../../../helpers/read-dyads.ts'

/** What a sentence says is not so, each clause with its kind. */
function readDenials(text: string): string[] {
  const [view] = readArticle(makeDocument(text), resources).views
  if (view === undefined) throw new Error('no sentence')
  return view.denials.map(({ first, last, kind }) => {
    const words = view.words.slice(first, last).filter(({ pos }) => pos !== 'punct')
    return `${kind}: ${words.map(({ norm }) => norm).join(' ')}`
  })
}

describe('clauses that are denied', () => {
  test.each([
    ['Togo denied that it had shelled the port.', 'denied: that it had shelled the port'],
    ['Togo denies its guards shelled the port.', 'denied: its guards shelled the port'],
    ['Togo has always denied shelling the port.', 'denied: shelling the port'],
    ['Togo rejected claims that it had shelled the port.', 'denied: that it had shelled the port'],
    ['Togo dismissed reports it was selling weapons.', 'denied: it was selling weapons'],
    ['Togo denied charges of selling weapons to rebels.', 'denied: selling weapons to rebels'],
    ['Togo rejected the claim by the envoy that it sold weapons.', 'denied: that it sold weapons'],
    ['It is not true that Togo shelled the port.', 'denied: that togo shelled the port'],
    ['It was a lie that Togo shelled the port.', 'denied: that togo shelled the port'],
    ['It would be wrong to say that Togo shelled the port.', 'denied: that togo shelled the port'],
    ['The claim that Togo shelled the port is false.', 'denied: that togo shelled the port'],
    ['Benin was falsely accused of shelling the port.', 'denied: accused of shelling the port'],
  ])('%s: %s', (text, expected) => {
    expect(readDenials(text)).toEqual([expected])
  })
})

describe('clauses that are left open, or not believed', () => {
  test.each([
    ['There is no evidence that Togo shelled the port.', 'doubted: that togo shelled the port'],
    ['Divers found no sign, even after a week, that Togo shelled it.', 'doubted: that togo shelled it'],
    ['There is little proof to show that Togo shelled the port.', 'doubted: that togo shelled the port'],
    ['It is unlikely that Togo will shell the port.', 'doubted: that togo will shell the port'],
    ['Benin doubts that Togo shelled the port.', 'doubted: that togo shelled the port'],
    ['Nobody believes that Togo shelled the port.', 'disbelieved: that togo shelled the port'],
    ['Benin does not think that Togo shelled the port.', 'disbelieved: that togo shelled the port'],
  ])('%s: %s', (text, expected) => {
    expect(readDenials(text)).toEqual([expected])
  })
})

describe('where the denial ends', () => {
  test.each([
    ['Togo denied that it sold weapons, but Benin sold some.', 'denied: that it sold weapons'],
    ['Togo denied selling weapons to Benin, which bought some in May.', 'denied: selling weapons to benin'],
    ['Togo denied that it sold weapons and accused Benin of lies.', 'denied: that it sold weapons'],
    ['Although Togo denied that it sold weapons, Benin left.', 'denied: that it sold weapons'],
  ])('%s: %s', (text, expected) => {
    expect(readDenials(text)).toEqual([expected])
  })
})

describe('what looks like it and is not denied', () => {
  test.each([
    'Togo did not deny that it had shelled the port.',
    'Nobody denies that Togo shelled the port.',
    'Togo denied the envoys visas.',
    'Togo denied any wrongdoing.',
    'Togo rejected the offer that Benin made.',
    'It is true that Togo shelled the port.',
    'It is wrong that Togo shelled the port.',
    'It is not unlikely that Togo will shell the port.',
    'There is evidence that Togo shelled the port.',
    'There is a little evidence that Togo shelled the port.',
    'There is no doubt that Togo shelled the port.',
    'Benin cannot believe that Togo shelled the port.',
    'The claim that Togo shelled the port is true.',
    'Benin was accused of shelling the port.',
  ])('%s', (text) => {
    expect(readDenials(text)).toEqual([])
  })
})

describe('a deed that is said not to be done', () => {
  test.each([
    ['[african:Togo] denied that it had armed Benin but [western:Spain] armed [african:Benin].', 'Spain aid Benin'],
    ['[western:Spain] denied attacking [african:Benin].', 'Spain not attack Benin'],
    ['It is not true that [western:Spain] attacked [african:Benin].', 'Spain not attack Benin'],
    ['There is no proof that [western:Spain] attacked [african:Benin].', 'Spain may attack Benin'],
    ['Nobody believes that [western:Spain] attacked [african:Benin].', 'Spain may attack Benin'],
    ['[western:Spain] considered attacking [african:Benin].', 'Spain may attack Benin'],
    ['[western:Spain] admitted attacking [african:Benin].', 'Spain attack Benin'],
    ['There is no doubt that [western:Spain] attacked [african:Benin].', 'Spain attack Benin'],
  ])('%s: %s', (marked, expected) => {
    expect(readDyads(marked)).toEqual([expected])
  })
})

describe('what is denied or open judges nobody', () => {
  test.each([
    ['There is no evidence that [western:France] bombed the market.', 'western'],
    ['It is not true that [western:France] bombed the market.', 'western'],
    ['Nobody believes that [western:France] bombed the market.', 'western'],
    ['[african:Kenya] dismissed reports that it was arming the rebels.', 'african'],
  ] as const)('%s (%s)', (marked, bloc) => {
    const { stances } = scoreStance(makeDocument(marked), resources)
    expect(stances.find((stance) => stance.bloc === bloc)?.label).toBe('neutral')
  })

  test('what nobody doubts judges', () => {
    const { stances } = scoreStance(
      makeDocument('There is no doubt that [western:France] bombed the market.'),
      resources,
    )
    expect(stances.find(({ bloc }) => bloc === 'western')?.label).toBe('negative')
  })
})
