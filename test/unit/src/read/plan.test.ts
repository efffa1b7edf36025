import { describe, expect, test } from 'vitest'
import { findCorpusFiles, planCorpus, readArticle } from '../../../../src/read/index.ts'
import type { CorpusPlan, ReadEffects } from '../../../../src/read/index.ts'
import { makeDisk } from '../../../helpers/memory-disk.ts'

const text = 'The envoy left Bamako on Monday.'

const plan = (disk: ReadEffects, paths: readonly string[] = ['/c']): Promise<CorpusPlan> =>
  planCorpus(findCorpusFiles(paths, { outDir: null }, disk), {}, disk)

describe('planCorpus', () => {
  test('counts found as entries, failed and skipped together', async () => {
    const disk = makeDisk(
      {
        '/c/a.txt': text,
        '/c/README': 'x',
        '/c/empty.txt': '',
        '/c/white.txt': ' \r\n\t',
        '/c/signs.txt': '...\n* * *\n',
        '/c/bare.md': '---\ntitle: A\n---\n\n',
        '/c/scan.txt': '%PDF-1.4',
        '/c/scan.pdf': '%PDF-1.4',
        '/c/shut.txt': text,
      },
      { closed: ['/c/shut.txt'] },
    )
    const { found, entries, failed, skipped } = await plan(disk)
    expect(found).toBe(entries.length + failed.length + skipped.length)
    expect(entries.map(({ id, file, sizeBytes }) => ({ id, file, sizeBytes }))).toEqual([
      { id: 'a', file: 'a.txt', sizeBytes: 32 },
    ])
    expect(failed.map(({ file, issue }) => `${file} ${issue.code}`)).toEqual([
      'bare.md FILE_EMPTY',
      'empty.txt FILE_EMPTY',
      'scan.pdf FILE_TYPE_NOT_SUPPORTED',
      'scan.txt FILE_NOT_TEXT',
      'shut.txt FILE_UNREADABLE',
      'signs.txt FILE_EMPTY',
      'white.txt FILE_EMPTY',
    ])
    expect(skipped.map(({ file }) => file)).toEqual(['README'])
  })

  test('analyses articles with equal text, each under an id of its own', async () => {
    const disk = makeDisk({ '/c/x/a.txt': text, '/c/y/a.txt': text })
    const { entries } = await plan(disk)
    expect(entries.map(({ id }) => id)).toEqual([
      `a-${entries[0]?.sha256.slice(0, 8) ?? ''}`,
      `a-${entries[0]?.sha256.slice(0, 8) ?? ''}-2`,
    ])
  })

  test('gives the same plan whatever the order of paths and folders', async () => {
    const tree = {
      '/c/x/a.txt': text,
      '/c/y/A.txt': `${text} `,
      '/c/z.txt': '---\nid: ../a\n---\nText',
      '/c/metadata.csv': 'file,title\nx/a,One\ngone,Two\n',
    }
    const forwards = await plan(makeDisk(tree), ['/c/x', '/c/y', '/c'])
    expect(await plan(makeDisk(tree, { backwards: true }), ['/c', '/c/y', '/c/x'])).toEqual(forwards)
  })

  test('says that a stated id was changed, and takes one from the sidecar', async () => {
    const disk = makeDisk({
      '/c/a.txt': '---\nid: a/b\n---\nText',
      '/c/b.txt': 'Text',
      '/c/metadata.csv': 'file,id\nb.txt,second\n',
    })
    const { entries } = await plan(disk)
    expect(entries.map(({ id, issues }) => [id, ...issues.map(({ code }) => code)])).toEqual([
      ['a-b', 'ID_CHANGED'],
      ['second'],
    ])
  })

  test('joins the sidecar of a folder above under the one beside the file', async () => {
    const disk = makeDisk({
      '/c/sub/a.txt': text,
      '/c/metadata.csv': 'file,Title,outlet\nsub/a.txt,Above,Mock Post\n',
      '/c/sub/metadata.csv': 'file,title\na,Beside\n',
    })
    expect((await plan(disk)).entries[0]?.sidecar).toEqual({ outlet: 'Mock Post', title: 'Beside' })
  })

  test('uses the sidecar of a file that is named alone, without missing the others', async () => {
    const disk = makeDisk({ '/c/a.txt': text, '/c/b.txt': text, '/c/metadata.csv': 'file,title\na,One\nb,Two\n' })
    const { found, entries, notes } = await plan(disk, ['/c/a.txt'])
    expect({ found, sidecar: entries[0]?.sidecar, notes }).toEqual({ found: 1, sidecar: { title: 'One' }, notes: [] })
  })

  test('names the table in the notes where a row has no file', async () => {
    const disk = makeDisk({ '/c/s/a.txt': text, '/c/s/metadata.csv': 'file,title\ngone.txt,One\n' })
    expect((await plan(disk)).notes.map(({ file, issue }) => `${file} ${issue.code}`)).toEqual([
      's/metadata.csv SIDECAR_ROW_UNMATCHED',
    ])
  })

  test('keeps no text', async () => {
    const { entries } = await plan(makeDisk({ '/c/a.txt': text }))
    expect(JSON.stringify(entries)).not.toContain('envoy')
  })

  test('ends when it is told to', async () => {
    const disk = makeDisk({ '/c/a.txt': text })
    const files = findCorpusFiles(['/c'], { outDir: null }, disk)
    await expect(planCorpus(files, { signal: AbortSignal.abort(new Error('stop')) }, disk)).rejects.toThrow('stop')
  })
})

