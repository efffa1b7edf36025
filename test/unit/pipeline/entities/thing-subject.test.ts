import { describe, expect, test } from 'vitest'
import { findMention, recognise } from '../../../helpers/entities.ts'

describe('a pronoun behind a thing of its number is nobody', () => {
  test.each([
    ['France warned Mali. If a flight arrives late, its passengers wait.', 'its'],
    ['The European Union met. The protocol was signed. It allows trade.', 'It'],
    ['Nigeria and Shell talked. The pipes leaked. They are old.', 'They'],
    ['Hewlett Packard will train IT personnel in Mauritius.', 'IT'],
    ['The agreement was rejected by Mali. It violates the constitution.', 'It'],
    ['The crisis hit Kenya. It destroyed thousands of jobs.', 'It'],
    ['The report criticised Mali. It said the army killed civilians.', 'It'],
    ['France pays. The new taxes fell because they cost money.', 'they'],
  ])('%s: %s', (text, words) => {
    expect(findMention(recognise(text), words)).toBeNull()
  })

  test.each([
    ['the thing is of another number', 'The European Union met. The protocol was signed. They left.', 'They'],
    ['somebody stands between', 'The deal gave Mali control of its mines.', 'its'],
    ['those between act', 'The sanctions hurt Zimbabweans, and they blamed Britain.', 'they'],
    ['only somebody needs', 'The floods displaced Kenyans. They need help.', 'They'],
    ['those are people', 'Kenyans watched. The educators were paid. They cheered.', 'They'],
    ['only somebody says', 'The European Union met. The deal was signed. It said more would follow.', 'It'],
    ['the subject is somebody', 'The European Union met in Mali. It left.', 'It'],
    ['the thing is an object', 'The European Union signed the protocol. It left.', 'It'],
  ])('but not where %s', (_, text, words) => {
    expect(findMention(recognise(text), words)?.actor ?? null).not.toBeNull()
  })
})
