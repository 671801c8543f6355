import { and, eq } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** The rows of one institution: every table of the register begins its key with both. */
export const sameInstitution = (
  rows: Record<'districtId' | 'institutionId', AnyPgColumn>,
  of: Record<'districtId' | 'institutionId', number>,
) => and(eq(rows.districtId, of.districtId), eq(rows.institutionId, of.institutionId))
