/** The singular of a plain plural in lower case: agencies, troops; other words as they are. */
export function singularOf(norm: string): string {
  return norm.endsWith('ies') ? `${norm.slice(0, -3)}y` : norm.replace(/s$/, '')
}
