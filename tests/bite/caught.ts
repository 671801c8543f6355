import type { Database } from '../../src/cloud/database/connect'
import { RULES } from '../../config/checks/weapp/all-rules'
import { placeOf } from '../../config/checks/weapp/finding'
import { unsupported } from '../../config/checks/weapp/rules/official-compilers'
import { NoPackage, readShipped } from '../../config/checks/weapp/shipped'
import { aFamilyEvening } from '../support/family-evening'
import { testDatabase } from '../support/test-database'
import { BUILT_WEAPP } from '../support/weapp/package'
import { BrokenCopy } from './broken-copy'
import { whatStops } from './evening-flow'

/** Who caught a break and in which words. */
export interface Catch {
  by: string
  says: string
}

const GATE = 'the gate: '
const FLOW = 'the evening, walked through'

/** Whether this machine can try what is expected to catch the break. */
export const canTry = (by: string): boolean =>
  by === 'evening' ? unsupported() === undefined : RULES.find(({ name }) => name === by)?.cannotRun?.() === undefined

/** What of the gate refuses the package. */
function caughtByGate(root: string): Catch[] {
  try {
    const shipped = readShipped(root)
    return RULES.filter((rule) => rule.cannotRun?.() === undefined).flatMap((rule) =>
      rule.check(shipped).slice(0, 1).map((finding) => ({ by: rule.name, says: `${placeOf(finding)} ${finding.says}` })),
    )
  } catch (error) {
    if (!(error instanceof NoPackage)) throw error
    return [{ by: 'reading', says: error.message }]
  }
}

/** The gate and, where the gate sees nothing, the evening of a family walked through on the package. */
export class Watch {
  private constructor(
    private readonly db: Database,
    private readonly openid: string,
  ) {}

  static async open(): Promise<Watch> {
    const db = await testDatabase()
    const { mother } = await aFamilyEvening(db)
    return new Watch(db, mother.openid)
  }

  /** Who catches a copy of the built mini-program after the change; nobody, when it is still a good one. */
  async caughtAfter(change: (copy: BrokenCopy) => void): Promise<Catch[]> {
    const copy = new BrokenCopy(BUILT_WEAPP)
    try {
      change(copy)
      return (await this.caught(copy.root)).map(({ by, says }) => ({ by, says: says.replaceAll(copy.root, 'the copy') }))
    } finally {
      copy.remove()
    }
  }

  private async caught(root: string): Promise<Catch[]> {
    const refused = caughtByGate(root)
    if (refused.length > 0) return refused.map(({ by, says }) => ({ by: GATE + by, says }))
    if (!canTry('evening')) return []
    const stopped = await whatStops(root, this.db, this.openid)
    return stopped === undefined ? [] : [{ by: FLOW, says: stopped }]
  }

  close(): Promise<void> {
    return this.db.close()
  }
}

/** How the table names who is expected to catch a break. */
export const catcherOf = (by: string): string => (by === 'evening' ? FLOW : GATE + by)