describe('readArticle', () => {
  const options = { asOf: '2025-12-31', dateOrder: null }

  test('throws FILE_CHANGED where the bytes are not those that were planned', async () => {
    const { entries } = await plan(makeDisk({ '/c/a.txt': text }))
    const [entry] = entries
    const changed = makeDisk({ '/c/a.txt': `${text} And more.` })
    expect(() => entry && readArticle(entry, options, changed)).toThrow(
      expect.objectContaining({ code: 'FILE_CHANGED' }),
    )
    expect(() => entry && readArticle(entry, options, makeDisk({}))).toThrow(
      expect.objectContaining({ code: 'FILE_UNREADABLE' }),
    )
  })

  test('makes the whole document', async () => {
    const disk = makeDisk({
      '/c/2025-05-01-envoy.txt':
        '\ufeff---\ntitle: Envoy leaves\nauthor: [Ama Example, Ben Sample]\ndate: 2025-06\ndesk: Sahel\n---\r\nThe envoy left.\r\n',
      '/c/metadata.csv': 'file;outlet;title\n2025-05-01-envoy;Mock Post;Other title\n',
    })
    const [entry] = (await plan(disk)).entries
    expect(entry && readArticle(entry, options, disk)).toEqual({
      id: '2025-05-01-envoy',
      file: '2025-05-01-envoy.txt',
      encoding: 'utf-8',
      sha256: entry?.sha256,
      title: 'Envoy leaves',
      date: '2025-06',
      dateSource: 'front_matter',
      datePrecision: 'month',
      outlet: 'Mock Post',
      author: 'Ama Example; Ben Sample',
      url: null,
      language: null,
      scorable: true,
      metadata: { desk: 'Sahel' },
      text: 'The envoy left.\r\n',
      headline: 'Envoy leaves',
      issues: [],
    })
  })

  test('carries every issue, those of planning first, all with advice and codes of the list', async () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        '---\nid: a b\ndate: 03/04/2025\n---\nThe envoy of C\xf4te d\x92Ivoire left Mal\xe2\x80\x99',
        'latin1',
      ),
    )
    const disk = makeDisk({ '/c/a.txt': bytes })
    const [entry] = (await plan(disk)).entries
    const doc = entry && readArticle(entry, options, disk)
    expect(doc?.issues.map(({ code }) => code)).toEqual([
      'ID_CHANGED',
      'ENCODING_WINDOWS_1252',
      'DATE_AMBIGUOUS',
      'MOJIBAKE_SUSPECTED',
    ])
    expect(doc?.issues.every(({ advice, stage }) => advice !== '' && stage === 'read')).toBe(true)
    expect(doc?.text).toBe('The envoy of Côte d’Ivoire left Malâ€™')
  })
})
