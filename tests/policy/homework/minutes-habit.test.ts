import fc from 'fast-check'
import { MINUTE_CHIPS, likelyMinutes } from '../../../src/policy/homework/minutes-habit'
import type { PastTask } from '../../../src/policy/homework/minutes-habit'

const past = (text: string, minutes: number, day: string, subjectCode = 'chinese'): PastTask => ({
  text,
  subjectCode,
  minutes,
  day,
})

describe('the minutes offered for a task', () => {
  test('are 10 and marked as no history when this class has none in the subject', () => {
    expect(likelyMinutes('抄写第3课生字', 'chinese', [])).toEqual({ minutes: 10, because: 'no-history' })
    expect(likelyMinutes('抄写第3课生字', 'chinese', [past('抄写第3课生字', 25, '2026-11-20', 'english')])).toEqual({
      minutes: 10,
      because: 'no-history',
    })
  })

  test.each([
    ['练习册第36页第4-6题', '练习册第34页1~3题'],
    ['抄写第十二课生字。', '抄写第3课生字'],
    ['背诵 Unit 6 单词', '背诵unit5单词'],
  ])('%s is the same as %s on another page', (text, before) => {
    const history = [past(before, 15, '2026-11-20'), past('写一篇作文', 40, '2026-11-23')]
    expect(likelyMinutes(text, 'chinese', history).minutes).toBe(15)
  })

  test('are those given last to the same text, in whatever order the past comes', () => {
    const history = [
      past('抄写第3课生字', 20, '2026-11-18'),
      past('抄写第4课生字', 12, '2026-11-23'),
      past('抄写第2课生字', 30, '2026-11-11'),
    ]
    for (const order of [history, [...history].reverse()]) {
      expect(likelyMinutes('抄写第5课生字', 'chinese', order)).toEqual({ minutes: 12, because: 'same-text' })
    }
  })

  test('are those of the most similar task when the text is new', () => {
    const history = [past('抄写第3课生字词两遍', 15, '2026-11-20'), past('阅读短文并回答问题', 20, '2026-11-23')]
    expect(likelyMinutes('抄写第4课生字词', 'chinese', history)).toEqual({ minutes: 15, because: 'same-kind' })
  })

  test('are the habit of the subject when nothing is alike, the recent before the old', () => {
    const history = [
      past('听写单元词语', 20, '2026-11-23'),
      past('完成基础训练', 20, '2026-11-20'),
      past('预习课文', 5, '2026-11-19'),
    ]
    expect(likelyMinutes('手抄报', 'chinese', history)).toEqual({ minutes: 20, because: 'subject-habit' })
    expect(likelyMinutes('手抄报', 'chinese', history.slice(0, 1).concat(history.slice(2)))).toEqual({
      minutes: 20,
      because: 'subject-habit',
    })
  })

  test('are those of the more recent of two tasks that are equally similar', () => {
    const history = [past('抄写生字词甲', 30, '2026-11-18'), past('抄写生字词乙', 15, '2026-11-20')]
    expect(likelyMinutes('抄写生字词', 'chinese', history)).toEqual({ minutes: 15, because: 'same-kind' })
  })

  test('follow a habit that has changed: only the last ten tasks of the subject are asked', () => {
    const before = Array.from({ length: 12 }, () => past('听写单元词语', 30, '2026-10-20'))
    const since = Array.from({ length: 10 }, () => past('听写单元词语', 15, '2026-11-20'))
    expect(likelyMinutes('手抄报', 'chinese', [...before, ...since])).toEqual({ minutes: 15, because: 'subject-habit' })
  })

  test('a text of numbers alone is nobody’s same text', () => {
    const history = [past('12-15', 40, '2026-11-23'), past('口算一页', 5, '2026-11-20'), past('口算两页', 5, '2026-11-19')]
    expect(likelyMinutes('16-20', 'chinese', history)).toEqual({ minutes: 5, because: 'subject-habit' })
  })

  test('are always a chip or what was given before, for any text', () => {
    const anyPast = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 20 }),
      subjectCode: fc.constantFrom('chinese', 'math'),
      minutes: fc.integer({ min: 1, max: 180 }),
      day: fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24'),
    })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(anyPast), (text, history) => {
        const given = history.filter((task) => task.subjectCode === 'math').map((task) => task.minutes)
        const { minutes, because } = likelyMinutes(text, 'math', history)
        expect(given.length > 0 ? given : MINUTE_CHIPS).toContain(minutes)
        expect(because === 'no-history').toBe(given.length === 0)
      }),
    )
  })
})
