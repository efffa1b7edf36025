import type { createColors } from 'picocolors'
import type { ArticleRecord } from '../../pipeline/records/index.ts'

type Colours = ReturnType<typeof createColors>
type Sentence = ArticleRecord['sentences'][number]
type Cue = ArticleRecord['evidence'][number]
const BLOCS = ['western', 'african', 'external'] as const
type BlocName = (typeof BLOCS)[number]

/** An article's numbers with the sentences, cues and rules behind them, for reading in a terminal. */
export function formatExplanation(article: ArticleRecord, colours: Colours): string {
  const lines = [
    colours.bold(article.title ?? article.id),
    [
      article.date ?? 'no date',
      article.outlet ?? 'no outlet',
      `${article.words} words`,
      `${article.sentences.length} sentences`,
    ].join(' · '),
    '',
  ]
  if (article.status === 'not_scored')
    return [
      ...lines,
      `Not scored: the text is in language "${article.language ?? '?'}"; only English is scored.`,
      '',
    ].join('\n')
  lines.push(...BLOCS.flatMap((bloc) => explainBloc(article, bloc, colours)), ...explainActors(article, colours))
  return `${lines.join('\n')}\n`
}

function explainBloc(article: ArticleRecord, bloc: BlocName, colours: Colours): string[] {
  const own = article.blocs[bloc]
  const title = colours.bold(bloc.toUpperCase())
  if (own.sentiment === null) return [`${title}  absent`, '']
  const present = article.sentences.filter((s) => s[bloc].present === true && !s.boilerplate)
  return [
    `${title}  sentiment ${signed(own.sentiment)} (95 % interval ${signed(own.sentiment_low)} to ${signed(own.sentiment_high)}), ${own.label ?? ''}`,
    `  the mean over ${present.length} sentences with the bloc: ${own.positive ?? 0} positive, ${own.negative ?? 0} negative; quoted share ${plain(own.quoted_share)}, of the words of known speakers ${plain(own.spoken_share)} are its own`,
    `  agency ${plain(own.agency)} = (${own.agent ?? 0} agent + ${own.both ?? 0} both / 2) / ${(own.agent ?? 0) + (own.patient ?? 0) + (own.both ?? 0)} sentences in which it acts or is acted upon`,
    '',
    ...article.sentences
      .filter((s) => s[bloc].present === true)
      .flatMap((s) => explainSentence(article, s, bloc, colours)),
  ]
}

function explainSentence(article: ArticleRecord, sentence: Sentence, bloc: BlocName, colours: Colours): string[] {
  const code = sentence[bloc]
  const cues = article.evidence.filter((e) => e.sentence === sentence.index && e.bloc === bloc)
  const out = sentence.boilerplate ? ' [boilerplate, left out of the article values]' : ''
  const tone = code.label === 'negative' ? colours.red : code.label === 'positive' ? colours.green : colours.dim
  return [
    `  ${String(sentence.index).padStart(3)}  ${tone(signed(code.sentiment))} ${code.label ?? 'not labelled'}, role ${code.role ?? ''}${code.voice === null ? '' : `, voice ${code.voice}${tellSource(article, code)}`}, confidence ${plain(code.confidence)}${out}`,
    ...wrap(sentence.text, 92).map((line) => `       ${line}`),
    ...explainWho(article, sentence, bloc),
    ...cues.map((cue) => explainCue(cue, colours)),
    colours.dim(`         intercept ${signed(code.intercept)}; sentiment = 2 / (1 + exp(-sum)) - 1`),
    '',
  ]
}

/** Whose words they are. */
function tellSource({ actors }: ArticleRecord, { speaker, speech_verb: verb }: Sentence[BlocName]): string {
  const name = actors.find(({ id }) => id === speaker)?.name
  const told = [name ?? [], verb ?? []].flat().join(': ')
  return told === '' ? '' : ` (${told})`
}

function explainWho(article: ArticleRecord, sentence: Sentence, bloc: BlocName): string[] {
  const isOwn = (b: string) =>
    bloc === 'external' ? !['western', 'african', 'unspecified', 'none'].includes(b) : b === bloc
  const who = article.actors
    .filter((a) => isOwn(a.bloc))
    .flatMap((a) =>
      a.mentions
        .filter((m) => m.sentence === sentence.index)
        .map((m) => `${m.surface}${m.surface === a.name ? '' : ` = ${a.name}`} (${m.kind})`),
    )
  return who.length === 0 ? [] : wrap(`who: ${who.join('; ')}`, 88).map((line) => `         ${line}`)
}

function explainCue(cue: Cue, colours: Colours): string {
  const weight = cue.construct === 'role' ? ' role ' : signed(cue.weight)
  const of = cue.target === null ? '' : ` about ${cue.target}`
  return `         ${cue.weight < 0 ? colours.red(weight) : cue.weight > 0 ? colours.green(weight) : colours.dim(weight)}  «${cue.words.replace(/\s+/g, ' ')}»${of}  ${colours.dim(`${cue.construct}, ${cue.source}`)}`
}

function explainActors(article: ArticleRecord, colours: Colours): string[] {
  const rows = [...article.actors].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 25)
  return [
    colours.bold('ACTORS'),
    ...rows.map(
      (a) =>
        `  ${a.name.padEnd(36)} ${a.type.padEnd(13)} ${a.bloc.padEnd(14)} ${String(a.mentions.length).padStart(3)} mentions  sentiment ${signed(a.sentiment)}  agency ${plain(a.agency)}`,
    ),
    '',
    `Countries: ${article.countries.join(' ') || 'none'}`,
  ]
}

function signed(value: number | null): string {
  return value === null ? '    -' : `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`
}

function plain(value: number | null): string {
  return value === null ? '-' : value.toFixed(2)
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
