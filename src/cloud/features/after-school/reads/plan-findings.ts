import { checkPlan } from '../../../../policy/after-school/plan/check-plan'
import type { PlanFinding } from '../../../../policy/after-school/plan/finding'
import type { Grade, Stage } from '../../../../policy/calendar/grade'
import type { Database } from '../../../database/connect'
import { sameSchool } from '../../../database/same-school'
import { school } from '../../../database/schema'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { PlanContent } from '../shapes'
import { districtRules } from './district-service'
import { ruledContent } from './policy-plan'

const GRADES: Record<Stage, readonly Grade[]> = { primary: [1, 2, 3, 4, 5, 6], junior: [7, 8, 9] }

/** The stages that a school of the kind teaches. */
export const stagesOfKind = (kind: string | undefined): Stage[] => (kind === 'primary' || kind === 'junior' ? [kind] : ['primary', 'junior'])

/** The stages a school teaches. */
export async function stagesOf(orm: Database['orm'], at: AuthorizedSchool): Promise<Stage[]> {
  const [row] = await orm.select({ kind: school.kind }).from(school).where(sameSchool(school, at))
  return stagesOfKind(row?.kind)
}

export const gradesOf = (stages: readonly Stage[]): Grade[] => stages.flatMap((stage) => GRADES[stage])

/** What the rules say against a plan, with what the district has entered. */
export async function findingsOfPlan(orm: Database['orm'], at: AuthorizedSchool, content: PlanContent): Promise<PlanFinding[]> {
  const { endOfWork } = await districtRules(orm, at.districtId)
  return checkPlan(ruledContent(content), await stagesOf(orm, at), { endOfWork }).findings
}
