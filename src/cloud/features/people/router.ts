import { dayInShanghai } from '../../../policy/calendar/day'
import { AppError } from '../../app-error'
import { lookUpCode } from '../../identity/code-tries'
import {
  requireClassTeacher,
  requireGuardian,
  requireIdentity,
  requireOffice,
  requirePerson,
} from '../../identity/gates'
import { writeInvite } from '../../identity/writes'
import { requireCleanText } from '../../ports/moderate'
import type { NoticeTemplates } from '../../ports/notify'
import { procedure, router } from '../../procedure'
import { logDayRead } from '../leaving/writes/log-access'
import { checkGrants, requireDecider } from './access'
import { openidOfClassTeacher } from './reads/class-teacher'
import { exportChild } from './reads/child-export'
import { childrenByName } from './reads/children'
import { describeInvite, findClassByCode, findInvite } from './reads/codes'
import { readMe } from './reads/me'
import { readPendingJoins, readRoster } from './reads/roster'
import { readStaff } from './reads/staff'
import {
  acceptInviteInput,
  childInput,
  classInput,
  codeOnlyInput,
  decideJoinInput,
  findChildInput,
  guardianInput,
  guardianRightsInput,
  inviteGuardianInput,
  inviteStaffInput,
  joinClassInput,
  personInput,
  requestInput,
  updateMeInput,
} from './shapes'
import { schoolKey } from '../../input'
import { acceptInvite } from './writes/accept-invite'
import { deleteChild, leaveClass, removeGuardian, setGuardianRights } from './writes/guardians'
import { askToJoin, cancelJoin, decideJoin } from './writes/joins'
import { logAccess, updateMe } from './writes/people'
import { inviteStaff, removeStaff } from './writes/staff'

const anyone = procedure('anyone')
const signedIn = procedure('anyone-signed-in')
const guardian = procedure('guardian')
const classTeacher = procedure('class-teacher')
const office = procedure('school-office')

