/** Which features of a list have come before. */

/** Slots of the table at the start; it grows with the longest list. */
const SLOTS = 512

/**
 * One table for all lists: a slot counts only where it bears the number of the list at hand, so that a new list begins empty
 * without a new table. A `Set` for each took a tenth of all memory that was asked for.
 */
const table = { hashes: new Int32Array(SLOTS), lists: new Int32Array(SLOTS), list: 0, filled: 0 }

/** Begins a list, and ends the one before. */
export function beginList(): number {
  table.list = (table.list + 1) | 0
  table.filled = 0
  return table.list
}

/**
 * Notes a hash; true where the list did not have it.
 *
 * @throws Error where another list has been begun since: a bug.
 */
export function noteHash(list: number, hash: number): boolean {
  if (list !== table.list) throw new Error('Features of one list at a time.')
  const at = findSlot(hash)
  if (table.lists[at] === list) return false
  table.hashes[at] = hash
  table.lists[at] = list
  table.filled += 1
  if (table.filled * 2 > table.lists.length) grow()
  return true
}

/** Where the hash stands, or else the free slot that it belongs into. */
function findSlot(hash: number): number {
  const { hashes, lists, list } = table
  const mask = lists.length - 1
  let at = (hash ^ (hash >>> 15)) & mask
  while (lists[at] === list && hashes[at] !== hash) at = (at + 1) & mask
  return at
}

function grow(): void {
  const { hashes, lists, list } = table
  table.hashes = new Int32Array(hashes.length * 2)
  table.lists = new Int32Array(lists.length * 2)
  lists.forEach((number, from) => {
    if (number !== list) return
    const hash = hashes[from] ?? 0
    const at = findSlot(hash)
    table.hashes[at] = hash
    table.lists[at] = list
  })
}
