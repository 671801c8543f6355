import { CITY_SUBJECTS } from './phrases-sql'
import { CLASSES_A_SCHOOL } from './plan'
import type { CityPlan } from './plan'

/** One statement of the generation. */
export interface Step {
  name: string
  text: string
}

/** Numbers and our own words as a SQL list. */
export const list = (values: readonly (string | number)[]) =>
  values.map((each) => (typeof each === 'number' ? each : `'${each}'`)).join(', ')
/** The code of subject j for a class of the stage. */
export const subjectSql = `(case when stage = 'junior' then array[${list(CITY_SUBJECTS.junior)}]
  else array[${list(CITY_SUBJECTS.primary)}] end)[j + 1]`

/*
 * Ids by position. School s (from 0) has classes c (from 0) = s*19 …, class c has pupils c*45 …
 * class_id = c + 1; person, child = s*10,000 + a number within the school: teachers 1 …, office 999, families 1000 …
 */
const TEACHERS_A_SUBJECT = Math.ceil(CLASSES_A_SCHOOL / 4)

/** The district of school s: schools are dealt out to the districts in turn. */
export const districtOf = (districts: readonly number[]) => `(array[${list(districts)}])[1 + s % ${districts.length}]`

// Six primary schools, three junior ones and one of nine years in ten, mixed so that a small city has all three.
export const kindSql = (s: string) => `(array['primary', 'junior', 'primary', 'nine-year', 'primary',
  'junior', 'primary', 'primary', 'junior', 'primary'])[1 + (${s}) % 10]`
/** The person who teaches a subject, by its number, to the class at k of school s. */
export const teacherOf = (subjectNo: string) => `s::bigint * 10000 + 1 + ${subjectNo} * ${TEACHERS_A_SUBJECT} + k / 4`

/** The classes with where they are and who teaches subject j; `from` selects them from generate_series. */
export function classesSql({ classes, districts, schoolYear }: CityPlan): string {
  return `(
    select *, ${districtOf(districts)} as district_id,
      ${schoolYear} - years_in as entry_year
    from (
      select *, ${districtOf(districts)}::bigint * 10000 + s / ${districts.length} + 1 as school_id,
        case when kind = 'junior' or (kind = 'nine-year' and k % 9 >= 6) then 'junior' else 'primary' end as stage,
        case kind when 'primary' then k % 6 when 'junior' then k % 3
          else case when k % 9 >= 6 then k % 9 - 6 else k % 9 end end as years_in,
        1 + k / case kind when 'primary' then 6 when 'junior' then 3 else 9 end as number
      from (
        select c, c / ${CLASSES_A_SCHOOL} as s, c % ${CLASSES_A_SCHOOL} as k,
          ${kindSql(`c / ${CLASSES_A_SCHOOL}`)} as kind
        from generate_series(0, ${classes - 1}) as c
      ) as placed
    ) as named
  )`
}
