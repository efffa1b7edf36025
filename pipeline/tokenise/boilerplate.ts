/** Marks what stands around an article's prose: images, credits, captions, calls to subscribe, addresses, bylines. */
import { DAYS, MONTHS } from '../document/calendar.ts'
import type { BoilerplateKind } from '../document/codes.ts'
import { mapList } from '../document/list.ts'

/** A sentence as the rules see it. */
export interface Passage {
  readonly text: string
  /** True where it begins, and where it ends, a line. */
  readonly opensLine: boolean
  readonly closesLine: boolean
}

interface Rule {
  readonly kind: BoilerplateKind
  readonly pattern: RegExp
  /** True where the sentence must be a whole line; default true. */
  readonly anywhere?: boolean
}

const AGENCIES =
  'AFP|Reuters|AP|Associated Press|EPA|ANP|DPA|Xinhua|Anadolu|TASS|Sputnik|Getty(?: Images)?|Shutterstock|Alamy|Picture ?Alliance|' +
  'Imago|Icon Sport|Wikimedia(?: Commons)?|Flickr|Unsplash|Pexels|iStock|Nurphoto|Bloomberg|IPS|MSF|UNICEF|CC[ -]BY(?:[- ]SA)?[ 0-9.]*'
const NETWORKS =
  'twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|threads|bluesky|google news|x|social media'
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:-\\p{L}[\\p{L}\\p{M}'’]*)*"

const RULES: readonly Rule[] = [
  { kind: 'image', pattern: /^(?:\[\s*)?!\[[^\]]*\]\([^)]*\)(?:\s*\]\([^)]*\))?$/u },
  { kind: 'image', pattern: /^[[(](?:image|photo|picture|video|gallery|embed)(?:\s*:[^\])]*)?[\])]$/iu },
  {
    kind: 'credit',
    anywhere: true,
    pattern:
      /^[[(]?(?:file )?(?:photo|image|picture|photograph|pic|photos|images|pictures|video|illustration|graphic)(?: credits?| courtesy(?: of)?| source)?\s*[:|©/](?:[^.!?]|(?<=[\s/]\p{L})\.){1,100}[.\])]*$/iu,
  },
  {
    kind: 'credit',
    anywhere: true,
    pattern: /^[[(]?(?:photo|image|picture|video)s? (?:credits?|courtesy|by)\b[^.!?]{1,80}[.\])]*$/iu,
  },
  { kind: 'credit', anywhere: true, pattern: /^[[(]?(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))[^!?]{1,120}$/iu },
  { kind: 'credit', anywhere: true, pattern: /^[^.!?:;"“”]{0,60}©[^.!?:;"“”]{1,60}[)\]]?$/u },
  {
    kind: 'credit',
    anywhere: true,
    pattern: new RegExp(
      `^[[(]?(?:${NAME}[ ,]{1,2}){0,5}(?:${NAME})?\\s?[/|]\\s?(?:©\\s?)?(?:${AGENCIES}|${NAME}/(?:${AGENCIES}))[)\\]]?$`,
      'u',
    ),
  },
  {
    kind: 'credit',
    anywhere: true,
    pattern: new RegExp(`^[[(](?:${NAME}[ /,]{1,3}){0,5}(?:${AGENCIES})(?: Photo)?(?:/[^)\\]]{1,60})?[)\\]]$`, 'u'),
  },
  {
    kind: 'caption',
    anywhere: true,
    pattern: /^(?:FILE\s?[-–—:]|FILE PHOTO\b|File photo\b|File picture\b|In this file photo\b)/u,
  },
  {
    kind: 'caption',
    pattern:
      /^[^"“]{5,200}(?<!\b(?:was|were|been|be|being|not|often|having) )\b(?:pictured|photographed) (?:here|on|in|at|during|with|after|before|above|left|right)\b[^"“]{0,80}[.)]?$/u,
  },
  {
    kind: 'caption',
    pattern: /^[^!?]{2,160}?[\p{L}\p{N}.)]\s{0,2}(?:Image|Photo|Picture|Credit): [^.!?:;]{1,60}\.?$/u,
  },
  { kind: 'caption', pattern: /[[(](?:file |photo|picture|image)[^\])]{0,80}[\])]\.?$/iu },
  { kind: 'caption', pattern: /\|\s?(?:photo|image|picture|credit)\b.{0,80}$/iu },
  {
    kind: 'promotion',
    anywhere: true,
    pattern: new RegExp(
      `^(?:you can |please )?(?:also )?(?:follow|like|join|find|connect with) (?:us|our|@\\w+)\\b.{0,60}\\b(?:${NETWORKS})\\b.{0,60}$`,
      'iu',
    ),
  },
  {
    kind: 'promotion',
    anywhere: true,
    pattern:
      /^(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here|today)\b.{0,60}\b(?:newsletters?|updates|alerts|channel|e-?mails?|bulletins?|briefing|free|podcast|digest)\b.{0,80}$/iu,
  },
  { kind: 'promotion', pattern: /^(?:subscribe|sign up|register)(?: (?:now|here|today))?[.!]?$/iu },
  {
    kind: 'promotion',
    pattern:
      /^\W{0,3}(?:also read|read also|read more|read next|see also|watch also|watch|more on this|related(?: (?:articles?|stories|posts|news))?|also see|recommended|don[’']t miss|you may also like)\s?(?::|\||>|»|[–-]\s).{0,200}$/iu,
  },
  { kind: 'promotion', pattern: /^(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO|READ)\s+\p{L}.{3,200}$/u },
  {
    kind: 'promotion',
    pattern:
      /^(?:read more|related (?:articles?|stories|posts)|advertisements?|sponsored|loading\.*|share this:?|share|tweet|story continues below.{0,30}|you may also like|most read|trending now)$/iu,
  },
  {
    kind: 'promotion',
    anywhere: true,
    pattern: /^share (?:this (?:article|story|post|page|news)|on (?:facebook|twitter|whatsapp|x))\b.{0,80}$/iu,
  },
  {
    kind: 'promotion',
    anywhere: true,
    pattern: /^(?:please )?(?:click|tap) (?:here|on the link|the link)\b[^,]{0,140}$/iu,
  },
  { kind: 'promotion', anywhere: true, pattern: /^the post\b.{1,240}\bappeared first on\b.{1,80}$/isu },
  {
    kind: 'promotion',
    anywhere: true,
    pattern:
      /^(?:get|receive) (?:the latest|our|breaking|all the)\b.{0,80}\b(?:inbox|newsletters?|phone|whatsapp|telegram|app)\b.{0,40}$/iu,
  },
  { kind: 'promotion', anywhere: true, pattern: /^download (?:our|the)\b.{0,50}\bapp\b.{0,60}$/iu },
  { kind: 'promotion', anywhere: true, pattern: /^all rights reserved\b.{0,80}$/iu },
  {
    kind: 'address',
    pattern:
      /^(?:(?:e-?mail|source|contact|website|link|url|web|via)\s?:?\s*)?[<([]*(?:https?:\/\/|www\.)[^\s<>]+[>)\].]*$/iu,
  },
  {
    kind: 'address',
    pattern:
      /^(?:(?:e-?mail|contact|write to us(?: at)?|the writer can be reached at)\s?:?\s*)?[<([]*[\w.+-]{1,64}@[\w-]+\.[\w.-]+[>)\].]*$/iu,
  },
  {
    kind: 'byline',
    anywhere: true,
    pattern:
      /^\(?(?:additional |further )?(?:reporting|writing|editing|written|edited|compiled|translated) (?:and (?:writing|editing) )?by:? \p{Lu}[^"“”]{2,160}\)?\.?$/iu,
  },
  {
    kind: 'byline',
    pattern: new RegExp(
      `^(?:By|BY|Words by|Story by|Text by):? ${NAME}(?: (?:(?:and|AND|&|de|van|der|bin|al|el|ould) )?${NAME}){1,7}(?:,? (?:in|IN) ${NAME}(?: ${NAME})?)?(?:\\s?[,|/–-]\\s?[\\p{L} ]{1,40})?$`,
      'u',
    ),
  },
]

/** Words that follow `By` at the head of a sentence and are no name. */
const NOT_A_NAME = new RegExp(`^By (?:${[...DAYS, ...MONTHS, 'the', 'all', 'any'].join('|')})\\b`, 'iu')
const BARE_NAME =
  /^(?:(?:Interim |Former |Late )?(?:King|Queen|Prince|Princess|President|Prime Minister|Vice President|Minister|General|Colonel|Captain|Gen\.|Col\.|Capt\.|Dr\.?|Prof\.?|Sheikh|Emir|Sultan|Pope|Archbishop|Bishop|Mr\.?|Mrs\.?|Ms\.?) )(?!Election|Assembly|Secretary|Strike|Hospital)(?:\p{Lu}[\p{L}\p{M}'’-]+(?: |$)){0,2}(?:[IVX]{1,4}|\p{Lu}[\p{L}\p{M}'’-]*(?<!s|ed))$/u
const MAX_LENGTH = 400

const kindOf = (passage: Passage): BoilerplateKind | null => {
  const text = passage.text
  if (text.length > MAX_LENGTH || NOT_A_NAME.test(text)) return null
  const wholeLine = passage.opensLine && passage.closesLine
  for (const rule of RULES) if ((wholeLine || rule.anywhere === true) && rule.pattern.test(text)) return rule.kind
  return null
}

const isShort = (text: string): boolean => text.length <= 260 && !/["“”]/u.test(text)

/** True where the sentence shares its line with a credit that closes the line. */
const leadsToCredit = (
  passages: readonly Passage[],
  kinds: readonly (BoilerplateKind | null)[],
  at: number,
): boolean => {
  let length = 0
  for (let next = at; next < passages.length && next < at + 2; next += 1) {
    const passage = passages[next]
    if (passage === undefined || !isShort(passage.text)) return false
    length += passage.text.length
    if (next > at && kinds[next] === 'credit') return passage.closesLine && !passage.opensLine && length < 400
    if (passage.closesLine) return false
  }
  return false
}

const isLine = (passage: Passage): boolean => passage.opensLine && passage.closesLine

/** True for a line without a final stop beside an image or a credit, or a bare title and name inside the article. */
const isCaptionLine = (
  passages: readonly Passage[],
  kinds: readonly (BoilerplateKind | null)[],
  at: number,
): boolean => {
  const passage = passages[at]
  if (passage === undefined || at === 0 || !isLine(passage)) return false
  if (BARE_NAME.test(passage.text)) return true
  const beside = kinds[at - 1] === 'image' || (kinds[at + 1] === 'credit' && passages[at + 1]?.opensLine === true)
  return beside && isShort(passage.text) && !/[.!?:]["”’)]*$/u.test(passage.text)
}

/**
 * Marks boilerplate.
 *
 * @param passages - The sentences of one text, in order.
 * @returns A kind or null for each; made for precision: an ordinary sentence is left alone when in doubt.
 */
export const markBoilerplate = (passages: readonly Passage[]): (BoilerplateKind | null)[] => {
  const kinds = mapList(passages, kindOf)
  return mapList(kinds, (kind, at) => {
    if (kind !== null) return kind
    return leadsToCredit(passages, kinds, at) || isCaptionLine(passages, kinds, at) ? 'caption' : null
  })
}
