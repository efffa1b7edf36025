import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { readDyads } from '../../../helpers/read-dyads.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

describe('what two do to each other goes both ways', () => {
  test.each([
    ['[african:Kenya] and [western:Britain] traded barbs.', ['Kenya accuse Britain', 'Britain accuse Kenya']],
    ['[african:Kenya] traded bitter accusations with [western:Britain].', ['Kenya accuse Britain']],
    ['[african:Kenya] and [western:Britain] traded for years.', ['Kenya cooperate Britain', 'Britain cooperate Kenya']],
    ['[other:Iran] and [other:Israel] exchanged heavy fire on Monday.', ['Iran attack Israel', 'Israel attack Iran']],
    [
      '[african:Kenya] and [western:Britain] blamed each other for it.',
      ['Kenya accuse Britain', 'Britain accuse Kenya'],
    ],
    ["[african:Mali] and [african:Niger] expelled one another's envoys.", ['Mali expel Niger', 'Niger expel Mali']],
    [
      '[african:Mali] and [western:France] imposed sanctions on each other.',
      ['Mali sanction France', 'France sanction Mali'],
    ],
    ['[african:Mali] blamed the other party and [western:France] left.', []],
    ['[african:Kenya] and [western:Britain] said each party lost the other.', []],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('finds parties that stand farther off', () => {
  test.each([
    ['The expulsion of the [western:French] envoy by [african:Niger] came late.', ['Niger expel French']],
    ["[african:Niger]'s rejection of the ultimatum of [western:France] came late.", ['Niger reject France']],
    ["[african:Niger]'s rejection of the ultimatum came after [western:France] left.", []],
    [
      '[african:Togo] was praised by [western:Britain] but criticised by [western:Germany].',
      ['Britain support Togo', 'Germany accuse Togo'],
    ],
    ['[western:France] was praised and then expelled by [african:Mali].', ['Mali support France', 'Mali expel France']],
    [
      '[african:Kenya] was criticised by [african:Uganda] and supported [african:Rwanda].',
      ['Uganda accuse Kenya', 'Kenya support Rwanda'],
    ],
    ['Under pressure from [western:Britain], [african:Ghana] raised taxes.', ['Britain demand Ghana']],
    ['[african:Ghana] came under attack from [western:France].', ['France attack Ghana']],
    ['Pressure from [western:Britain] grew when [african:Ghana] raised taxes.', []],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('knows what is no party, and whose blow it is', () => {
  test.each([
    ['[african:Migrants] were beaten by [western:Polish] guards.', ['Polish attack Migrants']],
    ['[african:Kenya] beat [african:Uganda] 2-0.', ['Kenya gain Uganda']],
    ['[african:Army] beat [african:Police] in the cup final.', ['Army gain Police']],
    ['[western:Biden] won the [african:African] prize.', []],
    ['[russia:Russia] gains influence while [western:France] is losing [russia:it].', []],
    ['[western:France] lost to [african:Senegal].', ['France lose Senegal']],
    [
      '[western:Germany] killed [other_person:Qasem], head of the [other:Iranian] guard, on Friday.',
      ['Germany attack Qasem'],
    ],
    [
      '[western:Germany] met [other_person:Qasem], head of the guard, and [other:Iran].',
      ['Germany consult Qasem', 'Germany consult Iran'],
    ],
    ['The [western:French] television star [western_person:Hana] thanked [african:Togo].', ['Hana support Togo']],
    ['A [western:Polish] chef named [western_person:Jan] praised [african:Khan].', []],
    ['The [western:French] minister named [african_person:Jan] as envoy.', ['French other Jan']],
    ['[western:NBC] reported [other:Iraq] withdrew.', []],
    ['[western:WWE] extended condolences to [african:Nigerians].', ['WWE support Nigerians']],
    ['[african:Mali] attacked [western:French]-backed rebels.', []],
    ['A [western:French]-led force attacked [african:Mali].', []],
    ['[western:French] forces attacked [african:Mali].', ['French attack Mali']],
    ['[western:Biden] earned the [african:African] prize.', []],
    ['On Monday [western:France] condemned [african:it].', ['France accuse it']],
    ['On Monday [western:France] praised [african:it] as an idea.', []],
    ['[african:Mali] has a plan and [western:France] will treat [african:it] well.', []],
    ['[western:France] claimed [african:Malians] to be spies.', []],
    ['[western:Britain] created [african:Nigeria].', []],
    ['[african:Togo] urged [african:Malians] to march and demand [western:France] leave.', ['Togo demand Malians']],
    [
      '[african:Togo] urged [african:Malians] to march and expelled [western:France].',
      ['Togo demand Malians', 'Togo expel France'],
    ],
    ['[african:Togo] left a summit with [african_person:Mao] of [african:Mali].', []],
  ])('%s', (marked, dyads) => {
    expect(readDyads(marked)).toEqual(dyads)
  })
})

describe('to come and go in one’s own state is nothing done to it', () => {
  const read = (marked: string): string[] => {
    const doc = makeDocument(marked)
    const actors = doc.actors.map((actor) => ({ ...actor, country: actor.bloc === 'african' ? 'KEN' : 'FRA' }))
    return scoreStance({ ...doc, actors }, resources).dyads.map(({ deed }) => deed)
  }

  test.each([
    ['Many [african:farmers] have left [african:the country] for good.', []],
    ['[african_person:Ruto] visited [african:the state] on Monday.', []],
    ['Many [western:diplomats] have left [african:the country] for good.', ['withdraw']],
    ['Many [african:farmers] have sued [african:the state] for good.', ['accuse']],
  ])('%s', (marked, deeds) => {
    expect(read(marked)).toEqual(deeds)
  })
})
