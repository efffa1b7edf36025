/** Whom an envoy stands for, and to whom: the ambassador of France to Kenya is French. */
import { holdsVerb, isPlainWord, isWord, normOf, type Context, type Draft } from './draft.ts'

/** The state or body that sends an envoy, and those to which it sends; the text may leave out either. */
export interface Envoy {
  readonly sender: Draft | null
  readonly hosts: readonly Draft[]
}

const ENVOYS = new Set('ambassador envoy consul chargé nuncio commissioner representative attaché delegate'.split(' '))
/** Offices of that name at home as well: an envoy only where the text says to whom. */
const ALSO_AT_HOME = new Set('commissioner representative delegate envoy'.split(' '))

/** Tokens between an office and its holder. */
const REACH = 14
/** Words between a sender and the office: France's outgoing special envoy. */
const MODIFIERS = 4

/** Offices that are an envoy's alone. */
export const ENVOY_OFFICES: ReadonlySet<string> = new Set([...ENVOYS].filter((office) => !ALSO_AT_HOME.has(office)))

/**
 * Reads the office of an envoy that stands beside the name: French ambassador to Kenya X; X, the ambassador of France to
 * Kenya, …
 *
 * @param others - What else is named in the sentence.
 * @returns Null where the name has no such office beside it.
 */
export function findEnvoy(context: Context, name: Draft, others: readonly Draft[]): Envoy | null {
  const head = findHeadBefore(context, name, others) ?? findHeadAfter(context, name)
  if (head === null) return null
  const hosts = findHosts(context, head, others)
  if (hosts.length === 0 && ALSO_AT_HOME.has(normOf(context.doc, head))) return null
  return { sender: findSender(context, head, others), hosts }
}

/** True where the token at `at` begins the name of the one to whom an envoy is sent: ambassador (of Norway) to Kenya. */
export function isEnvoysHost({ doc }: Pick<Context, 'doc'>, at: number): boolean {
  if (normOf(doc, at - 1) !== 'to') return false
  for (let place = at - 2; place > at - 2 - SENDER_WORDS; place -= 1) {
    if (ENVOYS.has(normOf(doc, place))) return true
    if (!isPlainWord(doc, place) || BREAKS.has(normOf(doc, place))) return false
  }
  return false
}

/** Words of a sender with `of` between the office and the one it is sent to: of the Kingdom of the Netherlands. */
const SENDER_WORDS = 7

function findHeadBefore(context: Context, name: Draft, others: readonly Draft[]): number | null {
  const { doc } = context
  let at = skipForms(context, name.firstToken - 1)
  if (normOf(doc, at) === ',') at -= 1
  for (const limit = name.firstToken - REACH; at > limit && at >= 0; at -= 1) {
    if (ENVOYS.has(normOf(doc, at))) return at
    if (!isOfOffice(context, at, others)) return null
  }
  return null
}

/** H.E., Mr, Dr: what stands between an office and the name. */
function skipForms({ doc, index }: Context, from: number): number {
  let at = from
  while (FORMS.has(normOf(doc, at)) || isWord(index, 'person_titles', normOf(doc, at).replace(/\.$/, ''))) {
    if (ENVOYS.has(normOf(doc, at))) return at
    at -= 1
  }
  return at
}

const FORMS = new Set('h.e h.e. h e he . excellency his her mr mrs ms dr'.split(' '))

/** X, the French ambassador to Kenya: the office within the words after the name. */
function findHeadAfter({ doc, tags }: Context, name: Draft): number | null {
  const comma = normOf(doc, name.lastToken)
  if (comma !== ',' && comma !== '(') return null
  for (let at = name.lastToken + 1; at < name.lastToken + APPOSITION; at += 1) {
    const norm = normOf(doc, at)
    if (ENVOYS.has(norm)) return at
    if (norm !== "'s" && (!isPlainWord(doc, at) || BREAKS.has(norm) || tags[at]?.pos === 'verb')) return null
  }
  return null
}

const APPOSITION = 9
const BREAKS = new Set('and or but who which that said says told as with by when while where after before'.split(' '))

/** Words of an office between its head and the holder: of France to Kenya and Somalia. */
function isOfOffice(context: Context, at: number, others: readonly Draft[]): boolean {
  const { doc } = context
  if (others.some(({ firstToken, lastToken }) => firstToken <= at && at < lastToken)) return true
  const norm = normOf(doc, at)
  if (norm === 'and') return others.some(({ firstToken }) => firstToken === at + 1)
  return isPlainWord(doc, at) && !BREAKS.has(norm) && !holdsVerb(context, at, at + 1)
}

/** Those to, in or at which the envoy is. */
function findHosts({ doc }: Context, head: number, others: readonly Draft[]): Draft[] {
  const hosts: Draft[] = []
  let from = head
  for (const other of [...others].sort((a, b) => a.firstToken - b.firstToken)) {
    if (other.firstToken <= head || other.firstToken > head + REACH) continue
    const link = normOf(doc, other.firstToken - 1) === 'the' ? other.firstToken - 2 : other.firstToken - 1
    const norm = normOf(doc, link)
    if (TO.has(norm) || (hosts.length > 0 && link === from && (norm === 'and' || norm === ','))) {
      hosts.push(other)
      from = other.lastToken
    } else if (hosts.length > 0) break
  }
  return hosts
}

const TO = new Set(['to', 'in', 'at', 'for'])

/** Whose envoy it is: a mention that goes before the office, or that follows with `of`. */
function findSender({ doc }: Context, head: number, others: readonly Draft[]): Draft | null {
  const before = others.find(({ firstToken, lastToken }) => {
    if (firstToken >= head || lastToken > head || head - lastToken > MODIFIERS) return false
    for (let at = lastToken; at < head; at += 1) {
      const norm = normOf(doc, at)
      if (norm !== "'s" && norm !== "'" && (!isPlainWord(doc, at) || BREAKS.has(norm) || TO.has(norm))) return false
    }
    return true
  })
  if (before !== undefined) return before
  if (normOf(doc, head + 1) !== 'of') return null
  const first = others.find(({ firstToken }) => firstToken > head && firstToken <= head + MODIFIERS)
  return first ?? null
}
