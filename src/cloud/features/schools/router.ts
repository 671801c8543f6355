import { dayInShanghai } from '../../../policy/calendar/day'
import { AppError } from '../../app-error'
import { publicSchool, requireIdentity, requireOffice, requireOfficer } from '../../identity/gates'
import { writeInvite } from '../../identity/writes'
import { requireCleanText } from '../../ports/moderate'
import { procedure, router } from '../../procedure'
import { checkWorksHere, requireOfficeOfClass } from './access'
import { readCalendar } from './reads/calendar'
import { readClasses } from './reads/classes'
import { listSchools, hasTown } from './reads/list'
import {
  addClassInput,
  addSchoolInput,
  addTownsInput,
  classInput,
  clearDayInput,
  importYearInput,
  listInput,
  removeTermInput,
  schoolInput,
  setClassTeacherInput,
  setDayInput,
  setPlacesInput,
  setTermInput,
} from './shapes'
import { clearDay, removeTerm, setDay, setTerm } from './writes/calendar'
import { addClass, renewClassCode, setClassTeacher } from './writes/classes'
import { addSchool, addTowns, importYear } from './writes/district'
import { setPlaces } from './writes/places'

const office = procedure('school-office')
const officer = procedure('district-officer')

export const schoolsRouter = router({
  list: procedure('anyone')
    .input(listInput)
    .query(({ ctx, input }) => listSchools(ctx.db, input.districtId)),

  calendar: procedure('anyone')
    .input(schoolInput)
    .query(async ({ ctx, input }) => readCalendar(ctx.db, await publicSchool(ctx, input), dayInShanghai(ctx.now))),

  classes: office.input(schoolInput).query(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    return readClasses(ctx.db, school, dayInShanghai(ctx.now))
  }),

  setTerm: office.input(setTermInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.name])
    await setTerm(ctx.db, school, input)
  }),

  removeTerm: office.input(removeTermInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await removeTerm(ctx.db, school, input.startsOn)
  }),

  setDay: office.input(setDayInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.note])
    await setDay(ctx.db, school, input)
  }),

  clearDay: office.input(clearDayInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await clearDay(ctx.db, school, input.day)
  }),

  addClass: office.input(addClassInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    return addClass(ctx.db, school, { ...input, today: dayInShanghai(ctx.now) })
  }),

  setClassTeacher: office.input(setClassTeacherInput).mutation(async ({ ctx, input }) => {
    const at = await requireOfficeOfClass(ctx, input)
    if (input.personId !== null) await checkWorksHere(ctx, at, input.personId)
    await setClassTeacher(ctx.db, at, input.personId)
  }),

  renewClassCode: office
    .input(classInput)
    .mutation(async ({ ctx, input }) => renewClassCode(ctx.db, await requireOfficeOfClass(ctx, input))),

  importYear: officer.input(importYearInput).mutation(async ({ ctx, input }) => {
    await importYear(ctx.db, await requireOfficer(ctx, input.districtId), input)
  }),

  addTowns: officer.input(addTownsInput).mutation(async ({ ctx, input }) => {
    const district = await requireOfficer(ctx, input.districtId)
    await requireCleanText(ctx, requireIdentity(ctx), input.towns.map((each) => each.name))
    await addTowns(ctx.db, district, input.towns)
  }),

  addSchool: officer.input(addSchoolInput).mutation(async ({ ctx, input }) => {
    const district = await requireOfficer(ctx, input.districtId)
    if (!(await hasTown(ctx.db, input.districtId, input.townCode))) {
      throw new AppError('bad-input', [{ path: 'townCode', message: 'no-such-town' }])
    }
    await requireCleanText(ctx, requireIdentity(ctx), [input.name])
    return addSchool(ctx.db, district, input)
  }),

  setPlaces: officer.input(setPlacesInput).mutation(async ({ ctx, input }) => {
    const district = await requireOfficer(ctx, input.districtId)
    await requireCleanText(ctx, requireIdentity(ctx), input.places.map(({ source }) => source))
    await setPlaces(ctx.db, district, input.places, dayInShanghai(ctx.now))
  }),

  inviteOffice: officer.input(schoolInput).mutation(async ({ ctx, input }) => {
    await requireOfficer(ctx, input.districtId)
    const nothingElse = { classTeacherOf: [], teaches: [] }
    const school = await publicSchool(ctx, input)
    const { code, expiresAt } = await writeInvite(ctx.db.orm, school, { kind: 'office', grants: nothingElse }, ctx.now)
    return { code, expiresAt }
  }),
})
