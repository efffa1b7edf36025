import { filterList, flatMapList } from '../document/list.ts'
import type { KnownPlace, TownIndex } from '../towns/index.ts'

/**
 * Regions that are whole no more, or never were a division, and the present divisions that they were made of: Kenya's
 * provinces until 2013, Congo's until 2015, historic and informal regions. Written for this project.
 */
const WHOLES = new Map(
  `KEN nyanza=kisumu,siaya,homa bay,migori,kisii,nyamira
  KEN rift valley=nakuru,uasin gishu,nandi,kericho,bomet,baringo,laikipia,narok,turkana,samburu,west pokot,kajiado
  KEN north eastern province=garissa,wajir,mandera
  KEN coast province=mombasa,kwale,kilifi,lamu,tana river,taita taveta
  KEN eastern province=kitui,machakos,makueni,embu,isiolo,marsabit,meru
  KEN western province=bungoma,busia,kakamega,vihiga
  KEN central province=kiambu,kirinyaga,nyandarua,nyeri
  COD katanga=haut katanga,lualaba,haut lomami,tanganyika
  COD bandundu=kwilu,kwango,mai ndombe
  COD orientale=tshopo,bas uele,haut uele,ituri
  MLI azawad=tombouctou,gao,kidal
  SEN casamance=ziguinchor,sedhiou,kolda
  SOM jubaland=gedo,middle juba,lower juba
  SOM puntland=bari,nugaal,mudug
  SOM somaliland=awdal,woqooyi galbeed,togdheer,sanaag,sool
  NGA niger delta=delta,bayelsa,rivers
  NGA biafra=enugu,anambra,abia,ebonyi,imo
  LBY cyrenaica=darnah,al marj,al butnan
  LBY fezzan=sabha,murzuq
  UKR donbas=donetsk,luhansk
  USA new england=maine,new hampshire,vermont,massachusetts,rhode island,connecticut`
    .split('\n')
    .map((line) => /^\s*(?<country>[A-Z]{3}) (?<name>[^=]+)=(?<parts>.+)$/.exec(line)?.groups ?? {})
    .map(({ country = '', name = '', parts = '' }) => [name, { country, parts: parts.split(',') }] as const),
)

/** All such regions with the names of their parts, for tests that each part is found. */
export function listWholes(): readonly (readonly [name: string, country: string, parts: readonly string[]])[] {
  return [...WHOLES].map(([name, { country, parts }]) => [name, country, parts])
}

const PARTS = 'north south east west central northern southern eastern western upper lower'.split(' ')

/** The place of a region of the table, between its parts; empty for all else. Names are as `foldName` gives them. */
export function findWhole(towns: TownIndex, folded: string): readonly KnownPlace[] {
  const known = WHOLES.get(folded)
  if (known === undefined) return []
  const parts = flatMapList(known.parts, (part) => findRegions(towns, part))
  return between(
    folded,
    parts.filter(({ country }) => country === known.country),
  )
}

/** A region of which only parts are divisions (Darfur) lies between them, where two at least are in one country. */
export function findParts(towns: TownIndex, folded: string): readonly KnownPlace[] {
  return between(
    folded,
    flatMapList(PARTS, (part) => findRegions(towns, `${part} ${folded}`)),
  )
}

function findRegions(towns: TownIndex, name: string): readonly KnownPlace[] {
  return filterList(towns.find(name), ({ tier }) => tier === 'region')
}

/** In the middle of the parts' own points. */
function between(folded: string, parts: readonly KnownPlace[]): readonly KnownPlace[] {
  const [first, ...others] = parts
  if (first === undefined || others.length === 0 || others.some(({ country }) => country !== first.country)) return []
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return [
    {
      ...first,
      id: `place:${folded.replaceAll(' ', '_')}_${first.country.toLowerCase()}`,
      region: `${first.country}.`,
      lat: middle(parts.map(({ lat }) => lat)),
      lon: middle(parts.map(({ lon }) => lon)),
    },
  ]
}
