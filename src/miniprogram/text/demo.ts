/** Copy of the page of demo identities. */
export const demo = {
  says: '这里的人和学校都是虚构的，选一位，就以这位的身份看。',
  none: '不用身份',
  noneSays: '像还没有加入的人一样看',
  chosen: '现在用的',
  empty: '这里没有示例身份。',
  failed: '示例身份没有读到',
} as const
