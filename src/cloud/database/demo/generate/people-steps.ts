import { PUPILS_A_CLASS } from './plan'
import type { CityPlan } from './plan'
import { classesSql, subjectSql, teacherOf } from './positions'
import type { Step } from './positions'

/** Classes, teachers, one office a school, children and one guardian each. */
export function peopleSteps(plan: CityPlan): Step[] {
  const classes = classesSql(plan)
  const families = `(select *, s::bigint * 10000 + 1000 + k * ${PUPILS_A_CLASS} + i as id
    from ${classes} as c cross join generate_series(0, ${PUPILS_A_CLASS - 1}) as i
    where c.c::bigint * ${PUPILS_A_CLASS} + i < ${plan.pupils})`
  return [
    {
      name: 'classes',
      text: `insert into class
          (district_id, school_id, class_id, stage, entry_year, number, class_code, class_teacher_id)
        select district_id, school_id, c + 1, stage, entry_year, number, 'C' || lpad(upper(to_hex(c + 1)), 7, '0'),
          ${teacherOf('0')} from ${classes} as c`,
    },
    {
      name: 'teachers and offices',
      text: `insert into person (district_id, school_id, person_id, openid, display_name, is_office)
        select district_id, school_id, id, 'demo-staff-' || id, '示例老师 ' || id, id % 10000 = 999 from (
          select distinct district_id, school_id, ${teacherOf('j')} as id
          from ${classes} as c cross join generate_series(0, 5) as j
          union select distinct district_id, school_id, s::bigint * 10000 + 999 from ${classes} as c) as staff`,
    },
    {
      name: 'teaching',
      text: `insert into teaching_assignment (district_id, school_id, class_id, subject_code, person_id)
        select district_id, school_id, c + 1, ${subjectSql}, ${teacherOf('j')}
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
        select district_id, school_id, id, id, 'full', case when id % 3 = 0 then '爸爸' else '妈妈' end
        from ${families} as f`,
    },
  ]
}
