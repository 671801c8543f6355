import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { standingOn } from '../../../../policy/training/standing'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { Files } from '../../../ports/files'
import type { InstitutionFacts, InstitutionKey, InstitutionSeen, StaffShown } from '../shapes'
import { withPhotos } from './photos'
import { ofInstitution } from './sql'

interface SeenRow {
  isDemo: boolean
  version: number
  confirmedAt: string
  confirmedBy: string
  known: { facts: InstitutionFacts; fromDay: Day }
  history: InstitutionSeen['history']
  inspections: InstitutionSeen['inspections']
  staff: (Omit<StaffShown, 'photo'> & { photoKey: string | null })[]
  comparedOn: Day | null
  isMatched: boolean
  withdrawnOn: Day | null
}

/** $3 the day. What was recorded last of all that holds since then, or the earliest when nothing did yet. */
const SEE = {
  name: 'institutions-see',
  text: `
    select i.is_demo as "isDemo", i.version, i.withdrawn_on as "withdrawnOn", i.confirmed_at::text as "confirmedAt", i.confirmed_by as "confirmedBy",
      (select json_build_object('facts', v.facts, 'fromDay', v.from_day) from institution_version v
        where ${ofInstitution('v', 'i')}
        order by v.from_day <= $3::date desc, case when v.from_day <= $3::date then -v.version else v.version end
        limit 1) as known,
      coalesce((select json_agg(json_build_object('status', h.status, 'fromDay', h.from_day, 'reason', h.reason,
          'document', h.document, 'recordedAt', h.recorded_at) order by h.change_id)
        from institution_status h where ${ofInstitution('h', 'i')}), '[]'::json) as history,
      coalesce((select json_agg(json_build_object('day', n.day, 'lookedAt', n.looked_at, 'note', n.note,
          'document', n.document) order by n.day desc, n.inspection_id desc)
        from institution_inspection n where ${ofInstitution('n', 'i')} and n.is_published), '[]'::json) as inspections,
      coalesce((select json_agg(json_build_object('staffId', w.staff_id, 'name', w.name, 'subject', w.subject,
          'kind', w.kind, 'isTeaching', w.teaches is distinct from '{}', 'certificateKind', w.certificate_kind, 'certificateMasked', w.certificate_masked,
          'certificateTo', w.certificate_to, 'photoKey', w.photo_key,
          'hasContract', w.contract_kind is not null and w.contract_from <= $4::date
            and coalesce(w.contract_to >= $4::date, true)) order by w.kind, w.staff_id)
        from institution_staff w where ${ofInstitution('w', 'i')} and w.left_on is null), '[]'::json) as staff,
      (select (max(p.imported_at) at time zone 'Asia/Shanghai')::date from in_service_import p
        where p.district_id = i.district_id) as "comparedOn",
      exists (select from institution_staff w join in_service_fingerprint f
          on f.district_id = w.district_id and f.fingerprint = w.fingerprint
        where ${ofInstitution('w', 'i')} and w.left_on is null)
        or exists (select from institution_staff w where ${ofInstitution('w', 'i')} and w.left_on is null
          and w.fingerprint is null) as "isMatched"
    from institution i where i.district_id = $1 and i.institution_id = $2`,
}

/**
 * Everything public of one institution as recorded for `day`, today when null: facts and standing of that day, the whole
 * history, and who teaches there now. Refuses with `not-found`.
 */
export async function seeInstitution(
  db: Database,
  { districtId, institutionId }: InstitutionKey,
  asked: Day | null,
  now: Date,
  files: () => Files,
): Promise<InstitutionSeen> {
  const today = dayInShanghai(now)
  const day = asked ?? today
  const [row] = await db.run<SeenRow>(SEE, [districtId, institutionId, day, today])
  if (!row) throw new AppError('not-found')
  // The note says why an officer kept an odd code: it is for officers.
  const { sites, creditCodeNote: _note, ...facts } = row.known.facts
  const isOpen = (site: InstitutionFacts['sites'][number]) =>
    (site.fromDay === null || site.fromDay <= day) && (site.toDay === null || site.toDay >= day)
  return {
    readAt: now.toISOString(),
    today,
    day,
    districtId,
    institutionId,
    isDemo: row.isDemo,
    version: row.version,
    facts,
    factsFrom: row.known.fromDay,
    sites: sites.filter(isOpen),
    formerSites: sites.filter((site) => site.toDay !== null && site.toDay < day),
    // What an import added by mistake stands in the history, and on no list since it was taken back.
    standing: standingOn(day, row.withdrawnOn !== null && row.withdrawnOn <= day ? [] : row.history, facts.validTo),
    history: row.history.map((change) => ({ ...change, recordedAt: new Date(change.recordedAt).toISOString() })),
    inspections: row.inspections,
    staff: await withPhotos(files, row.staff),
    // Whoever has no number on record was not compared with anybody.
    inServiceComparedOn: row.isMatched || row.staff.length === 0 ? null : row.comparedOn,
    confirmedAt: new Date(row.confirmedAt).toISOString(),
    confirmedBy: row.confirmedBy,
  }
}
