export { similarity, stem } from './natural.ts'
