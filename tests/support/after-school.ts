import { randomUUID } from 'node:crypto'
import { offering, serviceLeader, servicePlan, servicePlanVersion } from '../../src/cloud/database/after-school-tables'
import type { Database } from '../../src/cloud/database/connect'
import type { PlanContent, SetOfferingInput } from '../../src/cloud/features/after-school/shapes'
import type { SchoolKey } from '../../src/cloud/input'
import { mustBe } from './world'

/* Builders of after-school service. The choosing of aPlan is open on TODAY and closes on Sunday at 20:00. */
export const OPENS_AT = '2026-05-18T00:00:00.000Z'
export const CLOSES_AT = '2026-05-24T12:00:00.000Z'
export const FIGURE = { name: '示例公开数字：5 月 26 日示例指数收盘价', day: '2026-05-26' }

/** Five days from 16:00 to 18:00 with delayed care to 18:30; free, voluntary and within the rules. */
export const planContent = (more: Partial<PlanContent> = {}): PlanContent => ({
  name: '2026 春课后服务',
  startsOn: '2026-03-05',
  endsOn: '2026-07-01',
  hours: ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { kind: 'after-school' as const, weekday, startsAt: '16:00', endsAt: '18:00' },
    { kind: 'delayed-care' as const, weekday, startsAt: '18:00', endsAt: '18:30' },
  ]),
  fees: [
    { name: '课后服务费', kind: 'after-school', chargedAs: 'after-school', free: true, amountFen: null, per: 'month', documentNumber: null, collectedBy: 'school', bundledWith: [] },
  ],
  exempts: ['low-income', 'registered-poor'],
  takingPart: 'by-choice',
  cutOff: '15:00',
  answerHours: 24,
  homeBy: null,
  contactPhone: null,
  ...more,
})

/** A published plan whose choosing is open. */
export async function aPlan(db: Database, key: SchoolKey, more: Partial<typeof servicePlan.$inferInsert> = {}): Promise<number> {
  const content = planContent()
  const { name, startsOn, endsOn } = content
  const [row] = await db.orm
    .insert(servicePlan)
    .values({
      ...key, name, startsOn, endsOn, draft: content, published: content, publishedVersion: 1,
      choosingOpensAt: OPENS_AT, choosingClosesAt: CLOSES_AT, ...more,
    })
    .returning({ planId: servicePlan.planId })
  const { planId } = mustBe(row)
  if (more.published !== null) {
    const published = { content, reason: '第一版', touchedChildren: 0, publishedBy: 1, publishedAt: OPENS_AT }
    await db.orm.insert(servicePlanVersion).values({ ...key, planId, version: 1, ...published })
  }
  return planId
}

export async function aLeader(db: Database, key: SchoolKey, more: Partial<typeof serviceLeader.$inferInsert> = {}): Promise<number> {
  const [row] = await db.orm
    .insert(serviceLeader)
    .values({ displayName: '示例王老师', staffKind: 'in-service', certificateKind: 'teacher', ...more, ...key })
    .returning({ leaderId: serviceLeader.leaderId })
  return mustBe(row).leaderId
}

let room = 0

/** An offering on Thursdays from 17:00 to 18:00 for grades 1 to 9, in a room of its own. */
export async function anOffering(
  db: Database,
  key: SchoolKey,
  planId: number,
  more: Partial<typeof offering.$inferInsert> = {},
): Promise<number> {
  room += 1
  const [row] = await db.orm
    .insert(offering)
    .values({
      planId, serviceKind: 'after-school', subjectKind: 'sport', name: '篮球', weekday: 4, startsAt: '17:00', endsAt: '18:00',
      place: `示例教室 ${room}`, capacity: 30, fromGrade: 1, toGrade: 9, admission: 'draw', leaderId: null, ...more, ...key,
    })
    .returning({ offeringId: offering.offeringId })
  return mustBe(row).offeringId
}

/** What an office enters for a new offering. */
export const offeringInput = (key: SchoolKey, planId: number, leaderId: number, more: Partial<SetOfferingInput> = {}): SetOfferingInput => ({
  ...key,
  planId,
  requestKey: randomUUID(),
  confirmed: false,
  serviceKind: 'after-school',
  subjectKind: 'arts',
  name: '国画',
  about: '',
  weekday: 2,
  startsAt: '17:00',
  endsAt: '18:00',
  venue: 'school',
  place: '美术室',
  capacity: 20,
  fromGrade: 1,
  toGrade: 9,
  leaderId,
  thirdParty: null,
  admission: 'draw',
  ...more,
})
