import * as z from 'zod'
import type { ClassName } from '../../../contract/class-name'
import { GUARDIAN_RIGHTS } from '../../../contract/roles'
import type { GuardianRights } from '../../../contract/roles'
import { idInput, phoneInput, plainText, requestKey, schoolKey } from '../../input'
import type { ExportedTable } from './reads/export-service'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

/** Codes are typed by hand: case, spaces and dashes do not matter. */
export const codeInput = z
  .string()
  .max(40)
  .transform((code) => code.toUpperCase().replace(/[\s-]/g, ''))
  .refine((code) => /^[0-9A-Z]{6,24}$/.test(code), 'code')
const name = plainText(1, 20)
const relation = plainText(1, 8)

export const codeOnlyInput = z.object({ code: codeInput })
export const joinClassInput = z.object({ code: codeInput, childName: name, guardianName: name, relation })
export const requestInput = schoolKey.extend({ requestId: idInput })
export const classInput = schoolKey.extend({ classId: idInput })
export const childInput = schoolKey.extend({ childId: idInput })
/** `existing-child` ties the guardian to a child already in the class; `childId` says which. */
export const decideJoinInput = requestInput.extend({
  decision: z.enum(['new-child', 'existing-child', 'refuse']),
  childId: idInput.optional(),
})
export const inviteGuardianInput = childInput.extend({ rights: z.enum(GUARDIAN_RIGHTS) })
export const acceptInviteInput = z.object({ code: codeInput, displayName: name, relation: relation.optional() })
export const inviteStaffInput = schoolKey.extend({
  requestKey,
  kind: z.enum(['teacher', 'office']),
  classTeacherOf: z.array(idInput).max(3),
  teaches: z.array(z.object({ classId: idInput, subjectCode: z.string().min(1).max(32) })).max(40),
})
export const personInput = schoolKey.extend({ personId: idInput })
export const guardianInput = childInput.extend({ personId: idInput })
export const guardianRightsInput = guardianInput.extend({ rights: z.enum(GUARDIAN_RIGHTS) })
/** Part of a display name; `after` the last child of the page before. */
export const findChildInput = schoolKey.extend({ name: plainText(1, 20), after: idInput.optional() })
export const updateMeInput = schoolKey.extend({ displayName: name, phone: phoneInput.nullable() })

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

export interface GuardianOfChild {
  personId: number
  displayName: string
  relation: string
  rights: GuardianRights
  isMe: boolean
}

export interface MyChild {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  class: ClassName
  childId: number
  displayName: string
  rights: GuardianRights
  relation: string
  guardians: GuardianOfChild[]
}

/** What I am at one school besides a guardian. */
export interface MyPost {
  districtId: number
  schoolId: number
  schoolName: string
  isDemo: boolean
  isOffice: boolean
  classTeacherOf: ClassName[]
  teaches: { class: ClassName; subjectCode: string }[]
}

export interface Me {
  children: MyChild[]
  posts: MyPost[]
  /** One row a school: my name and telephone there. */
  names: { districtId: number; schoolId: number; schoolName: string; displayName: string; phone: string | null }[]
  waiting: {
    districtId: number
    schoolId: number
    requestId: number
    schoolName: string
    class: ClassName
    childName: string
    askedAt: string
  }[]
  officerOf: { districtId: number; name: string }[]
}

export interface ClassOfCode {
  schoolName: string
  isDemo: boolean
  class: ClassName
}

export interface PendingJoin {
  requestId: number
  childName: string
  guardianName: string
  relation: string
  askedAt: string
  /** Children of the class with the very name asked for. */
  sameName: { childId: number; displayName: string; guardians: string[] }[]
}

/** The code itself is told once and kept only as its hash. */
export interface NewInvite {
  code: string
  expiresAt: string
}

export type InviteOfCode = { schoolName: string; isDemo: boolean } & (
  | { kind: 'guardian'; childName: string; class: ClassName; rights: GuardianRights }
  | { kind: 'teacher'; classTeacherOf: ClassName[]; teaches: { class: ClassName; subjectCode: string }[] }
  | { kind: 'office' }
)

export interface Roster {
  class: ClassName
  classCode: string
  children: { childId: number; displayName: string; guardians: Omit<GuardianOfChild, 'isMe'>[] }[]
}

export interface StaffMember {
  personId: number
  displayName: string
  isOffice: boolean
  classTeacherOf: ClassName[]
  teaches: { class: ClassName; subjectCode: string }[]
  isMe: boolean
}

/** Children of the school by their names; `next` is what the following page begins after, null on the last. */
export interface FoundChildren {
  children: { childId: number; displayName: string; class: ClassName }[]
  next: number | null
}

/** Everything held about one child, for its guardian to keep (个人信息保护法 art. 45). */
export interface ChildExport {
  exportedAt: string
  schoolName: string
  class: ClassName
  displayName: string
  guardians: { displayName: string; relation: string; rights: GuardianRights }[]
  timeReports: { day: string; band: number; reportedAt: string }[]
  /** Rows of after-school service and leaving, by table and as they are stored. */
  service: Record<ExportedTable, Record<string, unknown>[]>
  /** Which staff looked at or changed the child's record (未成年人网络保护条例 art. 36). */
  access: { at: string; act: string; displayName: string }[]
}
