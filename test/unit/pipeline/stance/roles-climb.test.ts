import { describe, expect, test } from 'vitest'
import { climbedTiesOf } from '../../../helpers/role-of.ts'

describe('the part that a phrase hands on to the name inside it', () => {
  test.each([
    // some of them
    ['Most of [african:the miners] voted.', ['agent vote subject']],
    ['Two of [african:the miners] fled.', ['agent flee subject']],
    ['Rebels killed two of [african:the miners].', ['patient kill object']],
    ['44 per cent of [african:Kenyans] voted.', ['agent vote subject']],
    // those that are named as examples
    ['Many states including [african:Kenya] signed the deal.', ['agent sign subject']],
    ['Countries such as [african:Kenya] signed the deal.', ['agent sign subject']],
    ['France invaded countries such as [african:Kenya].', ['patient invade object']],
    // things and deeds that a name modifies
    ['The firm paid no [western:UK] tax.', ['patient pay object_thing']],
    ['[western:US] stocks fell.', ['agent fall subject_thing']],
    ['[western:US] troops left.', ['agent leave subject']],
    ['[western:French] dealers left.', ['agent leave subject']],
    ['The [western:EU] embargo was lifted.', ['agent embargo nominal']],
    ['The court lifted the [western:EU] ban.', ['agent ban nominal']],
    // the officials of several ministries
    ['The ministries of [african:Kenya] refused.', ['agent refuse subject']],
    ['The roads of [african:Kenya] collapsed.', []],
    // what is done to the owner, or by it
    ["[western:Britain]'s defeat by Senegal hurt.", ['patient defeat nominal']],
    ["[western:Britain]'s defeat of Senegal hurt.", ['agent defeat nominal']],
    ["[african:Kenya]'s loss to Senegal hurt.", ['patient loss nominal']],
    ["[african:Kenya]'s rejection of the offer hurt.", ['agent rejection nominal']],
    ["[african:Kenya]'s rejection by FIFA hurt.", ['patient rejection nominal']],
    ["[african:Kenya]'s capture of the port worried Somalia.", ['agent capture nominal']],
    // people set apart from, or counted among, those of an owner
    ["Musa Keita, of [african:Mali]'s ruling party, refused.", ['agent refuse subject']],
    ["Members of [african:Mali]'s ruling party refused.", ['agent refuse subject']],
    ["The roads of [african:Mali]'s ports collapsed.", []],
    ['Crops including [african:Kenyan] tea were lost.', []],
    // a container whose part stands behind its be, or in a preposition
    ['Leaders including [african:Keita] are due to attend.', ['agent attend subject_infinitive']],
    ['France gave money to leaders of [african:the union].', ['patient give via:to']],
    ['Others, including [african:Keita], confirmed the story.', ['agent confirm subject']],
    ['Experts like [african:Keita] warned of famine.', ['agent warn subject']],
    ['A man like [african:Keita] warned of famine.', []],
    ['Kenya, along with [african:Uganda], signed the deal.', ['agent sign subject']],
    ['Kenya, as well as [african:Uganda], was praised.', ['patient praise subject_passive']],
    ['Kenya did well in [african:Uganda].', []],
    ['Researchers from [african:the institute] found gold.', ['agent find subject']],
    ['Letters from [african:the institute] arrived late.', ['agent letter from_nominal']],
    ['Papers from [african:the institute] burnt.', []],
    ['Keita attended prayers at [african:the institute].', []],
    ['A host of [african:ministers] left.', ['agent leave subject']],
    ['A photo of [african:ministers] burnt.', []],
    // what those behind `of` do or undergo
    ['The resignation of [african:Keita] surprised Togo.', ['agent resignation nominal']],
    ['At the request of [african:the ministry], Togo left.', ['agent request nominal']],
    ['Togo spoke in support of [african:Keita].', []],
    ['The reinstatement of [african:Keita] angered Togo.', ['patient reinstatement nominal']],
    ['The death of [african:Keita] shocked Togo.', ['patient death nominal']],
    ["Togo mourned [african:Keita]'s death.", []],
    ["[african:Kenya]'s perceived support for Togo hurt.", ['agent support nominal']],
    ["[african:Kenya]'s damaged roads were closed.", []],
    ['[western:U.S.] pressure ended the talks.', ['agent pressure nominal']],
    // what a hyphen joins to a name
    ['Allende fell in a [western:US]-backed coup.', ['agent back compound']],
    ['The [western:US]-backed rebels were killed.', ['agent back compound']],
    ['The [western:US]-led coalition fled.', ['agent lead compound', 'agent flee subject']],
    ['The [western:US]-led talks failed.', ['agent lead compound']],
    ['The [western:US]-based firm refused.', ['agent refuse subject']],
  ])('%s', (text, ties) => {
    expect(climbedTiesOf(text)).toEqual(ties)
  })
})
