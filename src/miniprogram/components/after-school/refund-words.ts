import type { LeaveAnswer } from '../../../cloud/features/after-school/shapes'
import { afterSchool as copy } from '../../text/after-school'

/** What comes back to the family; while a rule or a fee is not published no sum is said. */
export const refundWords = ({ refundFen, why }: LeaveAnswer): string =>
  refundFen !== null && refundFen > 0 ? copy.refund(refundFen) : copy.refundWhy[why]
