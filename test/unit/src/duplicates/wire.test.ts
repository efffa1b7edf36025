import { describe, expect, test } from 'vitest'
import { findWire } from '../../../../src/duplicates/wire.ts'

const BODY =
  'The ministers met in the morning and agreed on a plan.\nThe talks go on next week.\nNobody objected.\nIt rained.'
const find = (text: string, rest: Partial<Parameters<typeof findWire>[0]> = {}) =>
  findWire({ author: null, outlet: null, metadata: {}, text, ...rest })

describe('a dateline or byline at the head is a credit', () => {
  test.each([
    ['PARIS (AFP) – The ministers met.', 'AFP'],
    ['Paris (AFP) - The ministers met.', 'AFP'],
    ['ABUJA, March 3 (Reuters) - The ministers met.', 'Reuters'],
    ['LAGOS, Nigeria (AP) — The ministers met.', 'AP'],
    ['ADDIS ABABA, Feb. 17 (Xinhua) -- The ministers met.', 'Xinhua'],
    ['Dakar, Senegal (PANA) - The ministers met.', 'PANA'],
    ['(PANA) - The ministers met.', 'PANA'],
    ['Dar es Salaam, 3 March 2024 (PANA) – The ministers met.', 'PANA'],
    ['MOSCOW, May 3. /TASS/. The ministers met.', 'TASS'],
    ['ANKARA (AA) – The ministers met.', 'Anadolu'],
    ['APA-Dakar (Senegal) The ministers met.', 'APA'],
    ['APA – Accra (Ghana) – The ministers met.', 'APA'],
    ['Xinhua | 14 May 2024', 'Xinhua'],
    ['By Reuters', 'Reuters'],
    ['By AFP', 'AFP'],
    ['AFP', 'AFP'],
    ['Reuters Staff', 'Reuters'],
    ['By AMA MENSAH, Associated Press', 'AP'],
    ['By Ama Mensah and Kofi Boateng | AP', 'AP'],
    ['By Ama Mensah (AFP)', 'AFP'],
    ['By our correspondent with Agence France-Presse', 'AFP'],
    ['Source: Anadolu Agency', 'Anadolu'],
  ])('%s', (line, wire) => {
    expect(find(`${line}\n${BODY}`)).toBe(wire)
    expect(find(`Ministers agree on plan\n\n${line}\n\n${BODY}`)).toBe(wire)
  })
})

describe('a credit at the end', () => {
  test.each([
    ['They left on Friday. (AFP)', 'AFP'],
    ['They left on Friday. – Reuters', 'Reuters'],
    ['“They left on Friday.” AFP', 'AFP'],
    ['They left on Friday.\n© AFP', 'AFP'],
    ['They left on Friday.\n© 2024 AFP', 'AFP'],
    ['Copyright 2024 The Associated Press. All rights reserved.', 'AP'],
    ['-- AP', 'AP'],
    ['/APA/', 'APA'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
    ['Source: PANAPRESS', 'PANA'],
  ])('%s', (line, wire) => {
    expect(find(`${BODY}\n${line}`)).toBe(wire)
    expect(find(`${BODY}\n${line}\n`.repeat(2))).toBe(wire)
  })
})

describe('metadata', () => {
  test.each([
    [{ author: 'AFP' }, 'AFP'],
    [{ author: 'By Reuters Staff' }, 'Reuters'],
    [{ author: 'Ama Mensah; Associated Press' }, 'AP'],
    [{ author: 'Ama Mensah/AFP' }, 'AFP'],
    [{ outlet: 'Xinhua News Agency' }, 'Xinhua'],
    [{ outlet: 'Anadolu Agency' }, 'Anadolu'],
    [{ metadata: { Credit: '© Agence France-Presse 2024' } }, 'AFP'],
    [{ author: 'Ama Mensah', metadata: { agency: 'TASS' }, outlet: 'Reuters' }, 'TASS'],
  ] as const)('%o', (rest, wire) => {
    expect(find(BODY, rest)).toBe(wire)
  })

  test.each([
    [{ author: 'Ama Mensah' }],
    [{ author: 'Pana Mensah' }],
    [{ author: 'AP Mensah' }],
    [{ author: 'Staff, formerly of Reuters Institute' }],
    [{ outlet: 'The Reuters Institute Digest' }],
    [{ metadata: { credit: 'Photo: AFP' } }],
    [{ metadata: { topic: 'Reuters', credit: ['AFP'] } }],
  ])('%o is no credit', (rest) => {
    expect(find(BODY, rest)).toBeNull()
  })

  test('comes before the text', () => {
    expect(find(`PARIS (AFP) – The ministers met.\n${BODY}`, { author: 'Reuters' })).toBe('Reuters')
  })
})

describe('a mention is no credit, at the head or at the end', () => {
  test.each([
    'The minister told AFP that talks would go on.',
    'The talks failed, the AFP news agency reported.',
    'Reuters reported on Monday that the talks failed.',
    'Xinhua said the minister would travel to Beijing.',
    'According to TASS, the envoy left on Friday.',
    'The envoy left on Friday, he told AFP.',
    'The envoy gave an interview to the Associated Press.',
    'Agence France-Presse (AFP) – whose reporter was held – protested.',
    'The Australian Federal Police (AFP) – which led the search – found nothing.',
    'Australian Federal Police (AFP) – Officers found nothing.',
    'AP Moller-Maersk sends no more ships through the strait.',
    'AFP reporters saw soldiers in the streets of Bamako.',
    'By Monday, AFP had counted twelve dead.',
    'By Reuters count, twelve people died.',
    'Photo: AFP',
    'A soldier in Gao. Photo by Ama Mensah/AFP',
    'Soldiers in Gao © AFP via Getty Images, file photo',
    'Ama Mensah / AFP Photo',
    'Reuters: minister to resign',
    'An apa-dakar of tass and pana.',
  ])('%s', (line) => {
    expect([find(`${line}\n${BODY}`), find(`${BODY}\n${line}`), find(line)]).toEqual([null, null, null])
  })

  test('nor is a dateline in the middle of a long text', () => {
    const half = 'One more sentence stands here.\n'.repeat(20)
    expect(find(`${half}PARIS (AFP) – The ministers met.\n${half}`)).toBeNull()
  })
})

test('odd texts give nothing and take no time', () => {
  const started = performance.now()
  for (const text of ['', '\n\n', `${'A'.repeat(1e6)} (AFP`, 'Aa '.repeat(3e5), '('.repeat(1e6), 'A, '.repeat(3e5)])
    expect(find(text)).toBeNull()
  expect(performance.now() - started).toBeLessThan(2000)
})

// once tried every way to cut the rule into dashes and double dashes, and never came back
test.each(['-'.repeat(150), '- '.repeat(80), `Nobody objected. ${'—'.repeat(80)}x`])(
  'a rule at the end is no credit, and is soon known to be none',
  (rule) => {
    expect(find(`${BODY}\n${rule}`)).toBeNull()
  },
)
