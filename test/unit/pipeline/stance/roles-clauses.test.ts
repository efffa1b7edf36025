import { describe, expect, test } from 'vitest'
import { roleOf, tiesOf } from '../../../helpers/role-of.ts'

describe('ties of relative clauses', () => {
  test.each([
    ['Kenya spoke to [none:Musa Keita], who urged peace.', ['agent urge relative']],
    [
      'The [none:officer] who tortured farmers was punished.',
      ['patient punish subject_passive', 'agent torture relative'],
    ],
    ['The officer who tortured [none:farmers] was punished.', ['patient torture object']],
    ['The [none:charities] that Kenya has banned are small.', ['patient ban relative_object']],
    ['Kenya, whose army [none:Britain] trains, refused.', ['agent train subject']],
    ['[none:Kenya], whose army Britain trains, refused.', ['agent refuse subject']],
    // no clause of theirs
    ['France told [none:Kenya] that Germany had left.', ['patient tell object']],
    ['Togo refused after the invasion of [none:Mali], which failed.', []],
    ['[none:Kenya]’s army, which failed, was dissolved.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('questions with do', () => {
  test.each([
    ['Did [none:the envoy], in his speech, ever reach an end?', ['agent do question']],
    ['Did [none:France] leave Mali?', ['agent leave question']],
    ['[none:France] did the work.', ['agent do subject']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('ties of a subject behind be', () => {
  test.each([
    ['[none:Musa Keita] is the president and signed the deal.', ['agent sign subject_conjunct']],
    ['Musa Keita is the [none:president] and signed the deal.', []],
    ['Keita is a [none:politician] based in London.', []],
    ['The problem is [none:France] wants the gold.', ['agent want subject']],
    ['[none:Kenya] is able to pay.', ['agent pay subject_infinitive']],
    ['[none:Kenya] is about to pay.', ['agent pay subject_infinitive']],
    ['[none:Kenya] is certain to be heard.', ['patient hear subject_infinitive_passive']],
    ['[none:Kenya] is likely to be expelled.', ['patient expel subject_infinitive_passive']],
    ['[none:Kenya] is one of the states that have signed.', ['agent sign subject_member']],
    ['[none:Kenya] is among those sending troops.', ['agent sending subject_member']],
    ['[none:Kenya] is a state that France has invaded.', []],
    ['[none:Musa Keita] was born in Mali and studied law.', ['agent study subject_conjunct']],
    ['[none:Kenya] is expected to sign the deal.', ['agent sign subject_raised']],
    ['[none:Kenya] is believed to have been attacked.', ['patient attack subject_raised_passive']],
    ['[none:Kenya] was told to leave.', ['patient tell subject_passive', 'agent leave subject_infinitive']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })

  test('its own place says nothing, and the verb behind is a second role', () => {
    expect(roleOf('[none:Kenya] is able to pay.')).toMatchObject({ role: 'none', second: 'agent', verb: null })
  })
})

describe('what a verb makes of its subject', () => {
  test.each([
    ['[none:Kenya] lost the case.', ['agent lose subject_experiencer']],
    ['[none:Kenya] owns the land.', ['agent own subject_stative']],
    ['[none:Kenya] is entitled to damages.', ['agent entitle subject_state']],
    ['[none:Kenya] said on Friday the army was attacked.', ['agent say subject']],
    ['[none:Musa Keita] responded by recalling the envoy.', ['agent respond subject', 'agent recall subject_gerund']],
    ['[none:Nigeria] hit by flooding', ['patient hit subject_passive']],
    ['Traders argued over how fast [none:the bank] can act.', ['agent act subject']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('clauses whose verb the tagger hides', () => {
  test.each([
    ['The fund, which [none:Kenya] has long criticised, refused.', ['agent criticise subject']],
    [
      'The [none:fund], which Kenya has long criticised, refused.',
      ['agent refuse subject', 'patient criticise relative_object'],
    ],
    ['[none:Kenya] has long been accused of fraud.', ['patient accuse subject_passive']],
    ['[none:Kenya] has long borders.', ['agent have subject_stative']],
    ['Unless the [none:EU] pays, Niger will close the border.', ['agent pay subject']],
    ['If the EU sanctions hurt, [none:Mali] will pay.', ['agent pay subject']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('subjects behind what is denied or set apart at the head of a clause', () => {
  test.each([
    ['Not once did [none:Kenya] apologise.', ['agent apologise question']],
    ['Rarely do [none:the troops] leave.', ['agent leave question']],
    ['Never has [none:Kenya] admitted it.', ['agent admit question']],
    ['Only in Mali did [none:France] lose soldiers.', ['agent lose question']],
    ['At no time was [none:Kenya] told.', ['patient tell question']],
    ['Only Togo did [none:the union] no harm.', ['patient do object']],
    ['Only Togo has [none:soldiers] deployed there.', ['patient have object']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('helpers parted from their verb', () => {
  test.each([
    ['[none:The minister] was on Monday arrested.', ['patient arrest subject_passive']],
    ['[none:The suspects] were this week arrested.', ['patient arrest subject_passive']],
    ['[none:She] had been last seen on Monday.', ['patient see subject_passive']],
    ['[none:France] has on several occasions refused.', ['agent refuse subject']],
    ['[none:He] had, after all, brought peace.', ['agent bring subject']],
    ['[none:Kenya] is however leading the race.', ['agent lead subject']],
    ['[none:Kenya] was on Monday the scene of a protest.', []],
    ["[none:France] has last year's budget.", ['agent have subject_stative']],
    ['[none:He] had, in a house, a pile of money.', ['agent have subject_stative']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('those who undergo what a verb names', () => {
  test.each([
    ['[none:Keita] died on Monday.', ['agent die subject_experiencer']],
    ['[none:Farmers] benefited from the loan.', ['agent benefit subject_experiencer']],
    ['[none:Keita] dyed the cloth.', ['agent dye subject']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})
