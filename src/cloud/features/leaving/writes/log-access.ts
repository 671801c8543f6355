import type { Day } from '../../../../policy/calendar/day'
import type { Database } from '../../../database/connect'
import type { Staff } from '../../../identity/gates'
import type { ChildOfDay } from '../reads/day'

/** Once a person, child and day: a roll is read again with every tap, and a log of taps says less. */
const LOG = {
  name: 'log-leaving-access',
  text: `
    insert into access_log (district_id, school_id, class_id, child_id, person_id, act, at)
    select $1, $2, c.class_id, c.child_id, $3, $4, $5::timestamptz
    from jsonb_to_recordset($6::jsonb) as c(class_id bigint, child_id bigint)
    where not exists (select 1 from access_log l where l.district_id = $1 and l.school_id = $2 and l.child_id = c.child_id
      and l.person_id = $3 and l.act = $4 and (l.at at time zone 'Asia/Shanghai')::date = $7::date)`,
}

/** Notes that a member of staff saw who these children are, where they are or who comes for them (未成年人网络保护条例 art. 36). */
export async function logDayRead(
  db: Database,
  { school: { districtId, schoolId }, personId }: Staff,
  children: readonly { childId: number; class: Pick<ChildOfDay['class'], 'classId'> }[],
  act: 'roll-read' | 'day-read' | 'exceptions-read' | 'call-list-read' | 'code-checked' | 'child-looked-up',
  now: Date,
  today: Day,
): Promise<void> {
  if (children.length === 0) return
  const rows = children.map((child) => ({ class_id: child.class.classId, child_id: child.childId }))
  await db.run(LOG, [districtId, schoolId, personId, act, now.toISOString(), JSON.stringify(rows), today])
}
