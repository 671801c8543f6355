import { dayInShanghai } from '../../../policy/calendar/day'
import { answeredBefore, answerPersonOnce } from '../../database/answer-person-once'
import { publicSchool, requireGuardian, requireIdentity, requireOffice, requireOfficer } from '../../identity/gates'
import { schoolKey } from '../../input'
import { requireCleanText } from '../../ports/moderate'
import { procedure, router } from '../../procedure'
import { readCatalogue } from './reads/catalogue'
import { readCoverage, readDistrictCoverage } from './reads/coverage'
import { readDistrictExceptions } from './reads/district-exceptions'
import { readDistrictService } from './reads/district-service'
import { exemptChildren } from './reads/exemptions'
import { readExceptions } from './reads/exceptions'
import { leadersOf } from './reads/leaders'
import { readDrawFile, readMyDraw } from './reads/my-draw'
import { officeOfferings } from './reads/office-offerings'
import { officePlans } from './reads/office-plans'
import { findingsOfPlan } from './reads/plan-findings'
import { readPublicPlan } from './reads/public-plan'
import { readServiceRecord } from './reads/service-record'
import { subsidyFile } from './reads/subsidy-file'
import {
  answerOfferInput,
  catalogueInput,
  chooseInput,
  correctRecordInput,
  districtInput,
  drawInput,
  monthOfSchoolInput,
  notTakingPartInput,
  openChoosingInput,
  placeInput,
  planInput,
  planOfChildInput,
  publishPlanInput,
  savePlanInput,
  setApprovedItemInput,
  setDistrictServiceInput,
  setExemptionInput,
  setLeaderInput,
  setOfferingInput,
  takePlaceInput,
  withdrawOfferingInput,
} from './shapes'
import type { FileAnswer, SavePlanAnswer } from './shapes'
import { choose, sayNotTakingPart } from './writes/choose'
import { answerPlaceOffer, leavePlace, leaveService } from './writes/leave-place'
import { correctRecord, lockRecord } from './writes/lock-record'
import { openChoosing } from './writes/open-choosing'
import { publishPlan } from './writes/publish-plan'
import { closeDraw, runDraw } from './writes/run-draw'
import { savePlan, wordsOfPlan } from './writes/save-plan'
import { setApprovedItem, setDistrictService } from './writes/set-district-service'
import { setExemption } from './writes/set-exemption'
import { checkLeaderTies, setLeader } from './writes/set-leader'
import { setOffering } from './writes/set-offering'
import { takePlace } from './writes/take-place'
import { withdrawOffering } from './writes/withdraw-offering'

const office = procedure('school-office')
const guardian = procedure('guardian')
const officer = procedure('district-officer')
const anyone = procedure('anyone')

/** The school's side: the plan, who leads, what is offered, the draw, the record. */
const ofOffice = {
  plans: office.input(schoolKey).query(async ({ ctx, input }) => officePlans(ctx.db.orm, (await requireOffice(ctx, input)).school)),

  savePlan: office.input(savePlanInput).mutation(async ({ ctx, input }): Promise<SavePlanAnswer> => {
    const { school, personId } = await requireOffice(ctx, input)
    const request = { at: school, personId, requestKey: input.requestKey, act: 'savePlan', input, now: ctx.now }
    const findings = await findingsOfPlan(ctx.db.orm, school, input.content)
    const earlier = await answeredBefore<{ planId: number; version: number }>(ctx.db.orm, request)
    if (earlier) return { ...earlier, findings }
    await requireCleanText(ctx, requireIdentity(ctx), wordsOfPlan(input.content))
    return { ...(await answerPersonOnce(ctx.db.orm, request, (tx) => savePlan(tx, school, input))), findings }
  }),

  publishPlan: office.input(publishPlanInput).mutation(async ({ ctx, input }) => {
    const staff = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.reason])
    return publishPlan(ctx, staff, input)
  }),

  exemptions: office
    .input(schoolKey)
    .query(async ({ ctx, input }) => exemptChildren(ctx.db.orm, (await requireOffice(ctx, input)).school, dayInShanghai(ctx.now))),
  setExemption: office
    .input(setExemptionInput)
    .mutation(async ({ ctx, input }) => setExemption(ctx, await requireOffice(ctx, input), input)),

  leaders: office.input(schoolKey).query(async ({ ctx, input }) => leadersOf(ctx.db.orm, (await requireOffice(ctx, input)).school)),
  setLeader: office.input(setLeaderInput).mutation(async ({ ctx, input }) => {
    const { school, personId } = await requireOffice(ctx, input)
    await checkLeaderTies(ctx.db, school, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.displayName])
    const request = { at: school, personId, requestKey: input.requestKey, act: 'setLeader', input, now: ctx.now }
    return answerPersonOnce(ctx.db.orm, request, (tx) => setLeader(tx, school, input))
  }),

  offerings: office
    .input(planInput)
    .query(async ({ ctx, input }) => officeOfferings(ctx.db, (await requireOffice(ctx, input)).school, input.planId)),
  setOffering: office.input(setOfferingInput).mutation(async ({ ctx, input }) => {
    const staff = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.name, input.about, input.place])
    return setOffering(ctx, staff, input)
  }),
  withdrawOffering: office.input(withdrawOfferingInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.reason])
    return withdrawOffering(ctx, school, input)
  }),

  openChoosing: office.input(openChoosingInput).mutation(async ({ ctx, input }) => {
    const { school } = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.publicFigure.name])
    return openChoosing(ctx.db.orm, school, input, ctx.now)
  }),
  closeDraw: office
    .input(planInput)
    .mutation(async ({ ctx, input }) => closeDraw(ctx, (await requireOffice(ctx, input)).school, input.planId)),
  runDraw: office
    .input(drawInput)
    .mutation(async ({ ctx, input }) => runDraw(ctx, (await requireOffice(ctx, input)).school, input.planId, input.figure)),

  record: office
    .input(monthOfSchoolInput)
    .query(async ({ ctx, input }) => readServiceRecord(ctx.db, (await requireOffice(ctx, input)).school, input.month)),
  subsidyStatement: office.input(monthOfSchoolInput).mutation(async ({ ctx, input }): Promise<FileAnswer> => {
    const { school } = await requireOffice(ctx, input)
    const { bytes, fileName } = await subsidyFile(ctx.db, school, input.month)
    return { fileName, bytes: bytes.length, ...(await ctx.files().offer(requireIdentity(ctx), fileName, bytes)) }
  }),
  lockRecord: office
    .input(monthOfSchoolInput)
    .mutation(async ({ ctx, input }) => lockRecord(ctx, await requireOffice(ctx, input), input.month)),
  correctRecord: office.input(correctRecordInput).mutation(async ({ ctx, input }) => {
    const staff = await requireOffice(ctx, input)
    await requireCleanText(ctx, requireIdentity(ctx), [input.reason])
    return correctRecord(ctx, staff, input)
  }),

  coverage: office
    .input(schoolKey)
    .query(async ({ ctx, input }) => readCoverage(ctx.db, (await requireOffice(ctx, input)).school, dayInShanghai(ctx.now))),
  exceptions: office.input(schoolKey).query(async ({ ctx, input }) => readExceptions(ctx, await requireOffice(ctx, input))),
}

