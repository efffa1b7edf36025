import type { Label, Role, Token } from '../../pipeline/document/index.ts'
import type { EntityIndex } from '../../pipeline/entities/index.ts'
import { tagSentences } from '../../pipeline/tag/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { mean } from './agreement.ts'
import { findBaselineRole, type BaselineRole } from './baseline-roles.ts'
import { findSentenceLabel } from './baseline.ts'
import type { GoldBloc, SystemArticle, SystemCode, SystemSentence } from './agency-types.ts'

type Entry = Parameters<Parameters<EntityIndex['trie']['find']>[3]>[0][number]
type Ref = Entry['value']

interface Match {
  readonly firstToken: number
  readonly lastToken: number
  readonly ref: Ref
}

interface Read extends SystemSentence {
  readonly matches: readonly Match[]
}

/**
 * An article as keywords read it: a bloc is present where a name or demonym of its states, or a name of its
 * organisations, stands; its sentiment is natural's score of the sentence; its role comes from the nearest verb.
 *
 * @param article - Only the text of its sentences is looked at.
 */
export function readByKeywords(article: SystemArticle, index: EntityIndex): SystemArticle {
  const sentences = article.sentences.map(({ text }) => readSentence(text, index))
  const refs = sentences.flatMap((s) => s.matches.map((m) => m.ref))
  const actors = new Map(refs.flatMap(({ actor }) => (actor === null ? [] : [[actor.id, actor]])))
  return {
    id: article.id,
    sentences,
    blocs: { western: readBloc(sentences, 'western'), african: readBloc(sentences, 'african') },
    actors: [...actors.values()].map(({ name, bloc, type }) => ({ name, bloc, type, aliases: [] })),
    countries: [...new Set(refs.flatMap(({ kind, country }) => (kind === 'actor' ? [] : (country ?? []))))],
  }
}

/** The same article with every bloc present everywhere, so that the label of each sentence counts for both. */
export function labelEverywhere(article: SystemArticle): SystemArticle {
  const sentences = article.sentences.map(({ text }): SystemSentence => {
    const code = { present: true, label: findSentenceLabel(text), role: 'none' }
    return { text, western: code, african: code }
  })
  return { ...article, sentences }
}

function readSentence(text: string, index: EntityIndex): Read {
  const { tokens, sentences } = tokeniseText(text)
  const matches = findMatches(text, tokens, index)
  const isWanted = matches.length > 0
  const tags = tagSentences(
    text,
    sentences,
    tokens,
    sentences.map(() => isWanted),
    null,
  )
  const label = findSentenceLabel(text)
  const code = (bloc: GoldBloc) => {
    const own = matches.filter((m) => m.ref.actor?.bloc === bloc)
    return makeCode(
      own.map((m) => findBaselineRole(tags, [m.firstToken, m.lastToken])),
      label,
    )
  }
  return { text, matches, western: code('western'), african: code('african') }
}

const ABSENT: SystemCode = { present: false, label: null, role: null }

function makeCode(roles: readonly BaselineRole[], label: Label): SystemCode {
  if (roles.length === 0) return ABSENT
  const [acts, suffers] = [roles.includes('agent'), roles.includes('patient')]
  const role: Role = acts && suffers ? 'both' : acts ? 'agent' : suffers ? 'patient' : 'none'
  return { present: true, label, role }
}

function findMatches(text: string, tokens: readonly Token[], { trie }: EntityIndex): Match[] {
  const matches: Match[] = []
  for (let at = 0; at < tokens.length;) {
    const found = trie.find(tokens, at, tokens.length, (entries, first, last) =>
      entries.filter(
        (entry) => isKeyword(entry) && isSpelt(entry, text.slice(tokens[first]?.start, tokens[last - 1]?.end)),
      ),
    )
    const ref = found?.entries[0]?.value
    if (found !== null && ref !== undefined) matches.push({ ...found, ref })
    at = found?.lastToken ?? at + 1
  }
  return matches
}

function isKeyword({ value }: Entry): boolean {
  if (value.kind === 'actor') return value.person === null
  return value.kind === 'state' || value.kind === 'adjective' || value.kind === 'people'
}

function isSpelt({ caseRule, form }: Entry, words: string): boolean {
  return caseRule === 'exact' ? words.replaceAll('.', '') === form.replaceAll('.', '') : /^\p{Lu}/u.test(words)
}

const VALUES: Readonly<Record<string, number>> = { negative: -1, neutral: 0, positive: 1 }

function readBloc(sentences: readonly SystemSentence[], bloc: GoldBloc): SystemArticle['blocs'][GoldBloc] {
  const codes = sentences.map((s) => s[bloc]).filter((code) => code.present === true)
  const count = (role: Role) => codes.filter((code) => code.role === role).length
  const acting = count('agent') + count('both') / 2
  const all = count('agent') + count('both') + count('patient')
  return {
    sentiment: mean(codes.map((code) => VALUES[code.label ?? 'neutral'] ?? 0)),
    agency: all === 0 ? null : acting / all,
  }
}
