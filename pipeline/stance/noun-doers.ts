/** Nouns that name what somebody does or undergoes, and whose it is. */

/** Nouns of doing whose owner does: `Togo's decision`. */
const DEEDS = new Set(
  `decision decisions announcement refusal offer effort efforts attempt attempts plan plans call calls visit visits trip trips speech
address statement statements remarks comments proposal proposals campaign warning warnings promise promises pledge pledges request
requests response reaction move moves push bid fight struggle campaign work actions action contribution contributions support help
involvement participation departure withdrawal arrival return rise failure success victory win wins defeat resignation intervention
interventions mediation leadership rule policy policies strategy diplomacy initiative initiatives reforms drive quest desire ambition
ambitions willingness commitment commitments rejection condemnation endorsement criticism accusation accusations allegations denial
insistence declaration declarations conclusion conclusions findings report reports study survey analysis forecast investigation
investigations inquiry probe handling threat threats pressure aggression interference meddling complicity abstention expedition
offensive recognition recommendation recommendations veto ultimatum resistance reluctance inaction silence invitation apology praise
boycott retaliation cooperation backing acceptance adoption acquisition purchase`.split(/\s+/),
)

/** Nouns of which those behind their `of` are the doers: the resignation of the envoy, at the request of Togo. */
const DONE_BY = new Set(
  `resignation departure arrival withdrawal support request requests participation involvement intervention decision decisions vote
votes statement statements refusal failure success victory triumph speech visit remarks comments announcement finding findings judgment
judgement verdict policies actions deeds efforts attempts consent complicity silence inaction testimony turnout wishes
demands complaints opinion willingness reluctance insistence contribution contributions commitment goodwill aggression resistance
behaviour behavior conduct help assistance cooperation backing negligence`.split(/\s+/),
)
const UNDERGONE = new Set(
  `expulsion arrest detention imprisonment removal ouster overthrow dissolution suspension exclusion isolation invasion occupation
colonisation colonization exploitation killing murder assassination execution torture abuse persecution election appointment nomination
capture annexation conquest kidnapping abduction impeachment indictment extradition enslavement ousting toppling jailing
beating lynching poisoning censure disqualification relegation demotion marginalisation marginalization subjugation
bombing shelling bombardment plunder looting humiliation blockade betrayal dismissal sacking trial prosecution conviction release treatment rescue liberation displacement eviction deportation
wounding recruitment elimination reinstatement sentencing incarceration repatriation evacuation hospitalisation
hospitalization empowerment vaccination`.split(/\s+/),
)

/** Nouns that those behind their `of` undergo, and that say little of an owner: mourned Keita's death. */
const UNDERGONE_BY_OF = new Set(['death', 'deaths', 'demise'])

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

/** True for a noun that those behind its `of` do. */
export function isDoneBy(norm: string): boolean {
  return DONE_BY.has(norm)
}

/** True for a noun that those behind its `of` undergo. */
export function isUndergoneByOf(norm: string): boolean {
  return UNDERGONE_BY_OF.has(norm)
}

/** True for a noun whose owner, or whose `of`, suffers what it names. */
export function isUndergone(norm: string): boolean {
  return UNDERGONE.has(norm)
}
