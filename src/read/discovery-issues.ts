/** What discovery says of the things that it does not read. */
import type { Issue } from '../../pipeline/document/index.ts'
import { makeIssue } from './issues.ts'

/** The same file by another path; `first` is the path that is analysed. */
export function repeatIssue(first: string): Issue {
  return makeIssue({
    code: 'FILE_REACHED_TWICE',
    severity: 'info',
    message: `This is the same file as ${first}, which is analysed.`,
    advice: 'Name each folder or file once.',
  })
}

/** A link inside a folder. */
export function symlinkIssue(): Issue {
  return makeIssue({
    code: 'SYMLINK_NOT_FOLLOWED',
    severity: 'info',
    message: 'This is a symbolic link; links inside folders are not followed.',
    advice: 'To have it analysed, name it on the command line.',
  })
}

/** A device, socket or pipe: an error where it was named, else only mentioned. */
export function irregularIssue(severity: 'error' | 'info'): Issue {
  return makeIssue({
    code: 'FILE_NOT_REGULAR',
    severity,
    message: 'This is a device, socket or pipe, not a regular file.',
    advice: 'Save its content as a .txt file.',
  })
}

/** A folder whose name begins with . or _. */
export function hiddenFolderIssue(): Issue {
  return makeIssue({
    code: 'FOLDER_IS_HIDDEN',
    severity: 'info',
    message: 'The name of the folder begins with . or _, so nothing in it was read.',
    advice: 'Rename the folder, or name it on the command line, to have it analysed.',
  })
}

/** A folder of results: a warning where it was named, else only mentioned. */
export function outputIssue(severity: 'warning' | 'info'): Issue {
  return makeIssue({
    code: 'FOLDER_IS_OUTPUT',
    severity,
    message: 'This lies in a folder of results, so nothing in it was read.',
    advice: 'Keep articles outside of output folders.',
  })
}
