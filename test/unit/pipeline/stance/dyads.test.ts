import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { readDyads as read } from '../../../helpers/read-dyads.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

describe('reads who does what to whom', () => {
  test.each([
    ['[western:France] condemned [african:Mali].', ['France accuse Mali']],
    ['[african:Mali] expelled [western:French] diplomats on Monday.', ['Mali expel French']],
    ['[african:Mali] was suspended by [african:ECOWAS].', ['ECOWAS sanction Mali']],
    ['[african:ECOWAS] imposed sanctions on [african:Niger].', ['ECOWAS sanction Niger']],
    ['[western:France] withdrew from [african:Niger].', ['France withdraw Niger']],
    ['[african:Chad] called on [western:France] to leave.', ['Chad demand France']],
    ['[russia:Russia] supplied weapons to [african:Mali].', ['Russia aid Mali']],
    ['[western:Germany] gave [african:Ghana] vaccines.', ['Germany aid Ghana']],
    ['[african:Morocco] invited [african:Niger] to a conference.', ['Morocco invite Niger']],
    ['[african:Senegal] accused [western:France] of arrogance.', ['Senegal accuse France']],
    ['[western:Britain] urged [african:Kenya] to hold elections.', ['Britain demand Kenya']],
    ['[african:Rwanda] rejected talks with [western:Belgium].', ['Rwanda reject Belgium']],
    ['[western:France] suspended aid to [african:Burkina Faso].', ['France sanction Burkina Faso']],
    ['[african:Nigeria] praised [turkiye:Türkiye] for its drones.', ['Nigeria support Türkiye']],
    ['[african:Togo] signed an agreement with [russia:Russia].', ['Togo cooperate Russia']],
    ['[african:Mali] pulled out of [african:ECOWAS].', ['Mali withdraw ECOWAS']],
    ['[western:Washington] threatened [african:Pretoria] with tariffs.', ['Washington threaten Pretoria']],
    ['[african:Togo], which had backed [western:France], abstained.', ['Togo support France']],
    ['[western:France] and [western:Germany] condemned [african:Mali].', ['France accuse Mali', 'Germany accuse Mali']],
    ['[western:Spain] helped [african:Ghana] and [african:Togo].', ['Spain aid Ghana', 'Spain aid Togo']],
    ["[western:France]'s support for [african:Chad] has grown.", ['France support Chad']],
    [
      'The talks between [african:Mali] and [african:Algeria] failed.',
      ['Mali consult Algeria', 'Algeria consult Mali'],
    ],
    ['[african:Mali] and [african:Niger] met on Friday.', ['Mali consult Niger', 'Niger consult Mali']],
    ['[western:France] launched an attack on [african:Libya].', ['France attack Libya']],
    ['[western:France] did not attack [african:Mali].', ['France not attack Mali']],
    ['[western:Germany] never gave [african:Ghana] the vaccines.', ['Germany not aid Ghana']],
    ['[western:Germany] no longer supports [african:Ghana].', ['Germany not support Ghana']],
    ['[african:Ghana] beat [western:Germany] in the final.', ['Ghana gain Germany']],
    ['No [african:African state] condemned [western:France].', ['African state not accuse France']],
    ['No new [western:French] troops attacked [african:Mali].', ['French not attack Mali']],
    [
      'Neither [african:Ghana] nor [african:Togo] condemned [western:France].',
      ['Ghana not accuse France', 'Togo not accuse France'],
    ],
    ['[african:Chad] ended its defence pact with [western:France].', ['Chad not cooperate France']],
    ['[western:Britain] and [african:Rwanda] signed a deal.', ['Britain cooperate Rwanda', 'Rwanda cooperate Britain']],
    [
      '[western:Britain] and [african:Rwanda] signed a deal with [african:Kenya].',
      ['Britain cooperate Kenya', 'Rwanda cooperate Kenya'],
    ],
    ['[african:Niger] cut ties with [western:Paris].', ['Niger sanction Paris']],
    ['[african:Niger] broke off relations with [western:Paris].', ['Niger sanction Paris']],
    ['[multilateral:UN] envoy [multilateral_person:Tetteh] met [african:Haftar].', ['Tetteh consult Haftar']],
    ['[western_person:Weber], the [western:EU] envoy for the Horn, met [african:Abiy].', ['Weber consult Abiy']],
    [
      '[western_person:Macron], [western:French] troops and [african:Mali] condemned [russia:Russia].',
      ['Macron accuse Russia', 'French accuse Russia', 'Mali accuse Russia'],
    ],
    [
      "The spokesman for [african:Niger]'s army, [african:Abdramane], accused [western:France] of lying.",
      ['Abdramane accuse France'],
    ],
    ['[african:Togo], accused of lying, condemned [african:ECOWAS].', ['Togo accuse ECOWAS']],
    ['[african:Mali] severed relations with [other:Ukraine].', ['Mali sanction Ukraine']],
    ['[african:Ghana] asked [western:France] to pay.', ['Ghana demand France']],
    ['[african:Ghana] asked [western:France] about the loan.', ['Ghana consult France']],
    ['[african:Ghana] called for [western:NATO] to leave.', ['Ghana demand NATO']],
    ['[african:Ghana] stood by [african:Togo].', ['Ghana support Togo']],
    ["[african:Mali]'s expulsion by [african:ECOWAS] came late.", ['ECOWAS expel Mali']],
    ['If [western:France] attacks [african:Mali], [african:Togo] will react.', ['France may attack Mali']],
    ['[russia:Russia] sells weapons to [african:Mali] and [china:China] digs for gold.', ['Russia aid Mali']],
    ['[african:Ghana] and [african:Togo] agreed to meet.', ['Ghana consult Togo', 'Togo consult Ghana']],
    ['[african:Ghana] hopes [western:France] will support [african:Togo].', ['France support Togo']],
    ['[african:Mali] would like to be protected by [african:Ghana].', ['Ghana may aid Mali']],
    ['[western:France] refused to help [african:Mali].', ['France not aid Mali']],
    ['[western:France] may sanction [african:Niger].', ['France may sanction Niger']],
    ['[african:Niger] vowed to expel [western:Germany].', ['Niger may expel Germany']],
  ])('%s', (marked, dyads) => {
    expect(read(marked)).toEqual(dyads)
  })
})

