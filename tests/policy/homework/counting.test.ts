import fc from 'fast-check'
import { countedMinutes, whetherCounts } from '../../../src/policy/homework/counting'
import { isWrittenHome } from '../../../src/policy/homework/written-at-home'
import { anyTask } from './any-task'
import { aTask } from './a-task'

describe('what counts against the cap', () => {
  test.each([
    ['required written work at home counts', {}, 'written-home-required'],
    ['reading aloud at home does not: it is not written', { written: false }, 'not-written'],
    ['written work in the lesson does not', { place: 'in-class' }, 'in-school'],
    ['written work in the after-school hours does not', { place: 'after-school' }, 'in-school'],
    ['optional written work at home does not', { required: false }, 'optional'],
    ['what is neither written nor at home is named not written', { written: false, place: 'in-class' }, 'not-written'],
    ['what is optional in school is named in school', { required: false, place: 'in-class' }, 'in-school'],
  ] as const)('%s', (_, more, because) => {
    expect(whetherCounts(aTask(more))).toEqual({ counts: because === 'written-home-required', because })
  })

  test('only the counted minutes of a post are summed', () => {
    const tasks = [aTask({ minutes: 10 }), aTask({ minutes: 15, written: false }), aTask({ minutes: 20 })]
    expect(countedMinutes(tasks)).toBe(30)
    expect(countedMinutes([])).toBe(0)
  })

  test('the counted minutes never exceed the sum, and equal it when everything counts', () => {
    fc.assert(
      fc.property(fc.array(anyTask), (tasks) => {
        const sum = tasks.reduce((total, task) => total + task.minutes, 0)
        const counted = countedMinutes(tasks)
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(sum)
        expect(countedMinutes(tasks.map((task) => aTask({ minutes: task.minutes })))).toBe(sum)
      }),
    )
  })
})

describe('written work at home', () => {
  test.each([
    [{}, true],
    [{ required: false }, true],
    [{ written: false }, false],
    [{ place: 'after-school' }, false],
    [{ place: 'in-class' }, false],
  ] as const)('%j is written work at home: %s', (more, is) => {
    expect(isWrittenHome(aTask(more))).toBe(is)
  })

  test('whatever counts is written work at home', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        expect(whetherCounts(task).counts).toBe(isWrittenHome(task) && task.required)
      }),
    )
  })
})
