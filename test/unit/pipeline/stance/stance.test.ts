import { describe, expect, test } from 'vitest'
import type { Bloc } from '../../../../pipeline/document/codes.ts'
import type { Stance } from '../../../../pipeline/document/types.ts'
import { scoreStance } from '../../../../pipeline/stance/index.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

function scoreOf(marked: string, bloc: Bloc, sentence = 0): Stance {
  const { stances } = scoreStance(makeDocument(marked), resources)
  const stance = stances.find((each) => each.sentence === sentence && each.bloc === bloc)
  if (stance === undefined) throw new Error('no stance')
  return stance
}

describe('sentiment toward a bloc', () => {
  test.each([
    ['[western:France] and [african:ECOWAS] lose influence in the region.', 'western', 'negative'],
    ['[western:France] and [african:ECOWAS] lose influence in the region.', 'african', 'negative'],
    ['[african:African nations] are taking charge of their own security.', 'african', 'positive'],
    ["[african:Morocco]'s quiet but bold diplomacy has paid off.", 'african', 'positive'],
    ['There is deep mistrust of [western:France] in the capitals of the region.', 'western', 'negative'],
    ['[western:Washington] condemned [african:the junta] on Tuesday.', 'african', 'negative'],
    ['[western:Washington] condemned [african:the junta] on Tuesday.', 'western', 'neutral'],
    ['[african:The junta] accused [western:Paris] of arming rebels.', 'western', 'negative'],
    ['[african:The junta] accused [western:Paris] of arming rebels.', 'african', 'neutral'],
    ['[african:Villagers] fled after the flood killed hundreds.', 'african', 'neutral'],
    ['[western:Hostages] were killed in the raid.', 'western', 'neutral'],
    ['[african:Miners] died when the pit collapsed.', 'african', 'neutral'],
    ['[western:Brussels] urged [african:Harare] to hold talks.', 'african', 'neutral'],
    ['[african:Kenya] won four gold medals in the final.', 'african', 'positive'],
    ['[african:Ghana] defaulted on its debt last year.', 'african', 'negative'],
    ['[african:The ministry] met [western:the ambassador] on Monday.', 'african', 'neutral'],
    ['[african:The commission] fights corruption in every district.', 'african', 'positive'],
    ['[western:The minister] betrayed [african:the villagers].', 'western', 'negative'],
    ['[western:The minister] betrayed [african:the villagers].', 'african', 'neutral'],
    ['[african:The mayor] was praised by the auditors.', 'african', 'positive'],
    ['The corrupt [african:governor] was at the meeting.', 'african', 'negative'],
  ] as const)('%s (%s) is %s', (marked, bloc, label) => {
    expect(scoreOf(marked, bloc).label).toBe(label)
  })

  test('losing influence is a matter of efficacy, being betrayed one of evaluation', () => {
    const strongest = (marked: string) =>
      [...scoreOf(marked, 'western').evidence].sort((a, b) => a.weight - b.weight)[0]?.construct
    expect(strongest('[western:France] is losing its influence.')).toBe('efficacy')
    expect(strongest('[western:France] betrayed its allies.')).toBe('evaluation')
  })

  test('negation turns a judgement round and takes some of its force', () => {
    const plain = scoreOf('[western:The minister] is corrupt.', 'western').sentiment ?? 0
    const denied = scoreOf('[western:The minister] is not corrupt.', 'western').sentiment ?? 0
    expect(plain).toBeLessThan(0)
    expect(denied).toBeGreaterThan(0)
    expect(denied).toBeLessThan(-plain)
  })

  test('what may be counts less than what is', () => {
    const is = scoreOf('[western:The lender] betrayed the farmers.', 'western').sentiment ?? 0
    const might = scoreOf('[western:The lender] might betray the farmers.', 'western').sentiment ?? 0
    expect(might).toBeLessThan(0)
    expect(might).toBeGreaterThan(is)
  })

  test('what stands before but counts less than what stands behind it', () => {
    const ends = scoreOf('[western:The envoy] was incapable but [western:he] was capable.', 'western').sentiment ?? 0
    const begins = scoreOf('[western:The envoy] was capable but [western:he] was incapable.', 'western').sentiment ?? 0
    expect(ends).toBeGreaterThan(begins)
  })

  test('words of a name judge nothing', () => {
    expect(scoreOf('[african:The Ministry of Justice and Progress] spoke.', 'african').sentiment).toBeCloseTo(
      scoreOf('[african:The Ministry of Works] spoke.', 'african').sentiment ?? NaN,
    )
  })
})

