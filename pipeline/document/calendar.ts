/** Names of days and months, in lower case. */
export const DAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
