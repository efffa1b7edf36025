import { krippendorffAlpha, macroF1, makeScores, mean, spearman, type Scores } from './agreement.ts'

type GoldBloc = 'western' | 'african'
type Coder = 'coder_a' | 'coder_b'

/** A sentence with the codes of one or two coders. */
export interface GoldSentence {
  readonly id: string
  readonly sentence: number
  readonly text: string
  readonly coder_a: Readonly<Record<string, number | string>>
  readonly coder_b?: Readonly<Record<string, number | string>>
}

interface GoldArticleCode {
  readonly western: { readonly sentiment: number | null; readonly agency: number | null }
  readonly african: { readonly sentiment: number | null; readonly agency: number | null }
  readonly actors?: readonly { readonly name: string; readonly type: string; readonly bloc: string }[]
  readonly countries?: readonly string[]
}

/** An article with the codes of one or two coders. */
export interface GoldArticle {
  readonly id: string
  readonly coder_a: GoldArticleCode
  readonly coder_b?: GoldArticleCode
}

interface SystemCode {
  readonly present: boolean | null
  readonly label: string | null
  readonly role: string | null
}

interface SystemSentence {
  readonly text: string
  readonly western: SystemCode
  readonly african: SystemCode
}

/** What is looked at in `articles/<id>.json`. */
export interface SystemArticle {
  readonly id: string
  readonly sentences: readonly SystemSentence[]
  readonly blocs: Readonly<Record<GoldBloc, { readonly sentiment: number | null; readonly agency: number | null }>>
  readonly actors: readonly {
    readonly name: string
    readonly aliases: readonly string[]
    readonly bloc: string
    readonly type: string
  }[]
  readonly countries: readonly string[]
}

/** Figures for one bloc, each the mean over the coders. */
export interface BlocFigures {
  readonly presence: Scores
  readonly sentimentAlpha: number | null
  readonly sentimentMacroF1: number | null
  readonly roleAlpha: number | null
  readonly roleAgreement: number | null
  readonly articleSentimentRho: number | null
  readonly articleAgencyRho: number | null
}

export interface AgencyFigures {
  readonly articles: number
  readonly sentences: number
  readonly missingArticles: readonly string[]
  readonly unalignedSentences: number
  readonly western: BlocFigures
  readonly african: BlocFigures
  readonly actors: Scores & { readonly blocAccuracy: number | null }
  readonly countries: Scores
}

/** Scores sentences, articles, actors and countries against every coder there is, and takes the mean. */
export function scoreAgency(
  sentences: readonly GoldSentence[],
  articles: readonly GoldArticle[],
  system: ReadonlyMap<string, SystemArticle>,
): AgencyFigures {
  const aligned = alignAll(sentences, system)
  const figures = (bloc: GoldBloc) => scoreBloc({ bloc, sentences, articles, system, aligned })
  return {
    articles: articles.length,
    sentences: sentences.length,
    missingArticles: articles.filter((a) => !system.has(a.id)).map((a) => a.id),
    unalignedSentences: sentences.filter((s) => aligned.get(keyOf(s)) === null).length,
    western: figures('western'),
    african: figures('african'),
    ...scoreEntities(articles, system),
  }
}

interface Aligned {
  readonly best: SystemSentence
  readonly over: readonly SystemSentence[]
}

const keyOf = (s: GoldSentence) => `${s.id}#${s.sentence}`
const squash = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')

/** Finds for each coded sentence our sentences with the same letters and digits; the largest piece stands first. */
function alignAll(
  sentences: readonly GoldSentence[],
  system: ReadonlyMap<string, SystemArticle>,
): Map<string, Aligned | null> {
  const aligned = new Map<string, Aligned | null>()
  const ids = [...new Set(sentences.map((s) => s.id))]
  for (const id of ids) {
    const stream = makeStream(system.get(id)?.sentences ?? [])
    let cursor = 0
    for (const gold of sentences.filter((s) => s.id === id)) {
      const words = squash(gold.text)
      const from = stream.letters.indexOf(words, cursor)
      const at = from >= 0 ? from : stream.letters.indexOf(words)
      if (at >= 0 && words !== '') cursor = at
      aligned.set(keyOf(gold), at < 0 || words === '' ? null : piecesAt(stream, at, at + words.length))
    }
  }
  return aligned
}

