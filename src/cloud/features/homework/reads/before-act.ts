import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { SchoolCalendar } from '../../../../policy/calendar/school-day'
import { TASK_LIMITS } from '../../../../policy/homework/task'
import { AppError } from '../../../app-error'
import type { Database, NamedStatement } from '../../../database/connect'
import { asStaff } from '../../../identity/gates'
import type { Staff } from '../../../identity/gates'
import { STAFF_COLUMNS } from '../../../identity/reads'
import type { StaffRow } from '../../../identity/reads'
import type { SchoolKey } from '../../../input'
import { countersOf } from './class-days'
import type { ClassRow, CounterRow } from './class-days'
import { sharesOf } from './posted'
import type { ShareRow } from './posted'
import { calendarOf, toCalendar } from './school-calendar'
import type { CalendarRow } from './school-calendar'
import { CLASS_FIELDS, list, ofSchool } from './sql'

export interface HomeworkRow {
  homeworkId: number
  classId: number
  subjectCode: string
  personId: number
  postId: string
  version: number
  withdrawn: boolean
  shares: ShareRow[]
}

export type ClassBefore = ClassRow & { days: CounterRow[] }

/** What an act was answered before, if its key was seen. */
export interface EarlierAnswer {
  act: string
  /** Hash of the input it was the answer to. */
  input: string
  answer: unknown
}

/** Everything a post, an edit or a withdrawal is decided by, as of one moment. */
export interface Before {
  today: Day
  staff: Staff
  earlier: EarlierAnswer | null
  calendar: SchoolCalendar
  classes: ClassBefore[]
  homework: HomeworkRow[]
}

const [IDS, TODAY, LAST] = ['$5::bigint[]', '$6::date', '$7::date']

/** SQL of what an act reads, $1 district, $2 school, $3 openid, $4 request key: `which` classes `c`, and homework. */
const beforeAct = (which: string, homework: string) => `
  select ${STAFF_COLUMNS},
    (select r.answer from answered_request r
      where ${ofSchool('r', 'p')} and r.person_id = p.person_id and r.request_key = $4) as earlier,
    ${calendarOf('p', TODAY, LAST)} as calendar,
    ${list(
      `json_build_object(${CLASS_FIELDS}, 'days', ${countersOf('c', TODAY, LAST)})`,
      `from class c where ${ofSchool('c', 'p')} and ${which}`,
    )} as classes,
    ${homework} as homework
  from person p where p.district_id = $1 and p.school_id = $2 and p.openid = $3`

/** $5 the classes that are to get homework. */
const BEFORE_POST = { name: 'before-post', hot: true, text: beforeAct(`c.class_id = any(${IDS})`, `'[]'::json`) }

const NAMED = `from homework h where ${ofSchool('h', 'p')} and h.homework_id = any(${IDS})`

/** $5 the homework that is to change. A statement of its own, because what a post does not need cost it a quarter. */
const BEFORE_CHANGE = {
  name: 'before-change',
  hot: true,
  text: beforeAct(
    `c.class_id in (select h.class_id ${NAMED})`,
    list(
      `json_build_object('homeworkId', h.homework_id, 'classId', h.class_id, 'subjectCode', h.subject_code,
        'personId', h.person_id, 'postId', h.post_id, 'version', h.version,
        'withdrawn', h.withdrawn_at is not null, 'shares', ${sharesOf('h')}) order by h.homework_id`,
      NAMED,
    ),
  ),
}

type BeforeRow = StaffRow & Omit<Before, 'today' | 'staff' | 'calendar'> & { calendar: CalendarRow }

const reading =
  (statement: NamedStatement) =>
  async (
    db: Database,
    key: SchoolKey & { requestKey: string },
    openid: string,
    today: Day,
    ids: readonly number[],
  ): Promise<Before> => {
    const last = addDays(today, TASK_LIMITS.daysAheadMax)
    const values = [key.districtId, key.schoolId, openid, key.requestKey, ids, today, last]
    const [row] = await db.run<BeforeRow>(statement, values)
    const staff = asStaff(key, row)
    if (!row) throw new AppError('not-allowed')
    const { earlier, calendar, classes, homework } = row
    return { today, staff, earlier, calendar: toCalendar(calendar), classes, homework }
  }

/**
 * One statement for the gate and everything a post to these classes needs. `not-allowed` unless the caller works at the
 * school; which classes are theirs to post to is for the act to check.
 */
export const readBeforePost = reading(BEFORE_POST)

/** The same for an edit or a withdrawal of this homework, with its classes. */
export const readBeforeChange = reading(BEFORE_CHANGE)
