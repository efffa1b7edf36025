export { findAfinn } from './afinn.ts'
export { similarity, stem } from './natural.ts'
