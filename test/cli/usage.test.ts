import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AS_OF, CORPUS, makeFolder, ROOT, runByNpm, runCommand } from '../helpers/command.ts'
import { listFiles, readArticles, readJson, readTable } from '../helpers/results.ts'

const TEXT = 'Kenya thanked Norway. The IMF punished Ghana with harsh terms.\n'
const ESCAPE = '\u001b['

describe('exit codes', () => {
  const corpus = makeFolder({ 'a.txt': TEXT, 'b.txt': TEXT, 'broken.txt': '' })

  test('0 where all is good: files one by one, options of the first version, no summary where none is wanted', async () => {
    const out = join(makeFolder(), 'results')
    const given = [join(corpus, 'b.txt'), join(corpus, 'a.txt')]
    const options = ['--out', out, '--store', join(out, 'store'), '--no-store', '--quiet']
    expect(await runCommand(['run', ...given, ...options])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readTable(join(out, 'summary.csv')).map((row) => row['article_id'])).toEqual(['a', 'b'])
  })

  test('1 where a file failed; it is listed, the others are analysed, a file reached twice once', async () => {
    const out = join(makeFolder(), 'results')
    const { code, stdout } = await runCommand(['run', corpus, join(corpus, 'a.txt'), '--out', out])
    expect([code, stdout]).toEqual([1, expect.stringMatching(/1 failed, 1 skipped[\s\S]*issues\.csv/)])
    expect(readTable(join(out, 'issues.csv'))).toMatchObject([
      { file: 'a.txt', code: 'FILE_REACHED_TWICE', article_id: '' },
      { file: 'broken.txt', code: 'FILE_EMPTY', article_id: '' },
    ])
    expect(readTable(join(out, 'summary.csv')).map((row) => row['article_id'])).toEqual(['a', 'b'])
    expect(readJson(join(out, 'manifest.json'))).toMatchObject({
      inputs: { found: 4, analysed: 2, failed: 1, skipped: 1 },
    })
  })

  test('2 for a path that is not there, naming it, and no folder is made', async () => {
    const out = join(makeFolder(), 'results')
    const { code, stdout, stderr } = await runCommand(['run', corpus, join(corpus, 'gone'), '--out', out])
    expect([code, stdout, existsSync(out)]).toEqual([2, '', false])
    expect(stderr).toContain(join(corpus, 'gone'))
  })

  test.each([
    ['nothing but a README', { 'README.md': 'About these files.' }, /No articles were found.*\.txt or \.md/],
    [
      'nothing but broken files',
      { 'a.txt': '', 'b.pdf': '%PDF-1.4' },
      /No article could be analysed[\s\S]*issues\.csv/,
    ],
  ])('3 for a folder with %s, and says what to do', async (_, files, advice) => {
    const out = join(makeFolder(), 'results')
    const { code, stdout } = await runCommand(['run', makeFolder(files), '--out', out])
    expect([code, stdout]).toEqual([3, expect.stringMatching(advice)])
  })

  test.each([
    [['run', corpus, '--out', 'x', '--wokers', '2'], /--workers/],
    [['rnu', corpus, '--out', 'x'], /run/],
    [['run', corpus], /--out/],
    [['run', '--out', 'x'], /corpus/],
    [['run', corpus, '--out', 'x', '--workers', '0'], /whole number/],
    [['run', corpus, '--out', 'x', '--workers', 'two'], /whole number/],
    [['run', corpus, '--out', 'x', '--as-of', '2025-02-30'], /YYYY-MM-DD/],
    [['run', corpus, '--out', 'x', '--as-of', '1.2.2025'], /YYYY-MM-DD/],
    [['run', corpus, '--out', 'x', '--date-order', 'ymd'], /dmy.*mdy/],
    [['schema', 'artcle'], /"article"/],
    [['evaluate', 'rols', 'x'], /roles/],
    [['evaluate', 'ner', 'gone.conll'], /gone\.conll/],
    [['explain', 'gone.txt'], /gone\.txt/],
    [['run', corpus, '--out', 'x', '--config', 'gone.yaml'], /gone\.yaml/],
  ])('2 for %j, with what was meant', async (args, said) => {
    const cwd = makeFolder()
    const { code, stdout, stderr } = await runCommand(args, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
    expect(stderr).not.toMatch(/\n {4}at /) // no stack trace
    expect(listFiles(cwd)).toEqual([])
  })
})

describe('help', () => {
  test('--help lists the commands and exit codes, --version the version of the package', async () => {
    const help = await runCommand(['--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    for (const word of ['run', 'evaluate', 'explain', 'query', 'export', 'schema', '130'])
      expect(help.stdout).toContain(word)
    const { version } = readJson(join(ROOT, 'package.json')) as { version: string }
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect((await runCommand(['run', '--help'])).stdout).toMatch(/--out[\s\S]*--workers[\s\S]*--date-order/)
  })

  test.each(['article', 'manifest', 'issue', 'config'])('schema %s is a JSON Schema', async (name) => {
    const { code, stdout } = await runCommand(['schema', name])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: expect.any(Object) as object,
    })
  })
})

describe('the config file', () => {
  const corpus = makeFolder({ 'a.txt': `${TEXT}The Movement for Examples helped Niger.\n` })

  test('an unknown key ends with 2 and the key that was meant', async () => {
    const cwd = makeFolder({ 'agencyscope.config.yaml': 'blocks:\n  org:imf: multilateral\n' })
    const { code, stderr } = await runCommand(['run', corpus, '--out', 'results'], { cwd })
    expect([code, existsSync(join(cwd, 'results'))]).toEqual([2, false])
    expect(stderr).toMatch(/"blocks".*did you mean "blocs"/)
  })

  test('an unknown actor ends with 2 and the id that was meant', async () => {
    const cwd = makeFolder({ 'agencyscope.config.yaml': 'blocs:\n  org:imff: multilateral\n' })
    const { code, stderr } = await runCommand(['run', corpus, '--out', 'results'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/"org:imff".*did you mean "org:imf"/)])
  })

  test('moves an actor to another bloc and adds one of the person’s own', async () => {
    const cwd = makeFolder({
      'agencyscope.config.yaml': [
        'blocs:',
        '  org:imf: multilateral',
        'actors:',
        '  - {id: org:my_movement, name: Movement for Examples, bloc: african, country: NER}',
        '',
      ].join('\n'),
      'none.yaml': '',
    })
    const read = async (...config: string[]) => {
      await runCommand(['run', corpus, '--out', 'results', ...AS_OF, ...config], { cwd })
      const actors = readTable(join(cwd, 'results', 'actors.csv'))
      const [summary] = readTable(join(cwd, 'results', 'summary.csv'))
      const find = (id: string) => actors.find((row) => row['actor_id'] === id)
      return { imf: find('org:imf')?.['bloc'], own: find('org:my_movement'), summary }
    }
    const plain = await read('--config', 'none.yaml')
    const moved = await read()
    expect([plain.imf, plain.own]).toEqual(['western', undefined])
    expect(moved.imf).toBe('multilateral')
    expect(moved.own).toMatchObject({ name: 'Movement for Examples', bloc: 'african', country: 'NER' })
    // Norway alone is left to the Western bloc, and the IMF counts for the external ones
    expect([plain.summary?.['western_sentences'], plain.summary?.['external_sentences']]).toEqual(['2', '0'])
    expect([moved.summary?.['western_sentences'], moved.summary?.['external_sentences']]).toEqual(['1', '1'])
    expect([plain.summary?.['african_sentences'], moved.summary?.['african_sentences']]).toEqual(['3', '3'])
  })
})

