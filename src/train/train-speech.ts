/** `npm run train -- speech DATA_DIR`: a treebank -> pipeline/data/speech-model.json, and its card. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpeechModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { hashText } from '../../pipeline/document/hash.ts'
import { makeRandom } from '../../pipeline/stance/index.ts'
import {
  addToHistory,
  describeWords,
  isVerbTag,
  startHistory,
  readSpeechModel,
  readKeys,
  speechRow,
  SPEECH_TAGS,
  tagWords,
  type SpeechTag,
  type SpeechWord,
} from '../../pipeline/tag/index.ts'
import type { Effects } from '../effects.ts'
import { makeHeadline, type TreebankWord } from './headlines.ts'
import { shuffle } from './shuffle.ts'

const BITS = 15
const EPOCHS = 8
const SEED = 20_261
const RUNS = 4
/** A word with this many places in the treebank, of which this share has one tag, always has that tag. */
const FIXED_FROM = 40
const FIXED_SHARE = 0.995

/** Penn Treebank tags that are joined, or that have no part in a sentence. */
const JOINED: Readonly<Record<string, SpeechTag>> = {
  NNS: 'NN', NNPS: 'NNP', ADD: 'NNP', JJR: 'JJ', JJS: 'JJ', AFX: 'JJ', RBR: 'RB', RBS: 'RB', WRB: 'RB', RP: 'IN',
  WP: 'PRP', EX: 'PRP', WDT: 'PRP', PRP$: 'PRP', WP$: 'PRP', PDT: 'DT', UH: 'X', FW: 'X', LS: 'X', GW: 'X',
} // prettier-ignore

/** So many words are read as if they had never been seen, so that what stands around them is learned as well. */
const DROPPED = 0.25
const UNKNOWN = hashText('?')

interface TaggedWord extends SpeechWord {
  readonly tag: number
}
type TaggedSentence = readonly TaggedWord[]

/** Trains the tagger on one treebank and measures it on others. */
export function trainSpeech(data: string, effects: Effects): { model: SpeechModelFile; card: string } {
  const read = (name: string) => readTreebank(join(data, 'ud', `${name}.conllu`))
  const treebank = read('ewt-train')
  const sentences = treebank.map(tagWithOurs)
  const headlines = treebank.flatMap(asHeadline)
  effects.err(`${sentences.length} sentences, ${headlines.length} of them as headlines as well\n`)
  const model = makeFile(trainRuns([...sentences, ...headlines]), findFixed(sentences))
  const news = read('gum-news')
  const figures = [
    measure(model, read('ewt-dev').map(tagWithOurs), 'EWT, development'),
    measure(model, news.map(tagWithOurs), 'GUM, news'),
    measure(model, news.flatMap(asHeadline), 'GUM, news as headlines'),
  ]
  return { model, card: writeCard(sentences, headlines.length, figures) }
}

function readTreebank(path: string): TreebankWord[][] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').flatMap(readLine))
    .filter((sentence) => sentence.length > 0)
}

function readLine(line: string): TreebankWord[] {
  const [id = '', form = '', lemma = '', , tag = ''] = line.split('\t')
  return /^\d+$/.test(id) ? [{ text: form.replaceAll('’', "'"), lemma, tag }] : []
}

function tagWithOurs(sentence: readonly TreebankWord[]): TaggedSentence {
  return sentence.map(({ text, tag }) => {
    const known = SPEECH_TAGS.findIndex((each) => each === (JOINED[tag] ?? tag))
    return { text, norm: text.toLowerCase(), tag: known < 0 ? SPEECH_TAGS.indexOf('.') : known }
  })
}

function asHeadline(sentence: readonly TreebankWord[]): TaggedSentence[] {
  const headline = makeHeadline(sentence)
  return headline === null ? [] : [tagWithOurs(headline)]
}

/** The mean of several runs, each in another order. */
function trainRuns(sentences: readonly TaggedSentence[]): Float64Array {
  const runs = Array.from({ length: RUNS }, (_, run) => trainPerceptron(sentences, SEED + run))
  const sum = (at: number) => runs.reduce((all, weights) => all + (weights[at] ?? 0), 0)
  return (runs[0] ?? new Float64Array()).map((_, at) => sum(at) / RUNS)
}

/** Mean weights over all steps; ties between tags go to the first. */
function trainPerceptron(sentences: readonly TaggedSentence[], seed: number): Float64Array {
  const classes = SPEECH_TAGS.length
  const size = (1 << BITS) * classes
  const [weights, sums, since] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)]
  const order = sentences.map((_, at) => at)
  const random = makeRandom(seed)
  const keys: number[] = []
  const scores = new Float64Array(classes)
  let step = 0
  const move = (at: number, by: number) => {
    sums[at] = (sums[at] ?? 0) + (step - (since[at] ?? 0)) * (weights[at] ?? 0)
    since[at] = step
    weights[at] = (weights[at] ?? 0) + by
  }
  const learn = (sentence: TaggedSentence) => {
    const seen = describeWords(sentence)
    const forms = seen.forms.map((form) => (random() < DROPPED ? { ...form, word: UNKNOWN } : form))
    const views = { ...seen, forms }
    const history = startHistory()
    sentence.forEach(({ tag: right }, at) => {
      step += 1
      keys.length = 0
      readKeys(views, at, history, keys)
      const rows = keys.map((key) => speechRow(key, BITS) * classes)
      scores.fill(0)
      for (const row of rows)
        for (let tag = 0; tag < classes; tag += 1) scores[tag] = (scores[tag] ?? 0) + (weights[row + tag] ?? 0)
      const guess = scores.indexOf(Math.max(...scores))
      if (guess !== right)
        for (const row of rows) {
          move(row + right, 1)
          move(row + guess, -1)
        }
      const form = forms[at]
      if (form !== undefined) addToHistory(history, form, guess, isVerbTag(guess))
    })
  }
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const at of order) learn(sentences[at] ?? [])
  }
  return weights.map((weight, at) => ((sums[at] ?? 0) + (step - (since[at] ?? 0)) * weight) / step)
}

