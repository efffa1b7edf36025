/** Verbs behind the first that share its subject: after `and`, after `to`, participles after a comma. */
import { RELATIVES, STANDING_BY } from './closed-class.ts'
import { linkOfSubject } from './role-subject.ts'
import { isByDoing } from './bare-passive.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import { isBe, isVerbal, wordAt } from './words.ts'
import type { Word } from './words.ts'
import type { RoleLink } from './role-types.ts'

/** No more verbs than these are tied to one mention. */
const MAX_LINKS = 4

/**
 * Walks on from the subject's verb while its clause lasts.
 *
 * @param from - One behind the verb.
 * @param object - Whether something stands between already, of which an infinitive may be.
 */
export function findSharedVerbs(words: readonly Word[], from: number, object: boolean): RoleLink[] {
  const found: RoleLink[] = []
  let isOthers = false
  for (let at = from; at < words.length && found.length < MAX_LINKS; at += 1) {
    const word = wordAt(words, at)
    if ([';', ':', '.', '"', '“', '”'].includes(word.norm) || (word.pos === 'pron' && !object)) break
    if (word.norm === 'but' && isPassiveAfter(words, at)) continue
    if (['that', 'who', 'which', 'but', 'because', 'while', 'when', 'where', 'if'].includes(word.norm)) break
    if (word.pos === 'noun' || word.pos === 'propn' || word.pos === 'pron') object = true
    if (!isVerbal(word)) continue
    const group = readVerbGroup(words, at)
    const rule = group === null ? null : sharedRule(words, at, object)
    if (group === null || (rule === null && group.finite)) break
    // urged the people to march and demand: the object does the second as well
    const isObjects = rule === 'subject_conjunct' && isOthers && word.norm === word.lemma
    isOthers ||= rule === null && wordAt(words, at - 1).norm === 'to'
    const isPassive = rule === 'subject_conjunct' && isSharedPassive(words, group)
    const link =
      rule === null || isObjects
        ? null
        : linkOfSubject(words, isPassive ? { ...group, passive: true } : group, rule, false)
    if (link !== null) found.push(link)
    at = group.end - 1
  }
  return found
}

/** `was praised and then expelled by Mali`: a participle that shares the helper, with its `by`. */
function isSharedPassive(words: readonly Word[], { start, main, end }: VerbGroup): boolean {
  const { form, lemma } = wordAt(words, main)
  if (start !== main || (form !== 'past' && form !== 'participle') || STANDING_BY.has(lemma)) return false
  let by = end
  while (wordAt(words, by).pos === 'adv') by += 1
  return wordAt(words, by).norm === 'by' && !isByDoing(words, by) && hasPassive(words, start)
}

/** A passive stands before in the sentence, whose helper may be shared. */
function hasPassive(words: readonly Word[], before: number): boolean {
  return words.slice(0, before).some((word, at) => isBe(word) && readVerbGroup(words, at)?.passive === true)
}

/** `praised by Britain but criticised by Germany`. */
function isPassiveAfter(words: readonly Word[], conjunction: number): boolean {
  let at = conjunction + 1
  while (wordAt(words, at).pos === 'adv') at += 1
  const group = readVerbGroup(words, at)
  return group !== null && isSharedPassive(words, group)
}

/** How a later verb shares the subject; null where it need not. */
function sharedRule(words: readonly Word[], at: number, object: boolean): string | null {
  let before = at - 1
  while (wordAt(words, before).pos === 'adv') before -= 1
  const { norm } = wordAt(words, before)
  if (norm === 'and' || norm === 'or' || norm === 'but') return 'subject_conjunct'
  if (norm === 'to') return object ? null : 'subject_infinitive'
  const { form } = wordAt(words, at)
  const isGerund = form === 'gerund' || wordAt(words, at).norm === 'being'
  if (isGerund && (MEANWHILE.has(norm) || (norm === 'by' && !object))) return 'subject_gerund'
  if (isGerund && !object && (CHARGED.has(norm) || DOING.has(wordAt(words, before).lemma))) return 'subject_gerund'
  if (norm === ',' && form === 'gerund') return 'subject_participle'
  if (norm === ',' && !object && !isInAside(words, before)) return 'subject_conjunct'
  return null
}

/** Before a gerund, words whose subject is that of the clause: after beating Ghana. */
const MEANWHILE = new Set(['after', 'before', 'while', 'without', 'since', 'when'])
/** And those that say what a subject is accused of, jailed for, tasked with. */
const CHARGED = new Set(['of', 'for', 'with', 'from', 'in'])

/** Verbs whose object is what their subject does: denied bombing, began funding. */
const DOING = new Set('deny admit start begin resume consider contemplate regret'.split(' '))

/** `Kenya, whose army Britain trains, refused`: the comma closes a relative clause that the subject stands in. */
function isInAside(words: readonly Word[], comma: number): boolean {
  for (let at = comma - 1; at > 0 && wordAt(words, at).pos !== 'punct'; at -= 1)
    if (RELATIVES.has(wordAt(words, at).norm)) return wordAt(words, at - 1).norm === ','
  return false
}
