import type {
  CollectiveEntry,
  NamesakeEntry,
  OrganisationEntry,
  PersonEntry,
  PlaceEntry,
  SeatEntry,
  StateEntry,
  WordEntry,
} from '../data/schema.ts'

/** The word lists the entity stage works with, as loaded and validated. */
export interface GazetteerData {
  readonly states: readonly StateEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly persons: readonly PersonEntry[]
  readonly places: readonly PlaceEntry[]
  readonly collectives: readonly CollectiveEntry[]
  readonly words: readonly WordEntry[]
  readonly namesakes: readonly NamesakeEntry[]
  readonly seats: readonly SeatEntry[]
}
