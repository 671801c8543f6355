import { inForce } from '../../src/policy/provision'
import type { Provision } from '../../src/policy/provision'

const aProvision = (effectiveFrom: string, effectiveTo?: string): Provision<number> => ({
  id: 'example',
  value: 60,
  scope: '小学三至六年级',
  document: '示例文件',
  clause: '第一条',
  says: '示例。',
  effectiveFrom,
  effectiveTo,
  status: 'confirmed',
})

describe('a provision', () => {
  test.each([
    ['2023-03-20', 0],
    ['2023-03-21', 1],
    ['2025-08-31', 1],
    ['2025-09-01', 0],
  ])('from 2023-03-21 to 2025-08-31: on %s %i hold', (day, count) => {
    expect(inForce([aProvision('2023-03-21', '2025-08-31')], day)).toHaveLength(count)
  })

  test('without an end holds on', () => {
    expect(inForce([aProvision('2023-03-21')], '2099-01-01')).toHaveLength(1)
  })
})
