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
    ["[african:Kenya]'s rejection of the offer hurt.", []],
    ["[african:Kenya]'s capture of the port worried Somalia.", ['agent capture nominal']],
    // people set apart from, or counted among, those of an owner
    ["Musa Keita, of [african:Mali]'s ruling party, refused.", ['agent refuse subject']],
    ["Members of [african:Mali]'s ruling party refused.", ['agent refuse subject']],
    ["The roads of [african:Mali]'s ports collapsed.", []],
    ['Crops including [african:Kenyan] tea were lost.', []],
  ])('%s', (text, ties) => {
    expect(climbedTiesOf(text)).toEqual(ties)
  })
})
