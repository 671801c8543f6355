import type { Day } from '../../../../policy/calendar/day'
import { assessStaff } from '../../../../policy/training/assess-staff'
import type { CategoryCode } from '../../../../policy/training/category'
import type { CertificateKind, ContractKind, StaffKind } from '../../../../policy/training/staff'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { FindingShown } from '../shapes'
import { ofInstitution } from './sql'

/** As an officer is shown it, but for the photo, whose address is asked for elsewhere. */
export type Found = Omit<FindingShown, 'photo'> & { photoKey: string | null }

interface Row {
  institutionId: number
  institutionName: string
  staffId: number
  staffName: string
  photoKey: string | null
  kind: StaffKind
  teaches: CategoryCode[] | null
  categories: CategoryCode[]
  certificateKind: CertificateKind | null
  certificateTo: Day | null
  contractKind: ContractKind | null
  contractFrom: Day | null
  contractTo: Day | null
  inService: boolean
  decisions: Record<string, FindingShown['decision']> | null
}

/** $2 one institution, or null for all. Of several decisions on one finding the latest counts. */
const STAFF = {
  name: 'institutions-staff-to-assess',
  text: `
    select i.institution_id as "institutionId", i.name as "institutionName", w.staff_id as "staffId",
      w.name as "staffName", w.photo_key as "photoKey", w.kind, w.teaches, i.category_codes as categories,
      w.certificate_kind as "certificateKind", w.certificate_to as "certificateTo", w.contract_kind as "contractKind",
      w.contract_from as "contractFrom", w.contract_to as "contractTo",
      exists (select from in_service_fingerprint f
        where f.district_id = w.district_id and f.fingerprint = w.fingerprint) as "inService",
      (select json_object_agg(d.finding, json_build_object('decision', d.decision, 'note', d.note,
          'document', d.document, 'decidedAt', d.decided_at))
        from (select distinct on (e.finding) e.* from staff_finding_decision e
          where ${ofInstitution('e', 'w')} and e.staff_id = w.staff_id order by e.finding, e.decision_id desc) as d
      ) as decisions
    from institution_staff w join institution i on ${ofInstitution('i', 'w')}
    where w.district_id = $1 and ($2::bigint is null or w.institution_id = $2) and w.left_on is null
    order by i.institution_id, w.staff_id`,
}

const KNOWN = { name: 'institutions-known', text: 'select from institution where district_id = $1 and institution_id = $2' }

/**
 * What the rules find in those who teach, for an officer to decide: first what is open, then what was decided. Refuses
 * with `not-found` an institution that is not in the district.
 */
export async function readFindings(
  db: Database,
  { districtId }: AuthorizedDistrict,
  institutionId: number | null,
  today: Day,
): Promise<Found[]> {
  const rows = await db.run<Row>(STAFF, [districtId, institutionId])
  if (rows.length === 0 && institutionId !== null && (await db.run(KNOWN, [districtId, institutionId])).length === 0) {
    throw new AppError('not-found')
  }
  const found = rows.flatMap((row) => findingsOf(row, today))
  return [...found.filter(({ decision }) => !decision), ...found.filter(({ decision }) => decision)]
}

function findingsOf(row: Row, today: Day): Found[] {
  const { institutionId, institutionName, staffId, staffName, photoKey, kind, teaches, decisions } = row
  const member = {
    kind,
    teaches,
    certificate: row.certificateKind === null ? null : { kind: row.certificateKind, validTo: row.certificateTo },
    contract:
      row.contractKind === null || row.contractFrom === null
        ? null
        : { kind: row.contractKind, fromDay: row.contractFrom, toDay: row.contractTo },
  }
  return assessStaff(member, row.categories, { inService: row.inService }, today).map((found) => {
    const decision = decisions?.[found.finding] ?? null
    const decidedAt = decision && { ...decision, decidedAt: new Date(decision.decidedAt).toISOString() }
    return { institutionId, institutionName, staffId, staffName, photoKey, ...found, decision: decidedAt }
  })
}
