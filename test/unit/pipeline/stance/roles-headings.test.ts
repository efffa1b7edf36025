import { describe, expect, test } from 'vitest'
import { roleOf, tiesOf } from '../../../helpers/role-of.ts'

describe('passives of headings', () => {
  test.each([
    ['[none:Keita] named in probe', ['patient name subject_passive']],
    ['[none:Keita] elected US president', ['patient elect subject_passive']],
    ['[none:Envoy] expelled from Niger', ['patient expel subject_passive']],
    ['French [none:soldiers] killed while on patrol', ['patient kill subject_passive']],
    ['Kenyan [none:minister] fired', ['patient fire subject_passive']],
    ['[none:Keita] named Sow prime minister', ['agent name subject']],
    ['French [none:soldiers] killed 40 rebels', ['agent kill subject']],
    ['[none:Soldiers] fired at a crowd', ['agent fire subject']],
    // nothing that the verb is done to stands behind
    ['[none:Keita] kicked out of Chad', ['patient kick subject_passive']],
    ['[none:Keita] booed in Goma', ['patient boo subject_passive']],
    ['[none:Keita] booed in Goma.', ['patient boo subject_passive']],
    ['[none:Keita] snubbed last week', ['patient snub subject_passive']],
    ['[none:Keita] again summoned over remarks', ['patient summon subject_passive']],
    ['Kenyan [none:woman] found dead in London', ['patient find subject_passive']],
    ['Kenyan [none:activist] refused entry at airport', ['patient refuse subject_passive']],
    ['Kenyan [none:students] stranded in Mali, envoy says', ['patient strand subject_passive']],
    ['Sow: Kenyan [none:students] stranded as war spreads', ['patient strand subject_passive']],
    ['[none:France] kicked out the envoy', ['agent kick subject']],
    ['[none:France] withdrew from Chad', ['agent withdraw subject']],
    ['[none:Kenya] voted on Tuesday', ['agent vote subject']],
    ['[none:Mali] attacked in the north', ['agent attack subject']],
    ['[none:Kenya] released on Tuesday the names of the dead.', ['agent release subject']],
    ['[none:Kenya] condemned in the strongest terms the attack.', ['agent condemn subject']],
    ['[none:Keita] brought up families at the debate.', ['agent bring subject']],
    ['The [none:storm] slammed into the coast.', ['agent slam subject']],
    ['The court refused entry to [none:students]', []],
    ['The [none:court] denied bail.', ['agent deny subject']],
    ['[none:Musa Keita] cheered in Brussels', ['patient cheer subject_passive']],
    ['[none:Musa Keita] cheered the team', ['agent cheer subject']],
    ['[none:Fans] cheered in Brussels', ['agent cheer subject']],
  ])('%s', (text, ties) => {
    expect(tiesOf(text)).toEqual(ties)
  })

  test('two participles share their subject', () => {
    const { links } = roleOf('Kenyan [none:activist] arrested and deported')
    expect(links.map(({ role, lemma }) => `${role} ${lemma}`)).toEqual(['patient arrest', 'patient deport'])
  })
})