describe('gives nobody a part that the sentence does not give', () => {
  test.each([
    ['one actor alone', '[african:Mali] voted on Sunday.'],
    ['side by side in a list', 'Delegates from [african:Mali], [african:Niger] and [western:France] were there.'],
    ['two subjects of different clauses', '[african:Mali] waited while [western:France] left.'],
    ['a deed of one with nobody', '[western:Britain] signed a deal.'],
    ['an owner', "[western:France]'s embassy in [african:Mali] is closed."],
    ['what is sent', '[western:France] held an election after [african:Mali].'],
    ['what a group is made of', '[african:AES], comprising [african:Mali] and [african:Niger], met on Friday.'],
    ['the subject of what is said', '[african:Ghana] said [western:France] is guilty.'],
    ['the subject of what is claimed', '[african:Ghana] claimed [western:France], of all states, is behind it.'],
    ['the subject of what is believed', '[african:Ghana] believes [western:France] caused the delay.'],
    ['two who disagree with a report', '[african:Ghana] and [african:Togo] disagreed with the report.'],
    ['two who agree with a plan', 'It is a plan with which [african:Ghana] and [african:Togo] agreed.'],
    ['having', '[african:Ghana] has [western:British] soldiers.'],
    ['coming after', '[western:France] was followed by [western:Germany].'],
    ['a reflexive pronoun', '[african:Mali] and [western:France] found [western:themselves] alone.'],
    ['themselves', '[african:Mali] praised [african:Mali].'],
  ])('%s', (_, marked) => {
    expect(read(marked)).toEqual([])
  })
})

test('says whose voice it is, and gives back the words', () => {
  const marked =
    '[african:Mali] said: "[western:France] has betrayed [african:Niger]." [western:France] thanked [african:Chad].'
  const doc = scoreStance(makeDocument(marked), resources)
  expect(doc.dyads.map(({ start, end, voice }) => [doc.text.slice(start, end), voice])).toEqual([
    ['betrayed', 'quoted'],
    ['thanked', 'author'],
  ])
})

test('a dyad does not depend on the blocs of the two', () => {
  const swap = (marked: string) =>
    marked.replaceAll('western:', '?').replaceAll('african:', 'western:').replaceAll('?', 'african:')
  const marked = '[western:France] condemned [african:Mali], and [african:Mali] thanked [western:France].'
  expect(read(swap(marked))).toEqual(read(marked))
})
