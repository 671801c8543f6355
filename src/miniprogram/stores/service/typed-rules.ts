import type { DistrictService } from '../../../cloud/features/after-school/shapes'
import { fenOf } from '../typed-sums'

/** What a district says of after-school service, as it is typed; what is empty is 待区教委公布. */
export interface TypedRules {
  endOfWork: string
  subsidyKnown: 'no' | 'yes'
  subsidyYuan: string
  shared: 'each' | 'shared'
  subsidyDocument: string
  refundKnown: 'no' | 'yes'
  begunWeek: 'kept' | 'returned'
  refundDocument: string
}

const typedYuan = (fen: number | null) => (fen === null ? '' : fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** What is stored, to be typed on. */
export const typedRulesOf = ({ endOfWork, subsidy, refundRule }: DistrictService): TypedRules => ({
  endOfWork: endOfWork ?? '',
  subsidyKnown: subsidy.amountFenPerSession === null ? 'no' : 'yes',
  subsidyYuan: typedYuan(subsidy.amountFenPerSession),
  shared: subsidy.shared ? 'shared' : 'each',
  subsidyDocument: subsidy.documentNumber ?? '',
  refundKnown: refundRule.rule === 'unknown' ? 'no' : 'yes',
  begunWeek: refundRule.rule === 'unknown' ? 'kept' : refundRule.begunWeek,
  refundDocument: refundRule.rule === 'unknown' ? '' : refundRule.documentNumber,
})

export type RulesFault = 'subsidyYuan' | 'subsidyDocument' | 'refundDocument'

const isShort = (text: string) => [...text.trim()].length < 2

/** A rule that is said needs its sum and its document: none is taken on trust. */
export function rulesFaults({ subsidyKnown, subsidyYuan, subsidyDocument, refundKnown, refundDocument }: TypedRules): RulesFault[] {
  const faults: [RulesFault, boolean][] = [
    ['subsidyYuan', subsidyKnown === 'yes' && !fenOf(subsidyYuan)],
    ['subsidyDocument', subsidyKnown === 'yes' && isShort(subsidyDocument)],
    ['refundDocument', refundKnown === 'yes' && isShort(refundDocument)],
  ]
  return faults.flatMap(([fault, isSo]) => (isSo ? [fault] : []))
}

/** What is sent; only of rules without faults. */
export const rulesOf = (typed: TypedRules) => ({
  endOfWork: typed.endOfWork || null,
  subsidy:
    typed.subsidyKnown === 'yes'
      ? { amountFenPerSession: fenOf(typed.subsidyYuan) ?? 0, shared: typed.shared === 'shared', documentNumber: typed.subsidyDocument.trim() }
      : null,
  refund: typed.refundKnown === 'yes' ? { begunWeek: typed.begunWeek, documentNumber: typed.refundDocument.trim() } : null,
})
