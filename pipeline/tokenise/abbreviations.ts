/** Abbreviations that keep their dot, by what the dot means for the end of a sentence. */

/** `title`: a name follows; `joiner`: never ends; `number`: only before a digit; `month`; `suffix`: may end. */
export type AbbreviationKind = 'title' | 'joiner' | 'number' | 'month' | 'suffix'

const LISTS: Readonly<Record<AbbreviationKind, string>> = {
  title:
    'Mr Mrs Ms Dr Prof Rev Fr Hon Sen Rep Gov Pres Amb Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Cpl Adm Brig Supt Insp ' +
    'Msgr Mme Mlle Messrs Atty Engr Eng Arch Barr Alh Mt St Ste Ft Sir Asst Assoc Dep Min Sec Comm Spc Pvt Pte Ret Mx Sr Br Bp',
  joiner: 'vs v viz cf ca approx resp incl i.e e.g',
  number: 'No Nos no nos Art art Arts Sec sec Fig fig Figs figs Vol vol p pp Ch ch Para para Paras paras Eq eq',
  month: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
  suffix:
    'Co Cos Corp Inc Ltd Bros Jr Sr Esq PLC Plc Pty Ltda Cie Intl Dept dept Univ Assn govt Govt etc al Ph.D Ave Blvd Rd est',
}

/** Words that are ordinary English as well: an abbreviation only where a digit follows. */
const NEEDS_DIGIT = new Set(['Mar', 'Sun', 'Sat', 'Wed', 'Mon', 'Fri', 'p', 'pp', 'Jun', 'Jul'])

const KINDS = new Map<string, AbbreviationKind>()
for (const kind of ['suffix', 'number', 'joiner', 'month', 'title'] as const)
  for (const word of LISTS[kind].split(' ')) KINDS.set(word, kind)

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** First character after the dot at `dot` and the white space behind it. */
const nextUnit = (text: string, dot: number): number => {
  let at = dot + 1
  while (at < text.length && at < dot + 4 && /\s/u.test(text.charAt(at))) at += 1
  return at < text.length ? text.charCodeAt(at) : 0
}

/**
 * What kind of abbreviation a word is.
 *
 * @param word - The word without its last dot, as written.
 * @returns The kind, or null for a word that ends in a plain full stop.
 */
export const abbreviationKind = (word: string): AbbreviationKind | null => KINDS.get(word) ?? null

/**
 * Whether the dot at `dot` belongs to the word before it.
 *
 * @param text - The whole text.
 * @param word - The word before the dot, as written.
 * @param dot - Offset of the dot.
 * @returns True for `Gen.`, `Inc.`, `No.` before a digit and a capital initial before white space.
 */
export const keepsDot = (text: string, word: string, dot: number): boolean => {
  const kind = abbreviationKind(word)
  if (kind === null) return false
  const digitFollows = isDigit(nextUnit(text, dot))
  if (kind === 'number' || NEEDS_DIGIT.has(word)) return digitFollows
  return true
}
