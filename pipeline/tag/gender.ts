/** Which first names women and men bear, as compromise's word list has them. */
export type Gender = 'female' | 'male'

/** Reads a lexicon's tags of one word; null where it is no first name, or one of both. */
export function readGender(tags: string | readonly string[] | undefined): Gender | null {
  const all = typeof tags === 'string' ? [tags] : (tags ?? [])
  const female = all.includes('FemaleName')
  const male = all.includes('MaleName')
  return female === male ? null : female ? 'female' : 'male'
}
