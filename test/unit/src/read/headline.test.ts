import { describe, expect, test } from 'vitest'
import { findTitle } from '../../../../src/read/headline.ts'

const body = 'The envoy left Bamako on Monday.\n\nNobody saw him go.'

describe('findTitle with a stated title', () => {
  test('codes it as a headline where the text does not hold it', () => {
    expect(findTitle(body, 'Envoy leaves')).toEqual({ title: 'Envoy leaves', headline: 'Envoy leaves' })
  })

  test.each([
    `Goïta’s envoy leaves Mali\n\n${body}`,
    `# Goita's envoy leaves Mali\n\n${body}`,
    `GOÏTA’S ENVOY LEAVES MALI\n${body}`,
    `![]()\n\n“Goïta's envoy leaves Mali”\n\n${body}`,
    `Goïta’s envoy leaves Mali | Mock Post\n\n${body}`,
    `Goïta’s envoy\nleaves Mali\n\n${body}`,
  ])('finds it at the head of %j', (text) => {
    expect(findTitle(text, 'Goïta’s envoy leaves Mali').headline).toBeNull()
  })

  test('does not take a sentence that begins like the title for it', () => {
    expect(findTitle('Envoy leaves, and nobody mourns him.\n', 'Envoy leaves').headline).toBe('Envoy leaves')
  })
})

describe('findTitle without a stated title', () => {
  test.each([
    ['# Envoy leaves\n\nText.', 'Envoy leaves'],
    ['# Envoy leaves #\nText.', 'Envoy leaves'],
    [`Mali envoy leaves\n\n${body}`, 'Mali envoy leaves'],
    [`Is Mali next to leave?\r\n\r\n${body}`, 'Is Mali next to leave?'],
    [`Tuesday, June 3, 2025\n\nMali envoy leaves\n\n${body}`, 'Mali envoy leaves'],
  ])('takes the heading of %j', (text, title) => {
    expect(findTitle(text, null)).toEqual({ title, headline: null })
  })

  test.each([
    body,
    `SIPHO EXAMPLE\n\n${body}`,
    `Ama Sample Mensah\n\n${body}`,
    `By Ama Sample\n\n${body}`,
    `Mali envoy leaves\n${body}`,
    `Mali envoy leaves`,
    `## A second-level heading\n\n${body}`,
    `https://example.org/mali envoy leaves\n\n${body}`,
    '',
  ])('takes none from %j', (text) => {
    expect(findTitle(text, null)).toEqual({ title: null, headline: null })
  })
})
