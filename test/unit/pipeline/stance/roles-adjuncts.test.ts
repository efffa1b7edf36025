import { describe, expect, test } from 'vitest'
import { tiesOf } from '../../../helpers/role-of.ts'

describe('phrases at the edge of a clause', () => {
  test.each([
    ['On Monday [none:France] withdrew.', ['agent withdraw subject']],
    ['In 2014 [none:Uganda] passed a law.', ['agent pass subject']],
    ['In Kigali [none:Keita] apologised.', ['agent apologise subject']],
    ['Since Monday in [none:Uganda] nobody voted.', []],
    ['The report shows how [none:the union] is hurting farmers.', ['agent hurt subject']],
    ['The talks with partners such as [none:Togo] are over.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('phrases behind a preposition', () => {
  test.each([
    ['Troops killed farmers, according to [none:Amnesty].', ['agent accord according_to']],
    ['Uganda faced criticism from [none:France].', ['agent criticism from_nominal']],
    ['The plane came from [none:France].', []],
    ['According to new figures from [none:the bank], debt fell.', ['agent figure from_nominal']],
    ['The figures came late from [none:the bank].', []],
    ['It is time for [none:Africa] to speak.', ['agent speak for_infinitive']],
    ['A gift for [none:Africa] to mark the day arrived.', []],
    ['Macron spoke over the phone with [none:Ruto].', ['patient speak via:with']],
    ['The firm acquired the mine from [none:Orano].', ['patient acquire via:from']],
    ['Togo received a loan from [none:Norway].', ['agent loan from_nominal', 'agent receive via:giver']],
    ['Togo won warm praise from [none:Paris].', ['agent praise from_nominal', 'agent win via:giver']],
    ['With [none:France] leading the talks, Mali left.', ['agent lead with_gerund']],
    ['With [none:France] the talks are over.', []],
    ['With [none:students] protesting in Lagos, Mali left.', ['agent protest with_gerund']],
    ['With [none:Kenya] now leading, Mali left.', ['agent lead with_gerund']],
    ['With [none:the mayor] jailed, Mali left.', ['patient jail with_participle']],
    ['Keita came with [none:the minister] elected last year.', []],
    ['Benin welcomed the return of looted art by [none:France].', ['agent return nominal']],
    ['Togo condemned the annexation of the island by [none:France].', ['agent annexation nominal']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('means behind by', () => {
  test.each([
    ['[none:Macron] spoke by phone with Ruto.', ['agent speak subject']],
    ['[none:Macron] criticised by farmers over prices.', ['patient criticise subject_passive']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('those whose words are quoted', () => {
  test.each([
    ['"It must end," demanded [none:Ghana].', ['agent demand speech_inverted']],
    ['"It must end", urged [none:Ghana].', ['agent urge speech_inverted']],
    ['The envoy, in Bamako, urged [none:Ghana] to wait.', ['patient urge object']],
    ['"The sum is small," [none:Mensah] notes.', ['agent note subject']],
    ["The [none:Amnesty]'s report says that prisons are full.", ['agent say owner']],
    ["The [none:Amnesty]'s report was late.", []],
    ["The [none:Amnesty]'s garden says nothing.", []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('those whom somebody sees', () => {
  test.each([
    ['Villagers saw [none:soldiers] burning the huts.', ['agent burn seen']],
    ['Villagers saw [none:soldiers] in the huts.', ['patient see object']],
    ['[none:Kenya] now considering a ban.', ['agent consider subject']],
    ['[none:Kenya] alone considering a ban.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('short names and reflexives', () => {
  test.each([
    ['The plan was drafted by the African Union ([none:AU]) and adopted.', ['agent draft by_agent']],
    ['The seeds sown by [none:France] grew.', ['agent sow by_agent']],
    ['The clause rewritten by [none:Mali] stood.', ['agent rewrite by_agent']],
    ['The town retaken by [none:the army] is quiet.', ['agent retake by_agent']],
    ['He sued the Health Service ([none:NHS]), but the man was found.', ['patient sue object']],
    ['France defended [none:itself].', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('participles and infinitives beside a phrase', () => {
  test.each([
    ['[none:Kenya] was accused of beating farmers.', ['patient accuse subject_passive', 'agent beat subject_gerund']],
    [
      '[none:Keita] died on Friday after being diagnosed with fever.',
      ['agent die subject_experiencer', 'patient diagnose subject_gerund_passive'],
    ],
    ['Accused of theft, [none:Kenya] refused.', ['agent refuse subject', 'patient accuse fronted']],
    ['Citing safety, [none:Kenya] withdrew.', ['agent withdraw subject', 'agent cite fronted']],
    ['Asked about its plan to withdraw, [none:Kenya] refused.', ['agent refuse subject']],
    ['Pressed on the ban, [none:Kenya] refused.', ['agent refuse subject']],
    ['Asked to withdraw, [none:Kenya] refused.', ['agent refuse subject', 'patient ask fronted']],
    ['Pressed by Togo, [none:Kenya] refused.', ['agent refuse subject', 'patient press fronted']],
    ['The [none:soldiers] trained by France joined the rebels.', ['agent join subject', 'patient train reduced']],
    ['[none:Niger], abandoned by France, turned to Russia.', ['agent turn subject', 'patient abandon reduced']],
    ['[none:Niger], punished last year by neighbours, is poor.', ['patient punish reduced']],
    ['France helped [none:Mali] to rebuild the army.', ['patient help object', 'agent rebuild object_infinitive']],
    ['Togo spoke of [none:Kenya] leaving the bloc.', ['agent leave gerund']],
    ['Togo fined [none:Kenya] trading firms.', []],
    // no verb of theirs
    ['France urged [none:Mali] to rebuild the army.', ['patient urge object']],
    ['[none:Kenya] was praised by Togo for beating Ghana.', ['patient praise subject_passive']],
    ['The minister left, [none:Kenya] said.', ['agent say subject']],
    ['A book by [none:Keita], published by Togo, sold well.', ['agent book by_noun']],
    ['[none:Keita], followed by protests, left.', ['agent leave subject', 'patient follow reduced']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('those to whom a preposition leads', () => {
  test.each([
    ['France gave money to [none:Mali].', ['patient give via:to']],
    ['The prize was awarded to [none:Kenya].', ['patient award via:to']],
    ['Kenya relies on [none:France].', ['patient rely via:on']],
    ['Keita met with [none:the envoy].', ['patient meet via:with']],
    ['The council imposed sanctions on [none:Mali].', ['patient sanction via:on']],
    ['Nigeria won against [none:Ghana].', ['patient win via:against']],
    ['France gave money to Mali and [none:Niger].', ['patient give via:to']],
    // places and times
    ['Keita flew to [none:Mali].', []],
    ['Keita met the envoy on [none:Monday].', []],
    ['The talks in [none:Mali] are over.', []],
    ['France gave, thanks to [none:Mali].', []],
    // beyond a particle, whom it is from, or the clause behind
    ['The chair was handed over to [none:Kenya].', ['patient hand via:to']],
    ['Keita took over from [none:the mayor].', []],
    ['The letter from the ministry to [none:the union] was rude.', ['patient letter via:to']],
    ['The letter from the ministry on [none:the union] was rude.', []],
    ['To [none:Kenya], Britain owes millions.', ['patient owe via:to']],
    ['From [none:France], Mali received money.', ['agent receive via:giver']],
    ['To [none:Kenya], Britain is a friend.', []],
    ['For [none:Kenya], Britain owes millions.', []],
    ['Charges were filed against [none:Keita].', ['patient file via:against']],
    ['The law is unfair to [none:Keita].', ['patient unfair via:to']],
    ['It was painful for [none:Keita].', ['patient painful via:for']],
    ['It is similar to [none:Kenya].', []],
    ['Ghana won a victory over [none:France].', ['patient victory via:over']],
    ['Mali came under fire from [none:France].', ['agent fire from_nominal']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})
