import { ofClass, ofSchool } from '../../homework/reads/sql'

/**
 * SQL of who asks for a place: `me`, a guardian with full rights whose request key is new, with what the child's grade is
 * made of. $1 district, $2 school, $3 openid, $4 child, $7 request key. The key is looked up by a subquery of one value:
 * as "not exists" it became a join that read every key of the school, and cost forty times the rest.
 */
export const ASKING = `
  me as (
    select p.person_id, c.stage, c.entry_year
    from person p
      join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id and g.child_id = $4 and g.rights = 'full'
      join child k on ${ofSchool('k', 'g')} and k.child_id = g.child_id
      join class c on ${ofClass('c', 'k')}
    where p.district_id = $1 and p.school_id = $2 and p.openid = $3
      and (select true from answered_request r
        where ${ofSchool('r', 'p')} and r.person_id = p.person_id and r.request_key = $7) is null)`

/** SQL of gradeOn for the term of plan `s` and the class of `m`: null for whoever has left or not come yet. */
export const gradeIn = (s: string, m: string) => {
  const yearsIn = `extract(year from ${s}.starts_on - interval '8 months')::int - ${m}.entry_year`
  return `(case when ${m}.stage = 'primary' and ${yearsIn} between 0 and 5 then 1 + ${yearsIn}
    when ${m}.stage = 'junior' and ${yearsIn} between 0 and 2 then 7 + ${yearsIn} end)`
}

/** SQL of when families may come for offering `o` of plan `s`: first come from the opening, drawn once it is drawn. $9 now. */
export const mayCome = (o: string, s: string) => `
  case ${o}.admission when 'first-come' then ${s}.choosing_opens_at <= $9::timestamptz
    when 'draw' then ${s}.choosing_opens_at <= $9::timestamptz
      and exists (select 1 from draw d where ${ofSchool('d', s)} and d.plan_id = ${s}.plan_id and d.state = 'drawn')
    else false end`
