import * as z from 'zod'
import {
  publicClass,
  publicSchool,
  requireClassLead,
  requireGuardian,
  requireIdentity,
  requireStaff,
  requireStaffOfClass,
} from '../../identity/gates'
import { procedure, router } from '../../procedure'
import { readBoard } from './reads/board'
import { readBoardClassDay, readStaffClassDay } from './reads/class-day'
import { readMyClasses } from './reads/my-classes'
import { readPosted } from './reads/posted'
import { readTonight } from './reads/tonight'
import { readWeek } from './reads/week'
import {
  boardInput,
  childInput,
  classDayInput,
  declareNoneInput,
  editInput,
  postedInput,
  postInput,
  publishOverrunInput,
  reportTimeInput,
  withdrawInput,
  withdrawOverrunInput,
} from './shapes'
import { declareNone } from './writes/declare-none'
import { editHomework } from './writes/edit'
import { publishOverrun, withdrawOverrun } from './writes/overruns'
import { postHomework } from './writes/post'
import { reportTime } from './writes/report-time'
import { withdrawHomework } from './writes/withdraw'

const nothing = z.object({}).optional()

export const homeworkRouter = router({
  tonight: procedure('anyone-signed-in')
    .input(nothing)
    .query(({ ctx }) => readTonight(ctx.db, requireIdentity(ctx), ctx.now)),
  week: procedure('guardian')
    .input(childInput)
    .query(async ({ ctx, input }) => readWeek(ctx.db, await requireGuardian(ctx, input, 'any'), ctx.now)),
  myClasses: procedure('teacher', 'class-teacher', 'school-office')
    .input(nothing)
    .query(({ ctx }) => readMyClasses(ctx.db, requireIdentity(ctx), ctx.now)),
  posted: procedure('teacher', 'class-teacher', 'school-office')
    .input(postedInput)
    .query(async ({ ctx, input }) => readPosted(ctx.db, await requireStaff(ctx, input), ctx.now)),
  staffClassDay: procedure('teacher', 'class-teacher', 'school-office')
    .input(classDayInput)
    .query(async ({ ctx, input }) => {
      const { staff, class: klass } = await requireStaffOfClass(ctx, input)
      return readStaffClassDay(ctx.db, staff, klass, input.day)
    }),
  board: procedure('anyone')
    .input(boardInput)
    .query(async ({ ctx, input }) => readBoard(ctx.db, await publicSchool(ctx, input), input.day, ctx.now)),
  boardClassDay: procedure('anyone')
    .input(classDayInput)
    .query(async ({ ctx, input }) => readBoardClassDay(ctx.db, await publicClass(ctx, input), input.day, ctx.now)),

  // These three gate themselves: the caller's post is read in the same statement as what they act on.
  post: procedure('teacher')
    .input(postInput)
    .mutation(({ ctx, input }) => postHomework(ctx, input)),
  edit: procedure('teacher')
    .input(editInput)
    .mutation(({ ctx, input }) => editHomework(ctx, input)),
  withdraw: procedure('teacher', 'class-teacher', 'school-office')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawHomework(ctx, input)),

  declareNone: procedure('teacher', 'class-teacher', 'school-office')
    .input(declareNoneInput)
    .mutation(async ({ ctx, input }) => declareNone(ctx, await requireStaffOfClass(ctx, input), input)),
  publishOverrun: procedure('class-teacher', 'school-office')
    .input(publishOverrunInput)
    .mutation(async ({ ctx, input }) => publishOverrun(ctx, await requireClassLead(ctx, input), input)),
  withdrawOverrun: procedure('class-teacher', 'school-office')
    .input(withdrawOverrunInput)
    .mutation(async ({ ctx, input }) => withdrawOverrun(ctx, (await requireClassLead(ctx, input)).class, input)),
  reportTime: procedure('guardian')
    .input(reportTimeInput)
    .mutation(async ({ ctx, input }) => reportTime(ctx, await requireGuardian(ctx, input, 'full'), input)),
})
