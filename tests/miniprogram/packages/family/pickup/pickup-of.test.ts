import type { PickupOfDay, PickupShown } from '../../../../../src/cloud/features/leaving/shapes'
import { conflictOf, dayToShow, inputOf, isLocked, minutesLeft, nameOfDay, waysOf, wayKeyOf, withCollector } from '../../../../../src/miniprogram/packages/family/pickup/pickup-of'
import { isCount, numberOrNull } from '../../../../../src/miniprogram/packages/family/pickup/typed-count'

const mother = { personId: 1, displayName: '妈妈', relation: '妈妈', rights: 'full' as const }
const neighbour = { personId: null, collectorId: 7, displayName: '邓叔叔', relation: '邻居', hasCode: true }
const at18 = (personId = 1): PickupShown => ({
  how: 'collected', at: '18:00', setAt: '2026-05-20T08:00:00.000Z', who: { personId, collectorId: null, displayName: '', relation: '妈妈', hasCode: false },
})
const aDay = (day: string, more: Partial<PickupOfDay> = {}): PickupOfDay => ({
  day, pickup: at18(), from: 'default', changeUntil: `${day}T07:00:00.000Z`, canChange: true, saidICollect: [], leaveTold: null, approvedLeaveAt: null, ...more,
})
const said = (personId: number, saidAt: string) => ({ personId, relation: '外婆', saidAt })
const week = [aDay('2026-05-21'), aDay('2026-05-22')]

it.each([
  ['before the cut-off today', '2026-05-21T06:59:59Z', '2026-05-21'],
  ['at the cut-off the next day', '2026-05-21T07:00:00Z', '2026-05-22'],
  ['when all are past the last one', '2026-05-22T08:00:00Z', '2026-05-22'],
])('the page opens %s', (_says, now, day) => {
  expect(dayToShow(week, new Date(now))?.day).toBe(day)
})

it('a day without a cut-off is locked only once it is past', () => {
  const day = aDay('2026-05-21', { changeUntil: null })
  expect(isLocked(day, new Date('2026-05-21T15:59:59Z'))).toBe(false)
  expect(isLocked(day, new Date('2026-05-21T16:00:00Z'))).toBe(true)
  expect(minutesLeft(day, new Date())).toBeNull()
})

it('what is left is told in whole minutes and never below none', () => {
  expect(minutesLeft(aDay('2026-05-21'), new Date('2026-05-21T06:30:30Z'))).toBe(29)
  expect(minutesLeft(aDay('2026-05-21'), new Date('2026-05-21T09:00:00Z'))).toBe(0)
})

it('a day is called as people call it', () => {
  const now = new Date('2026-05-20T16:30:00Z') // half past midnight of the 21st in Shanghai
  expect(['2026-05-21', '2026-05-22', '2026-05-25'].map((day) => nameOfDay(day, now))).toEqual(['今天', '明天', '周一'])
})

it('who may be chosen are the guardians, the named people and the ways without anybody', () => {
  const ways = waysOf({ guardians: [mother], collectors: [{ ...mother, collectorId: null, hasCode: false }, neighbour] })
  expect(ways.map(({ how, who }) => who?.displayName ?? how)).toEqual(['妈妈', '邓叔叔', 'school-bus', 'walks-alone', 'stays'])
  expect(ways.map((way) => inputOf(way, '17:30'))[1]).toEqual({ how: 'collected', at: '17:30', personId: null, collectorId: 7 })
  expect(wayKeyOf(at18())).toBe(ways[0]?.key)
})

it('of a child that stays the person who comes afterwards is sent, and of no other way without one', () => {
  const ways = waysOf({ guardians: [mother], collectors: [neighbour] })
  const sent = (thenKey: string | null) => ways.map((way) => withCollector(way, ways, thenKey).who?.displayName ?? null)
  expect(sent(ways[1]?.key ?? null)).toEqual(['妈妈', '邓叔叔', null, null, '邓叔叔'])
  expect(sent(null)).toEqual(['妈妈', '邓叔叔', null, null, null])
})

it.each([
  ['nobody said anything', [], null],
  ['who is named said it', [said(1, '2026-05-20T09:00:00.000Z')], null],
  ['another said it later', [said(2, '2026-05-20T09:00:00.000Z')], 2],
  ['another said it before the plan was set', [said(2, '2026-05-20T07:00:00.000Z')], 'plan'],
] as const)('when %s the last word is %j', (_says, saidICollect, last) => {
  const conflict = conflictOf(aDay('2026-05-21', { saidICollect: [...saidICollect] }))
  expect(conflict === null ? null : (conflict.last?.personId ?? 'plan')).toBe(last)
})

it.each([['', true, null], ['1', true, 1], ['180', true, 180], ['181', false, 181], ['0', false, 0], ['1.5', false, 1.5]])('%j typed for minutes counts: %s', (text, counts, number) => {
  expect(isCount(text, 180)).toBe(counts)
  expect(numberOrNull(text)).toBe(number)
})
