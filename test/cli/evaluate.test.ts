import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runCommand, type Outcome } from '../helpers/command.ts'
import { findWrongSpans, readArticles, readTable } from '../helpers/results.ts'

interface Evaluated extends Outcome {
  /** What `--predictions` wrote; null where nothing was written. */
  readonly predictions: string | null
}

/** Evaluates a gold file of the given text. */
async function evaluate(kind: string, gold: string): Promise<Evaluated> {
  const cwd = makeFolder({ gold })
  const outcome = await runCommand(['evaluate', kind, 'gold', '--predictions', 'predictions', '--json'], { cwd })
  const path = join(cwd, 'predictions')
  return { ...outcome, predictions: existsSync(path) ? readFileSync(path, 'utf8') : null }
}

const toLines = (objects: readonly object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('')
const fromLines = (text: string | null) =>
  (text ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** A marked mention, counted in code points. */
function mark(id: string, sentence: string, mention: string, more: object): Record<string, unknown> {
  const from = Array.from(sentence.slice(0, sentence.indexOf(mention))).length
  return { id, sentence, target: { from, to: from + Array.from(mention).length, mention }, ...more }
}

/** The same lines without their labels, with labels of others, and with labels that are none. */
function relabel(lines: readonly Record<string, unknown>[], field: string): Record<string, Record<string, unknown>[]> {
  const labels = lines.map((line) => line[field])
  return {
    bare: lines.map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== field))),
    permuted: lines.map((line, i) => ({ ...line, [field]: labels[(i + 1) % labels.length] })),
    nonsense: lines.map((line) => ({ ...line, [field]: 'no such label' })),
  }
}

describe.each([
  {
    kind: 'targets',
    field: 'label',
    lines: [
      mark('t1', 'Critics condemned the brutal crackdown by Exampleland.', 'Exampleland', { label: 'negative' }),
      mark('t2', 'Villagers praised Ama Sample for her wonderful work.', 'Ama Sample', { label: 'positive', desk: 7 }),
      mark('t3', '🕊️ The committee of Exampleland meets on Monday.', 'Exampleland', { label: 'neutral', extra: [1] }),
    ],
  },
  {
    kind: 'roles',
    field: 'role',
    lines: [
      mark('r1', 'Ama Sample painted the bridge.', 'Ama Sample', { kind: 'name', role: 'agent', verb: 'paint' }),
      mark('r2', '🕊️ The guards arrested Ben Mock.', 'Ben Mock', { kind: 'name', role: 'patient', verb: 'arrest' }),
      mark('r3', 'They left on Monday.', 'They', { kind: 'pronoun', role: 'agent', verb: 'leave' }),
    ],
  },
])('evaluate $kind', ({ kind, field, lines }) => {
  test('writes one id and answer for each line, and the figures as one JSON object', async () => {
    const { code, stdout, predictions } = await evaluate(kind, toLines(lines))
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\{.*\}\n$/)])
    const figures = kind === 'targets' ? { n: 3 } : { name: { n: 2 }, pronoun: { n: 1 } }
    expect(JSON.parse(stdout)).toMatchObject(figures)
    expect(fromLines(predictions).map((line) => Object.keys(line))).toEqual(lines.map(() => ['id', field]))
    expect(fromLines(predictions).map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
    expect(fromLines(predictions).map((line) => line[field])).toEqual(lines.map((line) => line[field]))
  })

  test('predicts the same without labels, with labels of others and with nonsense', async () => {
    const told = await evaluate(kind, toLines(lines))
    const { bare = [], permuted = [], nonsense = [] } = relabel(lines, field)
    expect(await evaluate(kind, toLines(bare))).toMatchObject({ code: 0, stdout: '', predictions: told.predictions })
    const other = await evaluate(kind, toLines(permuted))
    expect(other).toMatchObject({ code: 0, predictions: told.predictions })
    expect(other.stdout).not.toBe(told.stdout) // the figures do look at the labels
    expect(await evaluate(kind, toLines(nonsense))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`The label of ${String(lines[0]?.['id'])}`) as string,
      predictions: told.predictions,
    })
  })
})

describe('evaluate ner', () => {
  const tokens = [
    ['Ama', 'B-Person'],
    ['Sample', 'I-Person'],
    ['left', 'O'],
    ['Nairobi', 'B-Location'],
    ['.', 'O'],
  ] as const
  const file = (label: (gold: string) => string) =>
    `-DOCSTART- af_mock_1\n\n${tokens.map(([token, gold]) => `${token}${label(gold)}\n`).join('')}\nNobody${label('O')}\n`

  test('writes token and label in the shape of the input', async () => {
    const gold = file((label) => `\t${label}`)
    const { code, stdout, predictions } = await evaluate('ner', gold)
    expect([code, predictions]).toEqual([0, gold]) // every name is found here
    expect(JSON.parse(stdout)).toMatchObject({
      all: { articles: 1, tokens: 6, scores: { all: { f1: 1, gold: 2 } } },
      african: { articles: 1 },
    })
  })

  test('predicts the same without labels and with wrong ones', async () => {
    const { predictions } = await evaluate(
      'ner',
      file((label) => `\t${label}`),
    )
    for (const bare of [file(() => ''), file(() => '\t')])
      expect(await evaluate('ner', bare)).toMatchObject({ code: 0, stdout: '', predictions })
    const wrong = await evaluate(
      'ner',
      file(() => '\tB-Person'),
    )
    expect(wrong).toMatchObject({ code: 0, predictions })
    expect(JSON.parse(wrong.stdout)).toMatchObject({ all: { scores: { all: { gold: 6, predicted: 2 } } } })
  })
})

