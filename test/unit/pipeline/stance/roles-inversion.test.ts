import { describe, expect, test } from 'vitest'
import { tiesOf } from '../../../helpers/role-of.ts'

describe('subjects behind their be', () => {
  test.each([
    ['Joining the talks were [none:Kenya] and Uganda.', ['agent join inverted']],
    ['Leading the march are [none:members] of the union.', ['agent lead inverted']],
    ['Also killed was a French [none:soldier].', ['patient kill inverted']],
    ['Arrested in the raid were three [none:ministers].', ['patient arrest inverted']],
    ['Among the dead was a Kenyan [none:teacher].', ['patient dead inverted']],
    ['Among those arrested were two [none:journalists].', ['patient arrest inverted']],
    ['Among the signatories was [none:Kenya].', ['agent signatory inverted']],
    ['[none:Kenya] was among the signatories.', ['agent signatory subject_member']],
    ['A French [none:soldier] was among the dead.', ['patient dead subject_member']],
    ['Enter the [none:African Union].', ['agent enter inverted']],
    ['Also present were [none:members] of the union.', ['agent present inverted']],
    ['In attendance was a Kenyan [none:minister].', ['agent attendance inverted']],
    // who only is something
    ['In the house was a Kenyan [none:minister].', []],
    ['Among the problems is [none:Kenya].', []],
    ['Rebuilding trust was a long [none:task].', []],
    ['When it rained, winning was [none:Kenya].', []],
    ['[none:Kenya] is among the largest exporters.', []],
    ['Enter the [none:building] through the gate.', ['patient enter object']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('who is behind something', () => {
  test.each([
    ['[none:Keita] was behind the plan.', ['agent plan subject_in']],
    ['[none:Keita] is behind bars.', ['patient bar subject_under']],
    ['[none:France] is behind Germany in the table.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('an auxiliary before its subject', () => {
  test.each([
    ['Not once did [none:Spain] agree.', ['agent agree question']],
    ['Never has [none:Togo] said sorry.', ['agent say question']],
    ['Only in 2021 did [none:Belgium] open the files.', ['agent open question']],
    ['At no time did [none:Ghana] consult the farmers.', ['agent consult question']],
    ['The ports were shut, nor did [none:Kenya] reopen them.', ['agent reopen question']],
    ['Never would [none:Norway] sell the fleet.', ['agent sell question']],
    // a subject before its verb
    ['Only [none:Kenya] has lions.', ['agent have subject_stative']],
    ['Not all [none:Kenyans] did the work.', ['agent do subject']],
    ['They never did [none:Kenya] a favour.', ['patient do object']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})
