/** The forms of the gazetteer as running text holds them, and what each stands for. */
import type { PersonEntry } from '../data/schema.ts'
import type { Actor, Place } from '../document/index.ts'
import { scanTokens } from '../tokenise/index.ts'
import type { CaseRule, TokenTrie } from './trie.ts'

/** What a gazetteer form stands for. `people` are persons by nationality, `adjective` the demonym as a modifier. */
export type RefKind = 'state' | 'capital' | 'adjective' | 'people' | 'actor' | 'place' | 'collective' | 'bloc_adjective'

/** One reading of a gazetteer form. */
export interface Ref {
  readonly kind: RefKind
  /** Set where the reading can act. */
  readonly actor: Actor | null
  /** Set where the reading lies somewhere. */
  readonly place: Place | null
  readonly country: string | null
  /** True where the form also means something else and needs a context rule. */
  readonly ambiguous: boolean
  /** name | alias | former | abbreviation | demonym | phrase */
  readonly form: 'name' | 'alias' | 'former' | 'abbreviation' | 'demonym' | 'phrase'
  /** True for bodies of a kind that every country has under the same name: Senate, Supreme Court, Labour. */
  readonly national?: true
  /** Set for persons, who are matched and merged by parts of their names. */
  readonly person: PersonEntry | null
}

/** A form as the tokeniser would cut it in running text. */
interface CutForm {
  readonly norms: readonly string[]
  /** For each token, hyphens left out, whether it begins with a capital. */
  readonly capitals: readonly boolean[]
}

const cutForms = new Map<string, CutForm>()

/** Cuts a form as the tokeniser would; remembered. */
export function cutForm(form: string): CutForm {
  const known = cutForms.get(form)
  if (known !== undefined) return known
  const tokens = scanTokens(form)
  const cut = {
    norms: tokens.map(({ norm }) => norm),
    capitals: tokens
      .filter(({ norm }) => !/^[-–‑]$/.test(norm))
      .map(({ start, end }) => /^\p{Lu}/u.test(form.slice(start, end))),
  }
  cutForms.set(form, cut)
  return cut
}

/** The norms of a form, joined by spaces. */
export function foldWords(words: string): string {
  return cutForm(words).norms.join(' ')
}

/** Enters one reading of a form. */
export function add(trie: TokenTrie<Ref>, form: string, caseRule: CaseRule, ref: Ref): void {
  const { norms, capitals } = cutForm(form)
  if (norms.length > 0) trie.add(norms, { value: ref, form, caseRule, capitals })
}

/** Forms in capitals and short ones keep their case: US is no `us`, AIDS no `aids`. */
export function caseOf(form: string): CaseRule {
  return /^[\p{Lu}\d.&-]{2,6}$/u.test(form) ? 'exact' : 'capital'
}

/** Lower-case ASCII letters and digits joined by `_`, for ids of actors and places outside the gazetteer. */
export function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'unnamed'
  )
}
