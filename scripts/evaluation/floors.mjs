// The figures that must not fall, in one place.

/** The least that each figure must reach, by the row's name; rows that are not named have no floor yet. */
export const FLOORS = {
  'western: presence F1': 0.9,
  'african: presence F1': 0.9,
  'western: sentiment, alpha': 0.4,
  'african: sentiment, alpha': 0.4,
  'western: sentiment, macro-F1': 0.55,
  'african: sentiment, macro-F1': 0.55,
  'western: role, alpha': 0.45,
  'african: role, alpha': 0.45,
  'actors, F1': 0.75,
  'actors, bloc accuracy': 0.97,
  'countries, F1': 0.94,
  'all articles: core, F1': 0.82,
  'all articles: people, F1': 0.86,
  'all articles: places, F1': 0.82,
  'all articles: organisations, F1': 0.7,
  'all articles: nationalities, peoples, religions, F1': 0.86,
  'role of names, accuracy': 0.9,
  'role of names, macro-F1': 0.87,
  'role of pronouns, accuracy': 0.86,
  'role of nouns, accuracy': 0.83,
  'sentiment toward a target, real-world mix, macro-F1': 0.69,
  'sentiment toward a target, several in a sentence, macro-F1': 0.64,
  'places, epidemics news, F1': 0.8,
  'places, epidemics news, share within 161 km of those found': 0.8,
}

/** Floors that are aimed at and not reached yet; named on the page, so that nobody takes them for passed. */
export const OPEN = new Set()

/** Whether a row reaches its floor; null where it has none. */
export function reaches({ name, ours }) {
  const floor = FLOORS[name]
  return floor === undefined ? null : typeof ours === 'number' && ours >= floor
}

/**
 * What is wrong and what is worth knowing about the rows' floors: a floor that is open may be missed; a floor that no row
 * bears is wrong, for it checks nothing.
 */
export function checkFloors(rows) {
  const named = new Set(rows.map((row) => row.name))
  const lost = Object.keys(FLOORS).filter((name) => !named.has(name))
  const missed = rows.filter((row) => reaches(row) === false)
  const below = ({ name, ours }) => `${name}: ${ours} is below its floor of ${FLOORS[name]}`
  return {
    failures: [
      ...lost.map((name) => `The floor "${name}" belongs to no figure.`),
      ...missed.filter(({ name }) => !OPEN.has(name)).map((row) => `${below(row)}.`),
    ],
    notices: [
      ...missed.filter(({ name }) => OPEN.has(name)).map((row) => `${below(row)} (known to be open).`),
      ...rows
        .filter((r) => reaches(r) && OPEN.has(r.name))
        .map((r) => `${r.name} reaches its floor: take it off OPEN.`),
    ],
  }
}
