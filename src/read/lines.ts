/** The first lines of a text that hold more than white space, trimmed; line ends of every kind. */
export function firstLines(text: string, count: number): readonly string[] {
  const lines: string[] = []
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const line = match[0].trim()
    if (line !== '') lines.push(line)
    if (lines.length >= count) break
  }
  return lines
}
