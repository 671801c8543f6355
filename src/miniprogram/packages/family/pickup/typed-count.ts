/** Left empty, which is not said, or a whole number from 1 to `most`. */
export const isCount = (text: string, most: number): boolean => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most)

/** What was typed; null when nothing was. */
export const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))
