/** A number with its noun, `1 period`, `2 periods`; `many` where the noun takes more than an s. */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