/** A family's side. */
const ofFamily = {
  catalogue: guardian
    .input(catalogueInput)
    .query(async ({ ctx, input }) =>
      readCatalogue(ctx.db, await requireGuardian(ctx, input, 'any'), requireIdentity(ctx), ctx.now, input.planId),
    ),
  myDraw: guardian
    .input(planOfChildInput)
    .query(async ({ ctx, input }) => readMyDraw(ctx.db, await requireGuardian(ctx, input, 'any'), input.planId)),

  // These three gate themselves: the caller's rights are read in the statement that reads or writes what they decide.
  choose: guardian.input(chooseInput).mutation(({ ctx, input }) => choose(ctx, input)),
  notTakingPart: guardian.input(notTakingPartInput).mutation(({ ctx, input }) => sayNotTakingPart(ctx, input)),
  takePlace: guardian.input(takePlaceInput).mutation(({ ctx, input }) => takePlace(ctx, input)),

  leavePlace: guardian
    .input(placeInput)
    .mutation(async ({ ctx, input }) => leavePlace(ctx, await requireGuardian(ctx, input, 'full'), input.offeringId)),
  leaveService: guardian
    .input(planOfChildInput)
    .mutation(async ({ ctx, input }) => leaveService(ctx, await requireGuardian(ctx, input, 'full'), input.planId)),
  answerOffer: guardian
    .input(answerOfferInput)
    .mutation(async ({ ctx, input }) => answerPlaceOffer(ctx, await requireGuardian(ctx, input, 'full'), input.offeringId, input.accepts)),
}

/** What is public, and the district's side. */
const ofDistrict = {
  publicPlan: anyone.input(schoolKey).query(async ({ ctx, input }) => readPublicPlan(ctx.db, await publicSchool(ctx, input), ctx.now)),
  drawFile: anyone.input(planInput).query(async ({ ctx, input }) => readDrawFile(ctx.db, await publicSchool(ctx, input), input.planId)),
  district: anyone.input(districtInput).query(({ ctx, input }) => readDistrictService(ctx.db.orm, input.districtId)),
  setDistrict: officer.input(setDistrictServiceInput).mutation(async ({ ctx, input }) => {
    const district = await requireOfficer(ctx, input.districtId)
    await setDistrictService(ctx.db.orm, district, input, { openid: requireIdentity(ctx), now: ctx.now })
  }),
  setApprovedItem: officer.input(setApprovedItemInput).mutation(async ({ ctx, input }) => {
    const district = await requireOfficer(ctx, input.districtId)
    await requireCleanText(ctx, requireIdentity(ctx), [input.itemName, input.documentNumber])
    await setApprovedItem(ctx.db.orm, district, input)
  }),
  districtExceptions: officer
    .input(districtInput)
    .query(async ({ ctx, input }) => readDistrictExceptions(ctx.db, await requireOfficer(ctx, input.districtId), dayInShanghai(ctx.now))),
  districtCoverage: officer
    .input(districtInput)
    .query(async ({ ctx, input }) => readDistrictCoverage(ctx.db, await requireOfficer(ctx, input.districtId), dayInShanghai(ctx.now))),
}

export const afterSchoolRouter = router({ ...ofOffice, ...ofFamily, ...ofDistrict })
