import { expect, test } from 'vitest'

interface Row {
  readonly name: string
  readonly ours: number | null
}
interface Floors {
  readonly FLOORS: Readonly<Record<string, number>>
  readonly OPEN: ReadonlySet<string>
  readonly checkFloors: (rows: readonly Row[]) => { failures: string[]; notices: string[] }
}

// the scripts are plain JavaScript without declarations
const { FLOORS, OPEN, checkFloors } = (await import(
  new URL('../../../scripts/evaluation/floors.mjs', import.meta.url).href
)) as Floors

const rows: Row[] = Object.entries(FLOORS).map(([name, ours]) => ({ name, ours }))
const held = rows.map(({ name }) => name).find((name) => !OPEN.has(name)) ?? ''
const withFigure = (name: string, ours: number | null): Row[] =>
  rows.map((row) => (row.name === name ? { name, ours } : row))

test('figures at their floors pass', () => {
  expect(checkFloors(rows).failures).toEqual([])
})

test.each([0.01, null])('a figure of %s below its floor fails and is named', (ours) => {
  expect(checkFloors(withFigure(held, ours)).failures).toEqual([expect.stringContaining(held)])
})

test('a floor that is known to be open is told and does not fail', () => {
  for (const name of OPEN) {
    const { failures, notices } = checkFloors(withFigure(name, 0))
    expect(failures).toEqual([])
    expect(notices).toContainEqual(expect.stringContaining(`${name}: 0 is below`))
  }
})

test('only floors that exist are open', () => {
  expect([...OPEN].filter((name) => FLOORS[name] === undefined)).toEqual([])
})

test('a floor that no figure bears fails', () => {
  expect(checkFloors(rows.filter(({ name }) => name !== held)).failures).toEqual([expect.stringContaining(held)])
})
