/** `npm run train -- origins DATA_DIR`: names with the region of the newsroom or the office -> pipeline/data/origin-model.json. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { meta, personsFile, statesFile, type OriginModelFile } from '../../pipeline/data/schema.ts'
import { findOriginFeatures, ORIGINS, originOf, type Origin } from '../../pipeline/entities/index.ts'
import { scoreClasses, type LinearHead } from '../../pipeline/linear/index.ts'
import { tokeniseText } from '../../pipeline/tokenise/index.ts'
import { parseConll, readGold, type ConllFile } from '../evaluate/index.ts'
import type { Effects } from '../effects.ts'
import { PACKAGE_ROOT } from '../package.ts'
import { makeExample, packHead, trainHead, type TrainOptions } from './softmax.ts'

/** Newsrooms by the prefix of the article's name (README of the names data). */
const NEWSROOMS: Readonly<Record<Origin, string>> = {
  african: 'af afs alg eg ghana et kenya mauritius nm panaf sa',
  western: 'canada aus nz',
  latin: 'mex pan nic elsalv cosric cosrica arg hond cuba paraguay chile peru ecuador col ven uruguay bol',
  middle_eastern: 'kw saud uae qt oman iran israel jr',
  south_asian: 'in bangladesh pk',
  east_asian: 'cn kr tw th jp mong my asia',
}
const ORIGIN_OF = new Map(
  ORIGINS.flatMap((origin) => NEWSROOMS[origin].split(' ').map((prefix) => [prefix, origin] as const)),
)

const OPTIONS: TrainOptions = { bits: 15, classes: 6, rate: 0.2, l2: 1e-4, damping: 1, epochs: 8, averaged: 4 }
const FOLDS = 5

interface NamedPerson {
  readonly norms: readonly string[]
  readonly origin: Origin
  readonly weight: number
}

/** Trains the model of name origins; the same data give the same file. */
export function trainOrigins(data: string, effects: Effects): OriginModelFile {
  const people = balance([
    ...readNewsroomNames(parseConll(readGold(join(data, 'ner-worldwide', 'train.conll')))),
    ...readOfficeNames(),
    ...readListedNames(),
  ])
  effects.err(`${people.length} names; accuracy on held-out names ${measure(people).toFixed(3)}\n`)
  return { meta: META, head: packHead(train(people)) }
}

function train(people: readonly NamedPerson[]): LinearHead {
  return trainHead(
    people.map(({ norms, origin, weight }) =>
      makeExample(
        findOriginFeatures(norms),
        ORIGINS.map((each) => (each === origin ? 1 : 0)),
        weight,
        OPTIONS.bits,
      ),
    ),
    OPTIONS,
  )
}

/** Share of names whose origin is found by a model that has not seen them. */
function measure(people: readonly NamedPerson[]): number {
  let right = 0
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const head = train(people.filter((_, at) => at % FOLDS !== fold))
    for (const { norms, origin } of people.filter((_, at) => at % FOLDS === fold)) {
      const logits = scoreClasses(head, findOriginFeatures(norms))
      if (ORIGINS[logits.indexOf(Math.max(...logits))] === origin) right += 1
    }
  }
  return right / people.length
}

/** Every class counts the same in sum. */
function balance(people: readonly NamedPerson[]): NamedPerson[] {
  const sums = new Map<Origin, number>()
  for (const { origin, weight } of people) sums.set(origin, (sums.get(origin) ?? 0) + weight)
  const mean = [...sums.values()].reduce((a, b) => a + b, 0) / ORIGINS.length
  return people.map((each) => ({ ...each, weight: (each.weight * mean) / (sums.get(each.origin) ?? 1) }))
}

