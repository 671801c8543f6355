import { minutesLeftAfter, predictFinish } from '../../../../src/policy/after-school/leaving/predict-finish'

describe('the predicted finish against bedtime', () => {
  test.each([
    [6, '20:19', 60, 'before-bedtime', 1],
    [6, '20:20', 60, 'before-bedtime', 0],
    [6, '20:21', 60, 'after-bedtime', 1],
    [7, '20:20', 90, 'before-bedtime', 10],
    [7, '20:30', 90, 'before-bedtime', 0],
    [7, '20:31', 90, 'after-bedtime', 1],
    [7, '23:30', 90, 'after-bedtime', 180],
  ] as const)('grade %i, home at %s with %i minutes left: %s by %i', (grade, homeAt, minutesLeft, verdict, minutesBetween) => {
    expect(predictFinish(grade, homeAt, minutesLeft, '16:00')).toMatchObject({ verdict, minutesBetween, bedtime: grade === 6 ? '21:20' : '22:00' })
  })

  test.each([
    ['18:09', 18 * 60 + 40],
    ['18:10', 18 * 60 + 40],
    ['18:11', 18 * 60 + 41],
    ['21:30', 22 * 60],
  ])('at %s a child home since 18:10 with 30 minutes left is not finished in the past', (now, finishMinute) => {
    expect(predictFinish(4, '18:10', 30, now).finishMinute).toBe(finishMinute)
  })

  test('past midnight is still told', () => {
    expect(predictFinish(9, '23:30', 90, '16:00').finishMinute).toBe(1500)
  })

  test.each([
    [null, 30],
    ['18:30', null],
    [null, null],
  ])('home at %j with %j minutes left is unknown', (homeAt, minutesLeft) => {
    expect(predictFinish(4, homeAt, minutesLeft, '16:00')).toMatchObject({ verdict: 'unknown', finishMinute: null, minutesBetween: null })
  })

  test('nothing left is finished, whenever the child is home', () => {
    expect(predictFinish(4, null, 0, '16:00')).toMatchObject({ verdict: 'nothing-left', finishMinute: null })
  })

  test('bedtimes are shown as still to be checked', () => {
    expect(predictFinish(4, '18:30', 30, '16:00').clause.status).toBe('to-confirm')
  })

  test.each([
    [40, 15, 25],
    [40, 40, 0],
    [40, 41, 0],
    [40, 0, 40],
    [40, -5, 40],
  ])('of %i minutes with %i done in session %i are left', (minutes, done, left) => {
    expect(minutesLeftAfter(minutes, done)).toBe(left)
  })
})
