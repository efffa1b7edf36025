import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSpeechModel, tagSentences, tagWords } from '../../../../pipeline/tag/index.ts'
import { tokeniseText } from '../../../../pipeline/tokenise/index.ts'
import { loadResources } from '../../../../src/resources/index.ts'
import { trainSpeech } from '../../../../src/train/train-speech.ts'

const { speech } = loadResources().pipeline.entities

/** `word/pos` of every word, with the form of verbs. */
function read(text: string): string {
  const { sentences, tokens } = tokeniseText(text)
  const wanted = sentences.map(() => true)
  return tagSentences(text, sentences, tokens, wanted, speech)
    .map((tag, at) => {
      const { start, end } = tokens[at] ?? { start: 0, end: 0 }
      return `${text.slice(start, end)}/${tag?.pos ?? '?'}${tag?.form ? `:${tag.form}` : ''}`
    })
    .join(' ')
}

describe('the trained tagger', () => {
  test.each([
    ['The army expelled the rebels.', 'The/det army/noun expelled/verb:past the/det rebels/noun ./punct'],
    [
      'The rebels were expelled by the army.',
      'The/det rebels/noun were/aux:past expelled/verb:participle by/adp the/det army/noun ./punct',
    ],
    ['Mali was sanctioned.', 'Mali/propn was/aux:past sanctioned/verb:participle ./punct'],
    ['They want to leave.', 'They/pron want/verb:present to/part leave/verb:infinitive ./punct'],
    ['The allies like France left.', 'The/det allies/noun like/adp France/propn left/verb:past ./punct'],
    ['They like France.', 'They/pron like/verb:present France/propn ./punct'],
    [
      'The commission fights corruption in every district.',
      'The/det commission/noun fights/verb:present corruption/noun in/adp every/det district/noun ./punct',
    ],
    ["France's troops left.", "France/propn 's/part troops/noun left/verb:past ./punct"],
    ['Berlin is home to many.', 'Berlin/propn is/verb:present home/noun to/adp many/adj ./punct'],
  ])('%s', (text, tags) => {
    expect(read(text)).toBe(tags)
  })

  test.each([
    ['Not once did Kenya apologise.', 'did/aux:past', 'apologise/verb:base'],
    ['Only then did the Kenyan government act.', 'did/aux:past', 'act/verb:base'],
    ['Never has France said sorry.', 'has/aux:present', 'said/verb:participle'],
    ['Did Kenya apologise?', 'Did/aux:past', 'apologise/verb:base'],
    ['Barely had Kenya paid when it snowed.', 'had/aux:past', 'paid/verb:participle'],
    ['Only Kenya has troops.', 'has/verb:present', 'troops/noun'],
    ['Has Kenya a plan?', 'Has/verb:present', 'plan/noun'],
    ['Not all Kenyans did the work.', 'did/verb:past', 'work/noun'],
  ])('an auxiliary before its subject: %s', (text, ...tags) => {
    for (const tag of tags) expect(read(text)).toContain(tag)
  })

  test.each([
    ['France, Germany back Mali', 'back/verb:present'],
    ['EU, AU sign trade pact', 'sign/verb:present'],
    ['Nigeria, Benin reopen border', 'reopen/verb:present'],
    ['Sudan: army retakes the capital', 'retakes/verb:present'],
    ['Germany apologises for genocide in Namibia', 'apologises/verb:present'],
    ['Ghana, Togo border closure', 'border/noun'],
    ['Kenya, Uganda in talks over pipeline', 'talks/noun'],
    ['US, UK back home rule', 'back/adv'],
    ['Ghana sign language', 'sign/noun'],
  ])('the verb of a heading behind several names or a label: %s', (text, ...tags) => {
    for (const tag of tags) expect(read(text)).toContain(tag)
  })

  test('finds the verb between two names that it has never seen', () => {
    expect(read('Norland invited Suderia.')).toContain('invited/verb:past Suderia/propn')
  })

  test.each([
    ['Finance Minister Ken Boateng presented the budget.', 'Finance/noun', 'presented/verb:past'],
    ['Housing Minister Amina Juma, on Friday, opened the flats.', 'Housing/noun', 'opened/verb:past'],
    ['Finance the clinic, farmers said.', 'Finance/verb:base', 'said/verb:past'],
    ['Rachel Moyo describes herself as a loving mother.', 'describes/verb:present'],
    ['Minister Amina Juma awarded Kenyan athletes.', 'awarded/verb:past'],
    ['President Moyo met injured Kenyan athletes.', 'met/verb:past', 'injured/verb:participle'],
    ['Minister Koonja dwelt on unity.', 'dwelt/verb:past'],
    ['The government set out to build a fund.', 'set/verb:past'],
    ['The set out in the yard is new.', 'set/noun'],
  ])('%s', (text, ...tags) => {
    for (const tag of tags) expect(read(text)).toContain(tag)
  })

  test('makes no verb of a heading without one', () => {
    expect(read('Ghana cocoa farmers association')).not.toContain('verb')
  })

  test('looks at wanted sentences only', () => {
    const text = 'The army left Gao. The town met.'
    const { sentences, tokens } = tokeniseText(text)
    const tags = tagSentences(text, sentences, tokens, [false, true], speech)
    expect(tags.map((tag) => tag !== null)).toEqual(tokens.map((_, at) => at >= (sentences[1]?.firstToken ?? 0)))
  })

  test('gives every word a tag, whatever it is', () => {
    const words = ['', '😀', '"', 'ÉÈ', '12.5', 'x'.repeat(500)].map((text) => ({ text, norm: text.toLowerCase() }))
    if (speech === null) throw new Error('There is no model.')
    expect(tagWords(speech, words)).toHaveLength(words.length)
  })
})

test('training learns a small treebank by heart, twice the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'))
  const line = (word: string, at: number, tag: string) => [at + 1, word, '_', '_', tag].join('\t')
  const sentence = (words: string) =>
    words
      .split(' ')
      .map((pair, at) => line(pair.split('/')[0] ?? '', at, pair.split('/')[1] ?? ''))
      .join('\n')
  const bank = ['The/DT guards/NNS slept/VBD ./.', 'She/PRP guards/VBZ the/DT gate/NN ./.'].map(sentence).join('\n\n')
  mkdirSync(join(folder, 'ud'))
  for (const name of ['ewt-train', 'ewt-dev', 'gum-news']) writeFileSync(join(folder, 'ud', `${name}.conllu`), bank)
  const effects = { err: () => undefined } as unknown as Parameters<typeof trainSpeech>[1]
  const { model, card } = trainSpeech(folder, effects)
  expect(trainSpeech(folder, effects).model.weights).toBe(model.weights)
  rmSync(folder, { recursive: true })
  const words = ['She', 'guards', 'the', 'gate', '.'].map((text) => ({ text, norm: text.toLowerCase() }))
  expect(tagWords(readSpeechModel(model), words)).toEqual(['PRP', 'VBZ', 'DT', 'NN', '.'])
  expect(card).toContain('| GUM, news | 9 | 1.0000 | 1.0000 |')
})
