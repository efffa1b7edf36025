// Speed and memory against a named peer in the same run: npm run bench [-- FOLDER [ROUNDS]]
//
// Peer: compromise's own people(), places() and organizations() on the same text, in a process of its own.
// Ours: the whole pipeline (tokenise, entities, stance, records), one worker, in a process of its own.
// Tagger: the trained name tagger alone on tokenised text, against compromise's full tagging, and how long its model loads.
// Linking: the entities stage with the tagger's names given, against the tagger, in one process; once without the
// parts of speech that this stage asks for, and this against compromise's full tagging as well.
// Every process compiles with as many threads as the machine has cores to spare, as `npm start` does: Node's four take the
// cores from the one that works, whoever's code it is.
// They take turns, ROUNDS times; medians are printed. Nothing is written.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const THREADS = '--v8-pool-size=0'
const [mode, folder = join(root, 'corpus'), rounds = '5'] = process.argv[2]?.startsWith('--child=')
  ? process.argv.slice(2)
  : ['--parent', ...process.argv.slice(2)]

if (mode === '--child=peer') await runPeer()
else if (mode === '--child=ours') await runOurs()
else if (mode === '--child=tagger') await runTagger()
else if (mode === '--child=tags') await runTags()
else if (mode === '--child=linking') await runLinking()
else compare()

function readTexts() {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(txt|md)$/i.test(name) && !/(^|[/\\])(README|LICENSE|[._])/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, ''))
}

function countWords(texts) {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

/**
 * Runs over the texts after a short warm-up; words a second, and once more when all that V8 compiles is compiled: over few texts
 * that takes longer than the texts.
 */
function time(texts, analyse, further = {}) {
  for (const text of texts.slice(0, 20)) analyse(text)
  const wordsPerSecond = timePasses(texts, analyse)
  const warmWordsPerSecond = timePasses(texts, analyse)
  const peakMb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ wordsPerSecond, warmWordsPerSecond, peakMb, ...further }))
}

/** Whole passes for at least two seconds. */
function timePasses(texts, analyse) {
  const words = countWords(texts)
  const start = performance.now()
  let done = 0
  do {
    for (const text of texts) analyse(text)
    done += words
  } while (performance.now() - start < 2000)
  return done / ((performance.now() - start) / 1000)
}

async function runPeer() {
  const { default: nlp } = await import('compromise')
  time(readTexts(), (text) => {
    const doc = nlp(text)
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')]
  })
}

async function runOurs() {
  const at = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
  const [{ analyse }, { toRecords }, { loadResources }, { makeRawDocument }] = await Promise.all([
    at('pipeline/index.js'),
    at('pipeline/records/index.js'),
    at('src/resources/index.js'),
    at('src/evaluate/raw.js'),
  ])
  const { pipeline } = loadResources()
  time(readTexts(), (text) => toRecords(analyse(makeRawDocument('bench', text), pipeline)))
}

async function runTags() {
  const { default: nlp } = await import('compromise')
  time(readTexts(), (text) => nlp(text))
}

async function runTagger() {
  const at = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
  const [{ tagNames }, { tokenise }, { readNameModel }, { makeRawDocument }] = await Promise.all([
    at('pipeline/names/index.js'),
    at('pipeline/tokenise/index.js'),
    at('src/resources/name-model.js'),
    at('src/evaluate/raw.js'),
  ])
  const start = performance.now()
  const model = readNameModel()
  const loadMs = performance.now() - start
  if (model === null) throw new Error('There is no name model: npm run train -- ner DATA_DIR')
  const docs = new Map(readTexts().map((text) => [text, tokenise(makeRawDocument('bench', text))]))
  time([...docs.keys()], (text) => tagNames(docs.get(text), model), { loadMs })
}