describe('evaluate places', () => {
  const text = '🕊️ The ferry from Mombasa reached Marseille.'
  const at = (name: string) => Array.from(text.slice(0, text.indexOf(name))).length
  const toponyms = ['Mombasa', 'Marseille'].map((name) => ({
    ...{ start: at(name), end: at(name) + name.length, name },
    ...(name === 'Mombasa' ? { lat: -4.05, lon: 39.67 } : { lat: 43.3, lon: 5.37 }),
  }))

  test('writes toponyms with offsets in code points, country and point', async () => {
    const { code, stdout, predictions } = await evaluate('places', toLines([{ id: 'p1', text, toponyms, desk: 'x' }]))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, precision: 1, recall: 1, f1: 1, within161km: 1 })
    const [line] = fromLines(predictions) as { toponyms: Record<string, unknown>[] }[]
    expect(Object.keys(line ?? {})).toEqual(['id', 'toponyms'])
    expect(line?.toponyms).toMatchObject([
      { start: toponyms[0]?.start, end: toponyms[0]?.end, name: 'Mombasa', country: 'KEN' },
      { start: toponyms[1]?.start, end: toponyms[1]?.end, name: 'Marseille', country: 'FRA' },
    ])
    for (const found of line?.toponyms ?? [])
      expect(Object.keys(found).sort()).toEqual(['country', 'end', 'lat', 'lon', 'name', 'start'])
  })

  test('predicts the same without toponyms, and with others', async () => {
    const { predictions } = await evaluate('places', toLines([{ id: 'p1', text, toponyms }]))
    const bare = await evaluate('places', toLines([{ id: 'p1', text }]))
    expect(bare).toMatchObject({ code: 0, stdout: '', predictions })
    const others = await evaluate('places', toLines([{ id: 'p1', text, toponyms: [] }]))
    expect(others).toMatchObject({ code: 0, predictions })
    expect(JSON.parse(others.stdout)).toMatchObject({ precision: 0 })
    expect((await evaluate('places', toLines([{ id: 'p1', text, toponyms: 'none' }]))).predictions).toBe(predictions)
  })
})

describe('evaluate agency', () => {
  const text = 'Kenya thanked Norway for the bridge.'
  const codes = (present: number) => ({
    ...{ western_present: present, western_sentiment: 0, western_role: 'patient', western_voice: '-' },
    ...{ african_present: present, african_sentiment: 0, african_role: 'agent', african_voice: '-' },
  })
  const article = {
    western: { sentiment: 0, agency: 1 },
    african: { sentiment: 0, agency: 3 },
    actors: [{ name: 'Kenya', type: 'state', bloc: 'african' }],
    countries: ['KEN', 'NOR'],
  }
  const folder = (coders: (codes: object) => object) => ({
    'gold/articles/one.txt': `${text}\n`,
    'gold/sentences.jsonl': toLines([{ id: 'one', sentence: 0, text, ...coders(codes(1)) }]),
    'gold/articles.jsonl': toLines([{ id: 'one', ...coders(article) }]),
  })
  const evaluateFolder = async (files: Record<string, string>) => {
    const cwd = makeFolder(files)
    const outcome = await runCommand(['evaluate', 'agency', 'gold', '--predictions', 'out', '--json'], { cwd })
    return { ...outcome, out: join(cwd, 'out') }
  }

  test('runs on the articles, writes an output folder, and scores against each coder', async () => {
    const { code, stdout, out } = await evaluateFolder(folder((told) => ({ coder_a: told, coder_b: told })))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ articles: 1, sentences: 1, missingArticles: [], unalignedSentences: 0 },
      ...{ western: { presence: { f1: 1 }, roleAgreement: 1 }, african: { presence: { f1: 1 }, roleAgreement: 1 } },
      countries: { f1: 1 },
    })
    expect([...readArticles(out).values()].flatMap(findWrongSpans)).toEqual([])
    expect(readTable(join(out, 'summary.csv')).map((row) => row['article_id'])).toEqual(['one'])
  })

  test('without codes writes the same folder, prints no figures, and ends well', async () => {
    const { out: told } = await evaluateFolder(folder((codesOf) => ({ coder_a: codesOf })))
    const before = readFileSync(join(told, 'articles.jsonl'), 'utf8')
    for (const files of [folder(() => ({})), { 'gold/articles/one.txt': `${text}\n` }]) {
      const { code, stdout, out } = await evaluateFolder(files)
      expect([code, stdout]).toEqual([0, ''])
      expect(readFileSync(join(out, 'articles.jsonl'), 'utf8')).toBe(before)
    }
  })
})

test('a gold file that is no JSON lines is refused with the number of the line', async () => {
  const { code, stderr, predictions } = await evaluate('roles', '{"id": "a"\n')
  expect([code, stderr, predictions]).toEqual([2, expect.stringContaining('Line 1 of'), null])
})
