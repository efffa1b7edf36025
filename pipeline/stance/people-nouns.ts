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
hundreds thousands tens dozens scores millions number group crowd crowds generation majority most staff management subsidiary arm unit airline operator regulator watchdog tribunal legislature electorate diaspora`.split(
    /\s+/,
  ),
)
const SUFFIXES = /(?:ists?|ians?|ologists?|men|women)$/

/** True for a noun that names people or an institution; `norm` lower case. */
export function isPeopleNoun(norm: string): boolean {
  return WORDS.has(norm) || WORDS.has(singularOf(norm)) || (norm.length > 5 && SUFFIXES.test(norm))
}

/** Nouns of doing whose owner does: `Togo's decision`. */
const DEEDS = new Set(
  `decision decisions announcement refusal offer effort efforts attempt attempts plan plans call calls visit speech address statement
statements remarks comments proposal proposals campaign warning promise promises pledge pledges request requests response reaction
move moves push bid fight struggle campaign work actions action contribution contributions support help involvement participation
departure withdrawal arrival return rise failure success victory win wins defeat resignation intervention mediation leadership rule
policy policies strategy diplomacy initiative initiatives reforms drive quest desire ambition ambitions willingness commitment`.split(
    /\s+/,
  ),
)
const UNDERGONE = new Set(
  `expulsion arrest detention imprisonment removal ouster overthrow dissolution suspension exclusion isolation invasion occupation
colonisation colonization exploitation killing murder assassination execution torture abuse persecution election appointment nomination
capture annexation conquest kidnapping abduction impeachment indictment extradition enslavement ousting toppling jailing
beating lynching poisoning censure disqualification relegation demotion marginalisation marginalization subjugation
bombing shelling bombardment plunder looting humiliation blockade betrayal dismissal sacking trial prosecution conviction release treatment rescue liberation displacement eviction deportation`.split(
    /\s+/,
  ),
)

/** Nouns that their owner does to others, and suffers from those behind the preposition: a defeat by, a loss to. */
const SUFFERED_BY = new Set('defeat loss rejection treatment endorsement condemnation criticism'.split(' '))

/** `Togo's defeat by Kenya`: done to the owner. */
export function isSufferedBy(norm: string, preposition: string): boolean {
  return (
    SUFFERED_BY.has(norm) && (preposition === 'by' || (preposition === 'to' && (norm === 'defeat' || norm === 'loss')))
  )
}

/** True for a noun whose owner does what it names. */
export function isDeed(norm: string): boolean {
  return DEEDS.has(norm)
}

/** True for a noun whose owner, or whose `of`, suffers what it names. */
export function isUndergone(norm: string): boolean {
  return UNDERGONE.has(norm)
}
