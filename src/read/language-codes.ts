/**
 * The languages that are told apart: world news and the press of Africa.
 *
 * Codes after ISO 639 (set 1, set 3 as franc names it, and the older bibliographic codes of set 2); `names` in small
 * letters, as people write them in metadata.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  /** ISO 639-3 as franc gives it; null where franc does not know the language. */
  readonly franc: string | null
  /** Other codes and names in small letters. */
  readonly names: readonly string[]
}

const language = (code: string, franc: string | null, ...names: readonly string[]): Language => ({ code, franc, names })

export const LANGUAGES: readonly Language[] = [
  language('af', 'afr', 'afrikaans'),
  language('am', 'amh', 'amharic', 'አማርኛ'),
  language('ar', 'arb', 'ara', 'arabic', 'العربية'),
  language('bg', 'bul', 'bulgarian'),
  language('bm', 'bam', 'bambara'),
  language('bn', 'ben', 'bengali', 'bangla'),
  language('cs', 'ces', 'cze', 'czech'),
  language('da', 'dan', 'danish', 'dansk'),
  language('de', 'deu', 'ger', 'german', 'deutsch'),
  language('ee', 'ewe'),
  language('el', 'ell', 'gre', 'greek'),
  language('en', 'eng', 'english'),
  language('es', 'spa', 'spanish', 'español', 'castellano'),
  language('fa', 'pes', 'fas', 'per', 'persian', 'farsi'),
  language('ff', 'fuv', 'ful', 'fula', 'fulah', 'fulani', 'fulfulde', 'pulaar'),
  language('fi', 'fin', 'finnish'),
  language('fr', 'fra', 'fre', 'french', 'français', 'francais'),
  language('ha', 'hau', 'hausa'),
  language('he', 'heb', 'hebrew'),
  language('hi', 'hin', 'hindi'),
  language('hu', 'hun', 'hungarian'),
  language('id', 'ind', 'indonesian', 'bahasa indonesia'),
  language('ig', 'ibo', 'igbo'),
  language('it', 'ita', 'italian', 'italiano'),
  language('ja', 'jpn', 'japanese', '日本語'),
  language('ko', 'kor', 'korean', '한국어'),
  language('lg', 'lug', 'luganda', 'ganda'),
  language('ln', 'lin', 'lingala'),
  language('mg', null, 'mlg', 'malagasy'),
  language('nl', 'nld', 'dut', 'dutch', 'nederlands'),
  language('no', 'nob', 'nor', 'nb', 'nn', 'nno', 'norwegian', 'norsk'),
  language('ny', 'nya', 'chichewa', 'nyanja', 'chewa'),
  language('om', 'gaz', 'orm', 'oromo', 'afaan oromoo'),
  language('pl', 'pol', 'polish', 'polski'),
  language('pt', 'por', 'portuguese', 'português', 'portugues'),
  language('rn', 'run', 'kirundi', 'rundi'),
  language('ro', 'ron', 'rum', 'romanian'),
  language('ru', 'rus', 'russian', 'русский'),
  language('rw', 'kin', 'kinyarwanda'),
  language('sn', 'sna', 'shona'),
  language('so', 'som', 'somali', 'soomaali'),
  language('sr', 'srp', 'serbian'),
  language('st', 'sot', 'sesotho', 'sotho'),
  language('sv', 'swe', 'swedish', 'svenska'),
  language('sw', 'swh', 'swa', 'swahili', 'kiswahili'),
  language('ta', 'tam', 'tamil'),
  language('th', 'tha', 'thai'),
  language('ti', 'tir', 'tigrinya'),
  language('tn', 'tsn', 'setswana', 'tswana'),
  language('tr', 'tur', 'turkish', 'türkçe', 'turkce'),
  language('tw', null, 'twi', 'akan', 'aka'),
  language('uk', 'ukr', 'ukrainian'),
  language('ur', 'urd', 'urdu'),
  language('vi', 'vie', 'vietnamese'),
  language('wo', 'wol', 'wolof'),
  language('xh', 'xho', 'xhosa', 'isixhosa'),
  language('yo', 'yor', 'yoruba', 'yorùbá'),
  language('zh', 'cmn', 'zho', 'chi', 'chinese', 'mandarin', '中文'),
  language('zu', 'zul', 'zulu', 'isizulu'),
]

/**
 * ISO 639-1 of a language as people write it: `en`, `en-GB`, `English`, `fre`, `Français`.
 *
 * @returns null where it is not known; a code of two letters outside of the table is taken as it is.
 */
export function findLanguageCode(stated: string): string | null {
  const name = stated.trim().normalize('NFC').toLowerCase()
  const primary = name.split(/[-_]/u, 1)[0] ?? ''
  const found = LANGUAGES.find(({ code, franc, names }) =>
    [code, franc, ...names].some((n) => n === name || n === primary),
  )
  return found?.code ?? (/^[a-z]{2}$/u.test(primary) ? primary : null)
}
