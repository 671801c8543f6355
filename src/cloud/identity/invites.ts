import * as z from 'zod'
import { GUARDIAN_RIGHTS } from '../../contract/roles'

const staffGrants = z.object({
  classTeacherOf: z.array(z.number()).default([]),
  teaches: z.array(z.object({ classId: z.number(), subjectCode: z.string() })).default([]),
})

/** What an invite makes of whoever uses it; invite.kind and invite.grants hold it. */
export const invitation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('guardian'),
    grants: z.object({ childId: z.number(), rights: z.enum(GUARDIAN_RIGHTS) }),
  }),
  z.object({ kind: z.literal('teacher'), grants: staffGrants }),
  z.object({ kind: z.literal('office'), grants: staffGrants }),
])
export type Invitation = z.infer<typeof invitation>

/** A guardian passes the code on at home; a school hands it out in a week. */
export const INVITE_HOURS: Record<Invitation['kind'], number> = { guardian: 72, teacher: 7 * 24, office: 7 * 24 }
