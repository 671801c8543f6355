import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { day, districtId, id, instant, newId, schoolId } from './columns'
import { subject } from './reference-tables'

/*
 * Every table that grows begins its key with (district_id, school_id): a distributed PostgreSQL (Citus, TDSQL-PG)
 * spreads them all by school_id and keeps a school's rows together; every foreign key and every unique constraint
 * between them carries school_id. Tables without it are small and copied to every node: see reference-tables.ts.
 */
export const school = pgTable(
  'school',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    townCode: text('town_code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<'primary' | 'junior' | 'nine-year'>().notNull(),
    officePhone: text('office_phone'),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId] }),
    check('school_kind', sql`${t.kind} in ('primary', 'junior', 'nine-year')`),
  ],
)

/** Drizzle types each column by its table; a foreign key needs only that they are columns. */
export type SchoolColumns = Record<'districtId' | 'schoolId', AnyPgColumn>

export const schoolOf = (t: SchoolColumns) =>
  foreignKey({ columns: [t.districtId, t.schoolId], foreignColumns: [school.districtId, school.schoolId] })

export const term = pgTable(
  'term',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.startsOn] }),
    schoolOf(t),
    check('term_order', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
)

/** The school's own word on one day; it wins over the statutory calendar. */
export const schoolDay = pgTable(
  'school_day',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    isSchoolDay: boolean('is_school_day').notNull(),
    note: text('note').notNull(),
    goesBy: smallint('goes_by'), // the weekday whose after-school service a make-up day has; null: not named
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.day] }),
    schoolOf(t),
    check('school_day_goes_by', sql`${t.goesBy} is null or ${t.goesBy} between 1 and 5 and ${t.isSchoolDay}`),
  ],
)

/** A person at one school. Somebody with children at two schools is two rows with one openid. */
export const person = pgTable(
  'person',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    personId: newId('person_id'),
    openid: text('openid').notNull(),
    displayName: text('display_name').notNull(),
    phone: text('phone'), // only if the person gave it, to be called by fellow guardians or the class's parents
    isOffice: boolean('is_office').notNull().default(false), // 教务处
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.personId] }),
    unique('person_openid').on(t.districtId, t.schoolId, t.openid),
    index('person_by_openid').on(t.openid),
    schoolOf(t),
  ],
)

export const personOf = (t: SchoolColumns & { personId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.personId],
    foreignColumns: [person.districtId, person.schoolId, person.personId],
  })

/** A cohort: its grade follows from entry_year and the day, so it moves up on 1 September without a write. */
export const schoolClass = pgTable(
  'class',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: newId('class_id'),
    stage: text('stage').$type<'primary' | 'junior'>().notNull(),
    entryYear: smallint('entry_year').notNull(),
    number: smallint('number').notNull(),
    classCode: text('class_code').notNull(), // typed by guardians, see identity/codes.ts
    classTeacherId: bigint('class_teacher_id', { mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId] }),
    unique('class_number').on(t.districtId, t.schoolId, t.stage, t.entryYear, t.number),
    unique('class_code').on(t.districtId, t.schoolId, t.classCode),
    index('class_by_code').on(t.classCode),
    index('class_by_teacher').on(t.districtId, t.schoolId, t.classTeacherId),
    schoolOf(t),
    check('class_stage', sql`${t.stage} in ('primary', 'junior')`),
  ],
)

export const classOf = (t: SchoolColumns & { classId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.classId],
    foreignColumns: [schoolClass.districtId, schoolClass.schoolId, schoolClass.classId],
  })

export const teachingAssignment = pgTable(
  'teaching_assignment',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: id('class_id'),
    subjectCode: text('subject_code')
      .notNull()
      .references(() => subject.subjectCode),
    personId: id('person_id'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId, t.subjectCode, t.personId] }),
    index('assignment_by_person').on(t.districtId, t.schoolId, t.personId),
    classOf(t),
    personOf(t).onDelete('cascade'),
  ],
)

export const child = pgTable(
  'child',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: newId('child_id'),
    classId: id('class_id'),
    displayName: text('display_name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId] }),
    index('child_by_class').on(t.districtId, t.schoolId, t.classId),
    classOf(t),
  ],
)

export const childOf = (t: SchoolColumns & { childId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.childId],
    foreignColumns: [child.districtId, child.schoolId, child.childId],
  })

export const guardianship = pgTable(
  'guardianship',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    childId: id('child_id'),
    personId: id('person_id'),
    rights: text('rights').$type<'full' | 'collect-only'>().notNull(),
    relation: text('relation').notNull(), // 妈妈, 外婆 …
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.childId, t.personId] }),
    index('guardianship_by_person').on(t.districtId, t.schoolId, t.personId),
    childOf(t).onDelete('cascade'),
    personOf(t).onDelete('cascade'),
    check('guardianship_rights', sql`${t.rights} in ('full', 'collect-only')`),
  ],
)

/** A guardian's wish to join a class, until the class teacher decides. Decided rows are deleted. */
export const joinRequest = pgTable(
  'join_request',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    requestId: newId('request_id'),
    classId: id('class_id'),
    openid: text('openid').notNull(),
    guardianName: text('guardian_name').notNull(),
    relation: text('relation').notNull(),
    childName: text('child_name').notNull(),
    askedAt: instant('asked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.requestId] }),
    unique('join_request_once').on(t.districtId, t.schoolId, t.classId, t.openid, t.childName),
    index('join_request_by_openid').on(t.openid),
    classOf(t),
  ],
)