/** Each full name of a person once for each region whose newsrooms write of them. */
function readNewsroomNames(file: ConllFile): NamedPerson[] {
  const found = new Map<string, NamedPerson>()
  for (const { name, sentences } of file.documents) {
    const origin = ORIGIN_OF.get(name.split('_')[0] ?? '')
    if (origin === undefined) continue
    for (const words of sentences.flatMap((lines) => readPersons(file, lines))) {
      const norms = normsOf(words)
      if (norms.length > 1) found.set(`${norms.join(' ')} ${origin}`, { norms, origin, weight: 0.1 })
    }
  }
  return [...found.values()]
}

function readPersons(file: ConllFile, lines: readonly number[]): string[] {
  const names: string[][] = []
  for (const at of lines) {
    const { token, label } = file.lines[at] ?? {}
    if (label === 'B-Person') names.push([token ?? ''])
    else if (label === 'I-Person') names.at(-1)?.push(token ?? '')
  }
  return names.map((words) => words.join(' '))
}

/** Holders of office of our own gazetteer. */
function readOfficeNames(): NamedPerson[] {
  const blocs = new Map(statesFile.parse(readData('states')).entries.map((state) => [state.iso3, state.bloc]))
  return personsFile.parse(readData('persons')).entries.flatMap(({ name, country }) => {
    const bloc = blocs.get(country)
    if (bloc === undefined) return []
    return [{ norms: normsOf(name), origin: originOf(country, bloc), weight: 1 }]
  })
}

/** Given names are taken so far apart. */
const STEP = 7

const LISTS_PATH = join(PACKAGE_ROOT, 'scripts', 'name-lists.json')
const listsFile = z.strictObject({
  meta,
  entries: z.array(
    z.strictObject({
      id: z.string(),
      origin: z.enum(ORIGINS),
      kind: z.enum(['given', 'family']),
      names: z.array(z.string()),
    }),
  ),
})

/** Family names of our own lists, each with given names of its area in a fixed order. */
function readListedNames(): NamedPerson[] {
  const { entries } = listsFile.parse(JSON.parse(readFileSync(LISTS_PATH, 'utf8')))
  return entries.flatMap(({ id, origin, kind, names }) => {
    if (kind !== 'family') return []
    const given = entries.find((entry) => entry.id === id.replace(/family$/, 'given'))?.names ?? []
    const full = [
      ...names.map((name, at) => [at, name] as const),
      ...given.map((_, at) => [at, names[at % names.length] ?? ''] as const),
    ]
    return full.map(([at, name]) => ({
      norms: normsOf(`${given[(at * STEP) % Math.max(1, given.length)] ?? ''} ${name}`),
      origin,
      weight: 1,
    }))
  })
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'pipeline', 'data', `${name}.json`), 'utf8'))
}

function normsOf(name: string): string[] {
  return tokeniseText(name).tokens.flatMap((token) => (token.word ? [token.norm] : []))
}

const META: OriginModelFile['meta'] = {
  id: 'origin-model',
  title: 'Where the names of persons are at home',
  version: '1.0.0',
  language: 'en',
  sources: {
    newsrooms: {
      title: 'Names of persons in English Worldwide Newswire, training part, by the region of the newsroom',
      link: 'https://doi.org/10.18653/v1/2023.findings-emnlp.788',
      retrieved: '2026-11-24',
      licence: 'none stated; weights only are kept',
    },
    lists: {
      title: 'Given and family names of scripts/name-lists.json, written for this project',
      link: 'scripts/name-lists.json',
      retrieved: '2026-11-25',
      licence: 'MIT',
    },
    offices: {
      title: 'Holders of office in persons.json of this project, by their state',
      link: 'pipeline/data/persons.json',
      retrieved: '2026-11-24',
      licence: 'MIT',
    },
  },
  licence: 'MIT',
  method: 'Linear softmax over words and runs of letters, AdaGrad, weights in signed bytes. npm run train -- origins.',
  gaps: 'A name says where it is common, not who somebody is: it counts only where the text says nothing. Diaspora, Arabic and Portuguese names are told apart badly.',
}
