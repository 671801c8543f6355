import { checkOffering } from '../../../../policy/after-school/plan/check-offering'
import type { OfferingContext } from '../../../../policy/after-school/plan/check-offering'
import type { OfferingFinding } from '../../../../policy/after-school/plan/finding'
import type { Offering } from '../../../../policy/after-school/plan/offering'
import { gradeOn } from '../../../../policy/calendar/grade'
import type { Grade, Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PlanContent } from '../shapes'
import { approvedItems } from './district-service'
import { ruledOffering } from './offerings'
import type { OfferingRow } from './offerings'
import { gradesOf, stagesOf } from './plan-findings'

const ENROLLED = {
  name: 'classes-enrolled',
  text: `select c.stage, c.entry_year as "entryYear" from place p
    join child k on k.district_id = p.district_id and k.school_id = p.school_id and k.child_id = p.child_id
    join class c on c.district_id = k.district_id and c.school_id = k.school_id and c.class_id = k.class_id
    where p.district_id = $1 and p.school_id = $2 and p.offering_id = $3 and p.state in ('enrolled', 'offered')`,
}

/** What offerings of one plan are held against, but for who is enrolled in each. */
export type PlanContext = Omit<OfferingContext, 'enrolledGrades'>

export async function planContext(
  orm: Database['orm'],
  at: AuthorizedSchool,
  { name, startsOn, endsOn, hours }: PlanContent,
  others: readonly OfferingRow[],
): Promise<PlanContext> {
  return {
    term: { name, startsOn, endsOn },
    hours,
    others: others.filter(({ withdrawnAt }) => withdrawnAt === null).map(ruledOffering),
    approved: await approvedItems(orm, at.districtId),
    schoolGrades: gradesOf(await stagesOf(orm, at)),
  }
}

/** The grades of the children in an offering on the first day of the term, one each. */
export async function enrolledGrades(db: Pick<Database, 'run'>, at: AuthorizedSchool, offeringId: number, day: string): Promise<Grade[]> {
  const rows = await db.run<{ stage: Stage; entryYear: number }>(ENROLLED, [at.districtId, at.schoolId, offeringId])
  return rows.map((row) => gradeOn(day, row)).filter((grade) => typeof grade === 'number')
}

/** What the rules say against an offering of the plan. */
export const findingsOfOffering = (offering: Offering, context: PlanContext, enrolled: readonly Grade[]): OfferingFinding[] =>
  checkOffering(offering, { ...context, enrolledGrades: enrolled }).findings
