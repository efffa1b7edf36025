/** Whether a capital letter stands at an offset of a text. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}
