/** What the command's exit code says. */
export const EXIT = { good: 0, failed: 1, usage: 2, nothing: 3, busy: 4, interrupted: 130 } as const
