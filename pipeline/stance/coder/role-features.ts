/** What speaks for a bloc acting or being acted upon in a sentence. */
import { flatMapList } from '../../document/list.ts'
import { SCORED_BLOCS, type ScoredBloc } from '../../document/codes.ts'
import type { SentenceView } from '../sentence.ts'
import { joinRoles, type Target } from '../targets.ts'
import { isVerbal, wordAt } from '../words.ts'
import { makeFeatureList, type Feature, type FeatureSink } from './feature.ts'
import type { CoderView } from './presence-features.ts'
import { addSurroundings, addTogether } from './role-context.ts'
import { levelOf } from './trace.ts'

/** Features of the role of one bloc; `own` are its mentions that count, possibly none. */
export function findRoleFeatures(
  article: CoderView,
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
): readonly Feature[] {
  const list = makeFeatureList()
  readRoleFeatures(list, article, view, bloc, own)
  return list.features
}

/** Reads the features of `findRoleFeatures` one by one. */
export function readRoleFeatures<K>(
  list: FeatureSink<K>,
  article: CoderView,
  view: SentenceView,
  bloc: ScoredBloc,
  own: readonly Target[],
): void {
  const level = article.traces[bloc].levels[view.index] ?? 'absent'
  const rule = joinRoles(own)
  const rivals = flatMapList(
    SCORED_BLOCS.filter((other) => other !== bloc),
    (other) => view.targets.filter((t) => t.bloc === other),
  )
  list.add(list.key`rule:${rule}`)
  list.add(list.key`rule:${rule}:${level}`)
  list.add(list.key`rule:${rule}:rival:${rivals.length === 0 ? 'no' : joinRoles(rivals)}`)
  list.add(list.key`rule:${rule}:count:${Math.min(own.length, 4)}`)
  const loose = view.targets.filter((t) => t.bloc === null)
  list.add(list.key`rule:${rule}:loose:${loose.length === 0 ? 'no' : joinRoles(loose)}`)
  for (const kind of ['agent', 'patient'] as const) {
    const n = own.filter((t) => t.role.links.some((link) => link.role === kind)).length
    list.add(list.key`number:${kind}:${Math.min(n, 3)}`)
  }
  own.forEach((target, at) => {
    addTarget(list, target, at === 0)
    addPhrase(list, target, view)
    addSurroundings(list, target, view.words)
    for (const rival of rivals)
      list.add(list.key`pair:${target.role.role}:${rival.role.role}:${target.first < rival.first ? 'before' : 'after'}`)
  })
  addTogether(list, view, own)
  addSentence(list, view, level, own)
}

function addTarget<K>(list: FeatureSink<K>, { mention, actor, role, prepositionNorm }: Target, lead: boolean): void {
  const level = levelOf(mention)
  const second = role.second ?? ''
  list.add(list.key`target:${level}:${role.role}${second}`)
  list.add(list.key`target:${role.role}:${role.rule}`)
  list.add(list.key`target:${mention.kind}:${role.rule}`)
  list.add(list.key`target:${actor.type}:${role.role}`)
  if (prepositionNorm !== '') list.add(list.key`preposition:${role.role}:${prepositionNorm}`)
  if (lead) list.add(list.key`lead:${level}:${role.role}:${role.rule}`)
  for (const link of role.links) {
    list.add(list.key`verb:${link.role}:${link.lemma}`)
    list.add(list.key`verb:${link.role}:${link.rule}:${link.negated ? 'not' : ''}${link.modal ? 'modal' : ''}`)
  }
}

/** The common nouns and pronouns of a mention, and the word that its preposition hangs on. */
function addPhrase<K>(list: FeatureSink<K>, target: Target, { words, named }: SentenceView): void {
  const { mention, role, first, last, head, prepositionNorm } = target
  const level = levelOf(mention)
  if (level === 'nominal' || level === 'pronoun') {
    list.add(list.key`self:${wordAt(words, last - 1).norm}:${role.role}`)
    list.add(list.key`self:${wordAt(words, first).norm}`)
  }
  if (head === null || named[head] === true) return
  list.add(list.key`head:${prepositionNorm}:${wordAt(words, head).lemma}`)
  list.add(list.key`head:${prepositionNorm}:${wordAt(words, head).pos}`)
}

function addSentence<K>(list: FeatureSink<K>, view: SentenceView, level: string, own: readonly Target[]): void {
  const place = own.length === 0 ? 'none' : String(Math.min(4, Math.floor((own[0]?.first ?? 0) / 5)))
  list.add(list.key`place:${place}:${level}`)
  list.add(list.key`length:${Math.min(4, Math.floor(view.words.length / 8))}:${level}`)
  if (view.quotes) list.add(list.key`quoted:${level}`)
  if (view.sentence.heading) list.add(list.key`heading:${level}`)
  view.words.forEach((word, at) => {
    if (view.named[at] === true || word.pos === 'punct' || word.pos === 'propn') return
    list.add(list.key`word:${word.norm}`, 0.3)
    if (isVerbal(word)) list.add(list.key`verb:${word.lemma}:${level}`, 0.5)
  })
}
