/** The prose of the codebook: what the generated tables cannot say. */

/** What the files are about. */
export const CODEBOOK_INTRODUCTION = `# Codebook

These files say how each article portrays the agency of Western and of African actors: whether they
are there, whether they act or are acted upon, in what light they stand, whose voice says so, and
which words of the text led to each number. Open \`summary.csv\` first.

The numbers are estimates of a program that applies fixed rules. Check a sample by hand before you
build on them, and report what you found.`

/** How to read any of the files, and how codes become numbers. */
export const CODEBOOK_RULES = `## Reading the files

- UTF-8 without a byte order mark; lines end with LF; CSV with commas, quoted where needed.
- An empty cell, or \`null\` in JSON, means not known or not computable. 0 means measured, none found.
- Scores lie between -1 and 1, shares between 0 and 1. In CSV both have 4 decimals. 0 and 1 in a
  column of yes or no mean no and yes.
- \`start\` and \`end\` count Unicode code points of \`text\`, from 0; \`end\` is the character after the
  last one. R: \`substr(text, start + 1, end)\`; Python: \`text[start:end]\`.
- A list in one cell is joined by a semicolon and a blank.
- **Apostrophes in front.** A text cell that would begin with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage
  return has one apostrophe put in front, so that no spreadsheet takes it for a formula. The same
  holds for a text that begins with apostrophes followed by one of these. To undo it, remove one
  apostrophe wherever a cell matches \`^'+[=+@\\t\\r-]\`. Numbers are never changed, and the JSON files
  hold every text as it is.
- Half of a surrogate pair, which only damaged input holds, is written as U+FFFD in CSV.
- Times stand in \`manifest.json\` alone. The same articles and settings give the same bytes.

## How a number comes about

**Sentence.** For each of the three scored blocs a sentence is present or absent. Where present, cues
(words that judge, verbs that tell who wins or fails, words that a trained model weighs) add their
weights to an intercept; the sum is the logit, and sentiment = 2 / (1 + exp(-logit)) - 1. All rows of
\`evidence.csv\` with the same article, sentence and bloc add up to that logit. Cues of construct
\`role\` have weight 0: they tell who acts on whom.

**Article.** The values of an article come from its sentences with the bloc, boilerplate left out;
the interval comes from drawing these sentences again and again (bootstrap, 95 %). A short
article has a wide interval, and one sentence has none worth the name. Agency is
(agent + both / 2) / (agent + patient + both). \`agency_balance\` is African minus Western agency.

**Headline.** A title that stands only in the metadata is coded in the JSON like a sentence and stays
outside the values of the article and outside the tables of sentences, mentions and evidence.

**Not English.** Such an article is listed with its language; all its scores, codes and counts by bloc
are empty.

## Blocs are settings

Who belongs to which bloc is a decision of the analysis, not a statement about sovereignty or
legitimacy. The rules below are the defaults; the configuration file changes them, and
\`manifest.json\` records what was used. People belong to the bloc of the office or country for which
the text presents them. Jihadist and rebel armed groups are African actors of type \`armed_group\` with
\`apart\` = 1: they are listed, but do not enter the African bloc's scores.

**Schemes.** \`bloc_schemes.csv\` gives the headline numbers of an article under other ways to draw the
blocs, \`bloc_schemes_summary.csv\` the means over the corpus. Sentences, actors and cues are the same;
only who belongs where differs. A number that changes its sign under another scheme should not be
reported without saying so.

**Copies.** \`duplicates.csv\` says which articles are copies or edited copies of an earlier one. Nothing
is left out because of it: all tables hold every article. Join by \`article_id\` and weight by \`weight\`
to count every story once, and report both figures.

**Dates.** Memberships and offices are those of the article's date; a month counts by its 15th, a year
by 1 July, and an article without a date is read as of today. Mali, Burkina Faso and Niger have the
sub-bloc \`ecowas\` in articles before 29 January 2025 and \`aes\` from then on. A title of head of
state or government beside a state stands for the person who held it the whole year of the article
(kind \`title\`); otherwise it stays with the state, with those who held it as \`candidates\`.`

/** How to read the tables of `compare`. */
export const CODEBOOK_COMPARISON = `## Comparisons

**Values.** A value of \`timeline.csv\` is the weighted mean over the articles of a period. Articles weigh 1,
near-copies as \`duplicates.csv\` says where that is there. The interval is the 95 % percentile
interval of 2000 resamples: of articles, or of outlets with all their articles where there are more
than five outlets. Where \`enough\` is 0 the articles weigh less than the threshold: the value stands
there, but has no interval, and enters no trend.

**Left out.** Articles without a date, with a date less precise than the period, outside the dates
asked for, without scores, without the group, or without a value for the bloc are counted by
\`compare\` and are in no row.

**Trends.** Mann-Kendall's test over the periods with \`enough\`, four at least, with ties corrected;
p is exact for up to ten periods without ties. The slope is that of Theil and Sen, a period being
one step, gaps included, with Sen's interval. Neighbouring periods are taken as independent.

**Differences.** Means over articles, with a bootstrap interval, a permutation test and Cliff's delta.
The test exchanges articles, never outlets.
\`p_holm\` corrects for the number of tests in the same file (Holm), which \`comparisons\` gives. Many
small p from many tries are still chance: say how many there were.`
