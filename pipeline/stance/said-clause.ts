/** Clauses that say what somebody said: behind a verb with `that`, and behind a noun: `its claim that …`. */
import { LEADING } from './report-parts.ts'
import { isVerbal, isNominal, wordAt, type Word } from './words.ts'

/** Verbs of which only a clause is somebody's word: they promise money as well as that money will come. */
const SAYS_THAT = new Set(
  (
    'vow promise pledge swear demand urge hint guarantee assure reassure boast quip joke recall protest concede agree ' +
    'testify confess retort counter inform remind notify proclaim affirm reaffirm speculate imply insinuate disclose ' +
    'indicate report rule propose recommend advise forecast fume decry bemoan hold post'
  ).split(' '),
)
/** What they find or show, somebody has written. */
const FINDS_THAT = new Set(['find', 'show'])
const WRITINGS = new Set(
  'report study survey poll probe inquiry research investigation analysis audit paper'.split(' '),
)

/** Nouns of saying, with the verb of each. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'claim:claim allegation:allege accusation:accuse charge:accuse assertion:assert warning:warn threat:threaten pledge:pledge ' +
    'promise:promise vow:vow oath:swear assurance:assure guarantee:guarantee statement:state declaration:declare ' +
    'announcement:announce complaint:complain suggestion:suggest insinuation:insinuate admission:admit confession:confess ' +
    'concession:concede insistence:insist contention:contend argument:argue confirmation:confirm denial:deny ' +
    'prediction:predict remark:remark comment:comment conclusion:conclude acknowledgement:acknowledge reminder:remind ' +
    'demand:demand boast:boast hint:hint'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [noun = '', verb = ''] = pair.split(':')
      return [noun, verb]
    }),
)
/** Verbs whose object a word of somebody's may be: the warning that Kenya ignored. */
const TAKES_WORD = new Set(
  (
    'make give issue ignore hear reject repeat break keep receive deliver sound dismiss level bring face send deny offer raise ' +
    'fulfil fulfill honour honor sign accept welcome want need heed voice withdraw drop refute dispute answer get file'
  ).split(' '),
)
/** Words between a verb and its `that`: who is told, where, when. */
const REACH = 7

/** The verb that a noun of saying stands for, or null. */
export function findSayingOfNoun({ pos, lemma, norm }: Word): string | null {
  return pos === 'noun' ? (NOUNS.get(lemma) ?? NOUNS.get(norm) ?? null) : null
}

/** Where what a verb says begins, if it is one that says a clause alone and has one: its `that`, or the clause. */
export function findSaidClause(words: readonly Word[], verb: number): number | null {
  const { lemma } = wordAt(words, verb)
  const points = lemma === 'point' && wordAt(words, verb + 1).norm === 'out'
  const finds = FINDS_THAT.has(lemma) && words.slice(Math.max(0, verb - 4), verb).some(({ norm }) => WRITINGS.has(norm))
  if (!SAYS_THAT.has(lemma) && !points && !finds) return null
  const that = findThat(words, points ? verb + 2 : verb + 1, LISTENED.has(lemma))
  if (that !== null) return hasContent(words, that) ? that : null
  return lemma !== 'report' && isPlainClause(words, verb + 1) ? verb + 1 : null
}

/** Where the clause of a noun of saying begins, at its `that`: a claim, a claim by Kenya. */
export function findClauseOfNoun(words: readonly Word[], noun: number): number | null {
  if (findSayingOfNoun(wordAt(words, noun)) === null) return null
  const next = wordAt(words, noun + 1).norm
  const that = next === 'by' || next === 'from' ? findThat(words, noun + 2, true) : noun + 1
  return that !== null && wordAt(words, that).norm === 'that' && hasContent(words, that) ? that : null
}

/** Verbs with somebody who is told: assured Kenya that; another's noun has a clause of its own: money that Britain owed. */
const LISTENED = new Set('promise swear assure reassure guarantee inform remind notify advise'.split(' '))

