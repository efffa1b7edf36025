/** China sent doctors, France keeps soldiers in Chad, Malawi lost nurses: whose those are whom a subject sends, keeps, has or loses. */
import type { Actor, Sentence } from '../document/index.ts'
import { normAt, type Context, type Draft } from './draft.ts'
import { homeFrom, isRelated, type NominalHome } from './nominal-home.ts'

/** Verbs whose object is their subject's own, by base form; those of keeping where the text says in which place. */
const SENDING = new Set(['send', 'dispatch', 'deploy', 'station', 'redeploy'])
const KEEPING = new Set(['keep', 'maintain', 'post', 'retain'])

/** Verbs whose object is its subject's own where that is a country or its people. */
const OWNING = new Set(['have', 'lose', 'mourn', 'bury', 'elect', 'employ'])

/** Those whom a state or a body sends; migrants and prisoners are sent back to where they belong. */
const SENDABLE = new Set(
  `troops soldiers forces peacekeepers paratroopers commandos marines battalion contingent instructors trainers advisers advisors
  mercenaries contractors police officers ambassador ambassadors envoy envoys diplomat diplomats delegation delegations mission
  missions minister ministers official officials observers monitors mediator mediators negotiators investigators inspectors
  engineer engineers doctor doctors nurses medics surgeons teachers judges lawyers volunteers missionaries experts specialists
  scientists technicians firefighters rescuers team teams workers agents spies`.split(/\s+/),
)

/** Words between the verb and whom it sends. */
const REACH = 6
/** Sent home, sent back, sent to prison: whose they are is another matter. */
const RETURNING = new Set('home back away off packing'.split(' '))
const PRISONS = new Set('prison jail court trial hospital retirement detention'.split(' '))

/**
 * The home of a noun of people that is the object of sending, keeping, having or losing: that of the subject, where it is named
 * right before the verb. Null for those sent home, away or to prison, and in the passive.
 *
 * @param drafts - What is named in the sentence.
 * @param at - Token of the noun.
 */
export function findSent(
  context: Context,
  sentence: Sentence,
  drafts: readonly Draft[],
  at: number,
): NominalHome | null {
  const { tags } = context
  const verb = findVerb(context, sentence, drafts, at)
  const lemma = verb === null ? '' : (tags[verb]?.lemma ?? '')
  if (verb === null || !(OWNING.has(lemma) ? isOwned(context, sentence, at) : isSent(context, sentence, at, lemma)))
    return null
  const subject = findSubject(context, sentence, drafts, verb)
  if (OWNING.has(lemma) && !OWNERS.has(subject?.actor?.type ?? 'person')) return null
  const home = homeFrom(subject, 'nominal:sent')
  return home === null ? null : { ...home, rule: 'nominal:sent' }
}

const OWNERS: ReadonlySet<Actor['type']> = new Set(['state', 'bloc', 'collective', 'group'])

/** Lost nurses, has voters; but has an ally, had the party purged, elected the leader of another. */
function isOwned({ doc, tags }: Context, sentence: Sentence, at: number): boolean {
  const next = tags[at + 1]
  if (isRelated(normAt(doc, sentence, at)) || /^(?:of|from)$/.test(normAt(doc, sentence, at + 1))) return false
  return next?.pos !== 'verb' || next.form === 'gerund'
}

function isSent({ doc }: Context, sentence: Sentence, at: number, lemma: string): boolean {
  const next = normAt(doc, sentence, at + 1)
  if (!SENDABLE.has(normAt(doc, sentence, at)) || RETURNING.has(next)) return false
  if (next === 'to' && PRISONS.has(normAt(doc, sentence, at + 2))) return false
  return SENDING.has(lemma) || (KEEPING.has(lemma) && /^(?:in|at|to|there)$/.test(next))
}

/** The verb before an object, over the words of its phrase and what else is sent: money and two medical teams. */
function findVerb({ doc, tags }: Context, sentence: Sentence, drafts: readonly Draft[], at: number): number | null {
  for (let before = at - 1; before >= Math.max(sentence.firstToken, at - REACH); before--) {
    const norm = normAt(doc, sentence, before)
    if (tags[before]?.pos === 'verb' || tags[before]?.lemma === 'have') return before
    if (drafts.some(({ firstToken, lastToken }) => firstToken <= before && before < lastToken)) return null
    if (norm !== 'and' && norm !== ',' && !PHRASE.test(tags[before]?.pos ?? '')) return null
    if (norm === 'the' || RETURNING.has(norm)) return null
  }
  return null
}

const PHRASE = /^(?:noun|adj|num|det)$/

/** Who is named right before the verb with its helpers: has sent, will not send, asked France to send; nobody where it is sent. */
function findSubject({ doc, tags }: Context, sentence: Sentence, drafts: readonly Draft[], verb: number) {
  let end = verb
  while (
    end > sentence.firstToken &&
    HELPERS.test(tags[end - 1]?.pos ?? '') &&
    normAt(doc, sentence, end - 1) !== "'s"
  ) {
    end -= 1
    if (tags[end]?.lemma === 'be' && tags[verb]?.form !== 'gerund') return undefined
  }
  return drafts.find(({ lastToken, reading }) => lastToken === end && (reading === 'actor' || reading === 'mixed'))
}

const HELPERS = /^(?:aux|adv|verb|part)$/
