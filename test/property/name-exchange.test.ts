/** Exchanging names of the two blocs, mentions and links held fixed, moves every code with them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recognise } from '../../pipeline/index.ts'
import { tokenise } from '../../pipeline/tokenise/index.ts'
import { makeRawDocument } from '../../src/evaluate/index.ts'
import { countExchangeFailures, countUnmoved, exchangeNames } from '../../src/evaluate/name-exchange.ts'
import { loadResources } from '../../src/resources/index.ts'
import { readOwnArticles } from '../../src/train/own-articles.ts'
import { DATA } from '../helpers/command.ts'

const REAL = join(DATA, 'real-articles')
const resources = loadResources().pipeline

function readReal(limit: number): string[] {
  return readdirSync(REAL, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && !/(^|[/\\])(README|LICENSE)/.test(name))
    .sort()
    .slice(0, limit)
    .map((name) => readFileSync(join(REAL, name), 'utf8'))
}

/** The whole pipeline over some hundred articles, on a machine that does other things as well. */
const LONG = 240_000

describe('names of Western and African actors exchanged', () => {
  test(
    'no code of our own articles changes beyond moving to the other bloc',
    () => {
      const count = countExchangeFailures(
        readOwnArticles().map(({ raw }) => raw.text),
        resources,
      )
      expect(count.codes).toBeGreaterThan(1000)
      expect(count.failures).toBe(0)
    },
    LONG,
  )

  test.skipIf(!existsSync(REAL))(
    'nor of a thousand sentences of real articles',
    () => {
      const count = countExchangeFailures(readReal(100), resources)
      expect(count.codes).toBeGreaterThan(1000)
      expect(count.failures).toBe(0)
    },
    LONG,
  )

  test('the exchange reaches names and links, and codes that stay where they were are counted', () => {
    const doc = recognise(tokenise(makeRawDocument('one', 'France betrayed Niger.')), resources)
    const other = exchangeNames(doc)
    expect(other.mentions.map(({ bloc }) => bloc)).toEqual(['african', 'western'])
    expect(other.tokens.slice(0, 3).map(({ norm }) => norm)).toEqual(['niger', 'betrayed', 'france'])
    expect(countUnmoved(doc, other, resources.stance)).toEqual({ codes: 2, failures: 0 })
    expect(countUnmoved(doc, doc, resources.stance)).toEqual({ codes: 2, failures: 2 })
  })
})