/** `that` behind words that are no verb and no mark, with a noun right behind the verb only where it may be who is told. */
function findThat(words: readonly Word[], from: number, mayBeTold: boolean): number | null {
  const first = wordAt(words, from)
  const isThing = first.pos === 'det' || first.pos === 'adj' || first.pos === 'num' || first.pos === 'noun'
  if (isThing && !mayBeTold) return null
  for (let at = from; at < from + REACH; at += 1) {
    const word = wordAt(words, at)
    if (word.norm === 'that') return at
    if (isVerbal(word) || word.pos === 'punct' || word.pos === 'conj' || word.pos === 'end') return null
  }
  return null
}

/** Behind `that` stands a clause that lacks nothing: not `that surprised many`, `that Kenya ignored`, `that money`. */
function hasContent(words: readonly Word[], that: number): boolean {
  let at = that + 1
  if (TIMES.has(wordAt(words, at).norm)) return false
  // that, after years of talks, Britain would pay
  if (wordAt(words, at).norm === ',') at = words.findIndex(({ norm }, index) => index > that + 1 && norm === ',') + 1
  const subject = at
  while (isOfSubject(words, at)) at += 1
  if (at === subject || !isVerbal(wordAt(words, at)) || wordAt(words, at).form === 'gerund') return false
  while (wordAt(words, at).pos === 'aux' || wordAt(words, at).pos === 'adv' || wordAt(words, at).pos === 'part') at += 1
  const main = wordAt(words, at)
  const behind = wordAt(words, at + 1)
  const lacksObject = !['det', 'adj', 'num', 'pron'].includes(behind.pos) && !isNominal(behind)
  const isPassive = /^(?:be|is|are|was|were|been|being)$/.test(wordAt(words, at - 1).norm)
  return !(TAKES_WORD.has(main.lemma) && lacksObject && !isPassive)
}

/** `agreed that month`: no conjunction. */
const TIMES = new Set(
  'day night morning evening afternoon week weekend month year summer winter time moment'.split(' '),
)

/** Words before the verb of a clause. */
function isOfSubject(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at)
  if (LEADING.has(word.norm) && wordAt(words, at - 1).norm !== 'that') return false
  if (word.norm === 'to' && isVerbal(wordAt(words, at + 1))) return false
  if (word.pos === 'punct') return /^["“”‘’'«»]|``|''$/.test(word.norm)
  if (word.pos === 'end' || word.norm === 'that' || isVerbal(word)) return false
  return !(word.pos === 'conj' && isVerbal(wordAt(words, at + 1)))
}

/** `Britain would pay`: a noun or pronoun with its verb, and nothing that may be an object. */
function isPlainClause(words: readonly Word[], from: number): boolean {
  let at = from
  let named = false
  while (['det', 'adj', 'num', 'pron'].includes(wordAt(words, at).pos) || isNominal(wordAt(words, at))) {
    if (wordAt(words, at).norm === 'that') return false
    named ||= isNominal(wordAt(words, at)) || wordAt(words, at).pos === 'pron'
    at += 1
  }
  return named && wordAt(words, at).pos === 'aux' && wordAt(words, at).form !== 'gerund'
}

/** Where the clause of a noun ends: before the verb whose subject the noun is, else where the sentence does. */
export function findEndOfNounClause(words: readonly Word[], noun: number, that: number): number {
  const isSubject = !words.slice(0, noun).some((word) => isVerbal(word) && word.form !== 'gerund')
  let own = false
  for (let at = that + 1; at < words.length; at += 1) {
    const word = wordAt(words, at)
    const before = wordAt(words, at - 1)
    if (!isVerbal(word) || word.form === 'gerund' || word.form === 'infinitive') continue
    const goesOn = isVerbal(before) || ['adv', 'part', 'conj'].includes(before.pos) || before.norm === 'to'
    if (goesOn && before.pos !== 'verb' && own) continue
    if (own && isSubject && !(before.pos === 'aux')) return at
    own = true
  }
  return words.length
}
