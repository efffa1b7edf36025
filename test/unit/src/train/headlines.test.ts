import { describe, expect, test } from 'vitest'
import { makeHeadline } from '../../../../src/train/headlines.ts'

/** `word/lemma/TAG` of each word, as a treebank holds them. */
function rewrite(sentence: string): string | null {
  const words = sentence.split(' ').map((word) => {
    const [text = '', lemma = '', tag = ''] = word.split('/')
    return { text, lemma, tag }
  })
  return (
    makeHeadline(words)
      ?.map(({ text, tag }) => `${text}/${tag}`)
      .join(' ') ?? null
  )
}

describe('makeHeadline', () => {
  test.each([
    [
      'The/the/DT minister/minister/NN halted/halt/VBD the/the/DT talks/talk/NNS ././.',
      'Minister/NN halts/VBZ talks/NNS',
    ],
    ['The/the/DT fans/fan/NNS carried/carry/VBD a/a/DT flag/flag/NN', 'Fans/NNS carry/VBP flag/NN'],
    ['She/she/PRP carried/carry/VBD a/a/DT big/big/JJ flag/flag/NN', 'She/PRP carries/VBZ big/JJ flag/NN'],
    ['They/they/PRP watched/watch/VBD it/it/PRP', 'They/PRP watch/VBP it/PRP'],
    ['Ghana/Ghana/NNP sells/sell/VBZ cocoa/cocoa/NN', 'Ghana/NNP sells/VBZ cocoa/NN'],
  ])('%s', (sentence, headline) => {
    expect(rewrite(sentence)).toBe(headline)
  })

  test('leaves out sentences without a verb that a headline could have', () => {
    expect(rewrite('The/the/DT minister/minister/NN was/be/VBD late/late/JJ')).toBeNull()
    expect(rewrite('Prices/price/NNS and/and/CC wages/wage/NNS')).toBeNull()
  })
})
