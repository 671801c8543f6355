import { SUBJECTS } from '../../../../policy/homework/subjects'
import { DEMO_TOWNS } from '../towns'
import type { CityPlan } from './plan'
import { districtOf, kindSql, list } from './positions'
import type { Step } from './positions'

/** Districts, towns, subjects, schools and terms. */
export function placesSteps({ schools, districts, terms }: CityPlan): Step[] {
  const codes = list(districts)
  const towns = DEMO_TOWNS.map(({ townCode, name }) => `('${townCode}', '${name}')`).join(', ')
  const own = terms.map((term) => `(date '${term.startsOn}', date '${term.endsOn}', '${term.name}')`).join(', ')
  const subjects = SUBJECTS.map(({ code, name, position }) => `('${code}', '${name}', ${position})`).join(', ')
  return [
    {
      name: 'districts, towns, subjects',
      text: `with subjects as (insert into subject (subject_code, name, position) values ${subjects}),
        districts as (insert into district (district_id, name, is_demo)
          select code, case code when 500153 then '荣昌区' else '示例区 ' || code end, true
          from unnest(array[${codes}]) as code)
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
        from (select s, s / ${districts.length} as n, ${districtOf(districts)} as district_id
          from generate_series(0, ${schools - 1}) as s) as placed`,
    },
    {
      name: 'terms',
      text: `insert into term (district_id, school_id, starts_on, ends_on, name)
        select district_id, school_id, own.* from school cross join (values ${own}) as own`,
    },
  ]
}
