import { describe, expect, test } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** `Speaker verb: words`, with `?` for an unknown speaker. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string | null) => doc.actors.find((actor) => actor.id === id)?.name ?? '?'
  return doc.speeches.map(
    ({ speaker, verb, start, end }) => `${name(speaker)} ${verb ?? '-'}: ${doc.text.slice(start, end)}`,
  )
}

const RUTO = '[african_person:Ruto]'
const KENYA = '[african:Kenya]'
const FRANCE = '[western:France]'

describe('a row ends with its marks', () => {
  test.each([
    [`${RUTO} said ${FRANCE} was a "failed state".`, ['Ruto say: France was a "failed state"']],
    [`${RUTO} said ${FRANCE} was a “failed state.”`, ['Ruto say: France was a “failed state.”']],
    [`"We lost the war," and the flag fell, ${RUTO} said.`, ['Ruto say: We lost the war']],
    [
      `${RUTO} said the vote “was free and fair” and that it counted.`,
      ['Ruto say: the vote “was free and fair” and that it counted'],
    ],
    [`${RUTO} wept: "Never again."`, ['Ruto -: Never again']],
    [`${RUTO} wept "again".`, []],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('what is said begins behind the listener and the day, and ends before its source', () => {
  test.each([
    [`${RUTO} told him the loan was late.`, ['Ruto tell: the loan was late']],
    [`${RUTO} told Agence France-Presse the loan was late.`, ['Ruto tell: the loan was late']],
    [`${RUTO} said on Friday he was late.`, ['Ruto say: he was late']],
    [`${RUTO} said earlier he was late.`, ['Ruto say: he was late']],
    [`${RUTO} said Friday prayers were late.`, ['Ruto say: Friday prayers were late']],
    [
      `The price rose, according to a report by [western:Oxfam] published on Monday.`,
      ['? according to: The price rose'],
    ],
    [`${RUTO} confirmed this.`, []],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('what is said ends where the speaker does something else', () => {
  test.each([
    [`${RUTO} said the deal was dead, and signed the law.`, ['Ruto say: the deal was dead']],
    [`${RUTO} said ${KENYA} would pay and thanked ${FRANCE}.`, ['Ruto say: Kenya would pay']],
    [`${RUTO} said the deal was unfair and urged ${FRANCE} to leave.`, ['Ruto say: the deal was unfair']],
    [`${RUTO} blamed ${FRANCE} for it and left the room.`, ['Ruto blame: France for it']],
    [`${RUTO} called ${FRANCE} a friend, and signed the law.`, ['Ruto call: France a friend']],
    [`${RUTO} said ${FRANCE} would leave, before flying home.`, ['Ruto say: France would leave']],
    [`${RUTO} said the loan was late, while visiting ${FRANCE}.`, ['Ruto say: the loan was late']],
    [`${RUTO} said that he was ill, sat down and wept.`, ['Ruto say: that he was ill']],
    [`${RUTO} said ${FRANCE} would leave, closed the base and flew home.`, ['Ruto say: France would leave']],
    [`${RUTO} said ${FRANCE} had lied, referring to the raid.`, ['Ruto say: France had lied']],
    [
      `${RUTO} told reporters that ${FRANCE} would pay, adding that ${KENYA} was glad.`,
      ['Ruto tell: that France would pay', 'Ruto add: that Kenya was glad'],
    ],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })

  test.each([
    [
      `${RUTO} said the army attacked towns, burned houses, and killed people.`,
      ['Ruto say: the army attacked towns, burned houses, and killed people'],
    ],
    [
      `${RUTO} said the army saw the boy, shot at him and fled.`,
      ['Ruto say: the army saw the boy, shot at him and fled'],
    ],
    [
      `${RUTO} said ${FRANCE} would sell the ship, renamed the Hope.`,
      ['Ruto say: France would sell the ship, renamed the Hope'],
    ],
    [`${RUTO} said ${FRANCE} came, and burned the town.`, ['Ruto say: France came, and burned the town']],
    [`${RUTO} said ${KENYA} was poor and needed help.`, ['Ruto say: Kenya was poor and needed help']],
    [
      `${RUTO} told them that the draft would be closed and adopted.`,
      ['Ruto tell: that the draft would be closed and adopted'],
    ],
    [`${RUTO} said ${FRANCE} lost the war after leaving.`, ['Ruto say: France lost the war after leaving']],
  ])('but not where others do: %s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('nothing is said', () => {
  test.each([
    `${RUTO} declared a day of mourning and closed the schools.`,
    `${RUTO} maintained a kitchen, which fed the poor of ${KENYA}.`,
    `${FRANCE} denied entry to the envoys of ${KENYA}.`,
    `The trial of a man accused of theft in ${KENYA} went on.`,
    `They met in a town called [african:Gao] and left.`,
    `${FRANCE} called ${KENYA} on Monday.`,
    `One of the stated goals of ${KENYA} is trade.`,
    `I think ${KENYA} is ready.`,
    `Animals called tirin in ${KENYA}, and a hyena, ate.`,
    `Some self-described friends of ${KENYA} left.`,
    `Would you say that ${KENYA} is ready?`,
    `It is important to think what ${KENYA} can do.`,
    `${RUTO} refused to say whether ${KENYA} had failed.`,
    `${FRANCE} did not concede or admit defeat.`,
    `${FRANCE} thanked the army, a friend of ${KENYA}, yesterday, as promised.`,
  ])('%s', (marked) => {
    expect(read(marked).filter((speech) => !speech.includes('thank'))).toEqual([])
  })

  test.each([
    [`${RUTO} declared that ${KENYA} was ready.`, ['Ruto declare: that Kenya was ready']],
    [`${RUTO} stressed the need for talks.`, ['Ruto stress: the need for talks']],
    [`${FRANCE} denied the charges.`, ['France deny: the charges']],
    [`${FRANCE} called ${KENYA} a friend.`, ['France call: Kenya a friend']],
    [`Some of ${KENYA} told ${FRANCE} about new raids.`, ['Kenya tell: about new raids']],
    [`The plan, which ${FRANCE} says could last, failed.`, ['France say: could last, failed']],
  ])('but here it is: %s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('who says it', () => {
  test.each([
    ['nobody who is named in the quotation', `"${FRANCE} and the [african:farmers] wait," ${RUTO} said.`, 'Ruto say'],
    ['the subject of the verb before a gerund', `${RUTO} toured the site, saying the loan was late.`, 'Ruto say'],
    ['who issues a statement', `${RUTO} issued a statement saying the loan was late.`, 'Ruto say'],
    ['who says it in a statement', `${RUTO} said in a statement that the loan was late.`, 'Ruto say'],
    ['the author behind the marks', `"We went to see how it works" said lead author ${RUTO} of the town.`, 'Ruto say'],
    ['the outer speaker', `${RUTO} said the peace must be praised by ${FRANCE} at once.`, 'Ruto say'],
    ['whoever has since said so', `${RUTO} has since said the vote was wrong.`, 'Ruto say'],
    ['a source that is no actor', `According to a report by experts, ${KENYA} lied.`, '? according to'],
    ['behind an opening phrase', `Giving a talk, ${RUTO}, the envoy, said the loan was late.`, 'Ruto say'],
  ])('%s', (_, marked, speaker) => {
    expect(read(marked).map((speech) => speech.split(':')[0])).toEqual([speaker])
  })
})

test.each([
  [`${RUTO} said 'the soldiers' wives were told' on Monday in ${KENYA}.`, ["Ruto say: the soldiers' wives were told"]],
  [`'The traders' union failed us all,' ${RUTO} said.`, ["Ruto say: The traders' union failed us all"]],
  [`${RUTO} said "we left" and that he would not return.`, ['Ruto say: "we left" and that he would not return']],
])('a quotation ends with its marks, where no more is said: %s', (marked, speeches) => {
  expect(read(marked)).toEqual(speeches)
})
