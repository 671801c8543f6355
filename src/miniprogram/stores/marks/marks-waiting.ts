import { remembered } from '../phone-storage'

const isKept = (value: unknown): value is { waiting: unknown[] } =>
  typeof value === 'object' && value !== null && 'waiting' in value && Array.isArray(value.waiting)

/** How many marks of this phone are not sent yet; without the queue itself, which only the roll's pages carry. */
export const marksWaiting = (): number => remembered('marks', isKept)?.waiting.length ?? 0
