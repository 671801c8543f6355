import { ruleAgainst, waitingFor } from '../../../../policy/training/application'
import type { Review } from '../../../../policy/training/application'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import type { AuthorizedDistrict } from '../../../identity/authorized'
import type { ApplicationListed, ApplicationSeen } from '../shapes'

const COLUMNS = `a.application_id as "applicationId", a.kind, a.institution_id as "institutionId",
  a.facts->>'name' as name, a.applicant, a.state, a.version, a.reviews, a.entered_on as "enteredOn", a.moved_at::text as "movedAt"`

const OPEN = `a.state in ('draft', 'submitted', 'in-review', 'returned')`

const LIST = {
  name: 'applications-list',
  text: `select ${COLUMNS} from application a where a.district_id = $1 and (${OPEN}) = $2::boolean
    order by a.application_id desc limit 200`,
}

const SEE = {
  name: 'applications-see',
  text: `select ${COLUMNS}, a.facts, a.document as "documentNumber", a.reason,
      (select json_agg(json_build_object('step', s.step, 'note', s.note, 'document', s.document, 'at', s.at,
          'by', coalesce(o.display_name, '')) order by s.step_id)
        from application_step s left join district_officer o on o.district_id = s.district_id and o.openid = s.by
        where s.district_id = a.district_id and s.application_id = a.application_id) as steps
    from application a where a.district_id = $1 and a.application_id = $2`,
}

const instant = (text: string) => new Date(text).toISOString()

type Row = Omit<ApplicationListed, 'waitingFor'> & { reviews: Review[] }

const listed = ({ reviews, ...row }: Row): ApplicationListed => ({
  ...row,
  waitingFor: row.state === 'in-review' ? waitingFor(reviews) : [],
  movedAt: instant(row.movedAt),
})

/** Up to 200 applications of the district, latest first: those still open, or those that have ended. */
export async function listApplications(db: Database, { districtId }: AuthorizedDistrict, open: boolean): Promise<ApplicationListed[]> {
  const rows = await db.run<Row>(LIST, [districtId, open])
  return rows.map(listed)
}

/** One application with what each bureau says and every step so far. Refuses with `not-found`. */
export async function seeApplication(db: Database, { districtId }: AuthorizedDistrict, applicationId: number): Promise<ApplicationSeen> {
  const [row] = await db.run<Omit<ApplicationSeen, 'ruleAgainst' | 'waitingFor'>>(SEE, [districtId, applicationId])
  if (!row) throw new AppError('not-found')
  const categories = row.facts.categories.map(({ code }) => code)
  return {
    ...row,
    ...listed(row),
    steps: row.steps.map((step) => ({ ...step, at: instant(step.at) })),
    ruleAgainst: ruleAgainst({ kind: row.kind, categories }),
  }
}
