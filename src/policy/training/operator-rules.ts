import type { Provision } from '../provision'

// The order is confirmed; what single articles say is known to us from summaries.
const ORDER_53 = {
  document: '校外培训行政处罚暂行办法',
  number: '教育部令第53号',
  effectiveFrom: '2023-10-15',
  status: 'to-confirm',
  value: null,
  scope: '没有批准的校外培训',
} as const

export const UNAPPROVED_OPERATION: Provision<null> = {
  ...ORDER_53,
  id: 'order-53-17',
  clause: '第十七条',
  says: '没有批准就做校外培训的，由主管部门依法处罚。',
}

export const HIDDEN_FORMS: Provision<null> = {
  ...ORDER_53,
  id: 'order-53-18',
  clause: '第十八条',
  says: '借住家、酒店、咖啡馆，或者用家政、研学、托管的名义变相培训的，由主管部门依法处罚。',
}

/** What an officer may rely on when an operator without approval is put on the black list (order 53); people decide. */
export const AGAINST_UNAPPROVED = [UNAPPROVED_OPERATION, HIDDEN_FORMS] as const
