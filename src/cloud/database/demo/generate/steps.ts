import type { Grade } from '../../../../policy/calendar/grade'
import { homeworkRule } from '../../../../policy/homework/caps'
import { SUBJECTS } from '../../../../policy/homework/subjects'
import { DEMO_TOWNS } from '../towns'
import { CITY_SUBJECTS, textSql } from './phrases-sql'
import { CLASSES_A_SCHOOL, PUPILS_A_CLASS } from './plan'
import type { CityPlan } from './plan'

export interface Step {
  name: string
  text: string
}

const list = (values: readonly (string | number)[]) => values.map((each) => (typeof each === 'number' ? each : `'${each}'`)).join(', ')
const subjectSql = `(case when stage = 'junior' then array[${list(CITY_SUBJECTS.junior)}] else array[${list(CITY_SUBJECTS.primary)}] end)[j + 1]`

/*
 * Ids by position. School s (from 0) has classes c (from 0) = s*19 …, class c has pupils c*45 …
 * class_id = c + 1; person, child = s*10,000 + a number within the school: teachers 1 …, office 999, families 1000 …
 */
const TEACHERS_A_SUBJECT = Math.ceil(CLASSES_A_SCHOOL / 4)

/** The classes with where they are and who teaches subject j; `from` selects them from generate_series. */
function classesSql({ classes, districts, schoolYear }: CityPlan): string {
  return `(
    select *, (array[${list(districts)}])[1 + s % ${districts.length}] as district_id,
      ${schoolYear} - years_in as entry_year
    from (
      select *, (array[${list(districts)}])[1 + s % ${districts.length}]::bigint * 10000 + s / ${districts.length} + 1 as school_id,
        case when kind = 'junior' or (kind = 'nine-year' and k % 9 >= 6) then 'junior' else 'primary' end as stage,
        case kind when 'primary' then k % 6 when 'junior' then k % 3
          else case when k % 9 >= 6 then k % 9 - 6 else k % 9 end end as years_in,
        1 + k / case kind when 'primary' then 6 when 'junior' then 3 else 9 end as number
      from (
        select c, c / ${CLASSES_A_SCHOOL} as s, c % ${CLASSES_A_SCHOOL} as k, ${kindSql(`c / ${CLASSES_A_SCHOOL}`)} as kind
        from generate_series(0, ${classes - 1}) as c
      ) as placed
    ) as named
  )`
}

const kindSql = (s: string) => `case when (${s}) % 10 < 6 then 'primary' when (${s}) % 10 < 9 then 'junior' else 'nine-year' end`
const teacherSql = `s::bigint * 10000 + 1 + j * ${TEACHERS_A_SUBJECT} + k / 4`

function places({ schools, districts, terms }: CityPlan): Step[] {
  const codes = list(districts)
  const towns = DEMO_TOWNS.map(({ townCode, name }) => `('${townCode}', '${name}')`).join(', ')
  const own = terms.map(({ startsOn, endsOn, name }) => `(date '${startsOn}', date '${endsOn}', '${name}')`).join(', ')
  const subjects = SUBJECTS.map(({ code, name, position }) => `('${code}', '${name}', ${position})`).join(', ')
  return [
    {
      name: 'districts, towns, subjects',
      text: `with subjects as (insert into subject (subject_code, name, position) values ${subjects}),
        districts as (insert into district (district_id, name, is_demo)
          select code, case code when 500153 then '荣昌区' else '示例区 ' || code end, true from unnest(array[${codes}]) as code)
        insert into town (district_id, town_code, name)
        select code, town_code, case code when 500153 then name else '示例镇 ' || town_code end
        from unnest(array[${codes}]) as code cross join (values ${towns}) as t (town_code, name)`,
    },
    {
      name: 'schools',
      text: `insert into school (district_id, school_id, town_code, name, kind, is_demo)
        select district_id, district_id::bigint * 10000 + n + 1,
          (array[${list(DEMO_TOWNS.map(({ townCode }) => townCode))}])[1 + n % ${DEMO_TOWNS.length}],
          '示例学校 ' || district_id || '-' || n + 1, ${kindSql('s')}, true
        from (select s, s / ${districts.length} as n, (array[${codes}])[1 + s % ${districts.length}] as district_id
          from generate_series(0, ${schools - 1}) as s) as placed`,
    },
    {
      name: 'terms',
      text: `insert into term (district_id, school_id, starts_on, ends_on, name)
        select district_id, school_id, own.* from school cross join (values ${own}) as own`,
    },
  ]
}

