import { and, eq } from 'drizzle-orm'
import type { ExemptionKind } from '../../../../policy/after-school/plan/fee'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { exemption } from '../../../database/after-school-tables'
import { sameSchool } from '../../../database/same-school'
import { accessLog } from '../../../database/schema'
import type { Staff } from '../../../identity/gates'
import { classOfChild } from '../reads/exemptions'

/** Grants an exemption from today on, or takes it back; either is in the access log (渝教发〔2019〕20 号). */
export async function setExemption(
  ctx: Context,
  { school: at, personId }: Staff,
  { childId, kind, toDay }: { childId: number; kind: ExemptionKind | null; toDay: Day | null },
): Promise<void> {
  const today = dayInShanghai(ctx.now)
  if (toDay !== null && toDay < today) throw new AppError('day-past')
  const classId = await classOfChild(ctx.db.orm, at, childId)
  if (classId === undefined) throw new AppError('not-found')
  const key = { districtId: at.districtId, schoolId: at.schoolId, childId }
  const now = ctx.now.toISOString()
  await ctx.db.orm.transaction(async (tx) => {
    await tx.insert(accessLog).values({ ...key, classId, personId, act: kind ? 'exemption-granted' : 'exemption-ended', at: now })
    if (kind === null) {
      await tx.delete(exemption).where(and(sameSchool(exemption, at), eq(exemption.childId, childId)))
      return
    }
    const granted = { kind, fromDay: today, toDay, grantedBy: personId, grantedAt: now }
    await tx
      .insert(exemption)
      .values({ ...key, ...granted })
      .onConflictDoUpdate({ target: [exemption.districtId, exemption.schoolId, exemption.childId], set: granted })
  })
}
