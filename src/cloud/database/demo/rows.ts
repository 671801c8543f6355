import type { PgTable } from 'drizzle-orm/pg-core'
import { bureau } from '../approval-tables'
import { inServiceFingerprint, inServiceImport, institutionStaff } from '../institution-staff-tables'
import {
  institution,
  institutionSite,
  institutionStatus,
  institutionVersion,
} from '../institution-tables'
import { district, districtOfficer, subject, town } from '../reference-tables'
import {
  child,
  classDay,
  guardianship,
  homework,
  homeworkTask,
  invite,
  joinRequest,
  overrun,
  person,
  school,
  schoolClass,
  schoolDay,
  teachingAssignment,
  term,
  timeReport,
} from '../schema'

/** Every table of the demo, in an order in which each finds what it refers to. */
export const DEMO_TABLES = {
  district,
  town,
  subject,
  districtOfficer,
  school,
  term,
  schoolDay,
  person,
  schoolClass,
  teachingAssignment,
  child,
  guardianship,
  joinRequest,
  invite,
  homework,
  homeworkTask,
  classDay,
  overrun,
  timeReport,
  institution,
  institutionSite,
  institutionStatus,
  institutionVersion,
  institutionStaff,
  inServiceFingerprint,
  inServiceImport,
  bureau,
} satisfies Record<string, PgTable>

export type DemoTable = keyof typeof DEMO_TABLES
type RowOf<T extends PgTable> = { [K in keyof T['$inferInsert']]: T['$inferInsert'][K] }
/** The rows of the demo by table, each with its id, so that two seeds are equal. */
export type DemoRows = { [T in DemoTable]: RowOf<(typeof DEMO_TABLES)[T]>[] }

/** Nothing yet, of everything. */
export const noRows = (): DemoRows => ({
  district: [],
  town: [],
  subject: [],
  districtOfficer: [],
  school: [],
  term: [],
  schoolDay: [],
  person: [],
  schoolClass: [],
  teachingAssignment: [],
  child: [],
  guardianship: [],
  joinRequest: [],
  invite: [],
  homework: [],
  homeworkTask: [],
  classDay: [],
  overrun: [],
  timeReport: [],
  institution: [],
  institutionSite: [],
  institutionStatus: [],
  institutionVersion: [],
  institutionStaff: [],
  inServiceFingerprint: [],
  inServiceImport: [],
  bureau: [],
})