describe('explain', () => {
  const folder = makeFolder({ 'a.txt': `---\ntitle: A loan\n---\n${TEXT}`, 'french.txt': frenchText(), 'x.json': '{}' })

  test('shows sentences, cues with weights and rules, and how they add up, the same from text and from JSON', async () => {
    const out = join(makeFolder(), 'results')
    await runCommand(['run', folder, '--out', out, ...AS_OF])
    const article = readArticles(out).get('a')
    const fromText = await runCommand(['explain', join(folder, 'a.txt')])
    const fromJson = await runCommand(['explain', join(out, 'articles', 'a.json')])
    expect(fromText).toMatchObject({ code: 0, stderr: '' })
    expect(fromJson.stdout).toBe(fromText.stdout)
    expect(fromText.stdout).not.toContain(ESCAPE)
    expect(fromText.stdout).toMatch(/A loan[\s\S]*WESTERN[\s\S]*AFRICAN[\s\S]*ACTORS/)
    expect(fromText.stdout).toContain('Kenya thanked Norway.')
    expect(fromText.stdout).toMatch(/[+-]\d\.\d\d +«punished» about state:GHA/)
    expect(fromText.stdout).toContain('sentiment = 2 / (1 + exp(-sum)) - 1')
    const scored = article?.sentences.flatMap((s) => [s.western, s.african]).filter((code) => code.present === true)
    expect(fromText.stdout.match(/ intercept [+-]\d/g)).toHaveLength(scored?.length ?? 0)
    const rules = (article?.evidence ?? []) as readonly { source?: string; words: string }[]
    expect(rules.length).toBeGreaterThan(0)
    for (const { source, words } of rules) expect(fromText.stdout).toMatch(new RegExp(`«${words}».*${source ?? '-'}`))
  })

  test('prints no escape codes with NO_COLOR, and says that a text in another language is not scored', async () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' }
    const { code, stdout } = await runCommand(['explain', join(folder, 'french.txt')], { env })
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Not scored.*"fr"/)])
    expect(stdout).not.toContain(ESCAPE)
  })

  test('refuses JSON that is no article, and a file without text', async () => {
    expect(await runCommand(['explain', join(folder, 'x.json')])).toMatchObject({ code: 2, stdout: '' })
    const empty = makeFolder({ 'empty.txt': '' })
    expect(await runCommand(['explain', join(empty, 'empty.txt')])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('npm run agencyscope', () => {
  test('reads relative paths from where the person stands', async () => {
    const cwd = makeFolder({ 'articles/a.txt': TEXT, 'agencyscope.config.yaml': 'blocs:\n  org:imf: multilateral\n' })
    const { code, stderr } = await runByNpm(['run', 'articles', '--out', 'results', ...AS_OF], cwd)
    expect([code, stderr]).toEqual([0, ''])
    expect(readTable(join(cwd, 'results', 'summary.csv')).map((row) => row['article_id'])).toEqual(['a'])
    expect(readTable(join(cwd, 'results', 'actors.csv')).map((row) => row['bloc'])).toContain('multilateral')
    const shown = await runByNpm(['explain', 'articles/a.txt'], cwd)
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('Kenya thanked Norway.')])
    const elsewhere = await runCommand(['explain', 'articles/a.txt'], { cwd, env: { INIT_CWD: CORPUS } })
    expect(elsewhere).toEqual(shown) // without npm INIT_CWD does not matter
  })
})

function frenchText(): string {
  return [
    'Le Mali et la France ont repris leurs discussions lundi à Bamako, après deux années de silence.',
    'Les ministres ont parlé du commerce, des écoles et des routes, mais ils n’ont rien signé ce jour-là.\n',
  ].join(' ')
}
