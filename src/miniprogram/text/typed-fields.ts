/** Copy of fields that may also be left empty. */
export const typedFields = {
  notChosen: '没有登记',
  clear: '清空',
} as const
