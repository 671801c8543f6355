import { randomUUID } from 'node:crypto'
import { choosing, place } from '../../../src/cloud/database/after-school-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { duty } from '../../../src/cloud/database/leaving-tables'
import type { MarkBatch, MarkInput } from '../../../src/cloud/features/leaving/shapes'
import type { SchoolKey } from '../../../src/cloud/input'
import { aLeader, aPlan, anOffering } from '../../support/after-school'
import { as } from '../../support/call'
import type { Caller } from '../../support/call'
import { collectedBy } from '../../support/family-plan'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher, MORNING, TODAY } from '../../support/world'
import type { APerson } from '../../support/world'

/** 17:05 in Shanghai on TODAY, a Thursday: after the cut-off of 15:00. */
export const AT_ROLL = new Date('2026-05-21T09:05:00Z')

export interface Pupil {
  childId: number
  mother: APerson
}

/** A school with one group on Thursdays from 17:00 to 18:00, its leader, a duty teacher, the office, and pupils in the group. */
export interface Setting {
  key: SchoolKey
  classId: number
  planId: number
  offeringId: number
  leaderId: number
  leader: APerson
  dutyTeacher: APerson
  classTeacher: APerson
  office: APerson
  pupils: Pupil[]
}

export async function aSetting(db: Database, count = 3): Promise<Setting> {
  const key = await aSchool(db)
  const classTeacher = await aPerson(db, key)
  const classId = await aClass(db, key, 4, classTeacher.personId)
  const planId = await aPlan(db, key)
  const leader = await aTeacher(db, key, [classId], 'pe')
  const dutyTeacher = await aTeacher(db, key, [classId], 'music')
  const leaderId = await aLeader(db, key, { personId: leader.personId })
  const offeringId = await anOffering(db, key, planId, { leaderId, taken: count })
  await db.orm.insert(duty).values({ ...key, day: TODAY, personId: dutyTeacher.personId })
  const setting: Setting = {
    key, classId, planId, offeringId, leaderId, leader, dutyTeacher, classTeacher,
    office: await aPerson(db, key, { isOffice: true }),
    pupils: [],
  }
  for (let index = 0; index < count; index += 1) setting.pupils.push(await aPupil(db, setting))
  return setting
}

/** Somebody more in the group, collected by the mother at 18:00 on Thursdays. */
export async function aPupil(db: Database, { key, classId, planId, offeringId }: Setting): Promise<Pupil> {
  const childId = await aChild(db, key, classId)
  const mother = await aGuardian(db, key, childId)
  const at = { changedAt: MORNING.toISOString(), since: '2026-03-05' }
  await db.orm.insert(place).values({ ...key, ...at, offeringId, childId, planId, weekday: 4, state: 'enrolled', cameBy: 'draw' })
  await db.orm.insert(choosing).values({
    ...key, planId, childId, takesPart: true, wishes: [], firstWishes: [], salt: 'ab'.repeat(16), chosenBy: mother.personId, chosenAt: MORNING.toISOString(),
  })
  await collectedBy(db, { ...key, childId }, mother.personId)
  return { childId, mother }
}

let seq = 0

export const aMark = (childId: number, kind: MarkInput['kind'], more: Partial<MarkInput> = {}): MarkInput => {
  seq += 1
  return { markId: randomUUID(), childId, kind, at: AT_ROLL.toISOString(), deviceSeq: seq, personId: null, collectorId: null, undoes: null, reason: null, ...more }
}

export const aBatch = ({ key, offeringId }: Setting, marks: MarkInput[], more: Partial<MarkBatch> = {}): MarkBatch => ({
  ...key, offeringId, day: TODAY, device: 'phone-of-leader', marks, ...more,
})

export const leaderOf = (db: Database, { leader }: Setting, now = AT_ROLL): Caller => as(db, leader.openid, { now })
export const dutyOf = (db: Database, { dutyTeacher }: Setting, now = AT_ROLL): Caller => as(db, dutyTeacher.openid, { now })
