import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleRecord } from '../../pipeline/records/index.ts'
import { loadResources } from '../../src/resources/index.ts'
import { analyseCase } from '../helpers/golden.ts'

/** The kind of article that the project started from: who is in it, and what a reader takes away. */
describe('the starting example', () => {
  let article: ArticleRecord
  beforeAll(async () => {
    article = (await analyseCase('morocco-sahel-conference', loadResources())).article
  })

  test.each([
    ['Morocco', 'state', 'african'],
    ['Mali', 'state', 'african'],
    ['Burkina Faso', 'state', 'african'],
    ['Niger', 'state', 'african'],
    ['Algeria', 'state', 'african'],
    ['France', 'state', 'western'],
    ['Russia', 'state', 'russia'],
    ['Turkey', 'state', 'turkiye'],
  ])('%s acts as a %s of the bloc %s', (name, type, bloc) => {
    expect(findActor(name)).toMatchObject({ type, bloc })
  })

  test.each(['AES', 'ECOWAS'])('%s is an African bloc of states', (name) => {
    expect(findActor(name)).toMatchObject({ type: 'bloc', bloc: 'african' })
  })

  test.each([
    ['Ibrahim Traoré', 'BFA'],
    ['Abdourahamane Tiani', 'NER'],
    ['Assimi Goïta', 'MLI'],
    ['Mohammed VI', 'MAR'],
  ])('%s is a leader of %s', (name, country) => {
    expect(findActor(name)).toMatchObject({ type: 'person', bloc: 'african', country })
  })

  test('nobody else is taken for a leader, a state or an alliance', () => {
    const named = article.actors.filter(({ type }) => ['state', 'bloc'].includes(type))
    expect(named.map(({ name }) => name)).toHaveLength(10)
    expect(article.actors.map(({ name }) => name)).not.toContain('Nigeria')
  })

  test('capitals speak for their states, and are places where something only happens there', () => {
    expect(findActor('Morocco').aliases).toContain('Rabat')
    expect(findActor('France').aliases).toContain('Paris')
    expect(article.places.map(({ name }) => name)).toEqual(expect.arrayContaining(['Niamey', 'Casablanca']))
  })

  test('the credit of the photograph, the placeholder and the advertisement count for nothing', () => {
    const boilerplate = article.sentences.filter((sentence) => sentence.boilerplate).map(({ text }) => text)
    expect(boilerplate.some((text) => text.includes('![]()'))).toBe(true)
    expect(boilerplate.some((text) => text.includes('Photo:'))).toBe(true)
    expect(boilerplate).toContain('Follow us on X and Facebook')
  })

  test('the West is spoken of badly, Africa well', () => {
    const { western, african } = article.blocs
    expect(western.sentiment).toBeLessThan(0)
    expect(african.sentiment).toBeGreaterThan(0)
  })

  test('Africa acts more than the West does', () => {
    const { western, african } = article.blocs
    expect(african.agency ?? 0).toBeGreaterThan(western.agency ?? 1)
  })

  function findActor(name: string): ArticleRecord['actors'][number] {
    const found = article.actors.find((actor) => actor.name === name || actor.aliases.includes(name))
    if (found === undefined) throw new Error(`${name} is not among ${article.actors.map((a) => a.name).join(', ')}.`)
    return found
  }
})