export const peopleRouter = router({
  me: signedIn.query(({ ctx }) => readMe(ctx.db, requireIdentity(ctx), dayInShanghai(ctx.now))),

  // Ids that every phone shows to WeChat anyway; they say nothing of anybody.
  noticeTemplates: anyone.query(({ ctx }): NoticeTemplates => ctx.noticeTemplates),

  lookupClassCode: signedIn.input(codeOnlyInput).query(async ({ ctx, input }) => {
    const find = () => findClassByCode(ctx.db, input.code, dayInShanghai(ctx.now))
    return (await lookUpCode(ctx, requireIdentity(ctx), find)).shown
  }),

  lookupInvite: signedIn.input(codeOnlyInput).query(({ ctx, input }) =>
    lookUpCode(ctx, requireIdentity(ctx), async () => {
      const found = await findInvite(ctx.db, input.code, ctx.now)
      return found && describeInvite(ctx.db, found, dayInShanghai(ctx.now))
    }),
  ),

  pendingJoins: classTeacher.input(classInput).query(async ({ ctx, input }) => {
    const { class: at } = await requireClassTeacher(ctx, input)
    return readPendingJoins(ctx.db, at)
  }),

  roster: classTeacher.input(classInput).query(async ({ ctx, input }) => {
    const { staff, class: at } = await requireClassTeacher(ctx, input)
    await logAccess(ctx.db.orm, at, { personId: staff.personId, childId: null, act: 'roster-read', at: ctx.now })
    return readRoster(ctx.db, at, dayInShanghai(ctx.now))
  }),

  staff: office.input(schoolKey).query(async ({ ctx, input }) => {
    const { school, personId } = await requireOffice(ctx, input)
    return readStaff(ctx.db, school, personId, dayInShanghai(ctx.now))
  }),

  exportChild: guardian
    .input(childInput)
    .query(async ({ ctx, input }) => exportChild(ctx.db, await requireGuardian(ctx, input, 'full'), ctx.now)),

  joinClass: signedIn.input(joinClassInput).mutation(async ({ ctx, input }) => {
    const openid = requireIdentity(ctx)
    const find = () => findClassByCode(ctx.db, input.code, dayInShanghai(ctx.now))
    const { at, classTeacherId, shown } = await lookUpCode(ctx, openid, find)
    await requireCleanText(ctx, openid, [input.childName, input.guardianName, input.relation])
    const { requestId, isNew } = await askToJoin(ctx.db.orm, at, { ...input, openid, now: ctx.now })
    const teacher = isNew && classTeacherId !== null ? await openidOfClassTeacher(ctx.db, at, classTeacherId) : undefined
    if (teacher !== undefined) {
      const fields = { thing1: shown.schoolName.slice(0, 20), thing2: input.childName }
      await ctx.notify({ openid: teacher, template: 'join-asked', page: 'packages/teacher/class/index', fields })
    }
    return { requestId, ...shown }
  }),

  cancelJoin: signedIn
    .input(requestInput)
    .mutation(({ ctx, input }) => cancelJoin(ctx.db.orm, input, requireIdentity(ctx))),

  decideJoin: classTeacher.input(decideJoinInput).mutation(async ({ ctx, input }) => {
    const { staff, class: at } = await requireDecider(ctx, input)
    const asked = { requestId: input.requestId, decidedBy: staff.personId, now: ctx.now }
    const { openid, childName } = await decideJoin(ctx.db.orm, at, { ...asked, decision: decisionOf(input) })
    await ctx.notify({ openid, template: 'join-decided', page: 'pages/me/index', fields: { thing1: childName } })
  }),

  inviteGuardian: guardian.input(inviteGuardianInput).mutation(async ({ ctx, input }) => {
    const at = await requireGuardian(ctx, input, 'full')
    const grants = { childId: at.childId, rights: input.rights }
    const { code, expiresAt } = await writeInvite(ctx.db.orm, at, { kind: 'guardian', grants }, ctx.now)
    return { code, expiresAt }
  }),

  acceptInvite: signedIn.input(acceptInviteInput).mutation(async ({ ctx, input }) => {
    const openid = requireIdentity(ctx)
    const found = await lookUpCode(ctx, openid, () => findInvite(ctx.db, input.code, ctx.now))
    await requireCleanText(ctx, openid, [input.displayName, input.relation ?? ''])
    const { displayName, relation } = input
    await acceptInvite(ctx.db.orm, found, { openid, displayName, relation, now: ctx.now })
    return { kind: found.invitation.kind, districtId: found.at.districtId, schoolId: found.at.schoolId }
  }),

  findChild: office.input(findChildInput).query(async ({ ctx, input }) => {
    const me = await requireOffice(ctx, input)
    const today = dayInShanghai(ctx.now)
    const found = await childrenByName(ctx.db, me.school, input, today)
    await logDayRead(ctx.db, me, found.children, 'child-looked-up', ctx.now, today)
    return found
  }),

  inviteStaff: office.input(inviteStaffInput).mutation(async ({ ctx, input }) => {
    const { school, personId } = await requireOffice(ctx, input)
    await checkGrants(ctx, school, input)
    const { kind, classTeacherOf, teaches, requestKey } = input
    const invitation = { kind, grants: { classTeacherOf, teaches } }
    return inviteStaff(ctx.db.orm, school, { personId, requestKey, invitation, now: ctx.now })
  }),

  removeStaff: office.input(personInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await removeStaff(ctx.db.orm, school, input.personId)
  }),

  setGuardianRights: guardian.input(guardianRightsInput).mutation(async ({ ctx, input }) => {
    await setGuardianRights(ctx.db.orm, await requireGuardian(ctx, input, 'full'), input.personId, input.rights)
  }),

  removeGuardian: guardian.input(guardianInput).mutation(async ({ ctx, input }) => {
    await removeGuardian(ctx.db.orm, await requireGuardian(ctx, input, 'full'), input.personId)
  }),

  leaveClass: guardian
    .input(childInput)
    .mutation(async ({ ctx, input }) => leaveClass(ctx.db.orm, await requireGuardian(ctx, input, 'any'))),

  deleteChild: guardian.input(childInput).mutation(async ({ ctx, input }) => {
    await deleteChild(ctx.db.orm, await requireGuardian(ctx, input, 'full'))
  }),

  updateMe: procedure('guardian', 'teacher', 'class-teacher', 'school-office')
    .input(updateMeInput)
    .mutation(async ({ ctx, input }) => {
      const { school, personId } = await requirePerson(ctx, input)
      await requireCleanText(ctx, requireIdentity(ctx), [input.displayName])
      await updateMe(ctx.db.orm, school, { personId, displayName: input.displayName, phone: input.phone })
    }),
})

function decisionOf({ decision, childId }: { decision: 'new-child' | 'existing-child' | 'refuse'; childId?: number }) {
  if (decision !== 'existing-child') return { as: decision }
  if (childId === undefined) throw new AppError('bad-input', [{ path: 'childId', message: 'required' }])
  return { as: decision, childId }
}
