/** Parties of a noun that names a deed who stand farther off: beyond another noun, or as the subject that is under it. */
import { withoutOffices } from './deed-parties.ts'
import type { Party } from './deed-types.ts'
import type { SentenceView } from './sentence.ts'
import { wordAt, type Word } from './words.ts'

/** `the expulsion of the envoy by Niger`: whom `by` ties to the deed, whatever stands between. */
export function findNominalDoers({ targets }: SentenceView, noun: number): Party[] {
  return targets
    .filter(
      ({ prepositionNorm, role, first }) =>
        prepositionNorm === 'by' &&
        first > noun &&
        role.links.some((link) => link.rule === 'nominal' && link.role === 'agent' && link.verb === noun),
    )
    .map((target) => ({ target, rule: 'via:by' }))
}

/** To whom the deed is done: those right behind its preposition, else those beyond, else those who are under it. */
export function findBorne(view: SentenceView, noun: number, direct: readonly Party[], via: readonly string[]): Party[] {
  if (direct.length > 0) return [...direct]
  const farther = withoutOffices(view.words, findFarther(view, noun, via))
  return farther.length > 0 ? [...farther] : findBearers(view, noun)
}

const BELONGING = new Set(['of', 'from'])
const IN_PHRASE = new Set(['det', 'adj', 'noun', 'part'])

/** `rejection of the ultimatum of France`, `attack on a convoy from Mali`: those whose the thing is that a deed is done to. */
function findFarther({ targets, words }: SentenceView, noun: number, via: readonly string[]): Party[] {
  const { norm } = wordAt(words, noun + 1)
  if (!via.includes(norm)) return []
  return targets
    .filter(
      ({ head, prepositionNorm }) => head !== null && BELONGING.has(prepositionNorm) && isPhrase(words, noun, head),
    )
    .map((target) => ({ target, rule: `via:${norm}` }))
}

/** Nothing but one phrase stands between the preposition behind a noun and its head. */
function isPhrase(words: readonly Word[], noun: number, head: number): boolean {
  return head > noun + 1 && words.slice(noun + 2, head + 1).every(({ pos }) => IN_PHRASE.has(pos))
}

/** `Ghana came under pressure from the IMF`, `Under pressure from the IMF, Ghana raised taxes`: the subject bears it. */
function findBearers({ targets, words }: SentenceView, noun: number): Party[] {
  let at = noun - 1
  while (wordAt(words, at).pos === 'adj') at -= 1
  if (wordAt(words, at).norm !== 'under') return []
  const comma = words.findIndex(({ norm }, i) => i > noun && norm === ',')
  const isOpening = at === 0
  return targets
    .filter(({ first, last, role }) =>
      isOpening
        ? comma > 0 && first > comma && first - comma <= OPENING_REACH && isSubject(role.rule)
        : last <= at &&
          (role.links.some(({ verb, rule }) => verb === noun && rule === 'subject_under') || isAtVerb(words, at, role)),
    )
    .map((target) => ({ target, rule: 'under' }))
}

/** Words between the comma and the name of the subject: the new government of Ghana. */
const OPENING_REACH = 6

const isSubject = (rule: string): boolean => rule.includes('subject')

const COMING = new Set(['be', 'come', 'put', 'remain', 'place', 'stay', 'live', 'fall'])

/** The verb right before `under` is one of coming or being, and has that subject or object. */
function isAtVerb(words: readonly Word[], under: number, role: SentenceView['targets'][number]['role']): boolean {
  let verb = under - 1
  while (wordAt(words, verb).pos === 'adv') verb -= 1
  return role.links.some((link) => link.verb === verb && COMING.has(link.lemma))
}
