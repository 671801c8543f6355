/** The district's rule on refunds; 'unknown' is 待区教委公布. */
export type RefundRule =
  | { rule: 'unknown' }
  | {
      rule: 'by-week'
      /** Whether the week in which a child leaves is given back as well. */
      begunWeek: 'kept' | 'returned'
      documentNumber: string
    }