interface Stream {
  readonly letters: string
  readonly spans: readonly { from: number; to: number; sentence: SystemSentence }[]
}

function makeStream(sentences: readonly SystemSentence[]): Stream {
  let letters = ''
  const spans = sentences.map((sentence) => {
    const from = letters.length
    letters += squash(sentence.text)
    return { from, to: letters.length, sentence }
  })
  return { letters, spans }
}

function piecesAt({ spans }: Stream, from: number, to: number): Aligned | null {
  const over = spans
    .map((s) => ({ ...s, shared: Math.min(s.to, to) - Math.max(s.from, from) }))
    .filter((s) => s.shared > 0)
  const [first] = over
  if (first === undefined) return null
  const best = over.reduce((a, b) => (b.shared > a.shared ? b : a), first)
  return { best: best.sentence, over: over.map((s) => s.sentence) }
}

interface BlocInput {
  bloc: GoldBloc
  sentences: readonly GoldSentence[]
  articles: readonly GoldArticle[]
  system: ReadonlyMap<string, SystemArticle>
  aligned: ReadonlyMap<string, Aligned | null>
}

function scoreBloc(input: BlocInput): BlocFigures {
  const coders = codersOf(input.sentences)
  const per = coders.map((coder) => scoreSentences(input, coder))
  const articleCoders = (['coder_a', 'coder_b'] as const).filter((c) => input.articles.some((a) => a[c] !== undefined))
  const rho = (measure: 'sentiment' | 'agency') =>
    mean(articleCoders.map((coder) => scoreArticles(input, coder, measure)))
  return {
    presence: {
      p: mean(per.map((x) => x.presence.p)) ?? 0,
      r: mean(per.map((x) => x.presence.r)) ?? 0,
      f1: mean(per.map((x) => x.presence.f1)) ?? 0,
    },
    sentimentAlpha: mean(per.map((x) => x.sentimentAlpha)),
    sentimentMacroF1: mean(per.map((x) => x.sentimentMacroF1)),
    roleAlpha: mean(per.map((x) => x.roleAlpha)),
    roleAgreement: mean(per.map((x) => x.roleAgreement)),
    articleSentimentRho: rho('sentiment'),
    articleAgencyRho: rho('agency'),
  }
}

function codersOf(sentences: readonly GoldSentence[]): Coder[] {
  return (['coder_a', 'coder_b'] as const).filter((coder) => sentences.some((s) => s[coder] !== undefined))
}

function scoreSentences({ bloc, sentences, aligned }: BlocInput, coder: Coder) {
  const rows = sentences.map((s) => {
    const codes = s[coder] ?? s.coder_a
    const gold = {
      present: codes[`${bloc}_present`] === 1,
      sentiment: Number(codes[`${bloc}_sentiment`]),
      role: String(codes[`${bloc}_role`]),
    }
    return { gold, mine: systemCode(aligned.get(keyOf(s)) ?? null, bloc) }
  })
  const tp = rows.filter((r) => r.gold.present && r.mine.present).length
  const there = rows.filter((r) => r.gold.present)
  const sentiments = there.map((r) => [r.gold.sentiment, r.mine.sentiment] as const)
  const roles = there.map((r) => [r.gold.role, r.mine.role] as const)
  return {
    presence: makeScores(tp, rows.filter((r) => r.mine.present).length - tp, there.length - tp),
    sentimentAlpha: krippendorffAlpha(sentiments, 'interval'),
    sentimentMacroF1: macroF1(sentiments, [-1, 0, 1]),
    roleAlpha: krippendorffAlpha(roles, 'nominal'),
    roleAgreement: there.length === 0 ? null : roles.filter(([a, b]) => a === b).length / there.length,
  }
}

