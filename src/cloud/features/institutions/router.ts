import { dayInShanghai } from '../../../policy/calendar/day'
import { requireCleanText } from '../../ports/moderate'
import { moderateTexts } from '../../ports/moderate-texts'
import { procedure, router } from '../../procedure'
import { requireRegistrar } from './access'
import { findByCode } from './reads/by-code'
import { findInstitutions } from './reads/find'
import { readFacts } from './reads/facts'
import { readFindings } from './reads/findings'
import { readInspections } from './reads/inspections'
import { issuedCode } from './reads/issued-code'
import { withPhotos } from './reads/photos'
import { seeInstitution } from './reads/see'
import { readSnapshot } from './reads/snapshot'
import { readToDo } from './reads/to-do'
import {
  byCodeInput,
  decideFindingInput,
  districtInput,
  findInput,
  findingsInput,
  importInServiceInput,
  institutionKey,
  issueCodeInput,
  recordInput,
  recordInspectionInput,
  seeInput,
  setStaffInput,
  setStaffPhotoInput,
  setStatusInput,
} from './shapes'
import { textsOf } from './writes/check-facts'
import { decideFinding } from './writes/decide-finding'
import { importInService } from './writes/in-service'
import { issueCode } from './writes/issue-code'
import { recordInstitution } from './writes/record'
import { recordInspection } from './writes/record-inspection'
import { setStaff } from './writes/set-staff'
import { setStaffPhoto } from './writes/set-staff-photo'
import { setStatus } from './writes/set-status'

const anyone = procedure('anyone')
const officer = procedure('district-officer')

export const institutionsRouter = router({
  find: anyone.input(findInput).query(({ ctx, input }) => findInstitutions(ctx.db, input, ctx.now)),

  see: anyone.input(seeInput).query(({ ctx, input }) => seeInstitution(ctx.db, input, input.day ?? null, ctx.now, ctx.files)),

  byCode: anyone.input(byCodeInput).query(({ ctx, input }) => findByCode(ctx, input.code)),

  snapshot: anyone.input(districtInput).query(({ ctx, input }) => readSnapshot(ctx, input.districtId)),

  facts: officer.input(institutionKey).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return readFacts(ctx.db, district, input.institutionId, ctx.files)
  }),

  findings: officer.input(findingsInput).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return withPhotos(ctx.files, await readFindings(ctx.db, district, input.institutionId ?? null, dayInShanghai(ctx.now)))
  }),

  toDo: officer.input(districtInput).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return readToDo(ctx.db, district, dayInShanghai(ctx.now))
  }),

  issuedCode: officer.input(institutionKey).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return issuedCode(ctx.db, district, input.institutionId, ctx.registerKey())
  }),

  inspections: officer.input(institutionKey).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return readInspections(ctx.db, district, input.institutionId)
  }),

  recordInspection: officer.input(recordInspectionInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await requireCleanText(ctx, by.openid, [input.inspectors, input.note, input.document ?? ''])
    return recordInspection(ctx.db.orm, by, input)
  }),

  record: officer.input(recordInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await moderateTexts(ctx, by.openid, textsOf(input.facts))
    return recordInstitution(ctx.db.orm, by, input)
  }),

  setStatus: officer.input(setStatusInput).mutation(async ({ ctx, input: { districtId, ...change } }) => {
    const by = await requireRegistrar(ctx, districtId)
    await requireCleanText(ctx, by.openid, [change.reason, change.document ?? ''])
    return setStatus(ctx.db.orm, by, change)
  }),

  setStaff: officer.input(setStaffInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await moderateTexts(ctx, by.openid, input.staff.flatMap(({ name, subject }) => [name, subject]))
    return setStaff(ctx.db.orm, by, { registerKey: ctx.registerKey(), files: ctx.files }, input)
  }),

  setStaffPhoto: officer.input(setStaffPhotoInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await setStaffPhoto(ctx, by, input)
  }),

  importInService: officer.input(importInServiceInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return importInService(ctx.db.orm, by, ctx.registerKey(), input)
  }),

  decideFinding: officer.input(decideFindingInput).mutation(async ({ ctx, input: { districtId, ...decision } }) => {
    const by = await requireRegistrar(ctx, districtId)
    await requireCleanText(ctx, by.openid, [decision.note, decision.document ?? ''])
    await decideFinding(ctx.db, by, decision)
  }),

  issueCode: officer.input(issueCodeInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return issueCode(ctx.db.orm, by, ctx.registerKey(), input)
  }),
})
