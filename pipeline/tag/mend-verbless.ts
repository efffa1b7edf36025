/** A sentence without a verb: most often its verb was taken for a noun. */
import type { Draft } from './draft.ts'

const SUBJECTS = new Set(['noun', 'propn'])
const BEHIND = new Set(['noun', 'propn', 'det', 'adj', 'adp', 'num', 'pron'])
const ENDS = new Set(['.', '!', '?'])

/**
 * `The commission fights corruption.`: where a whole sentence has no verb, the first word in -s behind a noun or name in the
 * singular is one, in place. Headings end without a full stop: theirs is the verb behind the name that they begin with, where what
 * follows can only be its object.
 */
export const mendVerbless = (drafts: readonly Draft[]): void => {
  mendPortfolio(drafts)
  mendReporting(drafts)
  mendCondition(drafts)
  if (drafts.some(isFinite)) return
  if (!ENDS.has(drafts.at(-1)?.norm ?? '')) {
    mendHeading(partBehindLabel(drafts))
    return
  }
  if (mendBesideName(drafts) || drafts.some(({ pos }) => pos === 'verb') || mendParticiple(drafts)) return
  const verb = drafts.find(
    ({ pos, capital, norm }, at) =>
      pos === 'noun' &&
      !capital &&
      IN_S.test(norm) &&
      SUBJECTS.has(drafts[at - 1]?.pos ?? '') &&
      drafts[at - 1]?.norm.endsWith('s') === false &&
      BEHIND.has(drafts[at + 1]?.pos ?? ''),
  )
  makePresent(verb)
}

/** `Finance Minister X presented`: at the head of a sentence a capital does not tell the field of an office from a verb. */
const mendPortfolio = ([first, second]: readonly Draft[]): void => {
  if (first?.pos !== 'verb' || !PORTFOLIOS.has(first.norm) || !OFFICES.has(second?.norm ?? '')) return
  first.pos = 'noun'
  first.form = ''
}

const PORTFOLIOS = new Set(
  `defence defense farming finance fire fishing fuel housing labor labour land lands mining parks planning police power press
  research shipping sports tourism trade training transport water works`.split(/\s+/),
)
const OFFICES = new Set(
  `ministry minister ministers secretary commissioner commission department committee permanent chief officials officers
  authorities director cabinet`.split(/\s+/),
)

/**
 * `Ruto describes herself as`, `Koonjoo dwelt on`: the verb before a pronoun in -self, and a word behind a name that the tagger takes
 * for none of the known parts of speech.
 */
const mendBesideName = (drafts: readonly Draft[]): boolean => {
  const verb = drafts.find(({ pos, norm, word, capital }, at) => {
    if (!word || capital || !SUBJECTS.has(drafts[at - 1]?.pos ?? '')) return false
    const next = drafts[at + 1]
    if (pos === 'noun') return IN_S.test(norm) && /self$|selves$/.test(next?.norm ?? '')
    return pos === 'other' && drafts[at - 1]?.capital === true && BEHIND.has(next?.pos ?? '')
  })
  if (verb === undefined) return false
  verb.pos = 'verb'
  verb.form = IN_S.test(verb.norm) ? 'present' : 'past'
  return true
}

/** `Norland invited Suderia.`: in a sentence without a verb an adjective in -ed right before its object is the verb. */
const mendParticiple = (drafts: readonly Draft[]): boolean => {
  const verb = drafts.find(
    ({ pos, norm, capital }, at) => at > 0 && pos === 'adj' && !capital && norm.endsWith('ed') && isObject(drafts, at),
  )
  if (verb === undefined) return false
  verb.pos = 'verb'
  verb.form = 'past'
  return true
}

const OBJECTS = new Set(['propn', 'det', 'pron'])

/** An object begins behind this word: a name, or behind a name what begins with a nationality. */
const isObject = (drafts: readonly Draft[], at: number): boolean => {
  const [before, next] = [drafts[at - 1], drafts[at + 1]]
  return OBJECTS.has(next?.pos ?? '') || (before?.pos === 'propn' && next?.pos === 'adj' && next.capital)
}

const isFinite = ({ pos, form }: Draft): boolean =>
  pos === 'aux' || (pos === 'verb' && form !== 'gerund' && form !== 'participle' && form !== 'infinitive')

/** `Sudan: army retakes the capital`: what a heading tells behind the colon of its label, or all of it. */
const partBehindLabel = (drafts: readonly Draft[]): readonly Draft[] => {
  const colon = drafts.findIndex(({ norm }) => norm === ':')
  return colon < 0 || colon > LONGEST_NAME ? drafts : drafts.slice(colon + 1)
}

