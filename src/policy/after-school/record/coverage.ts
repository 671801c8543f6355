import type { Provision } from '../../provision'
import { FOR_ALL_WHO_NEED_IT } from '../rules'

/** Below this a figure could be traced to a child, so neither part of it is told. */
export const FEWEST_SHOWN = 5

export type Coverage = { clause: Provision } & (
  /** Nobody asked: no share can be said, and none is 100 %. */
  | { coverage: 'nobody-asked' }
  | { coverage: 'too-few' }
  /** Hundredths of those who asked, not rounded. */
  | { coverage: 'known'; enrolled: number; asked: number; percent: number }
)

/**
 * Enrolled among those who asked for the service, never among all pupils (plan §8 每个有需求的学生). Hidden when fewer than
 * five asked, and also when fewer than five, but not none, went without: that too could be traced.
 */
export function coverageOf(children: readonly { asked: boolean; enrolled: boolean }[]): Coverage {
  const clause = FOR_ALL_WHO_NEED_IT
  // Who is enrolled has asked, also where only the place was recorded.
  const asked = children.filter((child) => child.asked || child.enrolled).length
  const enrolled = children.filter((child) => child.enrolled).length
  if (asked === 0) return { coverage: 'nobody-asked', clause }
  if (asked < FEWEST_SHOWN) return { coverage: 'too-few', clause }
  const without = asked - enrolled
  if ((without > 0 && without < FEWEST_SHOWN) || (enrolled > 0 && enrolled < FEWEST_SHOWN)) return { coverage: 'too-few', clause }
  return { coverage: 'known', enrolled, asked, percent: (enrolled * 100) / asked, clause }
}
