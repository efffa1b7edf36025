/** Marks what stands around an article's prose: images, credits, captions, calls to subscribe, addresses, bylines. */
import { DAYS, MONTHS } from '../document/calendar.ts'
import type { BoilerplateKind } from '../document/codes.ts'
import { mapList } from '../document/list.ts'
import { isWordAt } from './characters.ts'

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
  /**
   * How every sentence of the kind begins, beyond marks, or what stands in it, in small letters: a pattern is asked only where
   * one of them does. Few sentences are boilerplate, and V8 takes a millisecond to make a pattern for letters of every script.
   */
  readonly opens?: readonly string[]
  readonly holds?: readonly string[]
}

const AGENCIES =
  'AFP|Reuters|AP|Associated Press|EPA|ANP|DPA|Xinhua|Anadolu|TASS|Sputnik|Getty(?: Images)?|Shutterstock|Alamy|Picture ?Alliance|' +
  'Imago|Icon Sport|Wikimedia(?: Commons)?|Flickr|Unsplash|Pexels|iStock|Nurphoto|Bloomberg|IPS|MSF|UNICEF|CC[ -]BY(?:[- ]SA)?[ 0-9.]*'
const NETWORKS =
  'twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|threads|bluesky|google news|x|social media'
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’]*(?:-\\p{L}[\\p{L}\\p{M}'’]*)*"

/** How a credit begins. */
const PICTURES: readonly string[] = ['file ', 'photo', 'image', 'pic', 'video', 'illustration', 'graphic']

const RULES: readonly Rule[] = [
  { kind: 'image', holds: ['!['], pattern: /^(?:\[\s*)?!\[[^\]]*\]\([^)]*\)(?:\s*\]\([^)]*\))?$/u },
  {
    kind: 'image',
    opens: ['image', 'photo', 'picture', 'video', 'gallery', 'embed'],
    pattern: /^[[(](?:image|photo|picture|video|gallery|embed)(?:\s*:[^\])]*)?[\])]$/iu,
  },
  {
    kind: 'credit',
    opens: PICTURES,
    anywhere: true,
    pattern:
      /^[[(]?(?:file )?(?:photo|image|picture|photograph|pic|photos|images|pictures|video|illustration|graphic)(?: credits?| courtesy(?: of)?| source)?\s*[:|©/](?:[^.!?]|(?<=[\s/]\p{L})\.){1,100}[.\])]*$/iu,
  },
  {
    kind: 'credit',
    opens: PICTURES,
    anywhere: true,
    pattern: /^[[(]?(?:photo|image|picture|video)s? (?:credits?|courtesy|by)\b[^.!?]{1,80}[.\])]*$/iu,
  },
  {
    kind: 'credit',
    holds: ['©', '(c)', 'copyright'],
    anywhere: true,
    pattern: /^[[(]?(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))[^!?]{1,120}$/iu,
  },
  { kind: 'credit', holds: ['©'], anywhere: true, pattern: /^[^.!?:;"“”]{0,60}©[^.!?:;"“”]{1,60}[)\]]?$/u },
  {
    kind: 'credit',
    holds: ['/', '|'],
    anywhere: true,
    pattern: new RegExp(
      `^[[(]?(?:${NAME}[ ,]{1,2}){0,5}(?:${NAME})?\\s?[/|]\\s?(?:©\\s?)?(?:${AGENCIES}|${NAME}/(?:${AGENCIES}))[)\\]]?$`,
      'u',
    ),
  },
  {
    kind: 'credit',
    holds: ['(', '['],
    anywhere: true,
    pattern: new RegExp(`^[[(](?:${NAME}[ /,]{1,3}){0,5}(?:${AGENCIES})(?: Photo)?(?:/[^)\\]]{1,60})?[)\\]]$`, 'u'),
  },
  {
    kind: 'caption',
    opens: ['file', 'in this file'],
    anywhere: true,
    pattern: /^(?:FILE\s?[-–—:]|FILE PHOTO\b|File photo\b|File picture\b|In this file photo\b)/u,
  },
  {
    kind: 'caption',
    holds: ['pictured', 'photographed'],
    pattern:
      /^[^"“]{5,200}(?<!\b(?:was|were|been|be|being|not|often|having) )\b(?:pictured|photographed) (?:here|on|in|at|during|with|after|before|above|left|right)\b[^"“]{0,80}[.)]?$/u,
  },
  {
    kind: 'caption',
    holds: ['image:', 'photo:', 'picture:', 'credit:'],
    pattern: /^[^!?]{2,160}?[\p{L}\p{N}.)]\s{0,2}(?:Image|Photo|Picture|Credit): [^.!?:;]{1,60}\.?$/u,
  },
  {
    kind: 'caption',
    holds: ['(file ', '[file ', '(photo', '[photo', '(picture', '[picture', '(image', '[image'],
    pattern: /[[(](?:file |photo|picture|image)[^\])]{0,80}[\])]\.?$/iu,
  },
  { kind: 'caption', holds: ['|'], pattern: /\|\s?(?:photo|image|picture|credit)\b.{0,80}$/iu },
  {
    kind: 'promotion',
    opens: ['follow', 'like ', 'join ', 'find ', 'connect ', 'you can ', 'please ', 'also '],
    anywhere: true,
    pattern: new RegExp(
      `^(?:you can |please )?(?:also )?(?:follow|like|join|find|connect with) (?:us|our|@\\w+)\\b.{0,60}\\b(?:${NETWORKS})\\b.{0,60}$`,
      'iu',
    ),
  },
  {
    kind: 'promotion',
    opens: ['please ', 'subscribe', 'sign up', 'register'],
    anywhere: true,
    pattern:
      /^(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here|today)\b.{0,60}\b(?:newsletters?|updates|alerts|channel|e-?mails?|bulletins?|briefing|free|podcast|digest)\b.{0,80}$/iu,
  },
  {
    kind: 'promotion',
    opens: ['subscribe', 'sign up', 'register'],
    pattern: /^(?:subscribe|sign up|register)(?: (?:now|here|today))?[.!]?$/iu,
  },
  {
    kind: 'promotion',
    opens: ['also ', 'read', 'see ', 'watch', 'more on', 'related', 'recommended', 'don', 'you may'],
    pattern:
      /^\W{0,3}(?:also read|read also|read more|read next|see also|watch also|watch|more on this|related(?: (?:articles?|stories|posts|news))?|also see|recommended|don[’']t miss|you may also like)\s?(?::|\||>|»|[–-]\s).{0,200}$/iu,
  },
  {
    kind: 'promotion',
    opens: ['also read', 'read', 'see also'],
    pattern: /^(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO|READ)\s+\p{L}.{3,200}$/u,
  },
  {
    kind: 'promotion',
    opens: [
      'read more',
      'related',
      'advertisement',
      'sponsored',
      'loading',
      'share',
      'tweet',
      'story',
      'you may',
      'most read',
      'trending',
    ],
    pattern:
      /^(?:read more|related (?:articles?|stories|posts)|advertisements?|sponsored|loading\.*|share this:?|share|tweet|story continues below.{0,30}|you may also like|most read|trending now)$/iu,
  },
  {
    kind: 'promotion',
    opens: ['share '],
    anywhere: true,
    pattern: /^share (?:this (?:article|story|post|page|news)|on (?:facebook|twitter|whatsapp|x))\b.{0,80}$/iu,
  },
  {
    kind: 'promotion',
    opens: ['please ', 'click ', 'tap '],
    anywhere: true,
    pattern: /^(?:please )?(?:click|tap) (?:here|on the link|the link)\b[^,]{0,140}$/iu,
  },
  {
    kind: 'promotion',
    opens: ['the post'],
    anywhere: true,
    pattern: /^the post\b.{1,240}\bappeared first on\b.{1,80}$/isu,
  },
  {
    kind: 'promotion',
    opens: ['get ', 'receive '],
    anywhere: true,
    pattern:
      /^(?:get|receive) (?:the latest|our|breaking|all the)\b.{0,80}\b(?:inbox|newsletters?|phone|whatsapp|telegram|app)\b.{0,40}$/iu,
  },
  {
    kind: 'promotion',
    opens: ['download '],
    anywhere: true,
    pattern: /^download (?:our|the)\b.{0,50}\bapp\b.{0,60}$/iu,
  },
  { kind: 'promotion', opens: ['all rights'], anywhere: true, pattern: /^all rights reserved\b.{0,80}$/iu },
  {
    kind: 'address',
    holds: ['http', 'www.'],
    pattern:
      /^(?:(?:e-?mail|source|contact|website|link|url|web|via)\s?:?\s*)?[<([]*(?:https?:\/\/|www\.)[^\s<>]+[>)\].]*$/iu,
  },
  {
    kind: 'address',
    holds: ['@'],
    pattern:
      /^(?:(?:e-?mail|contact|write to us(?: at)?|the writer can be reached at)\s?:?\s*)?[<([]*[\w.+-]{1,64}@[\w-]+\.[\w.-]+[>)\].]*$/iu,
  },
  {
    kind: 'byline',
    opens: ['additional', 'further', 'report', 'writ', 'edit', 'compiled', 'translated'],
    anywhere: true,
    pattern:
      /^\(?(?:additional |further )?(?:reporting|writing|editing|written|edited|compiled|translated) (?:and (?:writing|editing) )?by:? \p{Lu}[^"“”]{2,160}\)?\.?$/iu,
  },
  {
    kind: 'byline',
    opens: ['by', 'words by', 'story by', 'text by'],
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
  if (text.length > MAX_LENGTH) return null
  const small = text.toLowerCase()
  if (small.startsWith('by ') && NOT_A_NAME.test(text)) return null
  const wholeLine = passage.opensLine && passage.closesLine
  const first = findFirstLetter(small)
  for (const rule of RULES)
    if ((wholeLine || rule.anywhere === true) && mayMatch(rule, small, first) && rule.pattern.test(text))
      return rule.kind
  return null
}

const findFirstLetter = (small: string): number => {
  let at = 0
  while (at < small.length && !isWordAt(small, at)) at += 1
  return at
}

const mayMatch = ({ opens, holds }: Rule, small: string, first: number): boolean =>
  opens?.some((start) => small.startsWith(start, first)) === true ||
  holds?.some((piece) => small.includes(piece)) === true

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
