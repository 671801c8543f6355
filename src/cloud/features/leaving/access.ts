import { AppError } from '../../app-error'
import type { Context } from '../../context'
import { requireStaff } from '../../identity/gates'
import type { Staff } from '../../identity/gates'
import type { SchoolKey } from '../../input'
import { groupOf } from './reads/groups'
import type { GroupRow } from './reads/groups'
import { hasDuty } from './reads/duty'

/** Whoever has the duty on the day, and the school's office: they see all of the day's children and close it. */
export async function requireDuty(ctx: Context, key: SchoolKey & { day: string }): Promise<Staff> {
  const staff = await requireStaff(ctx, key)
  if (!staff.isOffice && !(await hasDuty(ctx.db.orm, staff.school, key.day, staff.personId))) throw new AppError('not-allowed')
  return staff
}

/**
 * Whoever leads the group on the day or stands in, the class teacher of a class within an offering for everybody, and
 * those with the duty: only they see who is in it.
 */
export async function requireGroup(
  ctx: Context,
  key: SchoolKey & { day: string; offeringId: number; classId?: number },
): Promise<{ staff: Staff; group: GroupRow }> {
  const staff = await requireStaff(ctx, key)
  const group = await groupOf(ctx.db, staff.school, key.day, key.offeringId)
  const leads = group !== undefined && mayLead(staff, group, key.classId)
  if (!leads && !staff.isOffice && !(await hasDuty(ctx.db.orm, staff.school, key.day, staff.personId))) throw new AppError('not-allowed')
  if (!group) throw new AppError('not-found')
  return { staff, group }
}

/** Whether the group is this person's to lead on the day; a stand-in takes the leader's place, and the leader keeps it. */
export const mayLead = (staff: Staff, group: GroupRow, classId: number | undefined): boolean =>
  group.leaderPersonId === staff.personId ||
  group.standInPersonId === staff.personId ||
  (group.admission === 'everybody' && classId !== undefined && staff.classTeacherOf.includes(classId))
