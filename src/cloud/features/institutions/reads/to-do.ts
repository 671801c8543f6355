import type { Day } from '../../../../policy/calendar/day'
import { noticeUntil } from '../../../../policy/training/licence-end'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { RegisterToDo } from '../shapes'
import { readFindings } from './findings'
import { statusToday } from './sql'

/** $2 today, $3 the last day told of. */
const ENDING = {
  name: 'institutions-licences-ending',
  text: `
    select i.institution_id as "institutionId", i.name, i.valid_to as "validTo" from institution i
    where i.district_id = $1 and i.valid_to between $2::date and $3::date and ${statusToday('$2::date')} in ('white', 'warning')
    order by i.valid_to, i.institution_id limit 200`,
}

/** What waits for an officer in the district's register: licences that end soon, and findings nobody has decided. */
export async function readToDo(db: Database, district: AuthorizedDistrict, today: Day): Promise<RegisterToDo> {
  const ending = await db.run<RegisterToDo['ending'][number]>(ENDING, [district.districtId, today, noticeUntil(today)])
  const open = (await readFindings(db, district, null, today)).filter(({ decision }) => decision === null)
  const findings = new Map<number, RegisterToDo['findings'][number]>()
  for (const { institutionId, institutionName } of open) {
    const known = findings.get(institutionId)
    findings.set(institutionId, { institutionId, name: institutionName, open: (known?.open ?? 0) + 1 })
  }
  return { today, ending, findings: [...findings.values()] }
}
