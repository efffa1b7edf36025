import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../../src/new-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agencyscope-folder-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test('makes a folder and those above it, and leaves one that is there', () => {
  makeFolder(join(root, 'a', 'b', 'c'))
  writeFileSync(join(root, 'a', 'b', 'c', 'file'), '')
  makeFolder(join(root, 'a', 'b', 'c'))
  expect(readdirSync(join(root, 'a', 'b', 'c'))).toEqual(['file'])
})

test('says so where a file is in the way', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => {
    makeFolder(join(root, 'file'))
  }).toThrow('EEXIST')
  expect(() => {
    makeFolder(join(root, 'file', 'a', 'b'))
  }).toThrow('ENOTDIR')
})

test.runIf(existsSync('/proc/self'))('comes back where the system makes no folders', () => {
  expect(() => {
    makeFolder('/proc/agencyscope/results')
  }).toThrow('ENOENT')
})
