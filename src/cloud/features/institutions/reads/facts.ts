import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { Files } from '../../../ports/files'
import type { FactsToEdit } from '../shapes'
import { withPhotos } from './photos'
import { ofInstitution } from './sql'

type Row = Omit<FactsToEdit, 'staff'> & { staff: (Omit<FactsToEdit['staff'][number], 'photo'> & { photoKey: string | null })[] }

const FACTS = {
  name: 'institutions-facts',
  text: `
    select i.version, v.facts, v.from_day as "fromDay",
      coalesce((select json_agg(json_build_object('staffId', w.staff_id, 'name', w.name, 'subject', w.subject,
          'teaches', w.teaches, 'kind', w.kind, 'certificateKind', w.certificate_kind,
          'certificateMasked', w.certificate_masked, 'certificateTo', w.certificate_to, 'contractKind', w.contract_kind,
          'contractFrom', w.contract_from, 'contractTo', w.contract_to, 'photoKey', w.photo_key) order by w.staff_id)
        from institution_staff w where ${ofInstitution('w', 'i')} and w.left_on is null), '[]'::json) as staff,
      (select max(c.issue) from institution_code c where ${ofInstitution('c', 'i')}) as issue
    from institution i
    join lateral (select * from institution_version v where ${ofInstitution('v', 'i')}
      order by v.version desc limit 1) as v on true
    where i.district_id = $1 and i.institution_id = $2`,
}

/** What an officer changes, at its latest version. Refuses with `not-found`. */
export async function readFacts(db: Database, { districtId }: AuthorizedDistrict, institutionId: number, files: () => Files): Promise<FactsToEdit> {
  const [row] = await db.run<Row>(FACTS, [districtId, institutionId])
  if (!row) throw new AppError('not-found')
  return { ...row, staff: await withPhotos(files, row.staff) }
}
