import { singularOf } from '../document/singular.ts'

/** Nouns that stand for people, offices and institutions: what an owner or an `of` hands its part on to. */
const WORDS = new Set(
  `government opposition party parliament senate assembly congress council cabinet ministry department commission committee court
judiciary army navy police force forces military troops soldiers guard junta regime authority authorities administration agency bureau
board union federation association organisation organization institute institution university college school hospital bank company firm
group team club squad side crew delegation mission embassy wing branch youth people population public community communities family
families wife husband son daughter mother father parents children child brother sister citizen citizens resident residents civilians
women men woman man girls boys students student teachers workers farmers voters victims refugees migrants president premier prime
minister secretary chief head chair chairman chairwoman chairperson chairlady spokesman spokeswoman spokesperson ambassador envoy
diplomat diplomats official officials officer officers governor mayor judge judges lawyer lawyers lawmaker lawmakers senator deputy
deputies mp mps representative representatives delegate delegates member members colleague colleagues ally allies partner partners
neighbour neighbours supporter supporters critics leader leaders leadership ruler rulers king queen prince colonel general captain
commander director executive ceo boss founder owner coach player players athlete athletes candidate candidates journalist journalists
media press newspaper broadcaster state states nation nations country countries republic kingdom elite elites heroes hero half
hundreds thousands tens dozens scores millions number group crowd crowds generation majority most staff management subsidiary arm unit airline operator regulator watchdog tribunal legislature electorate diaspora coalition coalitions alliance expert experts scholar scholars academics`.split(
    /\s+/,
  ),
)
const SUFFIXES = /(?:ists?|ians?|ologists?|men|women)$/

/** True for a noun that names people or an institution; `norm` lower case. */
export function isPeopleNoun(norm: string): boolean {
  return WORDS.has(norm) || WORDS.has(singularOf(norm)) || (norm.length > 5 && SUFFIXES.test(norm))
}

/** True for a plural that names people by what they do: producers, researchers, a source. */
export function isWorker(norm: string): boolean {
  return WORKERS.has(norm) || (/[a-z]{3}[eo]rs$/.test(norm) && !THINGS.has(norm))
}

const WORKERS = new Set(['source', 'sources', 'alumni'])
/** Plurals with the ending of workers that name none. */
const THINGS = new Set(
  `numbers letters orders papers computers matters powers quarters borders barriers waters offers centers flowers rivers summers winters
  answers headquarters tenders factors sectors tractors motors mirrors errors doors floors corridors indicators detectors reactors sensors
  colors flavors favors harbors rumors horrors vapors prayers dinners posters chambers trailers containers
  shelters towers trousers meters servers routers printers freezers browsers chapters registers fingers shoulders cancers tumors fevers tigers
  leftovers takeovers turnovers handovers`.split(/\s+/),
)
