import { checkCorrection, serviceRecords, withCorrections } from '../../../../src/policy/after-school/record/service-record'
import { aSession } from './a-session'

const records = (...sessions: ReturnType<typeof aSession>[]) => serviceRecords('2026-11', sessions)

describe('the service record of a month', () => {
  test('adds up the sessions each person really led', () => {
    expect(records(aSession(), aSession({ day: '2026-11-26', endsAt: '18:30', attended: 20 }), aSession({ offeringId: 2, leaderIds: [3, 1] }))).toEqual([
      { leaderId: 1, month: '2026-11', sessions: 3, delayedCare: 0, minutes: 210, attended: 74 },
      { leaderId: 3, month: '2026-11', sessions: 1, delayedCare: 0, minutes: 60, attended: 27 },
    ])
  })

  test.each([
    ['2026-10-31', 0],
    ['2026-11-01', 1],
    ['2026-11-30', 1],
    ['2026-12-01', 0],
  ])('a session on %s counts %i times in November', (day, count) => {
    expect(records(aSession({ day }))).toHaveLength(count)
  })

  test('a session sent twice counts once, and a leader named twice is one', () => {
    expect(records(aSession({ leaderIds: [1, 1] }), aSession())).toMatchObject([{ sessions: 1 }])
  })

  test('evening study and lunch care are no after-school service', () => {
    expect(records(aSession({ serviceKind: 'evening-study' }), aSession({ offeringId: 2, serviceKind: 'lunch-care' }))).toEqual([])
    expect(records(aSession(), aSession({ serviceKind: 'delayed-care', offeringId: 2 }))).toMatchObject([{ sessions: 2, delayedCare: 1 }])
  })
})

describe('a locked month', () => {
  const RECORD = { leaderId: 1, month: '2026-11', sessions: 8, delayedCare: 2, minutes: 480, attended: 200 }
  const correction = (sessions: number, more: { leaderId?: number; month?: string } = {}) => ({
    leaderId: 1, month: '2026-11', sessions, reason: '漏记一次', correctedBy: 5, correctedAt: new Date('2026-12-02T00:00:00Z'), ...more,
  })

  test('keeps its figure, and what was corrected stands beside it', () => {
    const corrections = [correction(1), correction(-2), correction(5, { leaderId: 2 }), correction(5, { month: '2026-10' })]
    expect(withCorrections(RECORD, corrections)).toMatchObject({ lockedSessions: 8, sessions: 7, corrections: corrections.slice(0, 2) })
  })

  test('cannot be corrected below nothing', () => {
    expect(withCorrections(RECORD, [correction(-8)]).sessions).toBe(0)
    expect(() => withCorrections(RECORD, [correction(-9)])).toThrow(RangeError)
  })

  test.each([
    [{ sessions: 1, reason: '漏记' }, true, 'fine'],
    [{ sessions: -8, reason: '多记' }, true, 'fine'],
    [{ sessions: -9, reason: '多记' }, true, 'below-zero'],
    [{ sessions: 0, reason: '漏记' }, true, 'changes-nothing'],
    [{ sessions: 0.5, reason: '漏记' }, true, 'changes-nothing'],
    [{ sessions: 1, reason: ' ' }, true, 'reason-missing'],
    [{ sessions: 1, reason: '漏记' }, false, 'not-locked'],
  ])('%j, locked %s: %s', (said, isLocked, verdict) => {
    expect(checkCorrection(said, { isLocked, sessionsNow: 8 })).toBe(verdict)
  })
})
