import type { Page } from 'playwright-core'
import { inspectPage } from './inspect-page'
import type { Target } from './inspect-page'
import { controlsWithoutName } from './spoken-names'
import { standsStill } from './standing-still'

/** design.md: targets 44 px at least, 56 in the elder mode; text 4.5 : 1 (WCAG 2.2 AA). */
export const LEAST_TARGET_PX = { normal: 44, elder: 56 } as const
const LEAST_CONTRAST = 4.5

/** What is wrong with the page for who cannot see well, hit small things or read small print; one line each. */
export async function accessibilityFindings(page: Page, leastPx: number): Promise<string[]> {
  await standsStill(page)
  const { targets, withoutRole, faint, duplicateIds, sideways } = await page.evaluate(inspectPage, LEAST_CONTRAST)
  // The bars are WeChat's on a phone; Taro draws them on the web, and knows no elder mode.
  const least = (one: Target) => (one.ofBars ? LEAST_TARGET_PX.normal : leastPx)
  const small = targets.filter((one) => Math.min(one.width, one.height) < least(one))
  return [
    ...(await controlsWithoutName(page)).map((one) => `has no name: ${one}`),
    ...withoutRole.map((one) => `can be tapped and has no role: ${one}`),
    ...small.map((one) => `is ${one.width} × ${one.height} px, less than ${least(one)}: ${one.says}`),
    ...faint.map((one) => `has too little contrast: ${one}`),
    ...duplicateIds.map((id) => `stands on the page twice: #${id}`),
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
  ]
}