describe('who is there', () => {
  test('an absent bloc has no values', () => {
    const stance = scoreOf('[african:Lagos] hosted the fair.', 'western')
    expect(stance).toMatchObject({ present: false, sentiment: null, label: null, role: null, voice: null })
  })

  test('an armed group makes its bloc present, without sentiment or role', () => {
    const stance = scoreOf('[armed:Al-Shabaab] massacred villagers.', 'african')
    expect(stance).toMatchObject({ present: true, label: 'neutral', role: 'none', sentiment: 0 })
  })

  test.each(['russia', 'china', 'turkiye', 'gulf', 'other_external', 'multilateral'])(
    '%s counts as external',
    (bloc) => {
      const { stances } = scoreStance(makeDocument(`[${bloc}:The envoy] helped.`), resources)
      expect(stances.filter(({ present }) => present).map((stance) => stance.bloc)).toEqual(['external'])
    },
  )

  test.each(['unspecified', 'none'])('%s counts nowhere', (bloc) => {
    const { stances } = scoreStance(makeDocument(`[${bloc}:The envoy] helped.`), resources)
    expect(stances.some(({ present }) => present)).toBe(false)
  })

  test('a mention that only modifies or locates does not make a bloc present', () => {
    const doc = makeDocument('A [african:Kenyan] scandal shook [western:London].')
    const readings = ['modifier', 'place'] as const
    const mentions = doc.mentions.map((mention, at) => ({ ...mention, reading: readings[at] ?? 'place' }))
    expect(scoreStance({ ...doc, mentions }, resources).stances.some(({ present }) => present)).toBe(false)
  })

  test('text that is not to be scored has no stances and no values', () => {
    const scored = scoreStance({ ...makeDocument('[african:Kenya] won.'), scorable: false }, resources)
    expect(scored.stances).toEqual([])
    expect(scored.blocs.map(({ sentiment, agency, label }) => [sentiment, agency, label])).toEqual(
      Array(3).fill([null, null, null]),
    )
  })
})

describe('voice', () => {
  test.each([
    ['“[western:France] is arrogant,” the minister said.', 'quoted'],
    ['The minister said that [western:France] is arrogant.', 'quoted'],
    ['According to the union, [western:France] is arrogant.', 'quoted'],
    ['[western:France] is arrogant.', 'author'],
    ['[western:France] is arrogant, and “the talks go on,” it is said.', 'author'],
  ])('%s is %s', (marked, voice) => {
    expect(scoreOf(marked, 'western').voice).toBe(voice)
  })

  test('a quotation runs over the sentences of its paragraph', () => {
    const text = '“We waited for years. [western:France] is arrogant. It never listened,” he told us.'
    expect(scoreOf(text, 'western', 1).voice).toBe('quoted')
    expect(scoreOf(`“We waited for years.\n\n[western:France] is arrogant.`, 'western', 1).voice).toBe('author')
  })

  test('a neutral sentence has no voice', () => {
    expect(scoreOf('[western:France] met the delegates.', 'western').voice).toBeNull()
  })
})

describe('roles of a bloc', () => {
  test.each([
    ['[western:France] expelled [african:the envoy].', 'western', 'agent'],
    ['[western:France] expelled [african:the envoy].', 'african', 'patient'],
    ['[western:France] helped [african:Mali].', 'african', 'patient'],
    ['The reserves of [african:Zambia] are small.', 'african', 'none'],
    ["[african:Togo]'s opposition boycotted the vote.", 'african', 'agent'],
    ['Members of [african:the union] marched through the city.', 'african', 'agent'],
    ["[african:Togo]'s exports reached Lagos.", 'african', 'none'],
    ["[african:Niamey]'s refusal was expected.", 'african', 'agent'],
  ] as const)('%s (%s) is %s', (marked, bloc, role) => {
    expect(scoreOf(marked, bloc).role).toBe(role)
  })

  test.each([
    ['[african:Niger] expelled the envoy and [african:Mali] was sanctioned.', ['agent', 'patient']],
    ['The expulsion of [western:the envoy] drew no protest.', ['patient']],
    ['[western:France] expelled [african:the envoy].', ['agent', 'patient']],
  ])('the ties found in %s are %j', (marked, roles) => {
    const { stances } = scoreStance(makeDocument(marked), resources)
    const ties = stances.flatMap(({ evidence }) => evidence.filter(({ construct }) => construct === 'role'))
    expect(ties.map(({ source }) => source.split(/[:.]/)[1])).toEqual(roles)
  })
})

test('what a summit shows of somebody counts', () => {
  const marked = 'The summit showed [african:African nations] taking charge of their own security.'
  expect(scoreOf(marked, 'african').label).toBe('positive')
})

describe('not yet coded right', () => {
  test.fails('nothing but efficacy speaks against one who loses influence', () => {
    expect(against('[western:France] is losing its influence.')).toEqual(['efficacy'])
  })

  test.fails('suffering is no blame, though harsh verbs pull', () => {
    expect(scoreOf('[african:Farmers] lost their crops in the drought.', 'african').label).toBe('neutral')
  })
})

test('one who acts and one who is acted upon make both', () => {
  const marked = '[african:Niger] expelled the envoy and [african:Mali] was sanctioned.'
  expect(scoreOf(marked, 'african').role).toBe('both')
})

test('nothing but evaluation speaks against a traitor, and an expelled envoy is acted upon', () => {
  expect([...new Set(against('[western:France] betrayed its allies.'))]).toEqual(['evaluation'])
  expect(scoreOf('The expulsion of [western:the envoy] drew no protest.', 'western').role).toBe('patient')
})

/** The constructs of the cues that lower the sentiment. */
function against(marked: string): string[] {
  return scoreOf(marked, 'western')
    .evidence.filter(({ weight }) => weight < 0)
    .map(({ construct }) => construct)
}
