import { applyChoice, choiceOf, daysOf, isBlocked, planClass, planPost, taskOfChoice } from '../../../src/miniprogram/stores/posting-plan'
import type { Choice } from '../../../src/miniprogram/stores/posting-plan'
import { aClass, aTask, plainSurroundings } from './a-class'
import { SCHOOL_DAYS, THURSDAY } from './a-draft'

const FRIDAY = '2026-05-22'
const around = plainSurroundings()
const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (!one) throw new Error('nothing there')
  return one
}

describe('a class held against what is to be posted', () => {
  it.each([
    [30, 29, 'within'],
    [30, 30, 'at-cap'],
    [30, 31, 'over'],
  ])('with %i minutes used, %i more are %s', (used, minutes, verdict) => {
    const plan = first(planClass(aClass(1, { [THURSDAY]: used }), [aTask(minutes)], around))
    expect(plan).toMatchObject({ usedMinutes: used, addedMinutes: minutes, roomBefore: 60 - used, verdict: { verdict } })
    expect(isBlocked(plan.verdict)).toBe(verdict === 'over')
    expect(plan.choices.length > 0).toBe(verdict === 'over')
  })

  it('is not asked about a day nobody has told of', () => {
    expect(planClass(aClass(1), [aTask(20, { load: [{ day: '2026-07-15', minutes: 20 }] })], around)).toEqual([])
  })

  it('counts what an edit replaces only once', () => {
    const own = plainSurroundings({ ownMinutes: () => 40 })
    expect(first(planClass(aClass(1, { [THURSDAY]: 60 }), [aTask(40)], own))).toMatchObject({
      usedMinutes: 20,
      verdict: { verdict: 'at-cap' },
    })
  })

  it('proposes the next school day only where the post has room', () => {
    const ways = (nextUsed: number) =>
      first(planClass(aClass(1, { [THURSDAY]: 60, [FRIDAY]: nextUsed }), [aTask(20)], around)).choices.map(({ way }) => way)
    expect(ways(40)).toContain('another-day')
    expect(ways(41)).not.toContain('another-day')
  })

  it('proposes an overrun only to who may publish one, and last', () => {
    const full = aClass(1, { [THURSDAY]: 60 })
    const publisher = plainSurroundings({ mayPublish: () => true })
    expect(first(planClass(full, [aTask(20)], around)).choices.map(({ way }) => way)).not.toContain('publish-overrun')
    expect(first(planClass(full, [aTask(20)], publisher)).choices.at(-1)).toEqual({
      way: 'publish-overrun', extraMinutes: 20, countedMinutesAfter: 20,
    })
  })

  it('moves written work of grade 2 into school and offers nothing else', () => {
    const plan = first(planClass(aClass(1, {}, 2), [aTask(10, { required: false })], around))
    expect(plan.verdict.verdict).toBe('refused')
    expect(plan.choices.map(({ way }) => way)).toEqual(['all-in-class', 'all-after-school'])
  })
})

