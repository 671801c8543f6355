import { requireCleanText } from '../../ports/moderate'
import { moderateTexts } from '../../ports/moderate-texts'
import { procedure, router } from '../../procedure'
import { requireRegistrar } from '../institutions/access'
import { textsOf } from '../institutions/writes/check-facts'
import { listApplications, seeApplication } from './reads/applications'
import { listBureaus } from './reads/bureaus'
import {
  applicationInput,
  applyInput,
  decideInput,
  listInput,
  returnInput,
  reviewInput,
  setBureauInput,
  stepInput,
  submitInput,
} from './shapes'
import { districtInput } from '../institutions/shapes'
import { enterApplication } from './writes/apply'
import { moveApplication } from './writes/move'
import { setBureau } from './writes/set-bureau'

const officer = procedure('district-officer')

export const approvalsRouter = router({
  bureaus: procedure('anyone')
    .input(districtInput)
    .query(({ ctx, input }) => listBureaus(ctx.db.orm, input.districtId)),

  setBureau: officer.input(setBureauInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await requireCleanText(ctx, by.openid, [input.bureauName ?? ''])
    await setBureau(ctx.db.orm, by.district, input)
  }),

  list: officer.input(listInput).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return listApplications(ctx.db, district, input.open)
  }),

  see: officer.input(applicationInput).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return seeApplication(ctx.db, district, input.applicationId)
  }),

  enter: officer.input(applyInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await moderateTexts(ctx, by.openid, [input.applicant, ...textsOf(input.facts)])
    return enterApplication(ctx.db.orm, by, input)
  }),

  submit: officer.input(submitInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    if (input.facts) await moderateTexts(ctx, by.openid, textsOf(input.facts))
    return moveApplication(ctx.db.orm, by, input, { step: 'submit' }, { facts: input.facts })
  }),

  startReview: officer.input(stepInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return moveApplication(ctx.db.orm, by, input, (table) => ({ step: 'start-review', table }))
  }),

  nameBureau: officer.input(stepInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return moveApplication(ctx.db.orm, by, input, (table) => ({ step: 'name-bureau', table }))
  }),

  review: officer.input(reviewInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    const { bureau, opinion, note } = input
    await requireCleanText(ctx, by.openid, [note ?? ''])
    return moveApplication(ctx.db.orm, by, input, { step: 'review', bureau, opinion, note })
  }),

  return: officer.input(returnInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    await requireCleanText(ctx, by.openid, [input.reason])
    return moveApplication(ctx.db.orm, by, input, { step: 'return', reason: input.reason })
  }),

  withdraw: officer.input(stepInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return moveApplication(ctx.db.orm, by, input, { step: 'withdraw' })
  }),

  decide: officer.input(decideInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    const { decision, documentNumber, reason, fromDay } = input
    await requireCleanText(ctx, by.openid, [documentNumber, reason ?? ''])
    return moveApplication(ctx.db.orm, by, input, { step: 'decide', decision, documentNumber, reason }, { fromDay })
  }),
})