/** Words that have one tag nearly everywhere, by tag. */
function findFixed(sentences: readonly TaggedSentence[]): Record<string, string> {
  const counts = new Map<string, Map<number, number>>()
  for (const { norm, tag } of sentences.flat()) {
    const own = counts.get(norm) ?? new Map<number, number>()
    counts.set(norm, own.set(tag, (own.get(tag) ?? 0) + 1))
  }
  const fixed = new Map<string, string[]>()
  for (const [norm, tags] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...tags.values()].reduce((sum, n) => sum + n, 0)
    const [[tag, most] = [0, 0]] = [...tags].sort((a, b) => b[1] - a[1])
    const name = SPEECH_TAGS[tag] ?? 'X'
    if (all >= FIXED_FROM && most / all >= FIXED_SHARE && !/\s/.test(norm))
      fixed.set(name, [...(fixed.get(name) ?? []), norm])
  }
  return Object.fromEntries([...fixed].map(([tag, norms]) => [tag, norms.join(' ')]))
}

function makeFile(weights: Float64Array, fixed: Record<string, string>): SpeechModelFile {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const bytes = Int8Array.from(weights, (weight) => Math.round((127 * weight) / top))
  return { meta: META, bits: BITS, fixed, weights: Buffer.from(bytes.buffer).toString('base64') }
}

interface Figures {
  readonly title: string
  readonly words: number
  readonly accuracy: number
  readonly verbF1: number
}

function measure(file: SpeechModelFile, sentences: readonly TaggedSentence[], title: string): Figures {
  const model = readSpeechModel(file)
  const isVerb = (tag: string) => /^V/.test(tag)
  const pairs = sentences.flatMap((sentence) => {
    const tags = tagWords(model, sentence)
    return sentence.map(({ tag }, at) => ({ gold: SPEECH_TAGS[tag] ?? 'X', ours: tags[at] ?? 'X' }))
  })
  const right = pairs.filter(({ gold, ours }) => gold === ours).length
  const verbs = pairs.filter(({ gold, ours }) => isVerb(gold) && isVerb(ours)).length
  const marked = pairs.filter(({ gold }) => isVerb(gold)).length + pairs.filter(({ ours }) => isVerb(ours)).length
  return { title, words: pairs.length, accuracy: right / pairs.length, verbF1: (2 * verbs) / marked }
}

function writeCard(sentences: readonly TaggedSentence[], headlines: number, figures: readonly Figures[]): string {
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  const rows = figures.map(
    (each) => `| ${each.title} | ${each.words} | ${each.accuracy.toFixed(4)} | ${each.verbF1.toFixed(4)} |`,
  )
  return `# Card of the part-of-speech model

Written by \`npm run train -- speech DATA_DIR\`; do not edit. The model is \`pipeline/data/speech-model.json\`.

**What it does.** An averaged perceptron gives every word of a sentence, left to right, one of ${SPEECH_TAGS.length} tags: those of the Penn
Treebank, with those joined that the role rules do not tell apart. It sees words, endings, capitals, the tags of the two words
before, and what compromise's word list says of a word. Rules then join auxiliaries with their verbs
(\`pipeline/tag/mend.ts\`); base forms are compromise's.

**Training data.** Universal Dependencies, English Web Treebank, training part: ${sentences.length} sentences, ${words} words (CC BY-SA 4.0).
${headlines} of them are read a second time as headlines: without articles and full stop, the past as present
(\`src/train/headlines.ts\`). The sentences stay outside; weights only are kept, and the list of words that had one tag nearly everywhere.

**Figures** on texts that it was not trained on; verbs are all forms of them together.

| treebank | words | accuracy | F1 of verbs |
| --- | --- | --- | --- |
${rows.join('\n')}

**Limits.** Web text and news of the 2000s. Text in capitals, lists and words of other languages are tagged less well.
`
}

const META: SpeechModelFile['meta'] = {
  id: 'speech-model',
  title: 'Parts of speech',
  version: '1.0.0',
  language: 'en',
  sources: {
    ewt: {
      title: 'Universal Dependencies, English Web Treebank, training part',
      link: 'https://universaldependencies.org/treebanks/en_ewt/',
      retrieved: '2026-11-27',
      licence: 'CC BY-SA 4.0; weights only are kept',
    },
  },
  licence: 'MIT',
  method: 'Averaged perceptron over hashed features, weights in signed bytes. Written by npm run train -- speech.',
  gaps: 'See docs/speech-model.md.',
}
