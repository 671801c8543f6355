import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { staffFindingDecision } from '../../../database/institution-staff-tables'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { StaffFinding } from '../../../../policy/training/assess-staff'
import type { Registrar } from '../access'
import { readFindings } from '../reads/findings'

interface Decision {
  institutionId: number
  staffId: number
  finding: StaffFinding['finding']
  decision: 'upheld' | 'dismissed'
  note: string
  document: string | null
}

/** Records what an officer decided about a finding; it changes nothing else. `not-found` when the rules find no such thing. */
export async function decideFinding(db: Database, by: Registrar, decision: Decision): Promise<void> {
  const { institutionId, staffId, finding } = decision
  const found = await readFindings(db, by.district, institutionId, dayInShanghai(by.now))
  if (!found.some((each) => each.staffId === staffId && each.finding === finding)) throw new AppError('not-found')
  await db.orm.insert(staffFindingDecision).values({
    districtId: by.district.districtId,
    ...decision,
    decidedAt: by.now.toISOString(),
    decidedBy: by.openid,
  })
}
