/** docs/stance-model.md: what the stance model was trained on, how well it does on held-out articles, what it cannot do. */
import type { StanceModelFile } from '../../pipeline/data/lexicon-schema.ts'
import { krippendorffAlpha, macroF1, makeScores } from '../evaluate/index.ts'
import { isGiven, pickRole, withContext, type HeldOut } from './decisions.ts'

const f = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** Predictions for articles that were held out, and the numbers that turn them into codes. */
export interface CrossValidated {
  readonly heldOut: readonly HeldOut[]
  readonly decisions: StanceModelFile['decisions']
}

/**
 * Markdown of the card; same data, same text.
 *
 * @param bare - The same without our word lists.
 */
export function writeStanceCard(
  full: CrossValidated,
  bare: CrossValidated,
  counts: { articles: number; targets: number; own: number },
): string {
  const line = (bloc: 'western' | 'african', { heldOut, decisions }: CrossValidated, note = ''): string => {
    const figures = measure(
      heldOut.filter((row) => row.example.bloc === bloc),
      decisions,
    )
    return `| ${bloc}${note} | ${figures.present} | ${f(figures.presence)} | ${f(figures.roleAlpha)} | ${f(figures.sentimentAlpha)} | ${f(figures.sentimentMacroF1)} |`
  }
  return `# Card of the stance model

Written by \`npm run train -- stance DATA_DIR\`; do not edit. The model is \`pipeline/data/stance-model.json\`; the method
stands in [pipeline/stance/README.md](../pipeline/stance/README.md).

**What it does.** For one sentence and one bloc, three linear heads say whether the bloc is spoken of where it is not
named, what its role is, and how the sentence leaves a reader thinking of it. The features are the same for every bloc
and hold no names: what is learned is how people write, not whom they dislike.

**Training data.** ${counts.articles} articles of African, Western, Asian and Latin American newsrooms, each sentence coded once for Western
and for African actors (agency gold, training part), and ${counts.targets} marked targets of American political news (NewsMTSC, MIT licence;
Hamborg and Donnay 2021), which count for less, and ${counts.own} codes of sentences that we
wrote ourselves to teach constructions (scripts/own-sentences.json). The articles belong to their newspapers: weights only are kept here, and
no text can be read out of them.

**Figures on held-out articles.** Five folds of whole articles, each coded by heads that had not seen it; n is the number of
sentences with the bloc. The thresholds were chosen on the same predictions, so the figures are a little too good; those on
other articles stand in [evaluation.md](evaluation.md).

| bloc | n | presence F1 | role alpha | sentiment alpha | sentiment macro-F1 |
| --- | --- | --- | --- | --- | --- |
${line('western', full)}
${line('african', full)}
${line('western', bare, ', without our word lists')}
${line('african', bare, ', without our word lists')}

In the last two rows the lists of judging words and verb frames are left out (\`evaluation.json\`, \`frames.json\`); AFINN, the word
vectors and every other feature stay.

**Limits.** English news only. One coder for the training articles. Irony, long quotations, and blame that is implied are
missed. Weights are shares of evidence, not causes. Sentences that no coder would agree on get a code all the same: see
\`confidence\`.

**Names.** \`pipeline/data/origin-model.json\` says where a person's name is common. It is asked only where the text does not say
to whom somebody belongs, and its word counts for less than the article's: a name is a hint and no origin.
`
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
