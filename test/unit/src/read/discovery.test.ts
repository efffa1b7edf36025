import { describe, expect, test } from 'vitest'
import { AgencyscopeError } from '../../../../src/errors.ts'
import { findCorpusFiles } from '../../../../src/read/index.ts'
import type { CorpusFiles } from '../../../../src/read/index.ts'
import { makeDisk } from '../../../helpers/memory-disk.ts'

const article = 'The envoy left Bamako on Monday.'

const kinds = (files: CorpusFiles): readonly string[] =>
  files.candidates.map(({ file, kind, issue }) => `${file} ${kind} ${issue?.code ?? ''}`.trim())

const notes = (files: CorpusFiles): readonly string[] => files.notes.map(({ file, issue }) => `${file} ${issue.code}`)

describe('findCorpusFiles', () => {
  const tree = {
    '/c/b.txt': article,
    '/c/A.MD': article,
    '/c/README.md': 'About',
    '/c/LICENSE': 'MIT',
    '/c/license-fees-rise.txt': article,
    '/c/metadata.csv': 'file\n',
    '/c/_draft.txt': article,
    '/c/.DS_Store': 'x',
    '/c/scan.pdf': '%PDF-1.7',
    '/c/sub/c.txt': article,
    '/c/.git/config': 'x',
    '/c/_old/d.txt': article,
    '/c/link.txt': '-> /c/b.txt',
    '/c/pipe': '<device>',
  }

  test('counts every regular file and says of each what it is', () => {
    const files = findCorpusFiles(['/c'], { outDir: null }, makeDisk(tree))
    expect(kinds(files)).toEqual([
      '.DS_Store skipped FILE_IS_HIDDEN',
      'A.MD article',
      'LICENSE skipped FILE_IS_LICENSE',
      'README.md skipped FILE_IS_README',
      '_draft.txt skipped FILE_IS_HIDDEN',
      'b.txt article',
      'license-fees-rise.txt article',
      'metadata.csv skipped FILE_IS_SIDECAR',
      'scan.pdf failed FILE_TYPE_NOT_SUPPORTED',
      'sub/c.txt article',
    ])
  })

  test('names hidden folders, links and pipes without reading or counting them', () => {
    expect(notes(findCorpusFiles(['/c'], { outDir: null }, makeDisk(tree)))).toEqual([
      '.git/ FOLDER_IS_HIDDEN',
      '_old/ FOLDER_IS_HIDDEN',
      'link.txt SYMLINK_NOT_FOLLOWED',
      'pipe FILE_NOT_REGULAR',
    ])
  })

  test('tells the person how to convert a PDF', () => {
    const { candidates } = findCorpusFiles(['/c/scan.pdf'], { outDir: null }, makeDisk(tree))
    expect(candidates[0]?.issue?.advice).toContain('pdftotext')
  })

  test('gives the same list when the disk lists folders backwards', () => {
    const forwards = findCorpusFiles(['/c'], { outDir: null }, makeDisk(tree))
    expect(findCorpusFiles(['/c'], { outDir: null }, makeDisk(tree, { backwards: true }))).toEqual(forwards)
  })

  test('never reads the output folder, nor a folder that holds the marker of one', () => {
    const disk = makeDisk({
      '/c/a.txt': article,
      '/c/out/articles/a.txt': article,
      '/c/older/.agencyscope-output': '',
      '/c/older/b.txt': article,
    })
    const files = findCorpusFiles(['/c'], { outDir: '/c/out' }, disk)
    expect(kinds(files)).toEqual(['a.txt article'])
    expect(notes(files)).toEqual(['older/ FOLDER_IS_OUTPUT', 'out/ FOLDER_IS_OUTPUT'])
  })

  test('reads nothing below an output folder that is named itself', () => {
    const disk = makeDisk({ '/c/out/.agencyscope-output': '', '/c/out/articles/a.txt': article })
    const files = findCorpusFiles(['/c/out/articles'], { outDir: null }, disk)
    expect(files.candidates).toEqual([])
    expect(files.notes.map(({ issue }) => issue.code)).toEqual(['FOLDER_IS_OUTPUT'])
  })

  test('skips a file that is reached again, whichever path was named first', () => {
    const disk = makeDisk({ '/c/sub/a.txt': article })
    const expected = ['sub/a.txt article', 'sub/a.txt skipped FILE_REACHED_TWICE']
    expect(kinds(findCorpusFiles(['/c', '/c/sub'], { outDir: null }, disk))).toEqual(expected)
    expect(kinds(findCorpusFiles(['/c/sub', '/c'], { outDir: null }, disk))).toEqual(expected)
  })

  test('resolves a link that is named, and keeps the file itself where both are reached', () => {
    const disk = makeDisk({ '/c/z.txt': article, '/a-link.txt': '-> /c/z.txt' })
    expect(kinds(findCorpusFiles(['/a-link.txt', '/c'], { outDir: null }, disk))).toEqual([
      'a-link.txt skipped FILE_REACHED_TWICE',
      'c/z.txt article',
    ])
  })

  test('shows paths relative to the folder that holds all that was named', () => {
    const disk = makeDisk({ '/p/one/a.txt': article, '/p/two/a.txt': article })
    expect(kinds(findCorpusFiles(['/p/two', '/p/one/a.txt'], { outDir: null }, disk))).toEqual([
      'one/a.txt article',
      'two/a.txt article',
    ])
  })

  test('lists a folder that is closed as failed', () => {
    const disk = makeDisk({ '/c/a.txt': article, '/c/shut/b.txt': article }, { closed: ['/c/shut'] })
    expect(kinds(findCorpusFiles(['/c'], { outDir: null }, disk))).toEqual([
      'a.txt article',
      'shut/ failed FOLDER_UNREADABLE',
    ])
  })

  test('throws PATH_NOT_FOUND for a path that is not there', () => {
    const act = (): CorpusFiles => findCorpusFiles(['/c', '/nowhere'], { outDir: null }, makeDisk(tree))
    expect(act).toThrow(AgencyscopeError)
    expect(act).toThrow(expect.objectContaining({ code: 'PATH_NOT_FOUND', context: { path: '/nowhere' } }))
  })

  test('finds nothing in an empty list of paths', () => {
    expect(findCorpusFiles([], { outDir: null }, makeDisk({})).candidates).toEqual([])
  })
})
