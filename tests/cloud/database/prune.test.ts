import { officerRequest } from '../../../src/cloud/database/approval-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { dayMark, pickupException } from '../../../src/cloud/database/leaving-tables'
import { prune } from '../../../src/cloud/database/prune'
import { codeAttempt } from '../../../src/cloud/database/reference-tables'
import { answeredRequest, invite, joinRequest } from '../../../src/cloud/database/schema'
import { testDatabase } from '../../support/test-database'
import { aChild, aClass, aPerson, aSchool } from '../../support/world'

const NOW = new Date('2026-05-21T04:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString()

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

it('deletes what is past its keeping and nothing else', async () => {
  const key = await aSchool(db)
  const classId = await aClass(db, key)
  const { personId } = await aPerson(db, key)
  const answered = (requestKey: string, days: number) => ({ ...key, personId, requestKey, answer: {}, answeredAt: daysAgo(days) })
  await db.orm.insert(answeredRequest).values([answered('old-request', 8), answered('new-request', 6)])
  const spent = { ...key, kind: 'teacher' as const, grants: {} }
  await db.orm.insert(invite).values([
    { ...spent, codeHash: 'old', expiresAt: daysAgo(2) },
    { ...spent, codeHash: 'new', expiresAt: daysAgo(-1) },
  ])
  const asked = { ...key, classId, guardianName: '示例', relation: '妈妈' }
  await db.orm.insert(joinRequest).values([
    { ...asked, openid: 'old', childName: '小一', askedAt: daysAgo(31) },
    { ...asked, openid: 'new', childName: '小二', askedAt: daysAgo(29) },
  ])
  await db.orm.insert(codeAttempt).values([
    { openid: 'old', failures: 3, firstFailedAt: daysAgo(2) },
    { openid: 'new', failures: 3, firstFailedAt: daysAgo(0) },
  ])

  const ofOfficer = (requestKey: string, days: number) => ({
    districtId: key.districtId, openid: 'officer', requestKey, input: 'hash', answer: {}, answeredAt: daysAgo(days),
  })
  await db.orm.insert(officerRequest).values([ofOfficer('old-request', 8), ofOfficer('new-request', 6)])

  const childId = await aChild(db, key, classId)
  const dayAgo = (days: number) => daysAgo(days).slice(0, 10)
  const marked = { ...key, childId, kind: 'present' as const, at: daysAgo(0), by: personId, device: 'phone', deviceSeq: 1, receivedAt: daysAgo(0) }
  await db.orm.insert(dayMark).values([
    { ...marked, day: dayAgo(181), markId: 'old' },
    { ...marked, day: dayAgo(180), markId: 'new' },
  ])
  const planned = { ...key, childId, how: 'walks-alone' as const, at: '17:00', setBy: personId, setAt: daysAgo(400) }
  await db.orm.insert(pickupException).values([
    { ...planned, day: dayAgo(31) },
    // Told more than a year ahead: what counts is the day it is for.
    { ...planned, day: dayAgo(-5) },
  ])

  const left = { leaving_notice: 0, leave_told: 0, pickup_word: 0, leave_time: 0, duty_warned: 0 }
  const once = { answered_request: 1, officer_request: 1, invite: 1, join_request: 1, code_attempt: 1, day_mark: 1, pickup_exception: 1, ...left }
  const nothing = { answered_request: 0, officer_request: 0, invite: 0, join_request: 0, code_attempt: 0, day_mark: 0, pickup_exception: 0, ...left }
  expect(await prune(db, NOW)).toEqual(once)
  expect(await prune(db, NOW)).toEqual(nothing)
  expect(await db.orm.select({ key: officerRequest.requestKey }).from(officerRequest)).toEqual([{ key: 'new-request' }])
  expect(await db.orm.select({ key: answeredRequest.requestKey }).from(answeredRequest)).toEqual([{ key: 'new-request' }])
  expect(await db.orm.select({ markId: dayMark.markId }).from(dayMark)).toEqual([{ markId: 'new' }])
  expect(await db.orm.select({ day: pickupException.day }).from(pickupException)).toEqual([{ day: dayAgo(-5) }])
  expect(await db.orm.select({ openid: joinRequest.openid }).from(joinRequest)).toEqual([{ openid: 'new' }])
})
