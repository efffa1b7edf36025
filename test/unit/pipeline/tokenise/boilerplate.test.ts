import { describe, expect, test } from 'vitest'
import { tokeniseText } from '../../../../pipeline/tokenise/index.ts'

const kinds = (text: string): (string | null)[] => tokeniseText(text).sentences.map((sentence) => sentence.boilerplate)

describe('boilerplate', () => {
  test.each([
    ['image', '![]()'],
    ['image', '![The port of Lomé](https://img.example.org/lome.jpg)'],
    ['image', '[image: The port of Lomé]'],
    ['credit', 'Photo: Awa Diallo/AFP'],
    ['credit', 'Photo: Sahel Pictures / A. Diallo'],
    ['credit', '(Image credit: Awa Diallo)'],
    ['credit', '© 2024 Sahel Courier'],
    ['credit', 'Agence X / © Awa Diallo/PictureAlliance'],
    ['caption', 'FILE - In this file photo soldiers guard a bridge in Gao.'],
    ['caption', 'The two presidents pictured on July 6, 2024.'],
    ['caption', 'Soldiers at the gate of the camp Image: Awa Diallo.'],
    ['promotion', 'Follow us on Twitter and Facebook'],
    ['promotion', 'Subscribe to our newsletter for more.'],
    ['promotion', 'Read also: Five facts on the river'],
    ['promotion', 'Share this article'],
    ['promotion', 'ADVERTISEMENT'],
    ['promotion', 'Sign up for our daily briefing.'],
    ['promotion', 'Click here to join the channel.'],
    ['promotion', 'The post Army leaves Gao appeared first on Sahel Courier.'],
    ['address', 'https://news.example.org/gao'],
    ['address', 'Email: desk@news.example.org'],
    ['byline', 'By Awa Diallo'],
    ['byline', 'By Awa Diallo and Kofi Mensah, Sahel Courier'],
    ['byline', 'Reporting by Awa Diallo; editing by Kofi Mensah'],
  ])('is %s: %s', (kind, line) => {
    expect(kinds(`The army left Gao.\n\n${line}\n\nThe town slept.`)).toEqual([null, kind, null])
  })

  test.each([
    'The rebels follow us on the road to Gao every night.',
    'By Monday the army had left.',
    'By Tuesday Morning Everything Changed',
    'Share prices in Lagos fell.',
    'The photo shows the minister with a rebel leader.',
    'Subscribe is what the bank asked investors to do.',
    'He was pictured in Paris with the ambassador.',
    'The minister said the image of Africa abroad must change.',
    'Click here, said the officer, and the machine counted the vote.',
    'Watch-makers in Geneva buy gold from Mali.',
    'Reuters and AFP reported the attack.',
    'General Election Results',
    'The post office in Gao appeared closed.',
    'France signed up for the mission in Mali.',
    'President Banda struggles to take control',
    'Credit: a word that farmers in Mali fear.',
  ])('leaves alone: %s', (line) => {
    expect(kinds(`The army left Gao.\n\n${line}\n\nThe town slept.`)).toEqual([null, null, null])
  })

  test('marks a sentence before a credit on its line, and a bare name beside an image', () => {
    expect(kinds('It rained.\n![]()\nThe leaders at the summit. Photo: Awa Diallo/AFP\nIt stopped.')).toEqual([
      null,
      'image',
      'caption',
      'credit',
      null,
    ])
    expect(kinds('It rained.\n\nKing Mohammed VI\nMeanwhile, it stopped.')).toEqual([null, 'caption', null])
  })
})
