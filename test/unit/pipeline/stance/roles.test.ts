import { describe, expect, test } from 'vitest'
import { roleOf } from '../../../helpers/role-of.ts'

describe('findRole', () => {
  test.each([
    ['[none:Rabat] signed the accord.', 'agent', 'sign'],
    ['Troops attacked [none:Gao] at dawn.', 'patient', 'attack'],
    ['[none:Gao] was attacked at dawn.', 'patient', 'attack'],
    ['The convoy was attacked by [none:the rebels].', 'agent', 'attack'],
    ['The troops must leave by [none:Friday].', 'none', null],
    ["[none:Togo]'s parliament rejected the bill.", 'none', null],
    ['The talks in [none:Lusaka] collapsed.', 'none', null],
    ['[none:The colonel], a former instructor, dissolved the assembly.', 'agent', 'dissolve'],
    ['[none:The colonel], who was jailed in May, dissolved the assembly.', 'agent', 'dissolve'],
    ['[none:Benin] and Togo closed the border.', 'agent', 'close'],
    ['Benin and [none:Togo] closed the border.', 'agent', 'close'],
    ['Police detained Amina Sow and [none:Musa Keita].', 'patient', 'detain'],
    ['“We will not leave,” said [none:the general].', 'agent', 'say'],
    ['[none:She] rejected the offer.', 'agent', 'reject'],
    ['The court freed [none:him].', 'patient', 'free'],
    ['They handed over [none:their] weapons.', 'none', null],
    ['[none:Chad] is a large country.', 'none', null],
    ['The deal between Cairo and [none:Tripoli] has collapsed.', 'none', null],
    ['The minister said [none:Ghana] repaid the loan.', 'agent', 'repay'],
    ['The budget doubled after [none:Ghana] repaid the loan.', 'agent', 'repay'],
    ['[none:Uganda] criticised over new law', 'patient', 'criticise'],
    ['[none:Togo] urged to open the border', 'patient', 'urge'],
    ['Reforms in [none:Togo] praised by [none:Ghana]', 'none', null],
    ['Reforms praised by [none:Ghana]', 'agent', 'praise'],
    ['[none:Ghana] praised the reforms', 'agent', 'praise'],
    ['[none:Ghana] criticised the bank over the loan.', 'agent', 'criticise'],
    ['The bank, which [none:Ghana] criticised last month, has closed.', 'agent', 'criticise'],
    ['[none:US] attacked the town.', 'agent', 'attack'],
    ['[none:US] WARNS RIVALS', 'none', null],
    ['[none:France] to withdraw troops', 'agent', 'withdraw'],
    ['[none:Nigeria] hit by floods', 'patient', 'hit'],
    ['Children of [none:Chad] hit by floods have fled.', 'none', null],
    ['[none:Uganda] slapped with visa bans', 'patient', 'slap'],
    ['Uganda slapped with visa bans by [none:Washington]', 'agent', 'slap'],
    ['[none:Germany] bans the airline, citing safety', 'agent', 'ban'],
    ['Rebels plan an attack, [none:US] warns', 'agent', 'warn'],
    ['[none:Ghana] cocoa prices', 'none', null],
    ['[none:Ghana] business for sale.', 'none', null],
    ['The invasion of Libya by [none:NATO] failed.', 'agent', 'invasion'],
    ['Aid cuts by [none:Washington] closed the clinics.', 'agent', 'cut'],
    ['Troops killed farmers, according to [none:Amnesty].', 'none', null],
    ['It was [none:Britain] that drew the border.', 'agent', 'draw'],
    ['Is [none:the US] going to stay?', 'agent', 'go'],
    ['Was [none:Mali] expelled from the union?', 'patient', 'expel'],
    ['[none:Ghana] is opposed to the plan.', 'agent', 'oppose'],
    ['The envoy, [none:the colonel], accused the bank.', 'agent', 'accuse'],
    ['[none:The colonel], accused of theft, dissolved the assembly.', 'agent', 'dissolve'],
    ['Countries such as [none:Ghana] repaid the loan.', 'none', null],
  ])('%s is %s', (marked, role, verb) => {
    expect(roleOf(marked)).toMatchObject({ role, verb })
  })

  test('negation and modality stand beside the role', () => {
    expect(roleOf('[none:Accra] did not sign the treaty.')).toMatchObject({
      role: 'agent',
      negated: true,
      modal: false,
    })
    expect(roleOf('[none:Accra] could sign the treaty.')).toMatchObject({ role: 'agent', negated: false, modal: true })
  })

  test('a relative clause gives a second role', () => {
    expect(roleOf('[none:The colonel], who was jailed in May, dissolved the assembly.').second).toBe('patient')
  })

  test('verbs after and keep the subject', () => {
    const verbs = roleOf('[none:Niamey] expelled the envoy and closed the base.').links.map(({ lemma }) => lemma)
    expect(verbs).toEqual(['expel', 'close'])
  })
})
