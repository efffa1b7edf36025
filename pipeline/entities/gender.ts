import { findNameGender, type Gender } from '../tag/index.ts'
import type { Actor } from '../document/index.ts'
import { isWord, normOf, type Context, type Draft } from './draft.ts'

/** Whether a person is spoken of as `she` or as `he`; null where neither name nor title says so. */
export type GenderOf = (actor: Actor) => Gender | null

const FEMALE = new Set(
  `mrs ms miss madam madame mme lady dame queen princess sister hajia alhaja spokeswoman businesswoman chairwoman
  congresswoman policewoman actress mother wife daughter widow woman girl aunt grandmother`.split(/\s+/),
)
const MALE = new Set(
  `mr sir king prince father brother emir sultan sheikh sheik imam alhaji lord bishop archbishop cardinal pope
  spokesman businessman chairman congressman policeman husband son man boy uncle grandfather`.split(/\s+/),
)

/** Tokens before a name in which a title or a word of kinship may stand: the late King X, his wife X. */
const REACH = 2

/** Reads the gender of the people of an article from their titles, else from their first names. */
export function readGenders(context: Context, drafts: readonly Draft[]): GenderOf {
  const known = new Map<string, Gender>()
  for (const draft of drafts) {
    if (draft.actor?.type !== 'person' || known.has(draft.actor.id)) continue
    const gender = genderOfTitle(context, draft)
    if (gender !== null) known.set(draft.actor.id, gender)
  }
  const byName = new Map<string, Gender | null>()
  return ({ id, name }) => {
    const gender = known.get(id) ?? byName.get(id)
    if (gender !== undefined) return gender
    const found = genderOfName(context, name)
    byName.set(id, found)
    return found
  }
}

function genderOfTitle({ doc, tags }: Context, { firstToken, sentence }: Draft): Gender | null {
  const start = doc.sentences[sentence]?.firstToken ?? 0
  for (let at = firstToken - 1; at >= Math.max(start, firstToken - REACH); at--) {
    const norm = normOf(doc, at).replace(/\.$/, '')
    if (FEMALE.has(norm)) return 'female'
    if (MALE.has(norm)) return 'male'
    // an actress met Ruto: no title of his; but his son named Keith
    const isDeed = tags[at]?.pos === 'verb' && !/^(?:named|called)$/.test(norm)
    if (!/^\p{L}/u.test(norm) || isDeed) return null
  }
  return null
}

/** What the first name says; a name of one word may be a last name. */
function genderOfName({ index }: Context, name: string): Gender | null {
  const [first, second] = name.toLowerCase().split(/[\s.]+/)
  const norm = first !== undefined && first.length > 1 ? first : (second ?? '')
  const gender = isWord(index, 'first_names_female', norm)
    ? 'female'
    : isWord(index, 'first_names_male', norm)
      ? 'male'
      : findNameGender(norm)
  // many last names are first names of men: James, Thomas, Mohamed
  return second === undefined && gender === 'male' ? null : gender
}
