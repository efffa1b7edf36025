// Near-duplicates at scale: node scripts/bench-duplicates.mjs [ARTICLES]
//
// Makes articles of 150 to 750 words of seeded word soup, common words often and rare ones rarely, and plants among them
// copies (another headline and dateline), light and heavy edits, texts cut to a half and to 35 %, and what must not be
// found: articles that share a standing last paragraph, and articles that quote one sentence in three of another.
// Prints time, peak memory, precision over all that is found, and recall for each kind: of all planted, and of those whose
// exact similarity to their source passes the thresholds, which is what candidates may lose. Nothing is written.
// Needs a build: npm run build.
const [size = '100000'] = process.argv.slice(2)
const total = Number(size)
const room = (file) => import(new URL(`../dist/src/duplicates/${file}`, import.meta.url).href)
const { makeDuplicateFinder, makeDuplicateTrace } = await room('index.js')
const { findLink } = await room('link.js')
const { makeShingles } = await room('shingles.js')
const { listWords } = await room('words.js')

const next = makeRandom(20_240_229)
const pick = (list) => list[Math.floor(next() * list.length)]
const SYLLABLES = 'ba ko mi ra lu te no si wa du fe gi jo ke na po ri sa to vu ze an el in or un'.split(' ')
const WORDS = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(SYLLABLES)).join(''),
)
const FOOTER = makeSentences(40)
/** Kind of planting, its share of the articles, and whether it should be found. */
const KINDS = [
  { kind: 'copy', share: 0.04, wanted: true, make: (s) => [...makeSentences(8), ...s] },
  { kind: 'light edit', share: 0.04, wanted: true, make: (s) => editWords(s, 0.02) },
  { kind: 'heavy edit', share: 0.04, wanted: true, make: (s) => editWords(dropSome(s, 0.1), 0.04) },
  { kind: 'cut to 50 %', share: 0.04, wanted: true, make: (s) => s.slice(0, Math.ceil(s.length / 2)) },
  { kind: 'cut to 35 %', share: 0.04, wanted: true, make: (s) => s.slice(0, Math.ceil(s.length * 0.35)) },
  { kind: 'shared footer', share: 0.1, wanted: false, make: () => [...makeSentences(newLength()), ...FOOTER] },
  { kind: 'quotes a third', share: 0.04, wanted: false, make: (s) => quoteThird(s) },
]

const started = performance.now()
const finder = makeDuplicateFinder()
let making = 0
const sources = new Map()
const recent = []
let words = 0
for (let at = 0; at < total; at++) {
  const begun = performance.now()
  const { sentences, planted } = makeArticle(at)
  making += performance.now() - begun
  words += sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0)
  if (planted !== null) sources.set(idOf(at), planted)
  finder.add(makeDuplicateTrace(toRecord(at, sentences)))
}
const added = performance.now()
const rows = finder.finish()
const finished = performance.now()
report()

function makeArticle(at) {
  const kind = at < 100 ? undefined : chooseKind()
  if (kind === undefined) {
    const sentences = makeSentences(newLength())
    recent[at % 1000] = { id: idOf(at), sentences }
    return { sentences, planted: null }
  }
  const source = pick(recent.filter(Boolean).slice(0, 100))
  const sentences = kind.make(source.sentences)
  const passes = findLink(toComparable(sentences), toComparable(source.sentences)) !== null
  return { sentences, planted: { kind: kind.kind, source: source.id, passes } }
}

function toComparable(sentences) {
  const words = listWords(toRecord(0, sentences))
  return { words: words.join(' '), length: words.length, shingles: makeShingles(words) }
}

function chooseKind() {
  let drawn = next()
  return KINDS.find(({ share }) => (drawn -= share) < 0)
}

function toRecord(at, sentences) {
  return {
    ...{ id: idOf(at), date: new Date(1.6e12 + at * 600_000).toISOString().slice(0, 10), text: sentences.join(' ') },
    ...{ author: null, outlet: null, metadata: {} },
    sentences: sentences.map((text) => ({ text, boilerplate: false })),
  }
}

function idOf(at) {
  return `a${String(at).padStart(8, '0')}`
}

function newLength() {
  return 150 + Math.floor(next() * 600)
}

/** Sentences of 15 words up to `count` words; the cube makes some words common. */
function makeSentences(count) {
  const drawn = Array.from({ length: count }, () => WORDS[Math.floor(next() ** 3 * WORDS.length)])
  return Array.from({ length: Math.ceil(count / 15) }, (_, at) => `${drawn.slice(at * 15, at * 15 + 15).join(' ')}.`)
}

function editWords(sentences, share) {
  return sentences.map((s) => s.replace(/[a-z]+/g, (word) => (next() < share ? pick(WORDS) : word)))
}

function dropSome(sentences, share) {
  return sentences.filter(() => next() >= share)
}

function quoteThird(sentences) {
  return [...makeSentences(sentences.length * 10), ...sentences.filter((_, at) => at % 3 === 0)]
}

function report() {
  const rowOf = new Map(rows.map((row) => [row.article_id, row]))
  const originOf = (id) => sources.get(id)?.source ?? id
  const wanted = new Set(KINDS.filter((kind) => kind.wanted).map(({ kind }) => kind))
  const found = rows.filter(({ role }) => role === 'copy' || role === 'edited')
  const right = found.filter(
    ({ article_id: id, cluster }) =>
      wanted.has(sources.get(id)?.kind) && (cluster === originOf(id) || originOf(cluster) === originOf(id)),
  )
  console.log(`${total} articles, ${words} words, Node ${process.version}`)
  console.log(
    `making them ${seconds(making)}, adding ${seconds(added - started - making)}, comparing ${seconds(finished - added)}`,
  )
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  for (const { kind, wanted: should } of KINDS) {
    const planted = [...sources].filter(([, source]) => source.kind === kind)
    const isHit = ([id, { source }]) => rowOf.get(id)?.cluster === rowOf.get(source)?.cluster
    const passing = planted.filter(([, { passes }]) => passes)
    const share = (list) => ((100 * list.filter(isHit).length) / Math.max(1, list.length)).toFixed(2)
    const figures = should
      ? `recall ${share(planted)} %; of the ${passing.length} that pass the exact check ${share(passing)} %`
      : `wrongly found ${share(planted)} %`
    console.log(`${kind.padEnd(15)} ${planted.length} planted, ${figures}`)
  }
  console.log(`precision ${((100 * right.length) / Math.max(1, found.length)).toFixed(2)} % of ${found.length} found`)
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}

/** mulberry32 */
function makeRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
