/** Two codes, as the files of coded sentences in scripts/ write them: `0a -p`. */
import type { Role } from '../../pipeline/document/codes.ts'
import type { Codes } from './coded.ts'

/** The pattern of one code: sentiment (`-`, `0`, `+`) and role (`a`, `p`, `b`, `n`), or `.` where the bloc is absent. */
export const CODE = /[-0+][apbn]|\./.source

const SENTIMENTS: Readonly<Record<string, number>> = { '-': -1, '0': 0, '+': 1 }
const ROLES: Readonly<Record<string, Role>> = { a: 'agent', p: 'patient', b: 'both', n: 'none' }

/** The blocks of such a file, each from a line with `# ` on; lines before the first are notes. */
export function readBlocks(text: string): string[] {
  return text.split(/\n(?=# )/).slice(text.startsWith('# ') ? 0 : 1)
}

/** What a code for `western` and one for `african` say; both match `CODE`. */
export function readCodes(western: string, african: string): Codes {
  const [of, to] = [readCode(western), readCode(african)]
  return {
    ...{ western_present: of.present, western_sentiment: of.sentiment, western_role: of.role },
    ...{ african_present: to.present, african_sentiment: to.sentiment, african_role: to.role },
  }
}

function readCode([sentiment = '', role = '']: string) {
  return { present: sentiment === '.' ? 0 : 1, sentiment: SENTIMENTS[sentiment] ?? 0, role: ROLES[role] ?? 'none' }
}
