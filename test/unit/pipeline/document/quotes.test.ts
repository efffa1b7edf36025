import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../../pipeline/document/quotes.ts'
import { tokenise } from '../../../../pipeline/tokenise/index.ts'
import { makeRaw } from '../../../helpers/stance-document.ts'

/** What stands within the marks of the text, run by run. */
function read(text: string): string[] {
  const doc = tokenise(makeRaw(text))
  const { quoted } = findQuotes(doc)
  return doc.tokens.flatMap(({ start }, at) => {
    if (quoted[at] !== true || quoted[at - 1] === true) return []
    let last = at
    while (quoted[last + 1] === true) last += 1
    return [text.slice(start, doc.tokens[last]?.end)]
  })
}

describe('matches an opening mark to the one that closes', () => {
  test.each([
    ['"We are free," she said.', ['We are free,']],
    ['“We are free,” she said.', ['We are free,']],
    ['“We are free,“ she said.', ['We are free,']],
    ['”We are free,” she said.', ['We are free,']],
    ['„We are free,“ she said.', ['We are free,']],
    ['»We are free,« she said.', ['We are free,']],
    ['«We are free,» she said.', ['We are free,']],
    ['« We are free, » she said.', ['We are free,']],
    ['" We are free , " she said .', ['We are free ,']],
    ["``We are free,'' she said.", ['We are free,']],
    ["''We are free,'' she said.", ['We are free,']],
    ["'We are free,' she said.", ['We are free,']],
    ['‘We are free,’ she said.', ['We are free,']],
    ['‚We are free,‘ she said.', ['We are free,']],
    ["Ghana said: 'It was late.'", ['It was late.']],
    ["It was 'a shame' for Ghana.", ['a shame']],
    ["The ('free') port closed.", ['free']],
    ["'We don't owe Kenya's lenders,' she said.", ["We don't owe Kenya's lenders,"]],
    ["'The farmers' union is ours,' she said.", ["The farmers' union is ours,"]],
    ["'We are goin' home,' she said.", ["We are goin' home,"]],
    ["'It is not the lenders',' she said.", ["It is not the lenders',"]],
    ["The 'rebels' left and the 'heroes' stayed.", ['rebels', 'heroes']],
    ["The 'rebels' left the farmers' union.", ['rebels']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})

describe('takes no apostrophe for a mark', () => {
  test.each([
    "Kenya's farmers' union and the teachers' union met.",
    "In the '80s and '90s O'Neill sang rock 'n' roll for the workers' party.",
    'In the ‘80s they played rock ‘n’ roll at the students’ ball.',
    "She gave 'em the lenders' money.",
    "He was elected in '08 with the unions' help.",
    "The boys' and girls' schools of N'Djamena closed.",
    'A 6\' wall and a 12" gun stood there.',
    "The ship 'Aurora left the harbour.",
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('leaves marks within a quotation to it', () => {
  test.each([
    ['"He said \'no\' to us," she said.', ["He said 'no' to us,"]],
    ['\'He said "no" to us,\' she said.', ['He said "no" to us,']],
    ['“He said “no” to us,” she said.', ['He said “no” to us,']],
    ['"The "aid" was late," she said.', ['The "aid" was late,']],
    ['“He said "no" to us,” she said.', ['He said "no" to us,']],
    ['"We thought: \'It is over.\'" They left.', ["We thought: 'It is over.'"]],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })

  test('reads their marks as marks and the apostrophes between as none', () => {
    const text = "\"He said 'no' to the farmers' union,\" she said."
    const doc = tokenise(makeRaw(text))
    const { marks } = findQuotes(doc)
    expect(doc.tokens.flatMap(({ start }, at) => (marks[at] === true ? [start] : []))).toEqual([0, 9, 12, 36])
  })
})

describe('reads paragraphs apart', () => {
  test.each([
    ['goes on where the next opens', '"We won.\n\n"We are free," she said. They left.', ['We won.', 'We are free,']],
    ['goes on in single marks', "'We won.\n\n'We are free,' she said.", ['We won.', 'We are free,']],
    ['goes on over lines', '"We won.\n"We are free," she said.', ['We won.', 'We are free,']],
    [
      'ends with the paragraph',
      'She said: "We won. It is over.\n\nThey left "early".',
      ['We won. It is over.', 'early'],
    ],
    ['opens nothing within a sentence', 'Mali "lies about it. They left.\n\nIt rained.', []],
    ['drops a mark that nothing closes', '"We won, she said. "We are free," he said.', ['We are free,']],
    ['drops a mark that nothing opens', 'We won," she said. "We are free," he said.', ['We are free,']],
    ['bears blanks on the wrong side', '"We won, "she said. "We are free," he said.', ['We won,', 'We are free,']],
    ['keeps single marks to a paragraph', "The 'rebels left.\n\nIt was late,' she said.", []],
  ])('%s', (_, text, found) => {
    expect(read(text)).toEqual(found)
  })
})

test('takes linear time for marks that nothing closes', () => {
  const doc = tokenise(makeRaw('“a '.repeat(50_000)))
  const start = performance.now()
  expect(findQuotes(doc).quoted).not.toContain(true)
  expect(performance.now() - start).toBeLessThan(3000)
})
