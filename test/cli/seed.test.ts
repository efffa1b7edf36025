import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, runCommand } from '../helpers/command.ts'

test('another outlet in the front matter moves no number of the article', async () => {
  const text = 'Mali praised Norway. France failed Niger. Kenya thanked Spain for help. The EU let Chad down.\n'
  const file = (outlet: string) => `---\nid: one\noutlet: ${outlet}\n---\n${text}`
  const dir = makeFolder({ 'a/one.txt': file('Morning Sample'), 'b/one.txt': file('Evening Sample') })
  for (const name of ['a', 'b']) await runCommand(['run', name, '--out', `${name}-out`, '--no-store'], { cwd: dir })
  const [a, b] = ['a', 'b'].map((name) => {
    const record = JSON.parse(readFileSync(join(dir, `${name}-out`, 'articles', 'one.json'), 'utf8')) as {
      outlet: string
      blocs: unknown
    }
    return record
  })
  expect(a?.outlet).not.toBe(b?.outlet)
  expect(a?.blocs).toEqual(b?.blocs)
})
