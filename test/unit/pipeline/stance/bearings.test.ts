import { describe, expect, test } from 'vitest'
import type { MentionKind, ScoredBloc } from '../../../../pipeline/document/codes.ts'
import { readArticle } from '../../../../pipeline/stance/index.ts'
import { findBearings } from '../../../../pipeline/stance/weigh.ts'
import { makeDocument, resources } from '../../../helpers/stance-document.ts'

/** Cues of the first sentence as they bear on a bloc, each as `words kind value`; mentions are of one kind. */
function readBearings(marked: string, bloc: ScoredBloc, kind: MentionKind = 'name'): string[] {
  const doc = makeDocument(marked)
  const mentions = doc.mentions.map((mention) => ({ ...mention, kind }))
  const [view] = readArticle({ ...doc, mentions }, resources).views
  if (view === undefined) throw new Error('no sentence')
  const own = view.targets.filter((target) => target.bloc === bloc)
  return findBearings(view, own).map(({ cue, kind, value }) => {
    const words = view.words.slice(cue.first, cue.last).map(({ norm }) => norm)
    return `${words.join(' ')} ${kind} ${String(Math.round(value * 100) / 100)}`
  })
}

describe('inflected verbs find their entries', () => {
  test.each([
    ['[african:Gunmen] kidnapped two nurses.', 'african', 'kidnapped frame_agent -0.9'],
    ['[western:Smugglers] have trafficked children.', 'western', 'trafficked frame_agent -0.7'],
    ['[african:Voters] re-elected [african_person:the mayor].', 'african', 're - elected frame_patient 0.4'],
    ['[western:Police] tear-gassed the crowd.', 'western', 'tear - gassed frame_agent -0.6'],
    ['[african:The team] outdid every rival.', 'african', 'outdid frame_agent 0.5'],
  ] as const)('%s (%s): %s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })
})

describe('yet', () => {
  test.each([
    ['[african:Benin] has yet to pay its teachers.', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['[african:Benin] won yet again.', [0, 0, 0, 0]],
    ['[african:Benin] is poor, yet it thrives.', [0, 0, 0, 0, 1]],
  ])('in %s opens a clause only as a contrast', (marked, clauses) => {
    const [view] = readArticle(makeDocument(marked), resources).views
    expect(view?.clauses.slice(0, clauses.length)).toEqual(clauses)
  })

  test('to what is yet to be done is negated', () => {
    expect(readBearings('[african:Benin] has yet to fulfil its promise.', 'african')).toContain(
      'fulfil frame_agent -0.42',
    )
    expect(readBearings('[african:Benin] may yet fulfil its promise.', 'african')).toContain('fulfil frame_agent 0.36')
  })
})

test.each([
  ['[western:London] had “utterly failed” the miners.', 'western', 'failed frame_agent -0.8'],
  ['[african:The bank] has "wrecked" the fund.', 'african', 'wrecked frame_agent -0.7'],
] as const)('a quotation that begins inside the verb group parts nothing: %s', (marked, bloc, expected) => {
  expect(readBearings(marked, bloc)).toContain(expected)
})

describe('words that judge nothing here', () => {
  test.each([
    '[african:Kenya] hopes that talks begin.',
    '[western:The firm] declined to comment.',
    '[african:The singer] shot a video in the capital.',
    '[western:The tech giant] rents offices as well as warehouses.',
    '[african:The driver] broke her leg.',
    '[african:Divers] recovered the bodies.',
    '[western:The envoy] surrendered his passport.',
    '[african:Supporters] of the bill met friends.',
    '[western:The ministry] runs criminal courts and gold mines.',
  ])('%s', (marked) => {
    const bloc = marked.startsWith('[western') ? 'western' : 'african'
    expect(readBearings(marked, bloc)).toEqual([])
  })

  test.each([
    ['[african:The reform] led to chaos.', 'african', 'chaos theme -0.5'],
    ['[western:The plan] resulted in a triumph.', 'western', 'triumph theme 0.8'],
    ['[western:The guards] committed atrocities.', 'western', 'atrocities theme -0.8'],
    ['[african:Customs officers] seized the ivory.', 'african', 'seized the ivory frame_agent 0.3'],
    ['[african:Customs officers] seized the farm.', 'african', 'seized frame_agent -0.3'],
  ] as const)('what follows speaks: %s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })
})

describe('expressions of news on politics and money', () => {
  test.each([
    ['[african:The governor] pocketed the fees.', 'african', 'pocketed frame_agent -0.6'],
    ['[western:The ministry] brushed aside every complaint.', 'western', 'brushed aside frame_agent -0.5'],
    ['[western:The coach] lost the plot.', 'western', 'lost the plot frame_agent -0.6'],
    ['[african:The airline] posted a profit.', 'african', 'posted a profit frame_agent 0.6'],
    ['[african:The navy] stamped out piracy.', 'african', 'stamped out frame_agent 0.3'],
    ['Auditors raised questions about [western:the fund].', 'western', 'raised questions frame_patient -0.5'],
    ['[western:The plan] is a shambles.', 'western', 'shambles predicate -0.7'],
    ['[african:The port] is well run.', 'african', 'well run eval_object 0.6'],
  ] as const)('%s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })

  test.each([
    ['[african:The quarrel] stems from an old border.', 'african'],
    ['[western:Miners] kept coins in their pockets.', 'western'],
    ['[african:Farmers] pushed back against the plan.', 'african'],
    ['[western:The jazz band] sat in a bar.', 'western'],
  ] as const)('%s says nothing', (marked, bloc) => {
    expect(readBearings(marked, bloc)).toEqual([])
  })
})

describe('what is little, few or lacking', () => {
  test.each([
    ['[african:Ghana] made little progress.', 'african', 'progress eval_subject -0.42'],
    ['[african:Ghana] made a little progress.', 'african', 'progress eval_subject 0.6'],
    ['[african:Ghana] achieved little.', 'african', 'achieved frame_agent -0.56'],
    ['[western:The team] won no seats.', 'western', 'won frame_agent -0.49'],
    ['[western:The coach] trained them with little to show.', 'western', 'little to show eval_subject -0.5'],
    ['[western:The court] is less corrupt.', 'western', 'corrupt predicate 0.56'],
    ['[western:The court] is no less corrupt.', 'western', 'corrupt predicate -0.8'],
    ['Not one of the [western:ministers] from the capital helped.', 'western', 'helped frame_agent -0.42'],
    ['A few [african:voters] won prizes.', 'african', 'won frame_agent 0.7'],
    ['The lack of competence in [african:the ministry] annoys.', 'african', 'competence governed -0.42'],
  ] as const)('%s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })
})

describe('what is refused, ended or escaped', () => {
  test.each([
    ['[african:Kenya] refused to betray its allies.', 'african', 'betray frame_agent 0.63'],
    ['[western:The team] stopped abusing miners.', 'western', 'abusing frame_left 0.56'],
    ['Mali denied that it lied, but [western:France] tortured prisoners.', 'western', 'tortured frame_agent -0.8'],
    ['[african:Ghana] refused to pay and praised France.', 'african', 'praised frame_agent 0.2'],
    ['Donors praised little [african:Gambia].', 'african', 'praised frame_patient 0.8'],
    ['[african:Botswana] is more or less honest.', 'african', 'honest predicate 0.7'],
    ['[african:Ruto] called Macron over brutal killings.', 'african', 'brutal eval_subject -0.9'],
    ['[african:Zambia] escaped recession.', 'african', 'recession theme 0.49'],
    ['[african:Ghana] emerged from recession.', 'african', 'recession theme 0.49'],
    ['Rather than help, [western:France] slept.', 'western', 'help noun_clause -0.1'],
    ['[western:The bank] was far from transparent.', 'western', 'transparent predicate -0.42'],
    ['[western:The bank] lives far from the corrupt town.', 'western', 'corrupt eval_subject -0.8'],
    ['[african:Rwanda] is a corruption-free state.', 'african', 'corruption predicate 0.56'],
  ] as const)('%s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })

  test.each(['[african:Kenya] denied that its troops tortured anyone.', '[african:Kenya] denied torturing anyone.'])(
    'of what is denied nothing is said: %s',
    (marked) => {
      expect(readBearings(marked, 'african')).toEqual(['denied frame_agent -0.2'])
    },
  )
})

describe('what is needed is not there', () => {
  test.each([
    ['[african:Nigeria] needs honest judges.', 'honest eval_subject -0.14'],
    ['[african:Malawi] must improve its roads.', 'improve frame_agent -0.12'],
    ['[african:Nigeria] needs money to help villages.', 'help frame_left 0.6'],
    ['[african:Nigeria] will help villages.', 'help frame_agent 0.6'],
    ['[african:Nigeria] hopes to help villages.', 'help frame_agent 0.36'],
    ['[african:Malawi] got a much-needed success.', 'success eval_subject 0.8'],
  ])('%s', (marked, expected) => {
    expect(readBearings(marked, 'african')).toContain(expected)
  })
})

describe('who is meant by a word that judges', () => {
  test.each([
    ["[western:The minister] called [african:Kenya]'s courts corrupt.", 'african', ['corrupt predicate -0.8']],
    ["[western:The minister] called [african:Kenya]'s courts corrupt.", 'western', []],
    ['[african:Togo] is regarded as honest.', 'african', ['honest predicate 0.7']],
    ['[western:The fund] described the port as a failure.', 'western', []],
    [
      '[western:The fund] called for honest elections.',
      'western',
      ['honest eval_subject 0.7', 'elections noun_clause 0.03'],
    ],
    ['This is bad news for [african:farmers].', 'african', ['bad beside -0.45']],
    ['The failure in [african:Kenya] was total.', 'african', ['failure governed -0.8']],
    ['The failure by [african:the ministry] was total.', 'african', ['failure noun_agent -0.8']],
    ["[western:France]'s failure surprised [african:Mali].", 'african', []],
  ] as const)('%s (%s)', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toEqual(expected)
  })
})

test.each([
  ['The anti-fraud [african:office] slept.', 'african', 'fraud attributive 0.56'],
  ['The slowest [western:team] slept.', 'western', 'slowest attributive -0.3'],
  ['The anti-fraud [african:office] is honest.', 'african', 'honest predicate 0.7'],
  ['[african:Kenya] is less corrupt and fairer.', 'african', 'fairer predicate 0.5'],
  ['[western:The side] under-performed.', 'western', 'under - performed frame_agent -0.7'],
  ['[western:The firm] drilled without permission.', 'western', 'without permission eval_subject -0.5'],
] as const)('prefixes, degrees and permission: %s', (marked, bloc, expected) => {
  expect(readBearings(marked, bloc)).toContain(expected)
})

test('an evil behind those who suffer it is not theirs, behind those who do it is', () => {
  expect(readBearings('The report on [african:voter] fraud is out.', 'african', 'nominal')).toEqual([
    'fraud eval_clause -0.8',
  ])
  expect(readBearings('The report on [african:army] brutality is out.', 'african', 'nominal')).toEqual([
    'brutality attributive -0.9',
  ])
})

describe('an expression with a gap', () => {
  test.each([
    ['[african:Tunisia] has put his rivals behind bars.', 'african', 'put his rivals behind bars frame_agent -0.3'],
    ['[western:London] left its allies in the lurch.', 'western', 'left its allies in the lurch frame_agent -0.8'],
    ['[african:Guards] seized two tonnes of cocaine.', 'african', 'seized two tonnes of cocaine frame_agent 0.3'],
    ['[african:Guards] seized the house, and cocaine was found.', 'african', 'seized frame_agent -0.3'],
    ['[african:Guards] seized the house of a man with cocaine.', 'african', 'seized frame_agent -0.3'],
  ] as const)('%s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })
})

test.each([
  ['[african:Ghana] should have protected its rivers.', 'african', ['protected frame_agent -0.25']],
  [
    '[western:The mission] achieved next to nothing.',
    'western',
    ['achieved frame_agent -0.56', 'next to nothing theme -0.2'],
  ],
  ['[african:Zambia] lie third in the group.', 'african', []],
] as const)('%s', (marked, bloc, expected) => {
  expect(readBearings(marked, bloc)).toEqual(expected)
})

describe('what somebody thinks of others says little of those beside it', () => {
  test.each([
    ['[western:Gates] tweeted out admiration.', 'western', 'admiration noun_clause 0.24'],
    ['Disapproval of [western:France] grew.', 'western', 'disapproval noun_patient -0.6'],
    ["[african:Kenya]'s progress was praised.", 'african', 'progress noun_agent 0.6'],
  ] as const)('%s (%s): %s', (marked, bloc, expected) => {
    expect(readBearings(marked, bloc)).toContain(expected)
  })

  test('and nothing of whoever thinks so', () => {
    expect(readBearings("[western:France]'s disapproval came late.", 'western')).toEqual([])
  })
})

describe('turns of speech', () => {
  test('what is only achieved is not achieved', () => {
    expect(readBearings('[western:The firm] has only succeeded in losing money.', 'western')[0]).toMatch(
      /frame_agent -/,
    )
    expect(readBearings('[western:The firm] has not only succeeded in time.', 'western')[0]).not.toMatch(
      /frame_agent -/,
    )
  })

  test('thanks to, cover up to and the death penalty thank, hide and punish nobody', () => {
    for (const marked of [
      'The park is known thanks to [western:a film maker].',
      '[african:Algeria] can cover up to half of its needs.',
    ])
      expect(readBearings(marked, marked.includes('african') ? 'african' : 'western').join()).not.toMatch(/[1-9]$/)
  })
})

describe('fighting speaks well of those who fight an evil', () => {
  test.each([
    ['[african:Togo] fights graft.', true],
    ['[african:Togo] is battling a flood.', false],
    ['[african:Nurses] fought to save the twins.', true],
    ['[african:The region] fought off the locusts.', true],
    ['[african:Togo] and [african:Benin] fought each other.', false],
    ['[african:The army] fights the rebels in the north.', false],
    ['[african:Soldiers] fought for eight years.', false],
    ['[african:Veterans] fought bravely in Burma.', false],
    ['[african:Togo] fought [western:Spain] in court.', false],
  ] as const)('%s %j', (marked, isCredit) => {
    const cues = readBearings(marked, 'african').filter((cue) => /^(?:fight|fought|battling)\w* frame_agent/.test(cue))
    expect(cues.length > 0).toBe(isCredit)
  })
})

describe('what somebody withholds is blamed on them', () => {
  test.each([
    ['[african:Togo] denied the clinics access to the pills.', 'denied the clinics access frame_agent -0.4'],
    ['[western:Spain] denied visas to the students.', 'denied visas frame_agent -0.4'],
    ['[african:The court] denied them bail.', 'denied them bail frame_agent -0.2'],
    ['[african:Togo] denied any wrongdoing.', 'denied frame_agent -0.2'],
  ] as const)('%s', (marked, expected) => {
    expect(readBearings(marked, marked.startsWith('[w') ? 'western' : 'african')).toContain(expected)
  })
})
