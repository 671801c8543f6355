import type { Day } from '../../../src/policy/calendar/day'
import { gradeOn } from '../../../src/policy/calendar/grade'
import { homeworkRule } from '../../../src/policy/homework/caps'
import { whetherCounts } from '../../../src/policy/homework/counting'
import { isWrittenHome } from '../../../src/policy/homework/written-at-home'
import { buildDemo } from '../../../src/cloud/database/demo/build'
import { demoCalendar } from '../../../src/cloud/database/demo/calendar'
import { PHRASES } from '../../../src/cloud/database/demo/phrases/all-phrases'

const TODAY = '2026-11-24'
const demo = buildDemo(TODAY)
const classes = new Map(demo.schoolClass.map((row) => [row.classId, row]))

function gradeOf(classId: number, day: Day) {
  const row = classes.get(classId)
  const grade = row ? gradeOn(day, row) : 'left'
  if (typeof grade === 'string') throw new RangeError(`class ${classId} is in no grade on ${day}`)
  return grade
}

it('has the real 21 towns, 74 schools marked 示例, and as many classes as 60,902 pupils fill', () => {
  expect(demo.town).toHaveLength(21)
  expect(demo.town.map(({ townCode }) => townCode)).toEqual(expect.arrayContaining(['001', '006', '100', '114']))
  expect(new Set(demo.school.map(({ townCode }) => townCode)).size).toBe(21)
  expect(demo.school).toHaveLength(74)
  for (const school of demo.school) {
    expect(school).toMatchObject({ isDemo: true, name: expect.stringContaining('示例') })
    expect(String(school.schoolId)).toMatch(/^5001530\d{3}$/)
  }
  expect(demo.district).toEqual([
    { districtId: 500153, name: '荣昌区', reportPhone: null, referenceLat: 29.41, isDemo: true },
  ])
  const pupilsAClass = 60_902 / demo.schoolClass.length
  expect(pupilsAClass).toBeGreaterThan(36)
  expect(pupilsAClass).toBeLessThan(45)
  expect(new Set(demo.schoolClass.map(({ stage, entryYear }) => `${stage}${entryYear}`)).size).toBe(9)
  expect(new Set(demo.schoolClass.map(({ classCode }) => classCode)).size).toBe(demo.schoolClass.length)
})

it('gives the same rows for the same day and other homework for another day', () => {
  expect(buildDemo(TODAY)).toEqual(demo)
  expect(buildDemo('2026-11-25').homeworkTask).not.toEqual(demo.homeworkTask)
})

it('keeps every class day equal to the sum of its counted tasks, and inside its cap and published overruns', () => {
  const key = (row: { classId: number; day: Day }) => `${row.classId}/${row.day}`
  const used = new Map<string, number>()
  for (const task of demo.homeworkTask) {
    used.set(key(task), (used.get(key(task)) ?? 0) + (whetherCounts(task).counts ? task.minutes : 0))
  }
  const overrun = new Map(demo.overrun.map((row) => [key(row), row.extraMinutes]))
  const wrong = demo.classDay.filter(
    (row) =>
      row.usedMinutes !== (used.get(key(row)) ?? 0) ||
      row.overrunMinutes !== (overrun.get(key(row)) ?? 0) ||
      (typeof row.capMinutes === 'number' && row.usedMinutes > row.capMinutes + row.overrunMinutes),
  )
  expect(wrong).toEqual([])
  const known = new Set(demo.classDay.map(key))
  expect([...used.keys(), ...overrun.keys()].filter((each) => !known.has(each))).toEqual([])
})

it('holds every class day to the cap of its grade and kind of day', () => {
  const { kindOf } = demoCalendar(TODAY)
  const wrong = demo.classDay.filter(
    ({ classId, day, capMinutes }) => capMinutes !== homeworkRule(gradeOf(classId, day), kindOf(day), day).capMinutes,
  )
  expect(wrong).toEqual([])
})

it('gives grades 1-2 no written homework at home, and still something to do', () => {
  const young = demo.homeworkTask.filter(({ classId, day }) => gradeOf(classId, day) <= 2)
  expect(young.length).toBeGreaterThan(1000)
  expect(young.filter(isWrittenHome)).toEqual([])
})

it('has class days at the cap, near it and over it with a reason, none declared and not posted', () => {
  const capped = demo.classDay.filter((row) => (row.capMinutes ?? 0) > 0)
  const left = (row: (typeof capped)[number]) => (row.capMinutes ?? 0) - (row.usedMinutes ?? 0)
  expect(capped.filter((row) => left(row) === 0).length).toBeGreaterThan(50)
  expect(capped.filter((row) => left(row) > 0 && left(row) <= 5).length).toBeGreaterThan(50)
  const over = capped.filter((row) => left(row) < 0)
  expect(over.length).toBeGreaterThan(20)
  expect(over.length / capped.length).toBeLessThan(0.05)
  expect(demo.overrun).toHaveLength(over.length)
  expect(demo.overrun.filter(({ reason }) => reason.length < 4)).toEqual([])
  expect(demo.classDay.filter((row) => typeof row.noneDeclaredBy === 'number').length).toBeGreaterThan(20)
  const today = demo.classDay.filter(({ day }) => day === TODAY)
  const postedToday = new Set<number | undefined>(today.map(({ classId }) => classId))
  expect(demo.schoolClass.filter(({ classId }) => !postedToday.has(classId)).length).toBeGreaterThan(5)
})

it('is written the way teachers write: sixty phrases and more, filled in, with all kinds of tasks', () => {
  expect(PHRASES.flatMap(([, phrases]) => phrases).length).toBeGreaterThanOrEqual(60)
  expect(demo.homeworkTask.filter(({ text }) => /[{}]/.test(text) || text.length > 300)).toEqual([])
  for (const place of ['home', 'after-school', 'in-class'] as const) {
    expect(demo.homeworkTask.some((task) => task.place === place)).toBe(true)
  }
  expect(demo.homeworkTask.some(({ required }) => !required)).toBe(true)
  expect(demo.homeworkTask.some(({ day, dueDay }) => day === '2026-11-21' && dueDay === '2026-11-23')).toBe(true)
})

it('has enough answers for an average in some classes and too few in others', () => {
  const replies = new Map<string, number>()
  for (const { classId, day } of demo.timeReport) {
    replies.set(`${classId}/${day}`, (replies.get(`${classId}/${day}`) ?? 0) + 1)
  }
  const counts = [...replies.values()]
  expect(counts.filter((count) => count >= 5).length).toBeGreaterThan(100)
  expect(counts.filter((count) => count < 5).length).toBeGreaterThan(50)
})

it('holds nothing that looks like an identity card or a real telephone number', () => {
  // Of codes and draws there are hashes, and some of those have many digits in a row.
  const all = JSON.stringify({ ...demo, invite: [] }).replaceAll(/\b[0-9a-f]{32,64}\b/g, '')
  expect(all.match(/\d{17}[\dXx]/)).toBeNull()
  expect(all.match(/\b1[3-9]\d{9}\b/)).toBeNull()
})
