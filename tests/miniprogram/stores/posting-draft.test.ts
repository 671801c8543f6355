import { dayAfter, draftTaskOf, isDraft, spreadChoices, tasksOf } from '../../../src/miniprogram/stores/posting-draft'
import { newRequestKey } from '../../../src/miniprogram/stores/request-key'
import { aDraft, aDraftTask, SCHOOL_DAYS, THURSDAY } from './a-draft'

const sent = (...given: Parameters<typeof aDraftTask>[0][]) => tasksOf(aDraft(given.map(aDraftTask)), SCHOOL_DAYS, [])

describe('a draft as it would be sent', () => {
  it('leaves out lines without words and trims the others', () => {
    expect(sent({ text: '  \n' }, { text: ' 抄写 ' }).map(({ text }) => text)).toEqual(['抄写'])
  })

  it('asks all minutes of its day and is due on the next school day', () => {
    expect(sent({ minutes: 25 })).toMatchObject([{ load: [{ day: THURSDAY, minutes: 25 }], dueDay: '2026-05-22' }])
  })

  it.each([
    [2, 25, [13, 12]],
    [3, 25, [9, 8, 8]],
    [3, 24, [8, 8, 8]],
    [4, 21, [6, 5, 5, 5]],
  ])('spreads over %i school days without losing a minute of %i', (spreadDays, minutes, shares) => {
    const [task] = sent({ minutes, spreadDays })
    expect(task?.load).toEqual(shares.map((each, i) => ({ day: SCHOOL_DAYS[i], minutes: each })))
    expect(task?.dueDay).toBe(dayAfter(SCHOOL_DAYS[shares.length - 1] ?? '', SCHOOL_DAYS))
  })

  it('keeps a due day that was chosen, unless work goes on after it', () => {
    expect(sent({ minutes: 20, dueDay: '2026-05-27' })[0]?.dueDay).toBe('2026-05-27')
    expect(sent({ minutes: 20, spreadDays: 3, dueDay: '2026-05-22' })[0]?.dueDay).toBe('2026-05-27')
  })

  it('keeps what a posted task asks of which day', () => {
    const [task] = sent({ minutes: 20, spreadDays: 2 })
    if (!task) throw new Error('nothing to send')
    expect(draftTaskOf(task)).toMatchObject({ minutes: 20, spreadDays: 2, load: task.load, dueDay: task.dueDay })
    expect(tasksOf(aDraft([draftTaskOf(task)]), SCHOOL_DAYS, [])).toEqual([task])
  })
})

describe('over how many days a task can be spread', () => {
  it.each([
    [4, THURSDAY, 1],
    [9, THURSDAY, 1],
    [10, THURSDAY, 2],
    [14, THURSDAY, 2],
    [15, THURSDAY, 3],
    [60, '2026-05-26', 2],
    [60, '2026-06-30', 1],
  ])('%i minutes from %s: up to %i, none of less than five minutes', (minutes, day, most) => {
    expect(spreadChoices(minutes, day, SCHOOL_DAYS).at(-1)).toBe(most)
  })
})

describe('the day after', () => {
  it.each([
    ['2026-05-22', '2026-05-26', 'the next school day known'],
    ['2026-05-28', '2026-05-29', 'beyond what is known, the next day'],
    ['2026-05-29', '2026-06-01', 'beyond what is known, never a weekend'],
  ])('%s is %s: %s', (day, next) => {
    expect(dayAfter(day, SCHOOL_DAYS)).toBe(next)
  })
})

describe('a draft kept on the phone', () => {
  it('is told from what an old version or somebody else wrote there', () => {
    expect(isDraft(aDraft([]))).toBe(true)
    for (const other of [null, undefined, '', 'draft', 1, [], {}, { requestKey: 'k' }]) expect(isDraft(other)).toBe(false)
  })

  it('has a key that the API takes and that no other draft of the same moment has', () => {
    const now = new Date('2026-05-21T10:46:00Z')
    const keys = Array.from({ length: 1000 }, () => newRequestKey(now))
    expect(new Set(keys).size).toBe(1000)
    for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z-]{8,64}$/)
  })
})
