/** What the role head sees of the things that a bloc owns or does, and of the parts that its actors have together. */
import { flatMapList } from '../../document/list.ts'
import { phraseEnd } from '../noun-phrase.ts'
import { findRoleOfWords, type RoleLink } from '../roles.ts'
import type { SentenceView } from '../sentence.ts'
import type { Target } from '../targets.ts'
import { wordAt, type Word } from '../words.ts'
import type { FeatureSink } from './feature.ts'

/** What becomes of a thing: `rejected Kenya's plan`, `the roads of Kenya were closed`. */
export function addSurroundings<K>(list: FeatureSink<K>, target: Target, words: readonly Word[]): void {
  const around = findAround(words, target)
  if (around === null) return
  const { kind, head } = around
  const { role, rule, verb } = findRoleOfWords(words, head, head + 1, { modifier: 'phrase' })
  list.add(list.key`around:${kind}:${role}`)
  list.add(list.key`around:${kind}:${baseOf(rule)}`)
  if (verb !== null) list.add(list.key`around:${kind.startsWith('of:') ? 'of' : kind}:${role}:${verb}`)
  if (kind === 'owner') list.add(list.key`owned:${wordAt(words, head).lemma}`)
}

/** The noun that a target owns, does, or stands behind with a preposition; null where there is none. */
function findAround(words: readonly Word[], { role, last, head, prepositionNorm }: Target) {
  if (role.rule.endsWith('possessive') || role.rule.endsWith('possessive_pronoun')) {
    const owned = phraseEnd(words, role.rule.endsWith('pronoun') ? last : last + 1) - 1
    return owned < last ? null : { kind: 'owner', head: owned }
  }
  const [first] = role.links
  if (first?.rule === 'nominal') return { kind: 'deed', head: first.verb }
  const isBehind = role.role === 'none' && head !== null && wordAt(words, head).pos === 'noun'
  return isBehind ? { kind: `of:${prepositionNorm}`, head } : null
}

/** A tie with the mention that has it. */
interface Part {
  readonly link: RoleLink
  readonly target: Target
}

/** How the ties of a bloc stand to each other: whether those who act are those acted upon, and by which rules. */
export function addTogether<K>(list: FeatureSink<K>, { targets }: SentenceView, own: readonly Target[]): void {
  const parts = flatMapList(own, (target): Part[] => target.role.links.map((link) => ({ link, target })))
  const [acts, suffers] = (['agent', 'patient'] as const).map((role) => parts.filter(({ link }) => link.role === role))
  if (acts === undefined || suffers === undefined || acts.length === 0) return
  if (suffers.length === 0) addActing(list, targets, own, acts)
  else addBoth(list, acts, suffers)
}

function addActing<K>(
  list: FeatureSink<K>,
  targets: readonly Target[],
  own: readonly Target[],
  acts: readonly Part[],
): void {
  const suffered = flatMapList(targets, ({ role }) => role.links.filter((link) => link.role === 'patient'))
  const isDoneToOthers = acts.some((act) => suffered.some((link) => link.verb === act.link.verb))
  list.add(list.key`acting:${Math.min(4, acts.length)}:${Math.min(4, own.length)}`)
  list.add(list.key`acting:others:${String(isDoneToOthers)}`)
  for (const { role } of own) if (role.links.length === 0) list.add(list.key`acting:beside:${baseOf(role.rule)}`)
}

function addBoth<K>(list: FeatureSink<K>, acts: readonly Part[], suffers: readonly Part[]): void {
  const isAny = (fits: (act: Part, other: Part) => boolean) =>
    acts.some((act) => suffers.some((other) => fits(act, other)))
  const first = (parts: readonly Part[]) => Math.min(...parts.map(({ link }) => link.verb))
  const sameActor = isAny((act, other) => act.target.mention.actor === other.target.mention.actor)
  list.add(list.key`both:verb:${String(isAny((act, other) => act.link.verb === other.link.verb))}`)
  list.add(list.key`both:mention:${String(isAny((act, other) => act.target === other.target))}`)
  list.add(list.key`both:actor:${String(sameActor)}`)
  list.add(list.key`both:order:${String(first(acts) < first(suffers))}`)
  list.add(list.key`both:number:${Math.min(3, acts.length)}:${Math.min(3, suffers.length)}`)
  for (const { target } of suffers) list.add(list.key`both:patient:${target.mention.kind}`)
  for (const act of acts)
    for (const other of suffers) {
      list.add(list.key`both:rules:${baseOf(act.link.rule)}:${baseOf(other.link.rule)}`)
      if (act.link.verb === other.link.verb) list.add(list.key`both:verb:${act.link.lemma}`)
    }
}

/** The rule without what only says that a conjunct or a phrase hands it on. */
const baseOf = (rule: string): string => rule.replace(/^(?:conjunct_|phrase_)+/, '')
