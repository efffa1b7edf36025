// The store on many known articles: npm run bench:store [-- FOLDER [ARTICLES]]
//
// Copies of the articles in FOLDER, each with a line of its own, are made in a temporary folder until there are ARTICLES.
// Filling the store by analysis would take many minutes, so the store is filled under the keys of the copies with what a
// run made of the originals. Do not build while it runs: the code is part of the keys. What is measured reads, hashes, looks up and writes exactly as it does with their own.
// Printed: processor and wall seconds of reading and hashing alone, of planning, of a run that writes all results from
// the store, of one that finds them as they were left, and of one with ten new articles.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
const AS_OF = '2026-01-01'
const CONFIG = { read: { asOf: AS_OF, dateOrder: null } }

if (process.argv[2] === '--child=read') readAndHash(process.argv[3])
else if (process.argv[2] === '--child=plan') await plan(process.argv[3])
else await compare(process.argv[2] ?? join(root, 'corpus'), Number(process.argv[3] ?? 10_000))

async function compare(folder, articles) {
  const work = mkdtempSync(join(tmpdir(), 'agencyscope-bench-'))
  try {
    const corpus = join(work, 'corpus')
    const [out, store] = [join(work, 'out'), join(work, 'store')]
    const bytes = makeCorpus(folder, corpus, articles)
    console.log(`${articles} articles, ${(bytes / 1e6).toFixed(1)} MB of text, Node ${process.version}`)
    await fillStore(folder, corpus, store)
    const run = [join(root, 'dist/src/main.js'), 'run', corpus, '--out', out, '--store', store, '--as-of', AS_OF]
    const own = fileURLToPath(import.meta.url)
    const reading = time('reading and hashing', [own, '--child=read', corpus])
    time('planning alone', [own, '--child=plan', corpus])
    time('run, all known, results written', run)
    const warm = time('run, all known, results as they were left', run)
    console.log(`ratio of the last to reading and hashing: ${(warm / reading).toFixed(2)} (processor seconds)`)
    for (let n = 0; n < 10; n++)
      writeFileSync(
        join(corpus, '0', `new-${n}.txt`),
        `Kenya and Norway signed treaty ${n}. Ghana thanked both of them.\n`,
      )
    time('run, ten new articles', run)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function listTexts(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(txt|md)$/i.test(name) && !/(^|[/\\])(README|LICENSE|[._])/i.test(name))
    .sort()
}

function makeCorpus(folder, corpus, articles) {
  const texts = listTexts(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  let bytes = 0
  for (let n = 0; n < articles; n++) {
    if (n % 500 === 0) mkdirSync(join(corpus, String(n / 500)), { recursive: true })
    const text = `${texts[n % texts.length].trimEnd()}\n\nCopy ${n}.\n`
    writeFileSync(join(corpus, String(Math.floor(n / 500)), `copy-${n}.txt`), text)
    bytes += Buffer.byteLength(text)
  }
  return bytes
}

/** Puts what a run makes of the originals under the keys of the copies, with their ids. */
async function fillStore(folder, corpus, dir) {
  const [
    { makeDigest },
    context,
    { loadResources },
    { DEFAULT_CONFIG },
    read,
    { openStore },
    workers,
    { renderArticle },
  ] = await Promise.all(
    [
      'run/digest',
      'run/run-context',
      'resources/index',
      'config/index',
      'read/index',
      'store/index',
      'workers/index',
      'write/index',
    ].map((name) => at(`src/${name}.js`)),
  )
  const resources = loadResources(DEFAULT_CONFIG)
  const originals = await read.planCorpus(read.findCorpusFiles([folder], { outDir: null }))
  const records = originals.entries.map(
    (entry) => workers.analyseArticle(entry, CONFIG.read, resources.pipeline).records,
  )
  const values = records.map((own) => ({ digest: makeDigest(own), parts: renderArticle(own) }))
  const copies = await read.planCorpus(read.findCorpusFiles([corpus], { outDir: null }))
  const id = context.makeRunContext(DEFAULT_CONFIG, CONFIG.read)
  const store = await openStore(dir)
  store.addContext({ context: id, storedAt: Date.now(), facts: context.makeFacts(resources) })
  for (const [n, entry] of copies.entries.entries()) {
    const { digest, parts } = values[n % values.length]
    const value = { digest: { ...digest, article: { ...digest.article, id: entry.id } }, parts }
    const wanted = context.makeWanted(id, entry, CONFIG.read)
    store.add({ ...wanted, context: id, sameDayOnly: false, storedAt: Date.now(), value })
  }
  await store.close()
}

function readAndHash(corpus) {
  for (const name of listTexts(corpus))
    createHash('sha256')
      .update(readFileSync(join(corpus, name)))
      .digest('hex')
}

async function plan(corpus) {
  const { findCorpusFiles, planCorpus } = await at('src/read/index.js')
  await planCorpus(findCorpusFiles([corpus], { outDir: null }))
}

/** Processor seconds of a process, start-up included. */
function time(name, args) {
  const before = childSeconds()
  const start = performance.now()
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [wall, processor] = [(performance.now() - start) / 1000, childSeconds() - before]
  console.log(`${name.padEnd(44)} ${processor.toFixed(2).padStart(7)} s of processor ${wall.toFixed(2).padStart(7)} s`)
  return processor
}

/** Seconds that ended children have used; Linux alone tells, elsewhere wall time has to do. */
function childSeconds() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return performance.now() / 1000
  }
}
