import { offeredOn } from '../../../../../src/miniprogram/packages/district/standing/offered'
import type { Status } from '../../../../../src/policy/training/standing'

const recorded = (...changes: [Status, string][]) =>
  changes.map(([status, fromDay]) => ({ status, fromDay, reason: '示例理由', document: null, recordedAt: '2026-05-21T00:00:00.000Z' }))
const art = { categories: [{ code: 'culture-art' as const, approves: '美术' }], legalForm: 'for-profit' as const }
const maths = { categories: [{ code: 'math' as const, approves: '数学' }], legalForm: 'for-profit' as const }

describe('what an officer may record', () => {
  it.each<[string, [Status, string][], Status[]]>([
    ['of whom nothing was recorded', [], ['applied', 'white', 'black']],
    ['after the white list', [['white', '2024-08-20']], ['white', 'warning', 'suspended', 'cancelled', 'black']],
    ['after a cancelling', [['white', '2024-08-20'], ['cancelled', '2026-01-01']], ['applied', 'black']],
    ['before a change that is recorded ahead', [['white', '2024-08-20'], ['cancelled', '2026-06-01']], ['white', 'warning', 'suspended', 'cancelled', 'black']],
  ])('%s', (_when, changes, statuses) => {
    expect(offeredOn('2026-05-21', recorded(...changes), art).statuses).toEqual(statuses)
  })

  it('depends on the day it is to hold from', () => {
    const history = recorded(['white', '2024-08-20'], ['cancelled', '2026-01-01'])
    expect(offeredOn('2025-12-31', history, art).before).toBe('white')
    expect(offeredOn('2026-01-01', history, art).before).toBe('cancelled')
  })

  it('names what may not follow, and never what it is already', () => {
    expect(offeredOn('2026-05-21', recorded(['suspended', '2026-04-11']), art).not).toEqual(['applied'])
  })

  it('closes the white list to an academic institution for profit, by its clause', () => {
    const { statuses, clause } = offeredOn('2026-05-21', [], maths)
    expect(statuses).toEqual(['applied', 'black'])
    expect(clause?.clause).toBe('三（四）10')
    expect(offeredOn('2026-05-21', [], { ...maths, legalForm: 'non-profit' }).statuses).toContain('white')
  })
})
