import { and, eq } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

type OfSchool = Record<'districtId' | 'schoolId', AnyPgColumn>

/** The rows of one school, or of the same school as the other table's: every growing table's key begins with both. */
export const sameSchool = (rows: OfSchool, of: OfSchool | Record<'districtId' | 'schoolId', number>) =>
  and(eq(rows.districtId, of.districtId), eq(rows.schoolId, of.schoolId))
