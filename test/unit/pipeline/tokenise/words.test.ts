import { describe, expect, test } from 'vitest'
import { normaliseWord, tokeniseText } from '../../../../pipeline/tokenise/index.ts'

const cut = (text: string): string[] => tokeniseText(text).tokens.map((token) => text.slice(token.start, token.end))

describe('tokens', () => {
  test.each([
    ['possessives', "Kenya's army and Mali’s junta", ['Kenya', "'s", 'army', 'and', 'Mali', '’s', 'junta']],
    ['plural possessives', "the rebels' camp", ['the', 'rebels', "'", 'camp']],
    ['negations', "They didn't, can't and won’t", ['They', 'did', "n't", ',', 'ca', "n't", 'and', 'wo', 'n’t']],
    [
      'contractions',
      "I'm sure we're late, they'll see",
      ['I', "'m", 'sure', 'we', "'re", 'late', ',', 'they', "'ll", 'see'],
    ],
    [
      'hyphens between letters',
      'a junta-led al-Burhan COVID-19',
      ['a', 'junta', '-', 'led', 'al', '-', 'Burhan', 'COVID', '-', '19'],
    ],
    ['ranges and scores', 'in 2022-2023 they won 2-0', ['in', '2022-2023', 'they', 'won', '2-0']],
    ['acronyms', 'U.S. and U.N. aid at 5 a.m. on', ['U.S.', 'and', 'U.N.', 'aid', 'at', '5', 'a.m.', 'on']],
    ['time glued to its number', 'at 9a.m. today', ['at', '9', 'a.m.', 'today']],
    ['titles and initials', 'Gen. K. Toure, Lt. Col. Sy', ['Gen.', 'K.', 'Toure', ',', 'Lt.', 'Col.', 'Sy']],
    ['numbers that are counted', 'No. 5 said no.', ['No.', '5', 'said', 'no', '.']],
    ['money and shares', '$5.2m, 10,000 and 3.5%', ['$', '5.2m', ',', '10,000', 'and', '3.5', '%']],
    ['the final dot', 'He left Mali.', ['He', 'left', 'Mali', '.']],
    [
      'names with apostrophes',
      "N'Djamena, Côte d’Ivoire, chargé d'affaires",
      ["N'Djamena", ',', 'Côte', 'd’Ivoire', ',', 'chargé', "d'affaires"],
    ],
    [
      'addresses',
      'See https://a.example.org/b_(c). Mail x.y@news.example.org, or example.com.',
      ['See', 'https://a.example.org/b_(c)', '.', 'Mail', 'x.y@news.example.org', ',', 'or', 'example.com', '.'],
    ],
    ['handles and tags', '@sahel_desk wrote #Mali2024!', ['@sahel_desk', 'wrote', '#Mali2024', '!']],
    [
      'a missing space after a stop',
      'They came home.The army stayed.',
      ['They', 'came', 'home', '.', 'The', 'army', 'stayed', '.'],
    ],
    ['runs of marks', 'Wait... what?! ----', ['Wait', '...', 'what', '?!', '----']],
    ['pictographs', 'Well 👨‍👩‍👧 🇰🇪 👍🏾 done', ['Well', '👨‍👩‍👧', '🇰🇪', '👍🏾', 'done']],
    ['combining accents', 'Traore\u0301 spoke', ['Traore\u0301', 'spoke']],
    ['other scripts', 'قال الرئيس አዲስ አበባ።', ['قال', 'الرئيس', 'አዲስ', 'አበባ', '።']],
    [
      'Markdown',
      '**Bold** [text](https://a.example/b) ![alt](c.png)',
      [
        '**',
        'Bold',
        '**',
        '[',
        'text',
        ']',
        '(',
        'https://a.example/b',
        ')',
        '!',
        '[',
        'alt',
        ']',
        '(',
        'c',
        '.',
        'png',
        ')',
      ],
    ],
  ])('cuts %s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  test('leaves o’clock and a quoted word whole', () => {
    expect(cut("at six o'clock the 'rebels' left")).toEqual(['at', 'six', "o'clock", 'the', "'", 'rebels', "'", 'left'])
  })

  test('finds clitics that were set apart with blanks', () => {
    expect(cut("Kenya 's army did n't leave")).toEqual(['Kenya', "'s", 'army', 'did', "n't", 'leave'])
  })

  test('gives nothing for blank text', () => {
    expect(tokeniseText(' \r\n\u00a0\t')).toEqual({ sentences: [], tokens: [] })
  })

  test('tells words from marks', () => {
    expect(tokeniseText("Mali's 5 … 🇰🇪").tokens.map((token) => token.word)).toEqual([true, true, true, false, false])
  })
})

describe('normaliseWord', () => {
  test.each([
    ['Traoré', 'traore'],
    ['Traore\u0301', 'traore'],
    ['Côte', 'cote'],
    ['Søren', 'soren'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ægir', 'aegir'],
    ['Đinh', 'dinh'],
    ['N’Djamena', "n'djamena"],
    ['U.S.', 'u.s.'],
    ['so\u00adcial', 'social'],
  ])('folds %s to %s', (word, expected) => {
    expect(normaliseWord(word)).toBe(expected)
  })
})
