import { expect, test, describe } from 'vitest'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** `Speaker verb tone: words`, with `?` for an unknown speaker. */
function read(marked: string): string[] {
  const doc = scoreStance(makeDocument(marked), resources)
  const name = (id: string | null) => doc.actors.find((actor) => actor.id === id)?.name ?? '?'
  return doc.speeches.map(
    ({ speaker, verb, tone, start, end }) =>
      `${name(speaker)} ${verb ?? '-'} ${tone ?? '-'}: ${doc.text.slice(start, end)}`,
  )
}

describe('finds who says what', () => {
  test.each([
    ['[african:Ghana] said the loan was late.', ['Ghana say neutral: the loan was late']],
    ['[african:Ghana] hailed in Washington', []],
    ['"The loan was late," [african:Ghana] said.', ['Ghana say neutral: The loan was late']],
    ['"The loan was late," said [african:Ghana].', ['Ghana say neutral: The loan was late']],
    ['According to [african:Ghana], the loan was late.', ['Ghana according to neutral: the loan was late']],
    ['The loan was late, according to [african:Ghana].', ['Ghana according to neutral: The loan was late']],
    ['[african:Ghana] claimed that the loan was late.', ['Ghana claim doubtful: that the loan was late']],
    ['[african:Ghana] vowed: "We will never pay this loan."', ['Ghana vow strong: We will never pay this loan']],
    ['[african:Ghana] warned that prices may rise.', ['Ghana warn warning: that prices may rise']],
    ['[african:Ghana] denied that it had been late.', ['Ghana deny denying: that it had been late']],
    [
      '[african:Ghana] said: "The loan was late. We waited for a year."',
      ['Ghana say neutral: The loan was late', 'Ghana say neutral: We waited for a year'],
    ],
    [
      '"The loan was late. We waited for a year," said [african:Ghana].',
      ['Ghana say neutral: The loan was late', 'Ghana say neutral: We waited for a year'],
    ],
    [
      '[african:Ghana] said the loan was late.\n\n"We waited for a whole year."',
      ['Ghana say neutral: the loan was late', 'Ghana - -: We waited for a whole year'],
    ],
    [
      '"The loan was late," said [african:Ghana], but [western:France] replied: "It was paid on time."',
      ['Ghana say neutral: The loan was late', 'France reply neutral: It was paid on time'],
    ],
    ['[african:Ghana] told [western:France] that it would pay.', ['Ghana tell neutral: that it would pay']],
    ['[african:Ghana] claims to be patient, but its envoys have left.', ['Ghana claim doubtful: to be patient']],
    [
      'While [western:Germany] praised its envoy for his wit, [african:Ghana] left the room.',
      ['Germany praise praising: its envoy for his wit'],
    ],
    [
      'Although [african:Kenya] welcomed the new plan, [african:Ghana] denounced [western:France] as a bully.',
      ['Ghana denounce critical: France as a bully'],
    ],
    ['The loan was late, its government replied to [african:Ghana].', ['? reply neutral: The loan was late']],
    ['"The loan was late," analysts said.', ['? say neutral: The loan was late']],
    [
      'Growth will slow next year, according to finance minister [african:Kamau].',
      ['Kamau according to neutral: Growth will slow next year'],
    ],
    ["According to [african:Kenya]'s central bank, debt is rising.", ['Kenya according to neutral: debt is rising']],
    ['According to [african:him], debt is rising.', ['him according to neutral: debt is rising']],
    ['The loan was late, said [african:Kamau] of [african:Kenya].', ['Kamau say neutral: The loan was late']],
    ['[western:France] was wrong, argues the old historian [african:Ba].', ['Ba argue neutral: France was wrong']],
    [
      '[african:Kamau], who leads the party and has long criticised [western:France], said French bases would close.',
      ['Kamau say neutral: French bases would close'],
    ],
    [
      '[african:Kamau], the chairman of the party and a former minister, said that the loan was late.',
      ['Kamau say neutral: that the loan was late'],
    ],
    ['In a letter to the press, [african:Kamau] said the loan was late.', ['Kamau say neutral: the loan was late']],
    [
      '[african:Mali] left [western:Belgium] in March, accusing the old power of lies.',
      ['Mali accuse critical: the old power of lies'],
    ],
    ['The loan was late, [african:Kamau] said in a letter.', ['Kamau say neutral: The loan was late']],
    [
      '"The loan was late," [african:Ruto] said, but [western:Weber] replied that "it was paid on time".',
      ['Ruto say neutral: The loan was late', 'Weber reply neutral: it was paid on time'],
    ],
    [
      '[african:Ruto] said the loan was late, while [western:Weber] said it was paid.',
      ['Ruto say neutral: the loan was late', 'Weber say neutral: it was paid'],
    ],
    [
      '[african:Ruto] said the loan was late, and that [western:Weber] knew it.',
      ['Ruto say neutral: the loan was late, and that Weber knew it'],
    ],
    [
      "The [western:EU]'s envoy, [western_person:Weber], said the loan was late.",
      ['Weber say neutral: the loan was late'],
    ],
    ['[african:Ghana] and [african_person:Ruto] said the loan was late.', ['Ghana say neutral: the loan was late']],
    ['In [western:Berlin] [african_person:Tuggar] said the loan was late.', ['Tuggar say neutral: the loan was late']],
    ['[african:Edun] told lawmakers the naira would rise.', ['Edun tell neutral: the naira would rise']],
    ['[african:Ghana] said on Monday that the loan was late.', ['Ghana say neutral: that the loan was late']],
    ['[african:Ghana] wrote on a blog that the loan was late.', ['Ghana write neutral: that the loan was late']],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('ends what a verb within marks opens with the marks', () => {
  test.each([
    ['"He said no to the loan," [african:Ghana] said.', ['Ghana say neutral: He said no to the loan']],
    ['\'He said "no" to the loan,\' [african:Ghana] said.', ['Ghana say neutral: He said "no" to the loan']],
    [
      '"They claim that we lied. We think not," said [african:Ghana].',
      ['Ghana say neutral: They claim that we lied', 'Ghana say neutral: We think not'],
    ],
    ['"You warned us of it," [african:Ghana] told [western:France].', ['Ghana tell neutral: You warned us of it']],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('leaves a word or two in marks to nobody where the verb does not take them', () => {
  test.each([
    'The "liberators" of [african:Mali] fled after a speech in which [western:France] said nothing.',
    'The word "loan" was new to [african:Mali], [western:France] noted.',
    'Her parents, whom [african:Mali] told little, left the "family".',
    '[western:France] wrote to them, because the "heroes" fled.',
    '[african:Mali] wrote to [western:France] at once, after the "heroes" fled.',
  ])('%s', (marked) => {
    expect(read(marked).filter((speech) => /: "?(?:liberators|loan|family|heroes)"?$/.test(speech))).toEqual([])
  })

  test.each([
    ['"Never," said [african:Ghana].', ['Ghana say neutral: Never']],
    ['"No!" the envoy of [african:Ghana] said.', ['Ghana say neutral: No']],
    ['[african:Ghana] said: "Never."', ['Ghana say neutral: Never']],
    ['[african:Ghana] told [western:France] it was "too late".', ['Ghana tell neutral: it was "too late"']],
    [
      '"We stand ready" said [african:Ghana] "to pay the whole loan."',
      ['Ghana say neutral: We stand ready', 'Ghana say neutral: to pay the whole loan'],
    ],
  ])('%s', (marked, speeches) => {
    expect(read(marked)).toEqual(speeches)
  })
})

describe('takes nothing for speech that is none', () => {
  test.each([
    ['a title', '[african:Ghana] read "The Loan" with care.'],
    ['a demand', '[african:Ghana] called for talks on Monday.'],
    ['an imperative', 'Tell me about your year.'],
    ['a headline in the passive', '[african:Uganda] criticised over anti-gay law in parliament'],
    ['what is not said', '[western:France] did not criticise [african:Mali].'],
    ['writing', '[african:Ghana] wrote to [western:France] on Monday.'],
    ['plain news', '[western:France] left [african:Mali] on Monday.'],
  ])('%s', (_, marked) => {
    expect(read(marked)).toEqual([])
  })
})

test('a judgement that is quoted names its speaker and the verb', () => {
  const doc = scoreStance(
    makeDocument('"[western:France] has betrayed and robbed us shamefully," said [african:Mali].'),
    resources,
  )
  const { label, voice, speaker, speechVerb } = doc.stances.find(({ bloc }) => bloc === 'western') ?? {}
  const name = doc.actors.find(({ id }) => id === speaker)?.name
  expect({ label, voice, name, speechVerb }).toEqual({
    ...{ label: 'negative', voice: 'quoted', name: 'Mali', speechVerb: 'say' },
  })
})

test.each([
  ['[african:Ghana] told the reporters: "The loan was late."', ['Ghana tell neutral: The loan was late']],
  ['[african:Ghana] said on Friday "The loan was late."', ['Ghana say neutral: The loan was late']],
  ['[african:Ghana] said that "the loan was late".', ['Ghana say neutral: the loan was late']],
  ['[african:Ghana] said the loan "was late again".', ['Ghana say neutral: the loan "was late again"']],
  [
    '[african:Ghana] said it was, in fact, "not late at all".',
    ['Ghana say neutral: it was, in fact, "not late at all"'],
  ],
])('a quotation begins where its words do: %s', (marked, expected) => {
  expect(read(marked)).toEqual(expected)
})

test.each([
  ['[african:Kenya] and [western:Britain] blamed each other.', []],
  ['[african:Kenya] and [western:Britain] criticised one another over the loan.', []],
  ['[african:Kenya] blamed [western:Britain] for the delay.', ['Kenya blame critical: Britain for the delay']],
])('nobody says each other: %s', (marked, expected) => {
  expect(read(marked)).toEqual(expected)
})

test('the author’s own words have no speaker', () => {
  const doc = scoreStance(makeDocument('[western:France] has betrayed [african:Mali] shamefully.'), resources)
  expect(doc.stances.map(({ speaker }) => speaker)).toEqual([null, null, null])
  expect(doc.blocs.map(({ spokenShare }) => spokenShare)).toEqual([null, null, null])
})

test('the words of known speakers are shared among the blocs', () => {
  const doc = scoreStance(
    makeDocument('"We are glad today," said [western:France]. "We are not," said [african:Mali].'),
    resources,
  )
  expect(doc.blocs.map(({ bloc, spokenShare }) => [bloc, spokenShare])).toEqual([
    ['western', 4 / 7],
    ['african', 3 / 7],
    ['external', 0],
  ])
})

test('a dyad in somebody’s mouth names who says so', () => {
  const doc = scoreStance(makeDocument('"[western:France] attacked [african:Mali]," said [african:Togo].'), resources)
  const [dyad] = doc.dyads
  expect(doc.actors.find(({ id }) => id === dyad?.speaker)?.name).toBe('Togo')
})
