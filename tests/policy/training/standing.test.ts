import fc from 'fast-check'
import { addDays } from '../../../src/policy/calendar/day'
import { nextStatuses, standingOn, STATUSES } from '../../../src/policy/training/standing'
import type { StatusChange } from '../../../src/policy/training/standing'

const change = (status: StatusChange['status'], fromDay: string, more: Partial<StatusChange> = {}): StatusChange => ({
  status, fromDay, reason: '', document: null, ...more,
})

const HISTORY = [
  change('applied', '2024-06-01'),
  change('white', '2024-08-20', { document: '示例批〔2024〕8 号' }),
  change('warning', '2026-05-12', { reason: '有一处上课地址不在许可证上' }),
]

describe('an institution on a day', () => {
  it.each([
    ['2024-05-31', 'unlisted', null],
    ['2024-06-01', 'applied', '2024-06-01'],
    ['2024-08-19', 'applied', '2024-06-01'],
    ['2024-08-20', 'white', '2024-08-20'],
    ['2026-05-11', 'white', '2024-08-20'],
    ['2026-05-12', 'warning', '2026-05-12'],
  ])('on %s it was %s, since %s', (day, status, since) => {
    expect(standingOn(day, HISTORY, '2027-08-31')).toMatchObject({ status, since })
  })

  it.each([
    ['2026-08-31', 'white', 'the last day of the licence'],
    ['2026-09-01', 'expired', 'the day after'],
  ])('%s is %s: %s', (day, status) => {
    expect(standingOn(day, HISTORY.slice(0, 2), '2026-08-31').status).toBe(status)
  })

  it('is expired since the day after its licence', () => {
    expect(standingOn('2026-12-01', HISTORY, '2026-08-31')).toEqual({
      status: 'expired', since: '2026-09-01', reason: null, document: null,
    })
  })

  it.each(['suspended', 'cancelled', 'black', 'applied'] as const)('stays %s when its licence runs out', (status) => {
    expect(standingOn('2026-12-01', [change(status, '2026-01-01')], '2026-08-31').status).toBe(status)
  })

  it('keeps the reason and the document of what holds', () => {
    const black = change('black', '2026-04-27', { reason: '没有批准就开班', document: '示例处〔2026〕3 号' })
    expect(standingOn('2026-05-01', [black], null)).toMatchObject({ reason: '没有批准就开班', document: '示例处〔2026〕3 号' })
  })

  it('leaves the black list by a change that is kept as well', () => {
    const removed = change('cancelled', '2026-06-01', { document: '示例撤〔2026〕1 号' })
    const all = [change('black', '2026-04-27'), removed]
    expect(standingOn('2026-05-31', all, null).status).toBe('black')
    expect(standingOn('2026-06-01', all, null)).toMatchObject({ status: 'cancelled', document: '示例撤〔2026〕1 号' })
  })

  it('of two changes of one day is what was recorded last', () => {
    const all = [change('suspended', '2026-05-12'), change('white', '2026-05-12', { reason: '登记有误' })]
    expect(standingOn('2026-05-12', all, null)).toMatchObject({ status: 'white', reason: '登记有误' })
  })

  it('does not change for days before the one from which a late entry holds', () => {
    const anyChange = fc.record({
      status: fc.constantFrom(...STATUSES),
      fromDay: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-06-01', days)),
      reason: fc.constant(''),
      document: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 8 }), anyChange, fc.integer({ min: 1, max: 500 }), (all, late, before) => {
        const day = addDays(late.fromDay, -before)
        expect(standingOn(day, [...all, late], '2026-01-31')).toEqual(standingOn(day, all, '2026-01-31'))
      }),
    )
  })
})

describe('what may be recorded next', () => {
  it.each([
    ['applied', 'white', true],
    ['white', 'applied', false],
    ['white', 'white', true],
    ['cancelled', 'white', false],
    ['black', 'warning', false],
    ['black', 'cancelled', true],
    ['unlisted', 'black', true],
    ['unlisted', 'warning', false],
  ] as const)('after %s, %s: %s', (status, next, may) => {
    expect(nextStatuses(status).includes(next)).toBe(may)
  })
})
