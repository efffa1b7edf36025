/** Whose people `we` are outside quotation marks, in a piece that speaks in its own voice. */
import type { Actor } from '../document/index.ts'
import { normAt, normOf, type Context, type Draft } from './draft.ts'
import { refersToAfrica } from './description-home.ts'
import type { Focus } from './focus.ts'
import { findOutletHome } from './outlet-home.ts'
import { makePeople } from './peoples.ts'
import { blocOfCountry } from './votes.ts'

const FIRST_PERSON = new Set('we us our ours ourselves i me my'.split(' '))
const PLURAL = new Set('we us our ours ourselves'.split(' '))
/** Sentences without quotation marks that must speak in the first person. */
const LEAST_SENTENCES = 2
const LEAST_PLURALS = 2

/** Who writes, as far as the piece says it. */
export interface Writer {
  readonly people: Actor
  /** True where the piece says who they are, so that I is one of them as well. */
  readonly isSaid: boolean
}

/**
 * The people of whoever writes in the first person: by a line that tells who the writer is, by what the piece calls
 * itself (we Africans), by the outlet's home, else by Africa where the piece is about it.
 *
 * @param drafts - What is named.
 * @returns Null for news, and where nothing says it.
 */
export function findWriter(context: Context, drafts: readonly Draft[], focus: Focus): Writer | null {
  if (!isOwnVoice(context)) return null
  const { doc, index } = context
  const named = findCredited(context, drafts) ?? findSelfNamed(context, drafts)
  if (named !== null) return { people: named, isSaid: true }
  const home = findOutletHome(doc, index)
  const people = home === null ? findContinent(context, drafts, focus) : makePeople(index, home)
  return people === null ? null : { people, isSaid: false }
}

/** True where several sentences outside quotations say we. */
function isOwnVoice({ doc, quoted }: Context): boolean {
  // an interview: those who are asked speak, without marks
  if ((doc.text.match(INTERVIEW)?.length ?? 0) >= LEAST_SENTENCES) return false
  let sentences = 0
  let plurals = 0
  for (const { start, end, firstToken, lastToken } of doc.sentences) {
    if (QUOTE.test(doc.text.slice(start, end))) continue
    const own = doc.tokens.slice(firstToken, lastToken).filter((token, at) => {
      return (
        FIRST_PERSON.has(token.norm) &&
        quoted[firstToken + at] !== true &&
        doc.text.slice(token.start, token.end) !== 'US'
      )
    })
    if (own.length > 0) sentences += 1
    plurals += own.filter(({ norm }) => PLURAL.has(norm)).length
  }
  return sentences >= LEAST_SENTENCES && plurals >= LEAST_PLURALS
}

/** Labels before questions and answers: ((WN)), Q:, A. */
const INTERVIEW = /^(?:\(\(|(?:Q|A|Question|Answer)\s?[:.]\s)/gm
const QUOTE = /["“”«»„]|(?:^|\s)[‘']|[’'](?:\s|$)/

/** The writer is a Cameroonian lawyer; Ada Obi, under whose name the piece stands, is a Nigerian economist. */
function findCredited(context: Context, drafts: readonly Draft[]): Actor | null {
  const { doc } = context
  const count = doc.sentences.length
  for (const [number, sentence] of doc.sentences.entries()) {
    if (number > 1 && number < count - CREDIT_SENTENCES) continue
    const words = doc.text.slice(sentence.start, sentence.end)
    const surname = doc.author?.trim().split(/\s+/).at(-1) ?? ''
    const isByline = surname.length > 2 && words.includes(`${surname} is `)
    if (!CREDIT.test(words) && !isByline) continue
    const home = drafts.find((d) => d.sentence === number && d.actor?.type !== 'person' && homeOf(d) !== null)
    const country = home === undefined ? null : homeOf(home)
    if (country !== null) return makePeople(context.index, country)
  }
  return null
}

const CREDIT_SENTENCES = 3
const CREDIT =
  /^\W*(?:the|this) (?:present )?(?:writer|author|columnist)\b.{0,60}\b(?:is|was|teaches|works|lives|runs|leads|heads|has|served)\b/i

function homeOf({ countries, country, place }: Draft): string | null {
  return countries[0] ?? country ?? place?.country ?? null
}

/** We Africans, us Kenyans, as Nigerians, we in Ghana. */
function findSelfNamed(context: Context, drafts: readonly Draft[]): Actor | null {
  const { doc, quoted, index } = context
  for (const draft of drafts) {
    const sentence = doc.sentences[draft.sentence]
    if (sentence === undefined || quoted[draft.firstToken] === true) continue
    const before = normAt(doc, sentence, draft.firstToken - 1)
    const isPeople = draft.source === 'people' || PEOPLES.has(draft.actor?.id ?? '')
    const isWe = before === 'we' || before === 'us' || (before === 'as' && saysWe(context, draft.sentence))
    const isIn = /^(?:in|of)$/.test(before === 'the' ? normAt(doc, sentence, draft.firstToken - 2) : before)
    const gap = before === 'the' ? 3 : 2
    const isWithin = isIn && /^(?:we|us)$/.test(normAt(doc, sentence, draft.firstToken - gap))
    if (!(isPeople && isWe) && !isWithin) continue
    const country = homeOf(draft)
    if (country !== null) return makePeople(index, country)
    if (draft.actor !== null) return draft.actor
  }
  return null
}

const PEOPLES = new Set([
  'collective:africans',
  'collective:europeans',
  'collective:african_diaspora',
  'collective:westerners',
])

function saysWe({ doc, quoted }: Context, number: number): boolean {
  const sentence = doc.sentences[number]
  if (sentence === undefined) return false
  for (let at = sentence.firstToken; at < sentence.lastToken; at++)
    if (PLURAL.has(normOf(doc, at)) && quoted[at] !== true) return true
  return false
}

/** Share of the African among what is named of Africa and of the West, from which a piece is about Africa. */
const LEAST_SHARE = 0.35
/** Share of Africa among the countries of a piece whose first one lies elsewhere. */
const MOST = 0.5
/** Share of one country among those of Africa, from which the piece is about that one. */
const ONE_COUNTRY = 0.6

/** The one African country of which the piece speaks, else the people of the continent. */
function findContinent(context: Context, drafts: readonly Draft[], { shares }: Focus): Actor | null {
  const { index } = context
  if (!refersToAfrica(context, drafts)) return null
  const ofAfrica = shares.filter(([country]) => blocOfCountry(index, country) === 'african')
  const all = ofAfrica.reduce((sum, [, share]) => sum + share, 0)
  // a piece on India that names a country of Africa
  if (shares.length > 0 && all < MOST && ofAfrica[0] !== shares[0]) return null
  const sure = drafts.filter((d) => homeOf(d) !== null || d.actor?.blocRule === 'gazetteer')
  const blocs = sure.map((d) => d.actor?.bloc ?? blocOfCountry(index, homeOf(d)))
  const african = blocs.filter((bloc) => bloc === 'african').length
  const western = blocs.filter((bloc) => bloc === 'western').length
  if (african === 0 || african < LEAST_SHARE * (african + western)) return null
  const [best] = ofAfrica
  return best !== undefined && best[1] >= ONE_COUNTRY * all ? makePeople(index, best[0]) : AFRICANS
}

const AFRICANS: Actor = {
  id: 'collective:africans',
  name: 'Africans',
  type: 'collective',
  bloc: 'african',
  subBloc: null,
  country: null,
  wikidata: null,
  blocRule: 'bloc:article_focus',
  apart: false,
}
