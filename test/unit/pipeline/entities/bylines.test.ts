import { expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

test.each([
  'By John Smith\n\nThe farmers of Kenya met in Nairobi. He smiled.',
  'By John Smith in Nairobi\n\nThe farmers of Kenya met. He smiled.',
  'Kenya wept. (Reporting by John Smith in Nairobi; editing by Peter Jones) He smiled.',
  'Kenya wept.\nAdditional reporting by John Smith. He smiled.',
])('nobody of a byline is he later: %s', (text) => {
  expect(findActor(recognise(text), 'He')?.id ?? '').not.toMatch(/smith|jones/)
})

test.each([
  'The law was written by John Smith in Kenya. He smiled.',
  'By Friday, John Smith had left Kenya. He smiled.',
  'By all accounts John Smith loved Kenya. He smiled.',
  'A report by John Smith shocked Kenya. He smiled.',
  "By John Smith's count, ten had died in Kenya. He smiled.",
])('but %s', (text) => {
  expect(findActor(recognise(text), 'He')?.id).toBe('x:person_john_smith')
})
