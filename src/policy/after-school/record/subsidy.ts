import type { Provision } from '../../provision'

/** The district's rule on the subsidy; null is 待区教委公布. */
export interface SubsidyRule {
  amountFenPerSession: number | null
  /** Each who leads gets it, or all who lead one session share it. */
  shared: boolean
  documentNumber: string | null
}

export interface SubsidyRow {
  leaderId: number
  sessions: number
  /** null while the rule is unknown: never 0. */
  amountFen: number | null
}

export interface SubsidyStatement {
  month: string
  rows: readonly SubsidyRow[]
  /** The sum of the rows to the fen; null while the rule is unknown. */
  totalFen: number | null
  documentNumber: string | null
  /** Why there is a subsidy at all; the amount is the district's document. */
  clause: Provision
}
