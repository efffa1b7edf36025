// Runs the commands of docs/comparing.md in an empty folder with the sample corpus and writes what they print under
// them: npm run comparing [-- --check]. With --check nothing is written: it fails where the page would differ.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = join(root, 'docs/comparing.md')
const folder = mkdtempSync(join(tmpdir(), 'agencyscope-comparing-'))
const page = readFileSync(path, 'utf8')

try {
  cpSync(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true })
  const made = page.replace(/```sh\n(.*?)```(\n\n```text\n.*?```)?/gs, (_, commands, output) => {
    const printed = run(commands)
    return `\`\`\`sh\n${commands}\`\`\`${output === undefined ? '' : `\n\n\`\`\`text\n${printed}\`\`\``}`
  })
  if (!process.argv.includes('--check')) writeFileSync(path, made)
  else if (made !== page) {
    console.error('docs/comparing.md is not what `npm run comparing` writes: run it and commit the result.')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** What the commands print, with the built command of this package in the place of the installed one. */
function run(commands) {
  const command = commands.replaceAll(
    'npx --no -- agencyscope',
    `"${process.execPath}" "${join(root, 'dist/src/main.js')}"`,
  )
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|FORCE_COLOR$)/iu.test(name)),
  )
  return execFileSync('sh', ['-ec', command], { cwd: folder, env, encoding: 'utf8' })
}
