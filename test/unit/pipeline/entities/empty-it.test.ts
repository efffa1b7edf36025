import { describe, expect, test } from 'vitest'
import { findActor, recognise } from '../../../helpers/entities.ts'

const BODY = 'The African Union met in Addis Ababa on Friday. '

describe('it stands for nobody', () => {
  test.each([
    'It was a long year.',
    'Kenya signed the deal and Ghana rejected it.',
    'The opposition called it a disgrace.',
    'It is feared that floods will come.',
    'It has now been established that nobody paid.',
    "It's all about trust.",
    'It was hot in the hall.',
    'It seems that rain is near.',
    'It comes as prices rise.',
    'It takes time to heal.',
    'It took several months to decide.',
    'It is not clear who paid.',
    'It remains to be seen who pays.',
    'It was raining in the hills.',
    'It is not the first time.',
    'Rain made it hard to sleep.',
  ])('%s', (text) => {
    const doc = recognise(BODY + text)
    expect(findActor(doc, text.startsWith('It') ? 'It' : 'it')).toBeNull()
  })
})

describe('it stands for the body named before', () => {
  test.each([
    'It said that peace was near.',
    'It adopted a charter.',
    'It is ready to send soldiers.',
    'It was unable to agree.',
    'It is sending soldiers to Sudan.',
    'It is expected to send soldiers.',
    'It is an organisation of 55 states.',
    'It has not paid.',
    'It is not ready to send soldiers.',
    'It remains the largest body of the continent.',
    'It took control of the mission.',
  ])('%s', (text) => {
    expect(findActor(recognise(BODY + text), 'It')?.id).toBe('org:african_union')
  })
})
