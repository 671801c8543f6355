import { draw, place } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { collector, duty, leavingNotice } from '../../../src/cloud/database/leaving-tables'
import { heldSession, serviceRecord } from '../../../src/cloud/database/service-tables'
import { hashOfInvite } from '../../../src/cloud/identity/codes'
import type { SchoolKey } from '../../../src/cloud/input'
import { aLeader, aPlan, anOffering, FIGURE, planContent } from '../../support/after-school'
import type { APerson } from '../../support/world'
import { EVENING, mustBe, TODAY } from '../../support/world'

/** After-school service of a stage: in each state that an act starts from. */
export interface ServiceStage {
  planId: number
  /** Plans of earlier terms with a draw: to be closed, to be drawn, and drawn. */
  toClose: number
  toDraw: number
  drawn: number
  leaderId: number
  /** The child is in it on Thursdays, with the stage's teacher as its leader. */
  groupId: number
  offeredId: number
  firstComeId: number
  drawnOfferingId: number
  collectorId: number
  paperCode: string
  noticeId: number
}

interface Around {
  key: SchoolKey
  childId: number
  teacher: APerson
  guardian: APerson
  serial: number
}

async function anEarlierDraw(db: Database, key: SchoolKey, year: number, state: 'announced' | 'closed' | 'drawn'): Promise<number> {
  const [startsOn, endsOn] = [`${year}-03-05`, `${year}-07-01`]
  const planId = await aPlan(db, key, {
    startsOn, endsOn, draft: planContent({ startsOn, endsOn }), choosingOpensAt: `${year}-03-06T00:00:00Z`, choosingClosesAt: `${year}-03-08T00:00:00Z`,
  })
  const list = { offerings: [], entries: [] }
  const closed = state === 'announced' ? {} : { listHash: 'ab'.repeat(32), file: list, closedAt: EVENING.toISOString() }
  await db.orm.insert(draw).values({
    ...key, planId, state, secret: 'cd'.repeat(32), commitment: 'ef'.repeat(32), figureName: FIGURE.name, figureDay: `${year}-03-10`, ...closed,
  })
  return planId
}

export async function aServiceStage(db: Database, { key, childId, teacher, guardian, serial }: Around): Promise<ServiceStage> {
  const planId = await aPlan(db, key)
  await db.orm.insert(draw).values({
    ...key, planId, state: 'announced', secret: 'cd'.repeat(32), commitment: 'ef'.repeat(32), figureName: FIGURE.name, figureDay: FIGURE.day,
  })
  const leaderId = await aLeader(db, key, { personId: teacher.personId })
  const groupId = await anOffering(db, key, planId, { leaderId, taken: 1 })
  const offeredId = await anOffering(db, key, planId, { weekday: 3, taken: 1 })
  const at = { ...key, childId, planId, cameBy: 'draw' as const, changedAt: EVENING.toISOString() }
  await db.orm.insert(place).values([
    { ...at, offeringId: groupId, weekday: 4, state: 'enrolled', since: '2026-03-05' },
    { ...at, offeringId: offeredId, weekday: 3, state: 'offered', position: 1, offeredUntil: '2026-05-23T00:00:00Z' },
  ])
  await db.orm.insert(duty).values({ ...key, day: TODAY, personId: teacher.personId })
  const session = { ...key, offeringId: groupId, leaderId, openedAt: EVENING.toISOString() }
  await db.orm.insert(heldSession).values([{ ...session, day: TODAY }, { ...session, day: '2026-04-02' }])
  const locked = { sessions: 4, minutes: 240, attended: 80, amountFen: null, lockedBy: teacher.personId, lockedAt: EVENING.toISOString() }
  await db.orm.insert(serviceRecord).values({ ...key, month: '2026-03', leaderId, ...locked })
  const paperCode = `PAPER${String(serial).padStart(7, '2')}`
  const [aunt] = await db.orm
    .insert(collector)
    .values({ ...key, childId, displayName: '示例姑姑', relation: '姑姑', codeHash: hashOfInvite(paperCode), addedBy: guardian.personId, addedAt: EVENING.toISOString() })
    .returning({ collectorId: collector.collectorId })
  const [notice] = await db.orm
    .insert(leavingNotice)
    .values({ ...key, day: TODAY, kind: 'weather', text: '下午有雨', sentBy: teacher.personId, sentAt: EVENING.toISOString() })
    .returning({ noticeId: leavingNotice.noticeId })
  return {
    planId,
    toClose: await anEarlierDraw(db, key, 2025, 'announced'),
    toDraw: await anEarlierDraw(db, key, 2024, 'closed'),
    drawn: await anEarlierDraw(db, key, 2023, 'drawn'),
    leaderId,
    groupId,
    offeredId,
    firstComeId: await anOffering(db, key, planId, { weekday: 5, admission: 'first-come' }),
    drawnOfferingId: await anOffering(db, key, planId, { weekday: 1 }),
    collectorId: mustBe(aunt).collectorId,
    paperCode,
    noticeId: mustBe(notice).noticeId,
  }
}