/** Seconds for one pass of each step over all texts, after a warm-up pass. */
async function runLinking() {
  const at = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
  const [{ tagNames }, { tokenise }, { recogniseEntities }, { tagSentences }, { loadResources }, { makeRawDocument }] =
    await Promise.all([
      at('pipeline/names/index.js'),
      at('pipeline/tokenise/index.js'),
      at('pipeline/entities/index.js'),
      at('pipeline/tag/index.js'),
      at('src/resources/index.js'),
      at('src/evaluate/raw.js'),
    ])
  const { pipeline } = loadResources()
  const texts = readTexts()
  const docs = texts.map((text) => tokenise(makeRawDocument('bench', text)))
  const spent = { tagger: 0, stage: 0, speech: 0 }
  const add = (step, work) => {
    const start = performance.now()
    const result = work()
    spent[step] += performance.now() - start
    return result
  }
  const passes = [1, 2, 3]
  for (const pass of passes) {
    if (pass === 2) Object.assign(spent, { tagger: 0, stage: 0, speech: 0 })
    for (const doc of docs) {
      const spans = add('tagger', () => tagNames(doc, pipeline.names))
      const { tags } = add('stage', () => recogniseEntities(doc, pipeline.entities, spans))
      // the sentences that the stage had tagged, so that this part can be taken off
      const wanted = doc.sentences.map((sentence) => tags[sentence.firstToken] !== null)
      add('speech', () => tagSentences(doc.text, doc.sentences, doc.tokens, wanted, pipeline.entities.speech))
    }
  }
  const words = countWords(texts) * (passes.length - 1)
  console.log(JSON.stringify({ ...spent, wordsPerSecond: words / ((spent.stage - spent.speech) / 1000) }))
}

function compare() {
  const texts = readTexts()
  console.log(`${texts.length} articles, ${countWords(texts)} words, ${rounds} rounds, Node ${process.version}`)
  const peer = []
  const ours = []
  const tags = []
  const tagger = []
  const linking = []
  for (let i = 0; i < Number(rounds); i++) {
    peer.push(child('peer'))
    ours.push(child('ours'))
    tags.push(child('tags'))
    tagger.push(child('tagger'))
    linking.push(child('linking'))
  }
  const row = (name, runs) =>
    console.log(
      `${name.padEnd(46)} ${String(Math.round(median(runs.map((r) => r.wordsPerSecond)))).padStart(8)} words/s   peak ${Math.round(median(runs.map((r) => r.peakMb)))} MB`,
    )
  row('compromise people/places/organizations', peer)
  row('agencyscope, whole pipeline, one worker', ours)
  row('compromise full tagging', tags)
  row('agencyscope, name tagger alone', tagger)
  printRatio('pipeline / compromise people and so on', ours, peer)
  printRatio('the same, warmed up', ours, peer, (run) => run.warmWordsPerSecond)
  printRatio('name tagger / compromise full tagging', tagger, tags)
  printShare('entities stage / name tagger, time', linking, ({ stage, tagger: base }) => stage / base)
  printShare('linking alone / name tagger, time', linking, ({ stage, speech, tagger: base }) => (stage - speech) / base)
  printRatio('linking alone / compromise full tagging, words/s', linking, tags)
  console.log(`name model: loaded in ${Math.round(median(tagger.map((run) => run.loadMs)))} ms`)
  console.log(`start-up: --version ${startUp(['--version'])} ms, help of run ${startUp(['run', '--help'])} ms`)
}

function printRatio(name, ours, peer, speedOf = (run) => run.wordsPerSecond) {
  const ratios = ours.map((run, i) => speedOf(run) / speedOf(peer[i]))
  console.log(
    `ratio ${name}, pair by pair: median ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  )
}

function printShare(name, runs, shareOf) {
  const shares = runs.map(shareOf)
  console.log(
    `ratio ${name}: median ${median(shares).toFixed(2)} (${Math.min(...shares).toFixed(2)} to ${Math.max(...shares).toFixed(2)})`,
  )
}

function child(kind) {
  const command = [THREADS, fileURLToPath(import.meta.url), `--child=${kind}`, folder]
  const out = execFileSync(process.execPath, command, { cwd: root })
  return JSON.parse(out.toString())
}

function startUp(args) {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    execFileSync(process.execPath, [join(root, 'dist/src/main.js'), ...args])
    return performance.now() - start
  })
  return Math.round(median(runs))
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
