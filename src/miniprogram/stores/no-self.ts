/** What a mini-program has in place of a browser's `self`: nothing to draw random numbers from, and none are needed here. */
export const self: Partial<Record<string, undefined>> = {}
