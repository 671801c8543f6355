import fc from 'fast-check'
import { countedMinutes } from '../../../src/policy/homework/counting'
import { proposeWaysOut } from '../../../src/policy/homework/ways-out'
import type { WayOut } from '../../../src/policy/homework/ways-out'
import { anyTask } from './any-task'
import { aTask } from './a-task'

type Tasks = ReturnType<typeof aTask>[]

/** Does what the way says, as the teacher would. */
function follow(tasks: Tasks, way: WayOut): Tasks {
  switch (way.way) {
    case 'trim':
      return tasks.map((task, i) => (i === way.taskIndex ? { ...task, minutes: way.toMinutes } : task))
    case 'trim-several':
      return tasks.map((task, i) => ({
        ...task,
        minutes: way.trims.find((trim) => trim.taskIndex === i)?.toMinutes ?? task.minutes,
      }))
    case 'make-optional':
      return tasks.map((task, i) => (i === way.taskIndex ? { ...task, required: false } : task))
    case 'move-into-school':
      return tasks.map((task, i) => (i === way.taskIndex ? { ...task, place: 'in-class' } : task))
    case 'another-day':
      return []
    case 'publish-overrun':
      return tasks
  }
}

const words = aTask({ text: '抄写 Unit 5 单词', minutes: 10 })
const worksheet = aTask({ text: '练习册第34页', minutes: 15 })
const reading = aTask({ text: '读课文', minutes: 5, written: false })

describe('the ways out for a post that does not fit', () => {
  test('7 minutes over: trim the longest, drop the smallest that helps, another day, and the overrun last', () => {
    expect(
      proposeWaysOut({
        tasks: [words, worksheet, reading],
        overMinutes: 7,
        nextDay: { day: '2026-11-25', roomMinutes: 30 },
        mayPublishOverrun: true,
      }),
    ).toEqual([
      { way: 'trim', taskIndex: 1, toMinutes: 8, countedMinutesAfter: 18 },
      { way: 'make-optional', taskIndex: 0, countedMinutesAfter: 15 },
      { way: 'move-into-school', taskIndex: 0, countedMinutesAfter: 15 },
      { way: 'another-day', day: '2026-11-25', countedMinutesAfter: 0 },
      { way: 'publish-overrun', extraMinutes: 7, countedMinutesAfter: 25 },
    ])
  })

  test('a teacher who may not publish an overrun is not offered one', () => {
    const ways = proposeWaysOut({ tasks: [words, worksheet], overMinutes: 7, mayPublishOverrun: false })
    expect(ways.map((each) => each.way)).toEqual(['trim', 'make-optional', 'move-into-school'])
  })

  test.each([
    [10, { way: 'trim', taskIndex: 0, toMinutes: 5, countedMinutesAfter: 5 }],
    [11, { way: 'make-optional', taskIndex: 0, countedMinutesAfter: 0 }],
  ])('no task is trimmed below five minutes: %i over 15', (overMinutes, first) => {
    expect(proposeWaysOut({ tasks: [worksheet], overMinutes, mayPublishOverrun: true })[0]).toEqual(first)
  })

  test('what one task cannot give is spread over several', () => {
    const tasks = [aTask({ minutes: 12 }), reading, aTask({ minutes: 20 }), aTask({ minutes: 4 })]
    expect(proposeWaysOut({ tasks, overMinutes: 20, mayPublishOverrun: false })).toEqual([
      {
        way: 'trim-several',
        trims: [
          { taskIndex: 0, toMinutes: 6 },
          { taskIndex: 2, toMinutes: 6 },
        ],
        countedMinutesAfter: 16,
      },
      { way: 'make-optional', taskIndex: 2, countedMinutesAfter: 16 },
      { way: 'move-into-school', taskIndex: 2, countedMinutesAfter: 16 },
    ])
  })

  test.each([
    [25, true],
    [24, false],
  ])('another day with room for %i of 25 minutes is offered: %s', (roomMinutes, offered) => {
    const nextDay = { day: '2026-11-25', roomMinutes }
    const ways = proposeWaysOut({ tasks: [words, worksheet], overMinutes: 25, nextDay, mayPublishOverrun: true })
    expect(ways.some((each) => each.way === 'another-day')).toBe(offered)
  })

  test('none are needed when the post fits', () => {
    expect(proposeWaysOut({ tasks: [words], overMinutes: 0, mayPublishOverrun: true })).toEqual([])
  })

  test('every way fits when it is followed, names what is left, and the overrun comes last', () => {
    const situation = fc.record({
      tasks: fc.array(anyTask, { minLength: 1, maxLength: 20 }),
      overMinutes: fc.integer({ min: 1, max: 200 }),
      nextDay: fc.record({ day: fc.constant('2026-11-25'), roomMinutes: fc.nat({ max: 90 }) }),
      mayPublishOverrun: fc.boolean(),
    })
    fc.assert(
      fc.property(situation, (post) => {
        const ways = proposeWaysOut(post)
        const total = countedMinutes(post.tasks)
        for (const way of ways) {
          const after = follow(post.tasks, way)
          expect(countedMinutes(after)).toBe(way.countedMinutesAfter)
          const extra = way.way === 'publish-overrun' ? way.extraMinutes : 0
          expect(way.countedMinutesAfter).toBeLessThanOrEqual(total - post.overMinutes + extra)
          if (way.way === 'another-day') expect(total).toBeLessThanOrEqual(post.nextDay.roomMinutes)
          for (const [i, task] of after.entries()) {
            const before = post.tasks[i]?.minutes ?? 0
            expect(task.minutes === before || (task.minutes >= 5 && task.minutes < before)).toBe(true)
          }
        }
        const kinds = ways.map((way) => way.way)
        expect(new Set(kinds).size).toBe(kinds.length)
        expect(kinds.indexOf('publish-overrun')).toBe(post.mayPublishOverrun ? kinds.length - 1 : -1)
        const kept = ways.slice(0, post.mayPublishOverrun ? -1 : undefined).map((way) => way.countedMinutesAfter)
        expect(kept).toEqual([...kept].sort((a, b) => b - a))
      }),
    )
  })
})
