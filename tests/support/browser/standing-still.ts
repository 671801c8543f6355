import type { Page } from 'playwright-core'

const FRAMES = 12
const PATIENCE_FRAMES = 600

/**
 * Waits until nothing on the page has moved or grown for a fifth of a second: Taro's components draw their insides
 * after the page, and until then a field is as small as its words.
 */
export async function standsStill(page: Page): Promise<void> {
  const stood = await page.evaluate(
    async ([frames, patience]) => {
      const layout = () => [...document.body.querySelectorAll('*')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].join()
      }).join(';')
      let before = layout()
      for (let still = 0, seen = 0; still < frames; still++, seen++) {
        if (seen > patience) return false
        await new Promise(requestAnimationFrame)
        const now = layout()
        if (now !== before) still = 0
        before = now
      }
      return true
    },
    [FRAMES, PATIENCE_FRAMES] as const,
  )
  if (!stood) throw new Error('the page never stands still')
}
