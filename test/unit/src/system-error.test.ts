import { expect, test } from 'vitest'
import { AgencyscopeError } from '../../../src/errors.ts'
import { explainSystemError } from '../../../src/system-error.ts'

const fail = (code: string, syscall: string, more: object = {}) =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, ...more })

test.each([
  ['EACCES', 'mkdir', { path: '/a/b' }, 'The path /a/b cannot be written: permission denied.'],
  ['EROFS', 'open', { path: '/a/b' }, 'The path /a/b cannot be opened: the disk is read-only.'],
  ['ENOENT', 'scandir', { path: '/a' }, 'The path /a cannot be read: there is no such file or folder.'],
  ['ELOOP', 'stat', { path: '/a' }, 'The path /a cannot be read: it is a symbolic link that leads back to itself.'],
  ['ENOSPC', 'write', {}, 'A file cannot be written: the disk is full.'],
  ['EISDIR', 'rename', { path: '/a.tmp', dest: '/a' }, 'The path /a cannot be written: it is a folder, not a file.'],
])('%s of %s is told with path and reason', (code, syscall, more, said) => {
  const error = explainSystemError(fail(code, syscall, more))
  expect(error).toBeInstanceOf(AgencyscopeError)
  expect(error).toMatchObject({ code: 'PATH_UNUSABLE', message: said, advice: expect.stringMatching(/\.$/) as string })
})

test.each([
  fail('EMFILE', 'open'),
  new TypeError('x is not a function'),
  Object.assign(new Error('no call'), { code: 'ENOENT' }),
  'a text',
  null,
])('anything else stays as it is: %s', (thrown) => {
  expect(explainSystemError(thrown)).toBe(thrown)
})
