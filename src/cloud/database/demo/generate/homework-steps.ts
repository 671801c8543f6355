import { addDays } from '../../../../policy/calendar/day'
import type { Grade } from '../../../../policy/calendar/grade'
import { homeworkRule } from '../../../../policy/homework/caps'
import { textSql } from './phrases-sql'
import type { CityPlan } from './plan'
import { classesSql, list, subjectSql, teacherOf } from './positions'
import type { Step } from './positions'

const instantOf = (day: string, clock: string) => `(${day} + time '${clock}') at time zone 'Asia/Shanghai'`
/** When the last day's homework is due. */
const nextDay = ({ schoolDays, today }: CityPlan) => addDays(schoolDays.at(-1) ?? today, 1)
/** The last school day whose reports are closed for sure. */
const lastFinished = ({ schoolDays, today }: CityPlan) => `date '${schoolDays.at(-2) ?? today}'`


/** Every class, day and subject with `h`, a number that spreads minutes and texts; `d` counts the days from 0. */
const lessonsSql = (plan: CityPlan) => `(
  select *, (((c * 1000 + d * 6 + j)::bigint * 2654435761) >> 8) % 97 as h,
    (c + 1)::bigint * 1000 + d * 6 + j as homework_id,
    (array[${list(plan.schoolDays)}]::date[])[d + 1] as day,
    (array[${list([...plan.schoolDays, nextDay(plan)])}]::date[])[d + 2] as due_day
  from ${classesSql(plan)} as c
  cross join generate_series(0, ${plan.schoolDays.length - 1}) as d cross join generate_series(0, 5) as j)`

// One class day in 61 is a busy one: those go over the cap, and get their published overrun.
const minutesSql = `case stage when 'junior' then 8 + 8 * (h % 2) else 5 + 5 * (h % 2) end
  + case when h % 3 = 0 then 3 else 0 end + case when (c + d * 7) % 61 = 0 then 5 else 0 end`

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Homework and its tasks, the class days as their sums, overruns where those are over, and some time reports. */
export function homeworkSteps(plan: CityPlan): Step[] {
  const lessons = lessonsSql(plan)
  const caps = GRADES.map((grade) => homeworkRule(grade, 'school-day', plan.today).capMinutes ?? 0)
  return [
    {
      name: 'homework',
      text: `insert into homework
          (district_id, school_id, homework_id, class_id, subject_code, person_id, post_id, posted_at)
        select district_id, school_id, homework_id, c + 1, ${subjectSql}, ${teacherOf('j')},
          'demo-' || homework_id, ${instantOf('day', '15:30')} from ${lessons} as l`,
    },
    {
      name: 'tasks',
      text: `insert into homework_task
          (district_id, school_id, class_id, day, homework_id, task_no, due_day, subject_code, text,
           written, place, required, minutes)
        select district_id, school_id, c + 1, day, homework_id, t, due_day, ${subjectSql},
          case when t = 0 and j < 5 then ${textSql(false)} else ${textSql(true)} end,
          t = 0 and j < 5,
          case when t = 0 and (h % 9 = 0 or stage = 'primary' and years_in < 2) then 'after-school' else 'home' end,
          t = 0 or h % 4 > 0, case when t = 0 then ${minutesSql} else 5 end
        from ${lessons} as l cross join generate_series(0, 1) as t where t = 0 or j < 3`,
    },
    {
      name: 'class days',
      text: `insert into class_day
          (district_id, school_id, class_id, day, cap_minutes, used_minutes, overrun_minutes)
        select district_id, school_id, class_id, day, cap, used, greatest(used - cap, 0) from (
          select t.district_id, t.school_id, t.class_id, t.day,
            (array[${list(caps)}])
              [${plan.schoolYear} - c.entry_year + case c.stage when 'junior' then 7 else 1 end] as cap,
            t.used
          from (select district_id, school_id, class_id, day,
              coalesce(sum(minutes) filter (where written and place = 'home' and required), 0) as used
            from homework_task group by 1, 2, 3, 4) as t
          join class c using (district_id, school_id, class_id)) as summed`,
    },
    {
      name: 'overruns',
      text: `insert into overrun
          (district_id, school_id, class_id, day, extra_minutes, reason, published_by, published_as, published_at)
        select d.district_id, d.school_id, d.class_id, d.day, d.overrun_minutes, '示例：明天实验课没有作业，今天写完。',
          c.class_teacher_id, 'class-teacher', ${instantOf('d.day', '16:30')}
        from class_day d join class c using (district_id, school_id, class_id) where d.overrun_minutes > 0`,
    },
    {
      name: 'time reports',
      text: `insert into time_report (district_id, school_id, class_id, day, child_id, band, reported_by, reported_at)
        select district_id, school_id, class_id, ${lastFinished(plan)}, child_id,
          1 + child_id % 3, child_id, ${instantOf(lastFinished(plan), '20:10')}
        from child where child_id % 8 = 0`,
    },
  ]
}
