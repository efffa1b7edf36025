// Measures every stage on the development data and writes docs/evaluation.md: npm run evaluation [-- --check]
//
// AGENCYSCOPE_DATA names the folder with the gold data (default: ../shared/data). With --check the file is not written:
// the run fails where it would differ. Either way it fails where a figure falls below its floor (scripts/evaluation/floors.mjs).
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureAll } from './evaluation/measure.mjs'
import { checkFloors } from './evaluation/floors.mjs'
import { makePage } from './evaluation/page.mjs'
import { makeAgencyRows, makeNameRows, makeOtherRows } from './evaluation/rows.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const data = resolve(root, process.env.AGENCYSCOPE_DATA ?? '../shared/data')
const page = join(root, 'docs/evaluation.md')

if (!existsSync(join(data, 'agency-gold/dev'))) console.log('evaluation skipped: no data')
else {
  const figures = await measureAll(join(root, 'dist/src/main.js'), data)
  const { failures, notices } = checkFloors([
    ...makeAgencyRows(figures.agency),
    ...makeNameRows(figures.names),
    ...makeOtherRows(figures),
  ])
  const complaints = [...settlePage(makePage(figures)), ...failures, ...checkSwap(figures.swap)]
  for (const line of [...notices, ...complaints]) console.error(line)
  if (complaints.length > 0) process.exitCode = 1
}

function checkSwap({ codes, failures }) {
  return [
    ...(failures === 0 ? [] : [`${failures} codes changed when the names of the two blocs were exchanged.`]),
    ...(codes >= 1000 ? [] : [`Names were exchanged in ${codes} codes only, not in 1000.`]),
  ]
}

function settlePage(text) {
  if (!process.argv.includes('--check')) writeFileSync(page, text)
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== text)
    return ['docs/evaluation.md is not what `npm run evaluation` writes: run it and commit the result.']
  return []
}
