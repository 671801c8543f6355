import { bigint, date, integer, timestamp } from 'drizzle-orm/pg-core'

/** The columns that tables share, so that a day is text and an id a number everywhere. */
export const districtId = () => integer('district_id').notNull()
export const schoolId = () => bigint('school_id', { mode: 'number' }).notNull()
export const id = (name: string) => bigint(name, { mode: 'number' }).notNull()
export const newId = (name: string) => bigint(name, { mode: 'number' }).notNull().generatedByDefaultAsIdentity()
export const day = (name: string) => date(name, { mode: 'string' })
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
