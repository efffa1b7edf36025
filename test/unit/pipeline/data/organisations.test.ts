import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { organisationsFile } from '../../../../pipeline/data/schema.ts'

const raw = readFileSync(new URL('../../../../pipeline/data/organisations.json', import.meta.url), 'utf8')
const { entries } = organisationsFile.parse(JSON.parse(raw))
type Entry = (typeof entries)[number]

const KINDS =
  'igo agency force court ministry party ngo company media bank university religious sports armed_group other'.split(
    ' ',
  )
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** Names and aliases whatever their case, abbreviations in their own. */
const keysOf = (entry: Entry): [key: string, form: string][] => [
  ...[entry.name, ...entry.aliases].map((form): [string, string] => [plain(form), form]),
  ...entry.abbreviations.map((form): [string, string] => [`=${form}`, form]),
]
const byId = new Map(entries.map((entry) => [entry.id, entry]))
/** The entry that a form leads to when it stands alone: none where every owner calls it ambiguous. */
const ownerOf = (form: string): string | undefined =>
  entries.find(
    (entry) =>
      !entry.ambiguous.includes(form) &&
      (entry.abbreviations.includes(form) || [entry.name, ...entry.aliases].includes(form)),
  )?.id
const blocOf = (form: string): string | undefined => byId.get(ownerOf(form) ?? '')?.bloc

describe('organisations.json', () => {
  it('holds one entry a line, sorted by id, each id once', () => {
    const ids = entries.map((entry) => entry.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(raw.split('\n').filter((line) => line.startsWith('    {"id": "'))).toHaveLength(entries.length)
    expect(entries.length).toBeGreaterThanOrEqual(450)
  })

  it('uses ids of organisations and the kinds of the schema only', () => {
    expect(entries.filter((entry) => !entry.id.startsWith('org:'))).toEqual([])
    expect(entries.filter((entry) => !KINDS.includes(entry.kind)).map((entry) => entry.id)).toEqual([])
  })

  it('gives a surface form to one entry, or every owner says that it is ambiguous', () => {
    const owners = new Map<string, { entry: Entry; form: string }[]>()
    for (const entry of entries)
      for (const [key, form] of keysOf(entry)) owners.set(key, [...(owners.get(key) ?? []), { entry, form }])
    const clashes = [...owners.values()]
      .filter((list) => new Set(list.map(({ entry }) => entry.id)).size > 1)
      .flatMap((list) => list.filter(({ entry, form }) => !entry.ambiguous.includes(form)))
    expect(clashes.map(({ entry, form }) => `${entry.id} ${form}`)).toEqual([])
  })

  it('calls nothing ambiguous that is no form of the entry, and repeats no form', () => {
    const strange = entries.flatMap((entry) => {
      const forms = [...new Set([entry.name, ...entry.abbreviations]), ...entry.aliases]
      const twice = forms.filter((form, index) => forms.indexOf(form) !== index)
      return [...entry.ambiguous.filter((form) => !forms.includes(form)), ...twice].map((form) => `${entry.id} ${form}`)
    })
    expect(strange).toEqual([])
  })

  it('lists no dotted abbreviation, since dots are folded when matching', () => {
    const forms = entries.flatMap((entry) => [...entry.aliases, ...entry.abbreviations])
    expect(forms.filter((form) => /\b[A-Z]\.[A-Z]\./.test(form))).toEqual([])
  })

  it('names no id without the dataset it comes from', () => {
    expect(entries.filter((entry) => (entry.wikidata === null) !== (entry.wikidata_source === null))).toEqual([])
  })

  it.each([
    ['EU', 'western'],
    ['NATO', 'western'],
    ['G7', 'western'],
    ['OECD', 'western'],
    ['Paris Club', 'western'],
    ['IMF', 'western'],
    ['World Bank', 'western'],
    ['Amnesty International', 'western'],
    ['WWF', 'western'],
    ['AFRICOM', 'western'],
    ['AU', 'african'],
    ['CEDEAO', 'african'],
    ['Alliance of Sahel States', 'african'],
    ['SADC', 'african'],
    ['IGAD', 'african'],
    ['CEMAC', 'african'],
    ['AfDB', 'african'],
    ['Afreximbank', 'african'],
    ['Africa CDC', 'african'],
    ['CAF', 'african'],
    ['Polisario Front', 'african'],
    ['Boko Haram', 'african'],
    ['UN', 'multilateral'],
    ['ICC', 'multilateral'],
    ['Red Cross', 'multilateral'],
    ['BRICS', 'multilateral'],
    ['G20', 'multilateral'],
    ['OPEC', 'multilateral'],
    ['Arab League', 'multilateral'],
    ['Commonwealth', 'multilateral'],
    ['OIF', 'multilateral'],
    ['FIFA', 'multilateral'],
    ['Wagner Group', 'russia'],
    ['Africa Corps', 'russia'],
    ['Huawei', 'china'],
    ['Baykar', 'turkiye'],
    ['Qatar Airways', 'gulf'],
  ])('puts %s into the bloc %s, as the codebook does', (form, bloc) => {
    expect(blocOf(form)).toBe(bloc)
  })

  it('marks the Bretton Woods lenders, and no African bank, as Western-led', () => {
    expect(byId.get('org:imf')?.sub_bloc).toBe('western_led')
    expect(byId.get('org:world_bank')?.sub_bloc).toBe('western_led')
    expect(byId.get('org:afdb')?.sub_bloc).not.toBe('western_led')
  })

  it.each(['Boko Haram', 'JNIM', 'Al-Shabaab', 'M23', 'ISWAP', 'CODECO', 'Lakurawa', 'FLA'])(
    'keeps %s an African armed group',
    (form) => {
      const entry = byId.get(ownerOf(form) ?? '')
      expect([entry?.type, entry?.bloc]).toEqual(['armed_group', 'african'])
    },
  )

  it("takes Sudan's army for a force and its rival for an armed group", () => {
    expect(byId.get('org:saf_sudan')?.type).toBe('organisation')
    expect(byId.get('org:rsf')?.type).toBe('armed_group')
  })

  it.each(['DA', 'PSC', 'RSF', 'IS', 'APC', 'Congress', 'Senate', 'Labour Party', 'Apple', 'Supreme Court'])(
    'never resolves a bare %s without context',
    (form) => {
      expect(ownerOf(form)).toBeUndefined()
      expect(entries.some((entry) => entry.ambiguous.includes(form))).toBe(true)
    },
  )

  it('knows WHO in capitals only, so that the pronoun is never the agency', () => {
    expect(byId.get('org:who')?.abbreviations).toContain('WHO')
    expect(entries.filter((entry) => [entry.name, ...entry.aliases].some((form) => plain(form) === 'who'))).toEqual([])
  })
})
