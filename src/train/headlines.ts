/** Sentences rewritten as headlines, so that a tagger trained on running text has seen their grammar. */

/** A word of a treebank: as written, its base form, and its Penn tag as we join them. */
export interface TreebankWord {
  readonly text: string
  readonly lemma: string
  readonly tag: string
}

const LONGEST = 40
const ARTICLES = new Set(['a', 'an', 'the'])
const PLURAL_SUBJECTS = new Set(['i', 'you', 'we', 'they', 'these', 'those'])
const AUXILIARIES = new Set(['be', 'have', 'do'])

/**
 * `The minister halted the talks on Monday.` -> `Minister halts talks on Monday`: articles and the full stop fall away, and
 * the past becomes the present.
 *
 * @returns Null for sentences without a verb in the past or present that heads could have.
 */
export function makeHeadline(sentence: readonly TreebankWord[]): TreebankWord[] | null {
  const isFinite = ({ tag, lemma }: TreebankWord): boolean => /^VB[DZP]$/.test(tag) && !AUXILIARIES.has(lemma)
  if (sentence.length > LONGEST || !sentence.some(isFinite)) return null
  const last = sentence.at(-1)?.text === '.' ? sentence.slice(0, -1) : sentence
  const short = last.filter(({ text, tag }) => tag !== 'DT' || !ARTICLES.has(text.toLowerCase()))
  if (short.length < 3) return null
  return short.map((word, at) => {
    const rewritten = isFinite(word) && word.tag === 'VBD' ? toPresent(word, short.slice(0, at)) : word
    const [first = '', ...rest] = rewritten.text
    return at === 0 ? { ...rewritten, text: first.toUpperCase() + rest.join('') } : rewritten
  })
}

function toPresent(word: TreebankWord, before: readonly TreebankWord[]): TreebankWord {
  const subject = before.findLast(({ tag }) => /^(?:NN|NNP|NNS|NNPS|PRP)$/.test(tag))
  const isPlural = subject !== undefined && (/S$/.test(subject.tag) || PLURAL_SUBJECTS.has(subject.text.toLowerCase()))
  const { lemma } = word
  return isPlural ? { text: lemma, lemma, tag: 'VBP' } : { text: addS(lemma), lemma, tag: 'VBZ' }
}

function addS(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:[sxzo]|[cs]h)$/.test(verb) ? `${verb}es` : `${verb}s`
}
