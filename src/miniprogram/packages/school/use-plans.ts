import { api } from '../../api/client'
import type { SchoolKey } from '../../components/board/open'
import { useLastKnown } from '../../components/use-last-known'

/** The school's plans with what the rules find in them. */
export const usePlans = (at: SchoolKey) => useLastKnown(`plans-${at.districtId}-${at.schoolId}`, () => api.afterSchool.plans.query(at))

export type ToldPlan = Awaited<ReturnType<typeof api.afterSchool.plans.query>>[number]
