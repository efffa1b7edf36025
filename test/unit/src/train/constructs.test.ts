import { describe, expect, test } from 'vitest'
import { makeLexicon } from '../../../../pipeline/stance/index.ts'
import type { EvaluationEntry } from '../../../../pipeline/data/lexicon-schema.ts'
import { findEfficacyWords } from '../../../../src/train/constructs.ts'
import { readWordVectors } from '../../../../src/train/word-vectors.ts'
import { loadUntrained } from '../../../../src/resources/index.ts'

function entry(term: string, construct: EvaluationEntry['construct'], polarity = 0.5): EvaluationEntry {
  return { id: `eval:${term}`, term, pos: 'adj', polarity, construct, note: 'made for a test' }
}

const vectors = readWordVectors()

describe('findEfficacyWords', () => {
  const { words, heldOut } = findEfficacyWords(loadUntrained().lexicon, vectors)
  const found = new Set(words)

  test('words of gaining and losing that no list holds are of efficacy, words of good and bad are not', () => {
    for (const word of ['rapidly', 'steadily', 'slowest', 'foothold', 'accelerating'])
      expect(found, word).toContain(word)
    for (const word of ['murderer', 'kindness', 'insulted', 'racist', 'cruelty'])
      expect(found, word).not.toContain(word)
  })

  test('entries that were kept out are told better than by the commoner construct for all', () => {
    expect(heldOut.entries).toBeGreaterThan(1000)
    expect(heldOut.accuracy).toBeGreaterThan(heldOut.baseline + 0.1)
  })

  test('a listed word is what its list says, whatever it is like; one of no polarity says nothing', () => {
    const lexicon = makeLexicon(
      [
        entry('rapid', 'evaluation'),
        entry('swift', 'evaluation'),
        entry('cruel', 'efficacy'),
        entry('table', 'efficacy', 0),
      ],
      [],
    )
    const listed = new Set(findEfficacyWords(lexicon, vectors).words)
    expect(listed).toContain('cruel')
    expect(listed).not.toContain('rapid')
    expect(findEfficacyWords(lexicon, vectors).heldOut.entries).toBe(3)
  })
})
