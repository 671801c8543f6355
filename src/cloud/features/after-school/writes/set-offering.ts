import { and, eq, sql } from 'drizzle-orm'
import { verdictOf } from '../../../../policy/after-school/plan/finding'
import type { Offering } from '../../../../policy/after-school/plan/offering'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { offering } from '../../../database/after-school-tables'
import { answeredBefore, answerPersonOnce } from '../../../database/answer-person-once'
import type { Database } from '../../../database/connect'
import { brokenConstraint } from '../../../database/failures'
import { sameSchool } from '../../../database/same-school'
import type { AuthorizedSchool } from '../../../identity/authorized'
import type { Staff } from '../../../identity/gates'
import { serviceChanged } from '../../../ports/notices'
import { leaderOf } from '../reads/leaders'
import { enrolledGrades, findingsOfOffering, planContext } from '../reads/offering-findings'
import { offeringsOf } from '../reads/offerings'
import { planOf } from '../reads/plans'
import { childrenOfOffering } from '../reads/touched'
import type { SetOfferingAnswer, SetOfferingInput } from '../shapes'
import { tellGuardians } from './tell-guardians'

/** The offering of the input as the rules look at it; `bad-input` when its leader is not one of the school's. */
async function ruled(ctx: Context, at: AuthorizedSchool, input: SetOfferingInput): Promise<Offering> {
  const leader = input.leaderId === null ? null : await leaderOf(ctx.db.orm, at, input.leaderId)
  if (leader === undefined || leader?.active === false) throw new AppError('bad-input', [{ path: 'leaderId', message: 'no-such-leader' }])
  return { ...input, offeringId: input.offeringId ?? 0, leader }
}

/**
 * Enters or changes an offering. What the rules refuse is an answer with its clauses; a telltale word only asks, and
 * goes through when the office confirms. Whoever is in it, waits for it or wishes it is told.
 */
export async function setOffering(ctx: Context, { school: at, personId }: Staff, input: SetOfferingInput): Promise<SetOfferingAnswer> {
  const request = { at, personId, requestKey: input.requestKey, act: 'setOffering', input, now: ctx.now }
  const earlier = await answeredBefore<SetOfferingAnswer>(ctx.db.orm, request)
  if (earlier) return earlier
  const plan = await planOf(ctx.db.orm, at, input.planId)
  const rows = await offeringsOf(ctx.db, at, input.planId)
  const before = rows.find(({ offeringId }) => offeringId === input.offeringId)
  if (input.offeringId !== undefined && !before) throw new AppError('not-found')
  if (before && before.taken > input.capacity) throw new AppError('capacity-taken')
  const context = await planContext(ctx.db.orm, at, plan.draft, rows)
  const enrolled = before ? await enrolledGrades(ctx.db, at, before.offeringId, plan.startsOn) : []
  const findings = findingsOfOffering(await ruled(ctx, at, input), context, enrolled)
  const verdict = verdictOf(findings)
  if (verdict === 'refused' || (verdict === 'to-ask' && !input.confirmed)) return { outcome: verdict, findings }

  const touched = before ? await childrenOfOffering(ctx.db, at, before.offeringId) : []
  const answer = await answerPersonOnce(ctx.db.orm, request, async (tx): Promise<SetOfferingAnswer> => ({
    outcome: 'set',
    ...(await store(tx, at, input)),
    touchedChildren: touched.length,
  }))
  if (touched.length > 0) {
    await tellGuardians(ctx, at, touched, serviceChanged(input.name, '项目有变动，请看一看'))
  }
  return answer
}

async function store(tx: Database['orm'], at: AuthorizedSchool, input: SetOfferingInput): Promise<{ offeringId: number; version: number }> {
  const { districtId, schoolId } = at
  const { requestKey: _key, confirmed: _confirmed, offeringId, expectedVersion, thirdParty, planId, ...columns } = input
  const values = {
    ...columns,
    institutionId: thirdParty?.institutionId ?? null,
    itemName: thirdParty?.itemName ?? null,
    feeFen: thirdParty?.feeFen ?? null,
  }
  const returned = { offeringId: offering.offeringId, version: offering.version }
  const [row] = await (offeringId === undefined
    ? tx.insert(offering).values({ ...values, districtId, schoolId, planId }).returning(returned)
    : tx
        .update(offering)
        .set({ ...values, version: sql`${offering.version} + 1` })
        .where(and(sameSchool(offering, at), eq(offering.offeringId, offeringId), eq(offering.planId, planId), eq(offering.version, expectedVersion ?? 0)))
        .returning(returned)
  ).catch((error: unknown) => {
    // Somebody took a place between the reading and this.
    throw brokenConstraint(error) === 'offering_not_oversold' ? new AppError('capacity-taken') : error
  })
  if (!row) throw new AppError('changed-meanwhile')
  return row
}
