import { dayInShanghai } from '../../../policy/calendar/day'
import { lookUpCode } from '../../identity/code-tries'
import { requireGuardian, requireIdentity, requireOffice, requireStaff } from '../../identity/gates'
import { moderateTexts } from '../../ports/moderate-texts'
import { requireCleanText } from '../../ports/moderate'
import { procedure, router } from '../../procedure'
import { requireDuty, requireGroup } from './access'
import { noticeOf, readCallList } from './reads/call-list'
import { readMyGroups } from './reads/my-groups'
import { readNotices } from './reads/notices'
import { readPaperCode } from './reads/paper-code'
import { readPickup } from './reads/pickup'
import { readProposals } from './reads/proposals'
import { readRemaining, readRoll } from './reads/roll'
import {
  addCollectorInput,
  announceInput,
  approveLeaveTimeInput,
  checkCodeInput,
  childDayInput,
  childInput,
  collectorInput,
  markInput,
  noteDoneInput,
  noticeInput,
  noticesInput,
  rollInput,
  schoolDayInput,
  setDefaultInput,
  setDutyInput,
  setExceptionInput,
  setStandInInput,
  setWayHomeInput,
  tellLeaveInput,
} from './shapes'
import { announce, seeNotice } from './writes/announce'
import { closeDay } from './writes/close-day'
import { addCollector, removeCollector } from './writes/collectors'
import { approveLeaveTime, setDuty, setStandIn } from './writes/duty'
import { sayICollect, setWayHome, tellLeave } from './writes/family-words'
import { noteDone } from './writes/hold-session'
import { logDayRead } from './writes/log-access'
import { takeMarks } from './writes/mark'
import { setDefault, setException } from './writes/set-pickup'

const guardian = procedure('guardian')
const staff = procedure('teacher', 'class-teacher', 'school-office')
const office = procedure('school-office')

const ofFamily = {
  pickup: guardian
    .input(childInput)
    .query(async ({ ctx, input }) => readPickup(ctx.db, await requireGuardian(ctx, input, 'any'), ctx.now)),
  setDefault: guardian
    .input(setDefaultInput)
    .mutation(async ({ ctx, input }) => setDefault(ctx, await requireGuardian(ctx, input, 'full'), input.weekday, input.pickup)),
  setException: guardian
    .input(setExceptionInput)
    .mutation(async ({ ctx, input }) => setException(ctx, await requireGuardian(ctx, input, 'full'), input.day, input.pickup)),
  sayICollect: guardian
    .input(childDayInput)
    .mutation(async ({ ctx, input }) => sayICollect(ctx, await requireGuardian(ctx, input, 'any'), input.day)),
  addCollector: guardian.input(addCollectorInput).mutation(async ({ ctx, input }) => {
    const at = await requireGuardian(ctx, input, 'full')
    await requireCleanText(ctx, requireIdentity(ctx), [input.displayName, input.relation])
    return addCollector(ctx, at, input)
  }),
  removeCollector: guardian
    .input(collectorInput)
    .mutation(async ({ ctx, input }) => removeCollector(ctx, await requireGuardian(ctx, input, 'full'), input.collectorId)),
  setWayHome: guardian
    .input(setWayHomeInput)
    .mutation(async ({ ctx, input }) => setWayHome(ctx, await requireGuardian(ctx, input, 'full'), input)),
  tellLeave: guardian.input(tellLeaveInput).mutation(async ({ ctx, input }) => {
    const at = await requireGuardian(ctx, input, 'full')
    if (input.reason !== null) await requireCleanText(ctx, requireIdentity(ctx), [input.reason])
    await tellLeave(ctx, at, input)
  }),
  seeNotice: guardian.input(noticeInput.extend(childInput.shape)).mutation(async ({ ctx, input }) => {
    const at = await requireGuardian(ctx, input, 'any')
    await seeNotice(ctx, at, at.personId, input.noticeId)
  }),
}

