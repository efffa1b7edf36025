/** Which first names women and men bear, as compromise's word list has them. */
export type Gender = 'female' | 'male'

/** Reads a lexicon's tags of one word; null where it is no first name, or one of both. */
export function readGender(tags: readonly string[]): Gender | null {
  const female = tags.includes('FemaleName')
  const male = tags.includes('MaleName')
  return female === male ? null : female ? 'female' : 'male'
}
