import type { Wire } from '../../pipeline/document/index.ts'

/** The names under which agencies sign, the longest first. APA is the African one; others of that name are not told apart. */
const NAMES: readonly (readonly [name: string, wire: Wire])[] = [
  ['Agence France-Presse', 'AFP'],
  ['Agence France Presse', 'AFP'],
  ['Thomson Reuters', 'Reuters'],
  ['Associated Press', 'AP'],
  ['Xinhua News Agency', 'Xinhua'],
  ['Itar-Tass', 'TASS'],
  ['Tass News Agency', 'TASS'],
  ['TASS News Agency', 'TASS'],
  ['Anadolu Agency', 'Anadolu'],
  ['Anadolu Ajansı', 'Anadolu'],
  ['Pan-African News Agency', 'PANA'],
  ['Panafrican News Agency', 'PANA'],
  ['Panapress', 'PANA'],
  ['PanaPress', 'PANA'],
  ['African Press Agency', 'APA'],
  ['Agence de Presse Africaine', 'APA'],
  ['APAnews', 'APA'],
  ['Reuters', 'Reuters'],
  ['Xinhua', 'Xinhua'],
  ['Anadolu', 'Anadolu'],
  ['Tass', 'TASS'],
  ['PANA', 'PANA'],
  ['AFP', 'AFP'],
  ['APA', 'APA'],
  ['AP', 'AP'],
]

/** Matches any of the names; to stand in a group. */
export const ANY_NAME = NAMES.flatMap(([name]) => (name === name.toUpperCase() ? [name] : [name, name.toUpperCase()]))
  .map((name) => name.replace(/[-]/g, '[- ]'))
  .join('|')

/** The agency of a name, in any case; null for no name of one. `AA` signs datelines of Anadolu. */
export function nameWire(name: string): Wire | null {
  const plain = name.replaceAll('-', ' ').toLowerCase()
  if (plain === 'aa') return 'Anadolu'
  return NAMES.find(([known]) => known.replaceAll('-', ' ').toLowerCase() === plain)?.[1] ?? null
}
