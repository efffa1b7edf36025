import { describe, expect, test } from 'vitest'
import { climbedTiesOf, tiesOf } from '../../../helpers/role-of.ts'

describe('what a subject is said to be', () => {
  test.each([
    // held, pressed, tried
    ['[none:The firms] are under pressure.', ['patient pressure subject_under']],
    ['[none:They] are under police custody.', ['patient custody subject_under']],
    ['[none:The mayor] is on trial.', ['patient trial subject_under']],
    ['[none:The mayor] is under the bridge.', []],
    ['Police said [none:eleven suspects] were in custody.', ['patient custody subject_under']],
    ['Police said [none:eleven suspects] were tall.', []],
    // busy with something
    ['[none:The mayor] is in charge of the talks.', ['agent charge subject_in']],
    ['[none:The workers] are on strike.', ['agent strike subject_in']],
    ['[none:The mayor] is in Paris.', []],
    ['[none:They] are busy trading assets.', ['agent trading subject_attitude']],
    // what they think of something
    ['[none:The mayor] was happy that the war ended.', ['agent happy subject_attitude']],
    ['[none:The union] was worried about the outbreak.', ['agent worried subject_attitude']],
    ['[none:The mayor] was happy.', []],
    ['[none:The firm] was big in Dakar.', []],
    ['[none:We] are thrilled about it.', ['agent thrill subject_state']],
    ['[none:We] were stunned by France.', ['patient stun subject_passive']],
    ['[none:The mayor] was present at the fair.', ['agent present subject_attitude']],
    ['[none:The mayor] was not present.', []],
    ['[none:Kenya] is in the grip of a drought.', ['patient grip subject_under']],
    ['[none:Kenya] is in the north of the map.', []],
    ['[none:Mali] came under fire from France.', ['patient come subject_under']],
    ['[none:Mali] came under its own flag.', ['agent come subject']],
    ['[none:Kenya] is among those to have signed.', ['agent sign subject_member']],
    ['[none:Kenya] is among those to the north.', []],
    // the first to do it
    ['[none:She] is the highest official to visit the island.', ['agent visit subject_infinitive']],
    ['[none:Kenya] was the last state to be invaded.', ['patient invade subject_infinitive_passive']],
    ['[none:Kenya] was first to sign the deal.', ['agent sign subject_infinitive']],
    ['[none:The deal] is a way to help Togo.', []],
    ['[none:Kenya] was first in the table.', []],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })
})

describe('news for somebody, and who speaks for him', () => {
  test.each([
    ['This is bad news for [african:the union].', ['patient news via:for']],
    ['It was a loss to [african:the union].', ['patient loss via:to']],
    ['A house for [african:the union] was sold.', []],
    ['Spain built a school for [african:the union].', ['patient build via:for']],
    ['Spain waited a year for [african:the union].', []],
    ['Troops fired into [african:the crowd].', ['patient fire via:into']],
    ['Troops walked into [african:the crowd].', []],
    ['A spokesman for [african:the union] refused.', ['agent refuse subject']],
    ['A lorry for [african:the union] left.', []],
  ])('%s', (text, ties) => {
    expect(climbedTiesOf(text)).toEqual(ties)
  })
})
