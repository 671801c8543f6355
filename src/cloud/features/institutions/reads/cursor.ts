import * as z from 'zod'
import { AppError } from '../../../app-error'

/** Where a page ended: `key` is what the list is sorted by before the name. */
const place = z.object({ in: z.enum(['name', 'text', 'near', 'unplaced']), key: z.number(), pinyin: z.string(), id: z.int().min(1) })
export type Cursor = z.infer<typeof place>

export const toCursor = (at: Cursor): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** Refuses with `bad-input` what this list did not hand out. */
export function readCursor(text: string, lists: readonly Cursor['in'][]): Cursor {
  try {
    const at = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (lists.includes(at.in)) return at
  } catch {
    // Told below: whatever is wrong with it, it is no cursor.
  }
  throw new AppError('bad-input', [{ path: 'cursor', message: 'cursor' }])
}