describe('a way out taken', () => {
  const tasks = [aTask(30, { text: '长' }), aTask(10, { text: '读', written: false }), aTask(20, { text: '短' })]
  const minutesOf = (choice: Choice) =>
    applyChoice(tasks, THURSDAY, choice, SCHOOL_DAYS).map(({ load }) => load.map(({ day, minutes }) => [day, minutes]))

  it('trims the one task it names', () => {
    expect(minutesOf({ way: 'trim', taskIndex: 2, toMinutes: 5, countedMinutesAfter: 35 })).toEqual([
      [[THURSDAY, 30]], [[THURSDAY, 10]], [[THURSDAY, 5]],
    ])
  })

  it('trims several and leaves the rest', () => {
    const trims = [{ taskIndex: 0, toMinutes: 15 }, { taskIndex: 2, toMinutes: 15 }]
    expect(minutesOf({ way: 'trim-several', trims, countedMinutesAfter: 30 })).toEqual([
      [[THURSDAY, 15]], [[THURSDAY, 10]], [[THURSDAY, 15]],
    ])
  })

  it('never makes a task longer', () => {
    expect(minutesOf({ way: 'trim', taskIndex: 2, toMinutes: 50, countedMinutesAfter: 0 })[2]).toEqual([[THURSDAY, 20]])
  })

  it.each<[Choice, object]>([
    [{ way: 'make-optional', taskIndex: 0, countedMinutesAfter: 20 }, { required: false }],
    [{ way: 'move-into-school', taskIndex: 0, countedMinutesAfter: 20 }, { place: 'after-school' }],
  ])('%j changes only its task', (choice, changed) => {
    const [before, ...others] = tasks
    expect(applyChoice(tasks, THURSDAY, choice, SCHOOL_DAYS)).toEqual([{ ...before, ...changed }, ...others])
  })

  it('moves everything to another day, together with what is there, and due after it', () => {
    const spread = aTask(20, { load: [{ day: THURSDAY, minutes: 12 }, { day: FRIDAY, minutes: 8 }], dueDay: '2026-05-26' })
    const moved = applyChoice([aTask(30), spread], THURSDAY, { way: 'another-day', day: FRIDAY, countedMinutesAfter: 0 }, SCHOOL_DAYS)
    expect(moved.map(({ load, dueDay }) => ({ load, dueDay }))).toEqual([
      { load: [{ day: FRIDAY, minutes: 30 }], dueDay: '2026-05-26' },
      { load: [{ day: FRIDAY, minutes: 20 }], dueDay: '2026-05-26' },
    ])
  })

  it.each<[Choice['way'], string]>([
    ['all-in-class', 'in-class'],
    ['all-after-school', 'after-school'],
  ])('%s moves what is written and leaves reading at home', (way, place) => {
    const choice = { way, countedMinutesAfter: 0 } as Choice
    expect(applyChoice(tasks, THURSDAY, choice, SCHOOL_DAYS).map((task) => task.place)).toEqual([place, 'home', place])
  })

  it('of publishing an overrun leaves the tasks', () => {
    expect(applyChoice(tasks, THURSDAY, { way: 'publish-overrun', extraMinutes: 9, countedMinutesAfter: 50 }, SCHOOL_DAYS)).toEqual(tasks)
  })

  it('is named by the task on that day, not by its place in the post', () => {
    const later = aTask(5, { text: '周五的', load: [{ day: FRIDAY, minutes: 5 }] })
    expect(taskOfChoice([later, ...tasks], THURSDAY, 0)).toBe('长')
    expect(daysOf([later, ...tasks])).toEqual([THURSDAY, FRIDAY])
  })
})

describe('a post to several classes', () => {
  const classes = [aClass(1), aClass(2, { [THURSDAY]: 50 })]
  const planning = { around, chosen: {}, schoolDays: SCHOOL_DAYS }

  it('changes the full class only, by the smallest change', () => {
    const [free, full] = planPost(classes, [aTask(20)], { ...planning, together: false })
    expect(free).toMatchObject({ tasks: [{ load: [{ minutes: 20 }] }], overrun: false })
    expect(full).toMatchObject({ tasks: [{ load: [{ minutes: 10 }] }], after: [{ verdict: { verdict: 'at-cap' } }] })
  })

  it('of an edit changes all of them alike', () => {
    const plans = planPost(classes, [aTask(20)], { ...planning, together: true })
    expect(plans.map(({ tasks }) => tasks[0]?.load[0]?.minutes)).toEqual([10, 10])
  })

  it('takes the way chosen for a class', () => {
    const [, full] = planPost(classes, [aTask(20)], { ...planning, chosen: { [`2-${THURSDAY}`]: 'make-optional' }, together: false })
    expect(full).toMatchObject({ tasks: [{ required: false, load: [{ minutes: 20 }] }] })
  })

  it('goes back to the smallest change when the one chosen is no longer offered', () => {
    const plan = first(planClass(aClass(2, { [THURSDAY]: 50 }), [aTask(20)], around))
    expect(choiceOf(plan, { [plan.key]: 'publish-overrun' })?.way).toBe('trim')
  })

  it('says which class gets an overrun', () => {
    const may = { ...planning, around: plainSurroundings({ mayPublish: () => true }), chosen: { [`2-${THURSDAY}`]: 'publish-overrun' } }
    expect(planPost(classes, [aTask(20)], { ...may, together: false }).map(({ overrun }) => overrun)).toEqual([false, true])
  })
})
