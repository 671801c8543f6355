import fc from 'fast-check'
import type { Grade } from '../../../src/policy/calendar/grade'
import { assessAddition, assessClassDay } from '../../../src/policy/homework/assess-class-day'
import type { ClassDayState } from '../../../src/policy/homework/assess-class-day'
import { countedMinutes } from '../../../src/policy/homework/counting'
import { anyTask } from './any-task'
import { aTask } from './a-task'

const aClassDay = (more: Partial<ClassDayState> = {}): ClassDayState => ({
  grade: 7,
  dayKind: 'school-day',
  day: '2026-11-24',
  usedMinutes: 0,
  overrunMinutes: 0,
  ...more,
})

describe('a class day held against its cap', () => {
  test.each([
    [3, 0, 0, 'within', 60, 0],
    [3, 59, 0, 'within', 1, 0],
    [3, 60, 0, 'at-cap', 0, 0],
    [3, 61, 0, 'over', 0, 1],
    [6, 61, 0, 'over', 0, 1],
    [7, 61, 0, 'within', 29, 0],
    [7, 89, 0, 'within', 1, 0],
    [7, 90, 0, 'at-cap', 0, 0],
    [7, 91, 0, 'over', 0, 1],
    [9, 97, 0, 'over', 0, 7],
    [7, 90, 10, 'at-cap', 10, 0],
    [7, 91, 10, 'overrun-published', 9, 1],
    [7, 100, 10, 'overrun-published', 0, 10],
    [7, 101, 10, 'over', 0, 1],
  ] as const)(
    'grade %i with %i minutes and %i published is %s: room %i, over %i',
    (grade, usedMinutes, overrunMinutes, verdict, roomMinutes, overMinutes) => {
      expect(assessClassDay(aClassDay({ grade, usedMinutes, overrunMinutes }))).toMatchObject({
        verdict,
        minutes: usedMinutes,
        capMinutes: grade <= 6 ? 60 : 90,
        roomMinutes,
        overMinutes,
      })
    },
  )

  test('grades 1-2 have no written homework at all, and no overrun makes room for any', () => {
    expect(assessClassDay(aClassDay({ grade: 2 }))).toMatchObject({
      verdict: 'none-allowed',
      capMinutes: 0,
      roomMinutes: 0,
      overMinutes: 0,
    })
    expect(assessClassDay(aClassDay({ grade: 2, usedMinutes: 5, overrunMinutes: 20 }))).toMatchObject({
      verdict: 'over',
      roomMinutes: 0,
      overMinutes: 5,
    })
  })

  test('a weekend has no number, however many minutes', () => {
    expect(assessClassDay(aClassDay({ dayKind: 'weekend', usedMinutes: 150 }))).toMatchObject({
      verdict: 'no-number',
      minutes: 150,
      capMinutes: null,
      roomMinutes: null,
      overMinutes: 0,
    })
  })

  test('every verdict names its clause', () => {
    expect(assessClassDay(aClassDay({ usedMinutes: 97 })).clause).toMatchObject({ value: 90, clause: '三（一）1' })
  })

  test('on the same class day, grade 2 on 31 August may have nothing and grade 3 on 1 September 60 minutes', () => {
    expect(assessClassDay(aClassDay({ grade: 2, day: '2026-08-31' })).capMinutes).toBe(0)
    expect(assessClassDay(aClassDay({ grade: 3, day: '2026-09-01' })).capMinutes).toBe(60)
  })
})

describe('tasks to be added to a class day', () => {
  test.each([
    [17, 'within', 1, 0],
    [18, 'at-cap', 0, 0],
    [19, 'over', 0, 1],
    [25, 'over', 0, 7],
  ] as const)('72 minutes of other subjects and %i more are %s', (minutes, verdict, roomMinutes, overMinutes) => {
    const tasks = [aTask({ minutes }), aTask({ minutes: 30, required: false }), aTask({ minutes: 30, written: false })]
    expect(assessAddition({ ...aClassDay({ usedMinutes: 72 }), tasks })).toMatchObject({
      verdict,
      minutes: 72 + minutes,
      roomMinutes,
      overMinutes,
    })
  })

  test('a published overrun makes room for them', () => {
    const state = aClassDay({ usedMinutes: 72, overrunMinutes: 7 })
    expect(assessAddition({ ...state, tasks: [aTask({ minutes: 25 })] })).toMatchObject({
      verdict: 'overrun-published',
      roomMinutes: 0,
      overMinutes: 7,
    })
  })

  test.each([
    ['required', true],
    ['optional', false],
  ])('%s written work at home is refused in grades 1-2', (_, required) => {
    const tasks = [aTask({ required, minutes: 10 }), aTask({ written: false, minutes: 5 })]
    for (const dayKind of ['school-day', 'weekend', 'unknown'] as const) {
      expect(assessAddition({ ...aClassDay({ grade: 2, dayKind }), tasks })).toMatchObject({
        verdict: 'refused',
        capMinutes: 0,
        overMinutes: 10,
      })
    }
  })

  test('reading aloud at home and writing in school are welcome in grades 1-2', () => {
    const tasks = [aTask({ written: false }), aTask({ place: 'in-class' }), aTask({ place: 'after-school' })]
    expect(assessAddition({ ...aClassDay({ grade: 1 }), tasks })).toMatchObject({ verdict: 'none-allowed', minutes: 0 })
  })

  test('an addition is judged as the day will be, and room and over never both stand', () => {
    const state = fc.record({
      grade: fc.constantFrom<Grade>(3, 4, 5, 6, 7, 8, 9),
      dayKind: fc.constantFrom('school-day', 'unknown', 'weekend'),
      day: fc.constant('2026-11-24'),
      usedMinutes: fc.integer({ min: 0, max: 150 }),
      overrunMinutes: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(state, fc.array(anyTask, { maxLength: 6 }), (before, tasks) => {
        const verdict = assessAddition({ ...before, tasks })
        const after = { ...before, usedMinutes: before.usedMinutes + countedMinutes(tasks) }
        expect(verdict).toEqual(assessClassDay(after))
        if (verdict.capMinutes === null) return
        const allowed = verdict.capMinutes + before.overrunMinutes
        expect(verdict.roomMinutes).toBe(Math.max(0, allowed - after.usedMinutes))
        expect(verdict.verdict === 'over').toBe(after.usedMinutes > allowed)
      }),
    )
  })
})
