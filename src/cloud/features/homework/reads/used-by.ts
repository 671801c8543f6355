import type { Day } from '../../../../policy/calendar/day'
import type { RoomOfDay } from '../shapes'
import { COUNTS, list, ofClass, ofSchool } from './sql'

export interface UsedByRow {
  day: Day
  subjectCode: string
  personId: number
  teacherName: string
  minutes: number
}

/** SQL of who has used the counted minutes of class `row` from `from` to `to`; `without` leaves tasks `k` out. */
export const usedByOf = (row: string, from: string, to: string, without = 'false') =>
  list(
    `json_build_object('day', u.day, 'subjectCode', u.subject_code, 'personId', u.person_id,
      'teacherName', coalesce(p.display_name, ''), 'minutes', u.minutes) order by u.day, u.first_id`,
    `from (select k.district_id, k.school_id, k.day, k.subject_code, h.person_id, sum(k.minutes) as minutes,
        min(k.homework_id) as first_id
      from homework_task k join homework h on ${ofSchool('h', 'k')} and h.homework_id = k.homework_id
      where ${ofClass('k', row)} and k.day between ${from} and ${to} and ${COUNTS} and not (${without})
      group by k.district_id, k.school_id, k.day, k.subject_code, h.person_id) u
    left join person p on ${ofSchool('p', 'u')} and p.person_id = u.person_id`,
  )

export const usedByOn = (day: Day, rows: readonly UsedByRow[], me: number): RoomOfDay['usedBy'] =>
  rows
    .filter((row) => row.day === day)
    .map(({ subjectCode, teacherName, minutes, personId }) => ({
      subjectCode,
      teacherName,
      minutes,
      mine: personId === me,
    }))
