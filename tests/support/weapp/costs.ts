import type { ScenarioCost } from '../../../config/checks/tap-costs'
import type { OpenPage } from './open-page'
import type { Phone } from './phone'

/** What each way through the pages has cost the bridge and the tree, in the order in which it was walked. */
export class Costs {
  readonly scenarios: ScenarioCost[] = []

  /** Opens a page cold until the condition holds. */
  async opening(name: string, phone: Phone, url: string, shown: () => Promise<unknown>): Promise<ScenarioCost> {
    phone.launch(url)
    await shown()
    return this.#note(name, phone.page, 0)
  }

  /** Acts on the page that is open. */
  async acting(name: string, phone: Phone, act: () => Promise<unknown>): Promise<ScenarioCost> {
    const { page } = phone
    const before = page.setDataBytes.length
    await act()
    return this.#note(name, page, before)
  }

  #note(name: string, page: OpenPage, from: number): ScenarioCost {
    const bytes = page.setDataBytes.slice(from)
    const sum = bytes.reduce((total, one) => total + one, 0)
    const cost = { name, calls: bytes.length, bytes: sum, largestBytes: Math.max(0, ...bytes), ...page.size }
    this.scenarios.push(cost)
    return cost
  }
}