/** A coded sentence that we cut in two: present in any piece, codes of the largest piece that has the bloc. */
function systemCode(aligned: Aligned | null, bloc: GoldBloc): { present: boolean; sentiment: number; role: string } {
  const own = aligned?.best[bloc]
  const code = own?.present === true ? own : (aligned?.over.map((s) => s[bloc]).find((b) => b.present === true) ?? own)
  if (code?.present !== true) return { present: false, sentiment: 0, role: 'none' }
  return {
    present: true,
    sentiment: code.label === 'negative' ? -1 : code.label === 'positive' ? 1 : 0,
    role: code.role ?? 'none',
  }
}

function scoreArticles(
  { bloc, articles, system }: BlocInput,
  coder: Coder,
  measure: 'sentiment' | 'agency',
): number | null {
  const missing = measure === 'sentiment' ? 0 : 0.5
  const pairs = articles.flatMap((a) => {
    const gold = a[coder]?.[bloc][measure]
    return gold === null || gold === undefined
      ? []
      : [[gold, system.get(a.id)?.blocs[bloc][measure] ?? missing] as const]
  })
  return spearman(pairs)
}

const TITLE = /^(the|president|king|prime minister|mr|ms|mrs|dr|gen|general|col|colonel) /g
const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(TITLE, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function scoreEntities(articles: readonly GoldArticle[], system: ReadonlyMap<string, SystemArticle>) {
  const actor = { tp: 0, fp: 0, fn: 0, blocs: 0, right: 0 }
  const country = { tp: 0, fp: 0, fn: 0 }
  for (const article of articles)
    for (const code of [article.coder_a, article.coder_b]) {
      if (code?.actors === undefined) continue
      countActors(code, system.get(article.id), actor)
      countCountries(code, system.get(article.id), country)
    }
  return {
    actors: {
      ...makeScores(actor.tp, actor.fp, actor.fn),
      blocAccuracy: actor.blocs === 0 ? null : actor.right / actor.blocs,
    },
    countries: makeScores(country.tp, country.fp, country.fn),
  }
}

const threeWay = (bloc: string) => (bloc === 'western' || bloc === 'african' ? bloc : 'other')

/** Names agree when one is the other or ends in it; collectives are coded by nobody and count neither way. */
function countActors(
  code: GoldArticleCode,
  mine: SystemArticle | undefined,
  into: { tp: number; fp: number; fn: number; blocs: number; right: number },
): void {
  const own = (mine?.actors ?? []).map((a) => ({
    names: new Set([a.name, ...a.aliases].map(fold)),
    bloc: a.bloc,
    type: a.type,
    used: false,
  }))
  for (const gold of code.actors ?? []) {
    const name = fold(gold.name)
    const hit = own.find(
      (m) =>
        !m.used &&
        (m.names.has(name) ||
          [...m.names].some((x) => x.length > 4 && (x.endsWith(` ${name}`) || name.endsWith(` ${x}`)))),
    )
    if (hit === undefined) {
      into.fn++
      continue
    }
    hit.used = true
    into.tp++
    if (gold.bloc === 'none') continue
    into.blocs++
    if (threeWay(hit.bloc) === threeWay(gold.bloc)) into.right++
  }
  into.fp += own.filter((m) => !m.used && m.type !== 'collective').length
}

function countCountries(
  code: GoldArticleCode,
  mine: SystemArticle | undefined,
  into: { tp: number; fp: number; fn: number },
): void {
  const gold = new Set(code.countries ?? [])
  const own = new Set(mine?.countries ?? [])
  for (const iso of gold)
    if (own.has(iso)) into.tp++
    else into.fn++
  for (const iso of own) if (!gold.has(iso)) into.fp++
}
