import { classNameOn } from '../../../../contract/class-name'
import type { Day } from '../../../../policy/calendar/day'
import type { Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import { LOWEST_GRADE_FIRST } from '../../homework/reads/sql'
import type { GuardianOfChild, Me, MyChild, MyPost } from '../shapes'

export interface Cohort {
  classId: number
  stage: Stage
  entryYear: number
  number: number
}

export const COHORT = `jsonb_build_object(
  'classId', c.class_id, 'stage', c.stage, 'entryYear', c.entry_year, 'number', c.number)`

const AT_SCHOOL = `'districtId', s.district_id, 'schoolId', s.school_id, 'schoolName', s.name`

const ME = {
  name: 'me',
  text: `
    with mine as (select * from person where openid = $1)
    select
      (select coalesce(jsonb_agg(jsonb_build_object(${AT_SCHOOL}, 'isDemo', s.is_demo, 'class', ${COHORT},
          'childId', k.child_id, 'displayName', k.display_name, 'rights', g.rights, 'relation', g.relation,
          'guardians', (select jsonb_agg(jsonb_build_object('personId', o.person_id, 'displayName', o.display_name,
              'relation', og.relation, 'rights', og.rights, 'isMe', o.person_id = m.person_id) order by o.person_id)
            from guardianship og
            join person o on o.district_id = og.district_id and o.school_id = og.school_id
              and o.person_id = og.person_id
            where og.district_id = k.district_id and og.school_id = k.school_id and og.child_id = k.child_id)
        ) order by k.child_id), '[]')
        from mine m
        join guardianship g on g.district_id = m.district_id and g.school_id = m.school_id
          and g.person_id = m.person_id
        join child k on k.district_id = g.district_id and k.school_id = g.school_id and k.child_id = g.child_id
        join class c on c.district_id = k.district_id and c.school_id = k.school_id and c.class_id = k.class_id
        join school s on s.district_id = k.district_id and s.school_id = k.school_id) as children,
      (select coalesce(jsonb_agg(jsonb_build_object(${AT_SCHOOL}, 'isDemo', s.is_demo, 'isOffice', m.is_office,
          'classTeacherOf', (select coalesce(jsonb_agg(${COHORT} order by ${LOWEST_GRADE_FIRST}), '[]') from class c
            where c.district_id = m.district_id and c.school_id = m.school_id and c.class_teacher_id = m.person_id),
          'teaches', (select coalesce(jsonb_agg(jsonb_build_object('class', ${COHORT}, 'subjectCode', a.subject_code)
              order by ${LOWEST_GRADE_FIRST}, a.subject_code), '[]')
            from teaching_assignment a
            join class c on c.district_id = a.district_id and c.school_id = a.school_id and c.class_id = a.class_id
            where a.district_id = m.district_id and a.school_id = m.school_id and a.person_id = m.person_id)
        ) order by s.school_id), '[]')
        from mine m join school s on s.district_id = m.district_id and s.school_id = m.school_id) as posts,
      (select coalesce(jsonb_agg(jsonb_build_object(${AT_SCHOOL}, 'displayName', m.display_name, 'phone', m.phone)
          order by s.school_id), '[]')
        from mine m join school s on s.district_id = m.district_id and s.school_id = m.school_id) as names,
      (select coalesce(jsonb_agg(jsonb_build_object(${AT_SCHOOL}, 'requestId', r.request_id, 'class', ${COHORT},
          'childName', r.child_name, 'askedAt', r.asked_at) order by r.request_id), '[]')
        from join_request r
        join class c on c.district_id = r.district_id and c.school_id = r.school_id and c.class_id = r.class_id
        join school s on s.district_id = r.district_id and s.school_id = r.school_id
        where r.openid = $1) as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('districtId', d.district_id, 'name', d.name)
          order by d.district_id), '[]')
        from district_officer o join district d on d.district_id = o.district_id
        where o.openid = $1) as "officerOf"`,
}

type Unnamed<T> = Omit<T, 'class'> & { class: Cohort }
type PostRow = Omit<MyPost, 'classTeacherOf' | 'teaches'> & {
  classTeacherOf: Cohort[]
  teaches: { class: Cohort; subjectCode: string }[]
}
interface MeRow extends Pick<Me, 'names' | 'officerOf'> {
  children: (Unnamed<MyChild> & { guardians: GuardianOfChild[] })[]
  posts: PostRow[]
  waiting: Unnamed<Me['waiting'][number]>[]
}

/** Everything one openid is, at all its schools; classes are named as of `today`. */
export async function readMe(db: Database, openid: string, today: Day): Promise<Me> {
  const [row] = await db.run<MeRow>(ME, [openid])
  if (!row) return { children: [], posts: [], names: [], waiting: [], officerOf: [] }
  return {
    children: row.children.map((child) => ({ ...child, class: classNameOn(today, child.class) })),
    posts: row.posts
      .filter((post) => post.isOffice || post.classTeacherOf.length > 0 || post.teaches.length > 0)
      .map((post) => ({ ...post, ...named(today, post) })),
    names: row.names,
    waiting: row.waiting.map((asked) => ({
      ...asked,
      class: classNameOn(today, asked.class),
      askedAt: new Date(asked.askedAt).toISOString(),
    })),
    officerOf: row.officerOf,
  }
}

/** The classes of somebody's post by their names of the day. */
export const named = (today: Day, post: Pick<PostRow, 'classTeacherOf' | 'teaches'>) => ({
  classTeacherOf: post.classTeacherOf.map((cohort) => classNameOn(today, cohort)),
  teaches: post.teaches.map(({ class: cohort, subjectCode }) => ({ class: classNameOn(today, cohort), subjectCode })),
})
