// Adds entries to a store, one after the other, and says so on standard output after each; to be killed.
// node store-writer.mjs ENTRIES_MODULE DIR UP_TO
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [module = '', dir = '', upTo = '0'] = process.argv.slice(2)
const { openEntries } = await import(pathToFileURL(module).href)
const hash = (text) => createHash('sha256').update(text).digest()

const entries = openEntries(dir)
for (let n = 0; n < Number(upTo); n++) {
  const wanted = { key: hash(`key ${n}`).toString('hex'), asOf: '2026-01-01' }
  if (entries.find(wanted) !== null) continue
  const blocks = Array.from({ length: 400 }, (_, i) => hash(`${n} ${i}`))
  const value = { digest: n, parts: [{ name: 'blob', rows: 1, bytes: Buffer.concat(blocks) }] }
  entries.add({ ...wanted, context: '0'.repeat(64), sameDayOnly: false, storedAt: n, value })
  writeSync(1, `${n}\n`)
}
entries.close()
writeSync(1, 'done\n')