/** `Germany bans the airline, citing security`: behind the name that begins a heading, before its object. */
const mendHeading = (drafts: readonly Draft[]): void => {
  if (mendSeveral(drafts)) return
  const at = drafts.findIndex(
    ({ pos, norm }, place) => place > 0 && place < LONGEST_NAME && pos === 'noun' && IN_S.test(norm),
  )
  const verb = drafts[at]
  if (verb === undefined || verb.capital || !drafts.slice(0, at).every(isOfName)) return
  const next = drafts[at + 1]
  if (next === undefined) return
  const isSure =
    next.norm === '$' || next.pos === 'det' || (HEADLINE_VERBS.has(verb.norm) && (BEHIND.has(next.pos) || next.capital))
  if (isSure) makePresent(verb)
}

/** `France, Germany back Mali`, `Rwanda and Burundi sign pact`: several names begin a heading, and the verb follows the last. */
const mendSeveral = (drafts: readonly Draft[]): boolean => {
  const at = drafts.findIndex(({ pos, norm }) => pos !== 'propn' && norm !== ',' && norm !== 'and')
  const verb = drafts[at]
  const next = drafts[at + 1]
  const isSeveral = drafts.slice(1, at - 1).some(({ norm }) => norm === ',' || norm === 'and')
  if (verb === undefined || next === undefined || verb.capital || !isSeveral || drafts[at - 1]?.pos !== 'propn')
    return false
  if (!isHeadlineBase(verb.norm) || !(BEHIND.has(next.pos) || next.capital) || next.norm === 'to') return false
  makePresent(verb)
  return true
}

const isOfName = ({ pos }: Draft, at: number): boolean =>
  SUBJECTS.has(pos) || (at === 0 && (pos === 'adj' || pos === 'other'))

/** `…, US warns`: at the end of a sentence, behind a comma and a name, somebody says it. */
const mendReporting = (drafts: readonly Draft[]): void => {
  const end = ENDS.has(drafts.at(-1)?.norm ?? '') ? drafts.length - 2 : drafts.length - 1
  const verb = drafts[end]
  if (verb?.pos !== 'noun' || verb.capital || !REPORTING.has(verb.norm)) return
  let at = end - 1
  while (drafts[at]?.capital === true) at -= 1
  if (at < end - 1 && drafts[at]?.norm === ',') makePresent(verb)
}

/** `Unless the union pays, Mali will …`: a clause that opens the sentence has a verb, in -s behind its name. */
const mendCondition = (drafts: readonly Draft[]): void => {
  if (!CONDITIONS.has(drafts[0]?.norm ?? '')) return
  const comma = drafts.findIndex(({ norm }) => norm === ',')
  const clause = drafts.slice(0, Math.max(0, comma))
  if (clause.some(({ pos }) => pos === 'verb' || pos === 'aux')) return
  const verb = clause.find(
    ({ pos, norm, capital }, at) => pos === 'noun' && !capital && IN_S.test(norm) && clause[at - 1]?.pos === 'propn',
  )
  makePresent(verb)
}

const CONDITIONS = new Set(['if', 'unless', 'although', 'whereas', 'whenever'])
const REPORTING = new Set('says warns reports claims insists argues shows finds suggests writes notes'.split(' '))

/** Words of the subject of a heading. */
const LONGEST_NAME = 4
const IN_S = /[^su]s$/
/** Verbs that headings are made with, where nouns of the same form would be rare. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  `accuses agrees announces apologises apologizes appoints approves arrests asks axes backs bans blames blocks boosts buys
  captures celebrates clinches closes condemns confirms considers criticises criticizes cuts defends demands denies deploys
  deports detains disburses dismisses dissolves ejects elects endorses ends evacuates evicts executes expels extends
  extradites faces fines frees gets hails hosts inaugurates investigates invites jails joins kills launches leads lifts loses
  mulls nabs names nears nullifies offers opens orders ousts outlaws overturns passes pays pledges praises probes promises
  pulls pushes quits raises ratifies recalls recaptures receives recruits refuses reinstates reiterates rejects releases
  reopens repatriates repels replaces rescues resists restores resumes retains retakes returns reveals sacks sanctions scoops
  scraps secures seeks seizes sells sends sentences severs shuns shuts signs slams slashes snubs speaks starts stops sues
  summons supports suspends swears takes targets tells threatens topples unveils upholds urges vetoes vows wants warns
  welcomes wins withdraws`.split(/\s+/),
)

/** True for what several do where one does a verb of headings: sign, sue, back. */
export const isHeadlineBase = (norm: string): boolean =>
  [`${norm}s`, `${norm}es`, norm.replace(/y$/, 'ies')].some((form) => HEADLINE_VERBS.has(form))

const makePresent = (verb: Draft | undefined): void => {
  if (verb === undefined) return
  verb.pos = 'verb'
  verb.form = 'present'
}
