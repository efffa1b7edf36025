import { flatMapList } from '../document/list.ts'
import { holdsVerb, isPlainWord, isWord, normOf, type Context, type Draft } from './draft.ts'
import { isTitle } from './runs.ts'

/** Words that end what a title may say of the person who follows. */
const APART = new Set(
  'and or but in on at by with to that who which said says told as was were is are has had while when against'.split(
    ' ',
  ),
)
/** Words between a country and the person whose title it belongs to. */
const REACH = 6

/**
 * Takes a country within somebody's title as part of it: French President Emmanuel Macron, Niger's president Mahamadou
 * Issoufou, President Sisi of Egypt. The person acts there; the state does so where it is named for
 * itself, and where a verb stands between (French troops killed General X).
 *
 * @param drafts - What is named, in the order of the text; changed in place.
 */
export function settleTitles(context: Context, drafts: readonly Draft[]): void {
  const { doc } = context
  const people = new Map(flatMapList(drafts, (d) => (d.actor?.type === 'person' ? [[d.firstToken, d] as const] : [])))
  const ends = new Set([...people.values()].map((d) => d.lastToken))
  for (const draft of drafts) {
    if (draft.reading !== 'actor' || draft.actor === null || draft.country === null) continue
    if (draft.source !== 'state' && draft.source !== 'adjective' && draft.source !== 'capital') continue
    const rule = isBeforePerson(draft) ? 'title:before_person' : isAfterPerson(draft) ? 'title:of_country' : null
    if (rule === null) continue
    draft.reading = 'modifier'
    draft.rule = `${draft.rule} ${rule}`
  }

  function isBeforePerson({ lastToken, source, sentence }: Draft): boolean {
    const named = source !== 'adjective'
    const from = named ? lastToken + 1 : lastToken
    if (named && normOf(doc, lastToken) !== "'s") return false
    for (let at = from; at <= from + REACH; at++) {
      const person = people.get(at)
      if (person !== undefined) return at > from && person.sentence === sentence && isTitleWord(context, at - 1)
      if (!isPlainWord(doc, at) || APART.has(normOf(doc, at)) || holdsVerb(context, at, at + 1)) return false
    }
    return false
  }

  function isAfterPerson({ firstToken, lastToken, source }: Draft): boolean {
    const owns = normOf(doc, lastToken) === "'s"
    return source === 'state' && normOf(doc, firstToken - 1) === 'of' && ends.has(firstToken - 1) && !owns
  }
}

/** Who holds an office or a calling: president, striker, Gen. */
function isTitleWord(context: Context, at: number): boolean {
  const { doc, index } = context
  const norm = normOf(doc, at)
  return isWord(index, 'actor_heads', norm) || isWord(index, 'offices_nominal', norm) || isTitle(context, at)
}
