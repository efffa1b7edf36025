// Exchanges well-known names of the two blocs in the text itself, runs the whole pipeline again, and counts changed codes.
import { loadAnalyse, readTexts } from './texts.mjs'

const OTHER = { western: 'african', african: 'western' }
const PAIRS = [
  ['France', 'Nigeria'],
  ['French', 'Nigerian'],
  ['Paris', 'Abuja'],
  ['Macron', 'Tinubu'],
  ['Britain', 'Kenya'],
  ['British', 'Kenyan'],
  ['London', 'Nairobi'],
  ['Germany', 'Ghana'],
  ['German', 'Ghanaian'],
  ['Berlin', 'Accra'],
  ['United States', 'South Africa'],
  ['American', 'South African'],
  ['Washington', 'Pretoria'],
  ['European Union', 'African Union'],
  ['EU', 'AU'],
  ['Spain', 'Morocco'],
  ['Spanish', 'Moroccan'],
  ['Italy', 'Senegal'],
  ['Italian', 'Senegalese'],
  ['Canada', 'Uganda'],
  ['Canadian', 'Ugandan'],
]
const SWAPPED = new Map(
  PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
)
const NAMES = new RegExp(`\\b(${[...SWAPPED.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g')

/** Codes of sentences with such a name in which a bloc is seen, and those whose label did not move to the other bloc. */
export async function countExchanged(folders) {
  const read = await loadAnalyse()
  let codes = 0
  let changed = 0
  for (const text of folders.flatMap(readTexts)) {
    const doc = read(text)
    const other = read(text.replace(NAMES, (name) => SWAPPED.get(name)))
    if (other.sentences.length !== doc.sentences.length) continue
    const labels = new Map(other.stances.map(({ sentence, bloc, label }) => [`${sentence} ${bloc}`, label]))
    for (const { sentence, bloc, present, label } of doc.stances) {
      const { start, end } = doc.sentences[sentence]
      if (!present || !(bloc in OTHER) || doc.text.slice(start, end).search(NAMES) < 0) continue
      codes += 1
      if (labels.get(`${sentence} ${OTHER[bloc]}`) !== label) changed += 1
    }
  }
  return { codes, changed }
}
