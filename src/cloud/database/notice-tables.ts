import { index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { NoticeKind } from '../ports/notify'
import { day, districtId, id, instant, newId, schoolId } from './columns'
import { personOf, schoolOf } from './schema'

/* Messages on their way, and those that go out once a day. */

/**
 * Messages that are stored and not sent yet: an act that tells hundreds answers at once, and the timer sends the rest. Each
 * row goes as soon as it is sent.
 */
export const noticeQueue = pgTable(
  'notice_queue',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    queueId: newId('queue_id'),
    personId: id('person_id'),
    about: text('about').notNull(), // the act it tells of: nobody is told of one act twice
    template: text('template').$type<NoticeKind>().notNull(),
    page: text('page').notNull(),
    fields: jsonb('fields').$type<Record<string, string>>().notNull(),
    queuedAt: instant('queued_at').notNull(),
    uselessAfter: instant('useless_after').notNull(), // not sent any more from then on
    claimedUntil: instant('claimed_until'), // somebody is sending it; after that another may
  },
  (t) => [
    primaryKey({ columns: [t.districtId, t.schoolId, t.queueId] }),
    unique('notice_queue_once').on(t.districtId, t.schoolId, t.personId, t.about),
    index('notice_queue_by_age').on(t.queuedAt),
    personOf(t).onDelete('cascade'),
  ],
)

/** That those on duty were told once of children nobody has accounted for after a day's end. */
export const dutyWarned = pgTable(
  'duty_warned',
  {
    districtId: districtId(),
    schoolId: schoolId(),
    day: day('day').notNull(),
    children: integer('children').notNull(),
    warnedAt: instant('warned_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.districtId, t.schoolId, t.day] }), schoolOf(t)],
)
