/** Errors of the operating system, such as a folder without permission, as messages for people. */
import { AgencyscopeError } from './errors.ts'

/** What Node says of a failed call of the operating system. */
interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly path?: unknown
  readonly dest?: unknown
}

interface Reason {
  readonly what: string
  readonly advice: string
}

const ELSEWHERE = 'Give a path in a folder that is there and can be written to.'

/** The codes that say something of the person's paths and disk; any other is a fault of the program. */
const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: { what: 'permission denied', advice: 'Change the permissions, or give another path.' },
  EPERM: { what: 'the operation is not permitted', advice: 'Change the permissions, or give another path.' },
  EROFS: { what: 'the disk is read-only', advice: ELSEWHERE },
  ENOENT: { what: 'there is no such file or folder', advice: ELSEWHERE },
  ENOTDIR: { what: 'a part of the path is a file, not a folder', advice: ELSEWHERE },
  EEXIST: { what: 'there is a file where a folder is needed', advice: ELSEWHERE },
  ELOOP: { what: 'it is a symbolic link that leads back to itself', advice: 'Give the path of a file or folder.' },
  EISDIR: { what: 'it is a folder, not a file', advice: 'Give the path of a file.' },
  ENOSPC: { what: 'the disk is full', advice: 'Make room, or give a path on another disk.' },
  EDQUOT: { what: 'the space allowed on the disk is used up', advice: 'Make room, or give a path on another disk.' },
  ENAMETOOLONG: { what: 'the name is too long', advice: 'Give a shorter path.' },
}

const READING: readonly string[] = ['read', 'scandir', 'opendir', 'stat', 'lstat', 'fstat', 'readlink', 'realpath']

/**
 * Makes of a system error about a path or the disk an AgencyscopeError PATH_UNUSABLE that names both; gives anything
 * else back as it is.
 */
export function explainSystemError(error: unknown): unknown {
  if (!isSystemError(error)) return error
  const reason = REASONS[error.code]
  if (reason === undefined) return error
  const path = pathOf(error)
  const subject = path === null ? 'A file' : `The path ${path}`
  return new AgencyscopeError('PATH_UNUSABLE', `${subject} cannot be ${verbOf(error)}: ${reason.what}.`, {
    cause: error,
    context: { path, code: error.code },
    advice: reason.advice,
  })
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  )
}

/** Where a file was to be renamed, that place: the other is a temporary name. */
function pathOf({ path, dest }: SystemError): string | null {
  if (typeof dest === 'string') return dest
  return typeof path === 'string' ? path : null
}

/** A call to open a file does not say what for. */
function verbOf({ syscall }: SystemError): string {
  if (READING.includes(syscall)) return 'read'
  return syscall === 'open' ? 'opened' : 'written'
}
