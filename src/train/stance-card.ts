/** docs/stance-model.md: what the stance model was trained on, how well it does on held-out articles, what it cannot do. */
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { krippendorffAlpha, macroF1, makeScores } from '../evaluate/index.ts'
import { isGiven, pickRole, withContext, type HeldOut } from './decisions.ts'
import type { ConstructFigures } from './constructs.ts'
import type { Examples } from './stance-examples.ts'
import type { CrossValidated } from './stance-folds.ts'

const f = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** What the card counts. */
interface Trained extends Examples {
  /** Coded articles. */
  readonly articles: number
  readonly constructs: ConstructFigures
}

/** Markdown of the card; same data, same text. */
export function writeStanceCard(
  measured: CrossValidated,
  { articles, prepared, targets, constructs }: Trained,
): string {
  const counts = {
    targets: targets.filter(({ isOwn }) => !isOwn).length,
    own: targets.filter(({ isOwn }) => isOwn).length,
    ownArticles: prepared.filter(({ origin }) => origin === 'invented').length,
    news: prepared.filter(({ origin }) => origin === 'news').length,
    further: prepared.filter(({ coded }) => coded.further.length > 0).length,
  }
  return `# Card of the stance model

Written by \`npm run train -- stance DATA_DIR\`; do not edit. The model is \`pipeline/data/stance-model.json\`; the method
stands in [pipeline/stance/README.md](../pipeline/stance/README.md).

**What it does.** For one sentence and one bloc, three linear heads say whether the bloc is spoken of where it is not
named, what its role is, and how the sentence leaves a reader thinking of it. The features are the same for every bloc
and hold no names: what is learned is how people write, not whom they dislike.

**Training data.** ${articles} articles of African, Western, Asian and Latin American newsrooms, each sentence coded once for Western
and for African actors (agency gold, training part), and ${counts.targets} marked targets of American political news (NewsMTSC, MIT licence;
Hamborg and Donnay 2021), which count for less. What we coded ourselves, by the codebook and reading whole articles, as language
models did for the gold: ${counts.further} of the codes once or twice more without sight of the first (scripts/further-codes.txt; where
coders differ, each has its share), and ${counts.news} codes of further news, most of Wikinews (scripts/news-codes.txt). And what we wrote ourselves: ${counts.own} codes of
sentences that teach constructions (scripts/own-sentences.json) and ${counts.ownArticles} codes of invented news about Africa and the West
(scripts/own-articles.txt), a setting in which the coded articles have few sentences with Western actors. Coded
articles with our sentences, marked targets, and invented news have weights of their own beside those that all share (Daume 2007). The articles belong to their newspapers: weights only are kept here,
and no text can be read out of them.

A code is what is said of one bloc in one sentence, its absence included; of sentences that teach constructions only those with
the bloc are counted.

**Figures on held-out articles.** Five folds of whole articles, each coded by heads that had not seen it; n is the number of
sentences with the bloc. The thresholds were chosen on the same predictions, so the figures are a little too good. The two between
which a sentence is neutral, and how far rare roles are favoured, were chosen over these articles and the development articles in
equal parts: the latter were coded without the codebook's later decisions, and their coders see blame more often. Figures on them stand in
[evaluation.md](evaluation.md).

${HEADER}
${writeRows(measured, '')}

What the word lists, our codes and our own sentences and articles are worth stands in [stance-ablation.md](stance-ablation.md).

**Efficacy and evaluation.** A cue of our word lists is of the construct that its entry gives; any other word is by a line drawn in
the word vectors between the two kinds of listed words. It tells ${f(constructs.accuracy)} of ${constructs.entries} listed words right that were kept out while
it was drawn (five folds; the commoner kind alone: ${f(constructs.baseline)}). It moves no weight.

**Limits.** English news only. Irony, long quotations, and blame that is implied are
missed. Weights are shares of evidence, not causes. Sentences that no coder would agree on get a code all the same: see
\`confidence\`.

**Names.** \`pipeline/data/origin-model.json\` says where a person's name is common. It is asked only where the text does not say
to whom somebody belongs, and its word counts for less than the article's: a name is a hint and no origin.
`
}

/** Markdown that shows what the training loses with a part left out; same data, same text. */
export function writeAblationCard({ whole, withoutLists, withoutOwn, withoutCodes }: Ablation): string {
  return `# What the parts of the stance training are worth

Written by \`npm run train -- ablation DATA_DIR\`; do not edit. Held-out articles as in [stance-model.md](stance-model.md), thresholds
chosen anew for every line.

${HEADER}
${writeRows(whole, '')}
${writeRows(withoutLists, ', without our word lists')}
${writeRows(withoutOwn, ', without own sentences and articles')}
${writeRows(withoutCodes, ', without our codes of others’ articles')}

Word lists: judging words and verb frames (\`evaluation.json\`, \`frames.json\`); AFINN, the word vectors and every other feature stay.
Own sentences and articles: \`scripts/own-sentences.json\`, \`scripts/own-articles.txt\`. They are about Africa and the West; most held-out
sentences with Western actors are of Western newsrooms about themselves, so this table shows what they cost there rather than what they
are for. Our codes of others’ articles: \`scripts/further-codes.txt\`, \`scripts/news-codes.txt\`.
`
}

interface Ablation {
  readonly whole: CrossValidated
  readonly withoutLists: CrossValidated
  readonly withoutOwn: CrossValidated
  readonly withoutCodes: CrossValidated
}

const HEADER = `| bloc | n | presence F1 | role alpha | sentiment alpha | sentiment macro-F1 |
| --- | --- | --- | --- | --- | --- |`

function writeRows({ heldOut, decisions }: CrossValidated, note: string): string {
  const rows = (['western', 'african'] as const).map((bloc) => {
    const figures = measure(
      heldOut.filter((row) => row.example.bloc === bloc),
      decisions,
    )
    return `| ${bloc}${note} | ${figures.present} | ${f(figures.presence)} | ${f(figures.roleAlpha)} | ${f(figures.sentimentAlpha)} | ${f(figures.sentimentMacroF1)} |`
  })
  return rows.join('\n')
}

function measure(rows: readonly HeldOut[], decisions: StanceModelFile['decisions']) {
  const given = rows.filter((row) => isGiven(row, decisions.present_from))
  const there = rows.filter(({ example }) => example.present)
  const right = given.filter(({ example }) => example.present).length
  const labels = withContext(there, decisions.context).map(({ example, sentiment }) => {
    const label = sentiment < decisions.negative_below ? -1 : sentiment > decisions.positive_above ? 1 : 0
    return [example.sentiment, label] as const
  })
  return {
    present: there.length,
    presence: makeScores(right, given.length - right, there.length - right).f1,
    roleAlpha: krippendorffAlpha(
      there.map((row) => [row.example.role, pickRole(row.roleLogits, decisions.role_bias)] as const),
      'nominal',
    ),
    sentimentAlpha: krippendorffAlpha(labels, 'interval'),
    sentimentMacroF1: macroF1(labels, [-1, 0, 1]),
  }
}