/** A one-use code, kept only as its hash: to teach (`teacher`), to run the office (`office`) or to be a second guardian. */
export const invite = pgTable(
  'invite',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    codeHash: text('code_hash').notNull(),
    kind: text('kind').$type<'teacher' | 'office' | 'guardian'>().notNull(),
    grants: jsonb('grants').notNull(), // by kind, see people/shapes.ts
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.codeHash] }), schoolOf(t)],
)

/** One teacher's post to one class; `post_id` ties the classes of one post together. */
export const homework = pgTable(
  'homework',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    homeworkId: newId('homework_id'),
    classId: id('class_id'),
    subjectCode: text('subject_code').notNull(),
    personId: id('person_id'),
    postId: text('post_id').notNull(),
    version: integer('version').notNull().default(1),
    postedAt: instant('posted_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.homeworkId] }),
    index('homework_by_class').on(t.districtId, t.schoolId, t.classId, t.postedAt),
    classOf(t),
  ],
)

const homeworkOf = (t: SchoolColumns & { homeworkId: SchoolColumns['schoolId'] }) =>
  foreignKey({
    columns: [t.districtId, t.schoolId, t.homeworkId],
    foreignColumns: [homework.districtId, homework.schoolId, homework.homeworkId],
  })

/**
 * What one task asks of one class on one day. A task spread over three days is three rows with one task_no, so the
 * sum of a class day is a scan of one key range. Withdrawn homework has no rows.
 */
export const homeworkTask = pgTable(
  'homework_task',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: id('class_id'),
    day: day('day').notNull(),
    homeworkId: id('homework_id'),
    taskNo: smallint('task_no').notNull(),
    dueDay: day('due_day').notNull(),
    subjectCode: text('subject_code').notNull(),
    text: text('text').notNull(),
    written: boolean('written').notNull(),
    place: text('place').$type<'in-class' | 'after-school' | 'home'>().notNull(),
    required: boolean('required').notNull(),
    minutes: smallint('minutes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId, t.day, t.homeworkId, t.taskNo] }),
    index('task_by_homework').on(t.districtId, t.schoolId, t.homeworkId),
    homeworkOf(t),
    check('task_minutes', sql`${t.minutes} > 0`),
    check('task_place', sql`${t.place} in ('in-class', 'after-school', 'home')`),
    check('task_due', sql`${t.dueDay} >= ${t.day}`),
  ],
)

/**
 * The budget of one class and day. used_minutes is the sum of its counted tasks, kept by the same statement that
 * writes them; the check is the last word. cap_minutes is null where the rules give no figure (weekends, holidays).
 */
export const classDay = pgTable(
  'class_day',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: id('class_id'),
    day: day('day').notNull(),
    capMinutes: smallint('cap_minutes'),
    usedMinutes: integer('used_minutes').notNull().default(0),
    overrunMinutes: integer('overrun_minutes').notNull().default(0),
    noneDeclaredBy: bigint('none_declared_by', { mode: 'number' }), // a teacher said: no homework this day
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId, t.day] }),
    classOf(t),
    check('class_day_within_cap', sql`${t.usedMinutes} <= ${t.capMinutes} + ${t.overrunMinutes}`),
    check('class_day_not_negative', sql`${t.usedMinutes} >= 0 and ${t.overrunMinutes} >= 0`),
  ],
)

/** A published reason to go over the cap; class_day.overrun_minutes is the sum of its rows. */
export const overrun = pgTable(
  'overrun',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: id('class_id'),
    day: day('day').notNull(),
    overrunId: newId('overrun_id'),
    extraMinutes: smallint('extra_minutes').notNull(),
    reason: text('reason').notNull(),
    publishedBy: id('published_by'),
    publishedAs: text('published_as').$type<'class-teacher' | 'school-office'>().notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId, t.day, t.overrunId] }),
    foreignKey({
      columns: [t.districtId, t.schoolId, t.classId, t.day],
      foreignColumns: [classDay.districtId, classDay.schoolId, classDay.classId, classDay.day],
    }),
    check('overrun_minutes', sql`${t.extraMinutes} > 0`),
  ],
)

/** 实际用时: one of five bands, per child and day. */
export const timeReport = pgTable(
  'time_report',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    classId: id('class_id'),
    day: day('day').notNull(),
    childId: id('child_id'),
    band: smallint('band').notNull(),
    reportedBy: id('reported_by'),
    reportedAt: instant('reported_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.classId, t.day, t.childId] }),
    index('time_report_by_child').on(t.districtId, t.schoolId, t.childId),
    childOf(t).onDelete('cascade'),
    check('time_report_band', sql`${t.band} between 1 and 5`),
  ],
)

/** What was answered to a request key: the same request sent twice acts once. Pruned after a week. */
export const answeredRequest = pgTable(
  'answered_request',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    personId: id('person_id'),
    requestKey: text('request_key').notNull(),
    answer: jsonb('answer').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.personId, t.requestKey] }), schoolOf(t)],
)

/** Staff access to children's records (未成年人网络保护条例 art. 36); never updated. */
export const accessLog = pgTable(
  'access_log',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    accessId: newId('access_id'),
    personId: id('person_id'),
    classId: id('class_id'),
    childId: bigint('child_id', { mode: 'number' }), // null: the whole class list
    act: text('act').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.accessId] }),
    index('access_log_by_child').on(t.districtId, t.schoolId, t.childId),
    schoolOf(t),
  ],
)
