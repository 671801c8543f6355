import type { DrawState, MyDraw, OfferingShown } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import type { ChildKey } from '../../../stores/week-store'

/** A draw with the names of what was drawn; `mine` for a family only. */
export interface DrawShown {
  schoolName: string
  planName: string
  isDemo: boolean
  draw: DrawState | null
  offerings: Pick<OfferingShown, 'offeringId' | 'name'>[]
  mine: Pick<MyDraw, 'code' | 'explanation'> | null
}

/** What a family may see of the draw of a plan: with its own result once there is one. */
export async function drawOfChild(child: ChildKey, planId: number): Promise<DrawShown> {
  const { schoolName, isDemo, plan, draw, offerings } = await api.afterSchool.catalogue.query({ ...child, planId })
  const mine = draw?.state === 'drawn' ? await api.afterSchool.myDraw.query({ ...child, planId }) : null
  return { schoolName, isDemo, planName: plan.name, draw, offerings, mine }
}

/** The same for anybody, of the plan at hand; one of another term is not public under this address. */
export async function drawOfSchool(school: SchoolKey, planId: number): Promise<DrawShown> {
  const { schoolName, isDemo, plan, draw, offerings, planId: atHand } = await api.afterSchool.publicPlan.query(school)
  return { schoolName, isDemo, planName: plan.name, draw: atHand === planId ? draw : null, offerings, mine: null }
}
