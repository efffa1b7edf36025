/** What speaks for and against a bloc being spoken of in a sentence. */
import type { ScoredBloc } from '../../document/codes.ts'
import type { Actor, Mention } from '../../document/types.ts'
import { mapList } from '../../document/list.ts'
import type { SentenceView } from '../sentence.ts'
import type { Heard } from '../speeches.ts'
import { wordAt } from '../words.ts'
import { makeFeatureList, type Feature, type FeatureSink } from './feature.ts'
import { levelOf, RIVALS, stepOf, type BlocTrace } from './trace.ts'

/** An article as the features see it. */
export interface CoderView {
  readonly views: readonly SentenceView[]
  readonly traces: Readonly<Record<ScoredBloc, BlocTrace>>
  readonly actors: ReadonlyMap<string, Actor>
  /** For each sentence what is said in it, and by whom. */
  readonly speeches: readonly (readonly Heard[])[]
  /** For resampling; fixed by the text. */
  readonly seed: number
}

/** Features of one sentence for one bloc; the same for every bloc, so that an exchange of names changes nothing else. */
export function findPresenceFeatures(article: CoderView, view: SentenceView, bloc: ScoredBloc): readonly Feature[] {
  const list = makeFeatureList()
  readPresenceFeatures(list, article, view, bloc)
  return list.features
}

/** Reads the features of `findPresenceFeatures` one by one. */
export function readPresenceFeatures<K>(
  list: FeatureSink<K>,
  article: CoderView,
  view: SentenceView,
  bloc: ScoredBloc,
): void {
  const trace = article.traces[bloc]
  const rivals = mapList(RIVALS[bloc], (other) => article.traces[other])
  const own = trace.mentions[view.index] ?? []
  for (const mention of own) addOwn(list, article, view, mention, trace)
  addSurroundings(list, view, trace, rivals)
  addOthers(list, article, view, rivals)
  if (view.quotes) list.add(list.key`level:${trace.levels[view.index] ?? 'absent'}:quoted`)
}

function addOwn<K>(
  list: FeatureSink<K>,
  { actors }: CoderView,
  view: SentenceView,
  mention: Mention,
  trace: BlocTrace,
): void {
  const offset = view.sentence.firstToken
  const first = mention.firstToken - offset
  const last = mention.lastToken - offset
  const { kind, reading } = mention
  const actor = mention.actor === null ? undefined : actors.get(mention.actor)
  const level = levelOf(mention)
  const rule = mention.rule.slice(mention.rule.lastIndexOf(' ') + 1)
  const step = stepOf(trace.named)
  list.add(list.key`own:${kind}:${reading}`)
  list.add(list.key`own:${rule}`)
  list.add(list.key`own:${kind}:${reading}:${step}`)
  if (actor !== undefined) {
    list.add(list.key`own:${actor.type}:${actor.blocRule}:${step}`)
    list.add(list.key`own:${rule}:${actor.type}:${actor.blocRule}`)
  }
  const target = view.targets.find((t) => t.mention === mention)
  if (target !== undefined) {
    list.add(list.key`own:${level}:${target.role.role}`)
    list.add(list.key`own:${level}:${target.role.rule}`)
  }
  list.add(list.key`own:${level}:before:${maskedAt(view, first - 1)}`)
  list.add(list.key`own:${level}:after:${maskedAt(view, last)}`)
  if (level === 'nominal' || level === 'pronoun') {
    list.add(list.key`own:${level}:${wordAt(view.words, first).norm}`)
    list.add(list.key`own:${level}:${wordAt(view.words, first).norm}:${step}`)
  }
  list.add(list.key`own:confidence:${level}:${Math.round(mention.confidence * 5)}`)
}

/** A word beside a mention; names are masked. */
function maskedAt(view: SentenceView, at: number): string {
  const { norm, pos } = wordAt(view.words, at)
  return view.named[at] === true || pos === 'propn' ? 'NAME' : norm
}

function addSurroundings<K>(
  list: FeatureSink<K>,
  view: SentenceView,
  trace: BlocTrace,
  rivals: readonly BlocTrace[],
): void {
  const at = view.index
  const level = trace.levels[at] ?? 'absent'
  const step = stepOf(trace.named)
  const acting = stepOf(trace.acting)
  const rivalShare = rivals.reduce((most, { named }) => Math.max(most, named), 0)
  const rival = stepOf(rivalShare)
  const before = trace.levels[at - 1] ?? 'start'
  const after = trace.levels[at + 1] ?? 'end'
  const rivalHere = mapList(rivals, (r) => r.levels[at] ?? 'absent').sort()[0] === 'name' ? 'rival' : 'alone'
  const strongestRival = rivals.some((r) => r.levels[at] === 'name')
    ? 'name'
    : rivals.some((r) => ['nominal', 'pronoun'].includes(r.levels[at] ?? ''))
      ? 'weak'
      : 'none'
  list.add(list.key`level:${level}`)
  list.add(list.key`level:${level}:${step}`)
  list.add(list.key`level:${level}:acting:${acting}`)
  list.add(list.key`level:${level}:${step}:${rival}`)
  list.add(list.key`level:${level}:before:${before}`)
  list.add(list.key`level:${level}:after:${after}`)
  list.add(list.key`level:${level}:${before}:${after}`)
  list.add(list.key`level:${level}:before2:${trace.levels[at - 2] ?? 'start'}`)
  list.add(list.key`level:${level}:rival:${strongestRival}`)
  list.add(list.key`level:${level}:rival:${strongestRival}:${step}`)
  list.add(list.key`level:${level}:${rivalHere}:${before}:${step}`)
  list.add(list.key`level:${level}:share`, trace.named)
  list.add(list.key`level:${level}:acting`, trace.acting)
  list.add(list.key`level:${level}:rivalshare`, rivalShare)
  if (view.sentence.heading) list.add(list.key`level:${level}:heading`)
  if (view.sentence.boilerplate !== null) list.add(list.key`level:${level}:boilerplate`)
  list.add(list.key`level:${level}:length:${Math.min(4, Math.floor(view.words.length / 8))}`)
}

function addOthers<K>(
  list: FeatureSink<K>,
  { actors }: CoderView,
  view: SentenceView,
  rivals: readonly BlocTrace[],
): void {
  for (const rival of rivals)
    for (const mention of rival.mentions[view.index] ?? []) list.add(list.key`other:${mention.kind}:${mention.reading}`)
  for (const { actor, mention } of view.targets) {
    if (actor.bloc !== 'none' && actor.bloc !== 'unspecified') continue
    list.add(list.key`loose:${actor.bloc}:${actor.type}:${mention.kind}`)
    list.add(list.key`loose:${actors.get(actor.id)?.blocRule ?? ''}`)
  }
}
