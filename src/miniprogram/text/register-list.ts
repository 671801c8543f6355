/** Copy of the list an officer searches. */
export const registerList = {
  none: '没有找到。换个词，或选“全部”再看；确实没有的，可以登记一家。',
  empty: '名单还是空的，可以登记第一家。',
} as const