const ofGroup = {
  myGroups: staff
    .input(schoolDayInput)
    .query(async ({ ctx, input }) => readMyGroups(ctx.db, await requireStaff(ctx, input), input.day, ctx.now)),
  roll: staff.input(rollInput).query(async ({ ctx, input }) => {
    const { staff: me, group } = await requireGroup(ctx, input)
    const roll = await readRoll(ctx.db, me, { ...input, group }, ctx.now)
    await logDayRead(ctx.db, me, roll.children, 'roll-read', ctx.now, dayInShanghai(ctx.now))
    return roll
  }),
  mark: staff.input(markInput).mutation(async ({ ctx, input }) => {
    const gate = await requireGroup(ctx, input)
    const reasons = input.marks.flatMap(({ reason }) => (reason === null ? [] : [reason]))
    await moderateTexts(ctx, requireIdentity(ctx), reasons)
    return takeMarks(ctx, gate, input)
  }),
  noteDone: staff.input(noteDoneInput).mutation(async ({ ctx, input }) => {
    const { staff: me } = await requireGroup(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.done])
    await noteDone(ctx, me, input, input)
  }),
  checkCode: staff.input(checkCodeInput).query(async ({ ctx, input }) => {
    const me = await requireStaff(ctx, input)
    const find = () => readPaperCode(ctx.db, me.school, input.day, input.code)
    const { shown, child } = await lookUpCode(ctx, requireIdentity(ctx), find)
    await logDayRead(ctx.db, me, [child], 'code-checked', ctx.now, dayInShanghai(ctx.now))
    return shown
  }),
}

const ofDuty = {
  remaining: staff.input(schoolDayInput).query(async ({ ctx, input }) => {
    const me = await requireDuty(ctx, input)
    const remaining = await readRemaining(ctx.db, me, input.day, ctx.now)
    await logDayRead(ctx.db, me, remaining.children, 'day-read', ctx.now, dayInShanghai(ctx.now))
    return remaining
  }),
  closeDay: staff.input(schoolDayInput).mutation(async ({ ctx, input }) => closeDay(ctx, await requireDuty(ctx, input), input.day)),
  proposals: staff.input(schoolDayInput).query(async ({ ctx, input }) => {
    const me = await requireDuty(ctx, input)
    const proposals = await readProposals(ctx.db, me.school, input.day)
    await logDayRead(ctx.db, me, proposals, 'day-read', ctx.now, dayInShanghai(ctx.now))
    return proposals
  }),
  approveLeaveTime: staff
    .input(approveLeaveTimeInput)
    .mutation(async ({ ctx, input }) => approveLeaveTime(ctx, await requireDuty(ctx, input), input)),
  announce: staff.input(announceInput).mutation(async ({ ctx, input }) => {
    const me = await requireDuty(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.text])
    return announce(ctx, me, input)
  }),
  callList: staff.input(noticeInput).query(async ({ ctx, input }) => {
    const { school } = await requireStaff(ctx, input)
    const notice = await noticeOf(ctx.db.orm, school, input.noticeId)
    const me = await requireDuty(ctx, { ...input, day: notice.day })
    const { list, children } = await readCallList(ctx.db, school, notice)
    await logDayRead(ctx.db, me, children, 'call-list-read', ctx.now, dayInShanghai(ctx.now))
    return list
  }),
  // Whoever has the duty of one day sees who is to be called on that day, and so the notices of that day.
  notices: staff.input(noticesInput).query(async ({ ctx, input: { before, ...key } }) => {
    const { school, isOffice } = await requireDuty(ctx, key)
    return readNotices(ctx.db, school, { day: isOffice ? null : key.day, before }, ctx.now)
  }),
  setDuty: office
    .input(setDutyInput)
    .mutation(async ({ ctx, input }) => setDuty(ctx, (await requireOffice(ctx, input)).school, input.day, input.personIds)),
  setStandIn: office
    .input(setStandInInput)
    .mutation(async ({ ctx, input }) => setStandIn(ctx, await requireOffice(ctx, input), input)),
}

export const leavingRouter = router({ ...ofFamily, ...ofGroup, ...ofDuty })
