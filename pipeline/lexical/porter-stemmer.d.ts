/** The stemmer's own file carries no types; only what is used here is declared. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: import('natural/lib/natural/stemmers/index.js').Stemmer & { stem(word: string): string }
  export default stemmer
}
