import { normAt, type Context, type Draft } from './draft.ts'
import type { NameCandidate } from './names.ts'

/**
 * After a town that only the name tagger knows, and a comma, a state says where: Nenagh, Ireland. The gazetteer's own
 * towns are seen to by `decideReading`.
 *
 * @param known - Changed in place.
 */
export function settleAppositions({ doc }: Context, names: readonly NameCandidate[], known: readonly Draft[]): void {
  const towns = new Map(names.filter(({ type }) => type === 'place').map((name) => [name.lastToken, name]))
  for (const draft of known) {
    const sentence = doc.sentences[draft.sentence]
    const town = towns.get(draft.firstToken - 1)
    if (town?.sentence !== draft.sentence || sentence === undefined || draft.source !== 'state') continue
    const isEnd = normAt(doc, sentence, draft.lastToken) !== 'and'
    if (normAt(doc, sentence, draft.firstToken - 1) !== ',' || !isEnd || draft.reading !== 'actor') continue
    draft.reading = 'place'
    draft.rule = `${draft.rule} reading:after_town`
  }
}
