import { remember } from '../document/remember.ts'
import { foldName, type KnownPlace, type TownIndex } from '../towns/index.ts'
import { findShortRegion } from './place-context.ts'
import { findParts, findWhole } from './whole-regions.ts'

const HEADS = /^(?:the )?(?:(?:city|town|village|state|province|region|district|county|island|port) of )?/
const DIRECTIONS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|downtown|greater|upper|lower|rural|suburban|metropolitan) /

/** Northern, downtown: a word that names a part. */
export function isDirection(norm: string): boolean {
  return DIRECTIONS.test(`${norm} `)
}

const REGION_TAIL =
  / (?:province|state|region|governorate|prefecture|department|territory|oblast|island|islands|valley)$/
const TOWN_TAIL = / (?:city|town|village|municipality|township|suburb)$/
const DISTRICT_TAIL = / (?:district|county|parish|area|division)$/

/**
 * The places of the big list that words may name: as they stand, by letters (NSW), else without what says their kind
 * (Oaxaca State, Beni city) or their part (downtown Lyon). Empty where the list has none.
 */
export function findCandidates(towns: TownIndex, words: string): readonly KnownPlace[] {
  const known = searches.get(towns)
  if (known !== undefined) return known(words)
  const search = remember((name) => searchTowns(towns, name))
  searches.set(towns, search)
  return search(words)
}

/** One for each list: an article asks for the same names several times. */
const searches = new WeakMap<TownIndex, (words: string) => readonly KnownPlace[]>()

function searchTowns(towns: TownIndex, words: string): readonly KnownPlace[] {
  const folded = foldName(words).replace(HEADS, '')
  const short = /^(?:\p{Lu}+|.*\.)$/u.test(words) ? findShortRegion(folded) : null
  if (short !== null) return findByCode(towns, short)
  const find = (name: string) => towns.find(OTHER_NAMES.get(name) ?? name)
  const exact = [...find(folded), ...findWhole(towns, folded)]
  if (exact.length > 0) return exact
  if (REGION_TAIL.test(folded)) return findRegion(towns, find, folded.replace(REGION_TAIL, ''))
  if (TOWN_TAIL.test(folded)) return find(folded.replace(TOWN_TAIL, '')).filter(({ tier }) => tier === 'town')
  if (DISTRICT_TAIL.test(folded)) return find(folded.replace(DISTRICT_TAIL, ''))
  const rest = folded.replace(DIRECTIONS, '')
  if (rest !== folded) return towns.find(rest).filter(({ tier, level }) => tier === 'region' || level >= LARGE_TOWN)
  return findParts(towns, folded)
}

/** Parts of smaller towns are seldom named. */
const LARGE_TOWN = 50

/** Former names and other spellings that news in English uses; the list has one name for each place. */
const OTHER_NAMES = new Map(
  `calcutta=kolkata,bombay=mumbai,madras=chennai,bangalore=bengaluru,rangoon=yangon,saigon=ho chi minh city,
  peking=beijing,canton=guangzhou,kiev=kyiv,st petersburg=saint petersburg,ciudad juarez=juarez,pondicherry=puducherry,
  orissa=odisha,kashmir=jammu and kashmir,seville=sevilla,bruges=brugge,
  leopoldville=kinshasa,elisabethville=lubumbashi,stanleyville=kisangani,lourenco marques=maputo,fort lamy=n'djamena,
  tananarive=antananarivo,al fashir=el fasher,al fasher=el fasher,el geneina=geneina,al geneina=geneina,
  tangiers=tangier,marrakech=marrakesh,fez=fes,mansoura=al mansurah,derna=darnah,misrata=misratah,
  sabratha=sabratah,zuwara=zuwarah,mekelle=mekele,adama=nazret,oromia=oromiya,hargeisa=hargeysa,garowe=garoowe,
  south kordofan=southern kordofan,orange free state=free state,kasai occidental=kasai central,
  western kasai=kasai central`
    .split(',')
    .map((pair) => pair.trim().split('=') as [other: string, name: string]),
)

function findRegion(
  towns: TownIndex,
  find: (name: string) => readonly KnownPlace[],
  name: string,
): readonly KnownPlace[] {
  const places = [...find(name), ...findWhole(towns, name)]
  const regions = places.filter(({ tier }) => tier === 'region')
  return regions.length > 0 ? regions : places
}

/** The region with a code: the list is kept by name, so the few that are known by letters are named here. */
function findByCode(towns: TownIndex, code: string): readonly KnownPlace[] {
  const name = NAMES.get(code)
  return name === undefined ? [] : towns.find(name).filter(({ tier, region }) => tier === 'region' && region === code)
}

const NAMES = new Map([
  ['AUS.02', 'new south wales'],
  ['AUS.04', 'queensland'],
  ['CAN.02', 'british columbia'],
  ['CAN.08', 'ontario'],
  ...`AL alabama,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,FL florida,GA georgia,IL illinois,IN
    indiana,KS kansas,KY kentucky,LA louisiana,MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,MO
    missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,NC north carolina,ND
    north dakota,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,SC south carolina,SD south dakota,TN tennessee,TX
    texas,VT vermont,VA virginia,WA washington,WV west virginia,WI wisconsin,WY wyoming,IA iowa`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
    .map(([code = '', ...name]) => [`USA.${code}`, name.join(' ')] as const),
])
