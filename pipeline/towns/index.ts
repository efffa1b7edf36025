export { foldName } from './fold.ts'
export { makeTownIndex, type KnownPlace, type TownIndex } from './towns.ts'