function people(plan: CityPlan): Step[] {
  const classes = classesSql(plan)
  const families = `(select *, s::bigint * 10000 + 1000 + k * ${PUPILS_A_CLASS} + i as id
    from ${classes} as c cross join generate_series(0, ${PUPILS_A_CLASS - 1}) as i
    where c.c::bigint * ${PUPILS_A_CLASS} + i < ${plan.pupils})`
  return [
    {
      name: 'classes',
      text: `insert into class (district_id, school_id, class_id, stage, entry_year, number, class_code, class_teacher_id)
        select district_id, school_id, c + 1, stage, entry_year, number, 'C' || lpad(upper(to_hex(c + 1)), 7, '0'),
          ${teacherSql.replaceAll('j', '0')} from ${classes} as c`,
    },
    {
      name: 'teachers and offices',
      text: `insert into person (district_id, school_id, person_id, openid, display_name, is_office)
        select district_id, school_id, id, 'demo-staff-' || id, '示例老师 ' || id, id % 10000 = 999 from (
          select distinct district_id, school_id, ${teacherSql} as id
          from ${classes} as c cross join generate_series(0, 5) as j
          union select distinct district_id, school_id, s::bigint * 10000 + 999 from ${classes} as c) as staff`,
    },
    {
      name: 'teaching',
      text: `insert into teaching_assignment (district_id, school_id, class_id, subject_code, person_id)
        select district_id, school_id, c + 1, ${subjectSql}, ${teacherSql}
        from ${classes} as c cross join generate_series(0, 5) as j`,
    },
    {
      name: 'children',
      text: `insert into child (district_id, school_id, child_id, class_id, display_name)
        select district_id, school_id, id, c + 1, '示例 ' || i + 1 from ${families} as f`,
    },
    {
      name: 'guardians',
      text: `insert into person (district_id, school_id, person_id, openid, display_name)
        select district_id, school_id, id, 'demo-guardian-' || id, '示例家长' from ${families} as f`,
    },
    {
      name: 'guardianships',
      text: `insert into guardianship (district_id, school_id, child_id, person_id, rights, relation)
        select district_id, school_id, id, id, 'full', case when id % 3 = 0 then '爸爸' else '妈妈' end from ${families} as f`,
    },
  ]
}

/** Every class, day and subject with `h`, a number that spreads minutes and texts; `d` counts the days from 0. */
const lessonsSql = (plan: CityPlan) => `(
  select *, (c * 31 + d * 17 + j * 13 + c / 7) % 97 as h, (c + 1)::bigint * 1000 + d * 6 + j as homework_id,
    (array[${list(plan.schoolDays)}]::date[])[d + 1] as day
  from ${classesSql(plan)} as c
  cross join generate_series(0, ${plan.schoolDays.length - 1}) as d cross join generate_series(0, 5) as j)`

const minutesSql = `case stage when 'junior' then 8 + 8 * (h % 2) else 5 + 5 * (h % 2) end + case when h % 3 = 0 then 3 else 0 end`

const CAPS = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as Grade[]).map((grade) => ({ grade }))

function homework(plan: CityPlan): Step[] {
  const lessons = lessonsSql(plan)
  const columns = 'district_id, school_id, class_id, day, homework_id, task_no, due_day, subject_code, text, written, place, required, minutes'
  const caps = CAPS.map(({ grade }) => homeworkRule(grade, 'school-day', plan.today).capMinutes ?? 0)
  return [
    {
      name: 'homework',
      text: `insert into homework (district_id, school_id, homework_id, class_id, subject_code, person_id, post_id, posted_at)
        select district_id, school_id, homework_id, c + 1, ${subjectSql}, ${teacherSql},
          'demo-' || homework_id, day + interval '1 hour' from ${lessons} as l`,
    },
    {
      name: 'tasks',
      text: `insert into homework_task (${columns})
        select district_id, school_id, c + 1, day, homework_id, t, day + 1, ${subjectSql},
          case when t = 0 and j < 5 then ${textSql(false)} else ${textSql(true)} end,
          t = 0 and j < 5,
          case when t = 0 and (h % 9 = 0 or stage = 'primary' and years_in < 2) then 'after-school' else 'home' end,
          t = 0 or h % 4 > 0, case when t = 0 then ${minutesSql} else 5 end
        from ${lessons} as l cross join generate_series(0, 1) as t where t = 0 or j < 3`,
    },
    {
      name: 'class days',
      text: `insert into class_day (district_id, school_id, class_id, day, cap_minutes, used_minutes, overrun_minutes)
        select district_id, school_id, class_id, day, cap, used, greatest(used - cap, 0) from (
          select t.district_id, t.school_id, t.class_id, t.day,
            (array[${list(caps)}])[${plan.schoolYear} - c.entry_year + case c.stage when 'junior' then 7 else 1 end] as cap, t.used
          from (select district_id, school_id, class_id, day,
              coalesce(sum(minutes) filter (where written and place = 'home' and required), 0) as used
            from homework_task group by 1, 2, 3, 4) as t
          join class c using (district_id, school_id, class_id)) as summed`,
    },
    {
      name: 'overruns',
      text: `insert into overrun (district_id, school_id, class_id, day, extra_minutes, reason, published_by, published_as, published_at)
        select d.district_id, d.school_id, d.class_id, d.day, d.overrun_minutes, '示例：明天实验课没有作业，今天写完。',
          c.class_teacher_id, 'class-teacher', d.day + interval '2 hours'
        from class_day d join class c using (district_id, school_id, class_id) where d.overrun_minutes > 0`,
    },
    {
      name: 'time reports',
      text: `insert into time_report (district_id, school_id, class_id, day, child_id, band, reported_by, reported_at)
        select district_id, school_id, class_id, date '${plan.schoolDays.at(-2) ?? plan.today}', child_id,
          1 + child_id % 3, child_id, date '${plan.schoolDays.at(-2) ?? plan.today}' + interval '12 hours'
        from child where child_id % 8 = 0`,
    },
  ]
}

/** The statements that fill a city, in order; each is one `insert … select` that runs on PostgreSQL and PGlite alike. */
export function stepsOf(plan: CityPlan): Step[] {
  return [...places(plan), ...people(plan), ...(plan.schoolDays.length > 0 ? homework(plan) : [])]
}
