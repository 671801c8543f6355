/** Copy of the table of bureaus. */
export const bureaus = {
  failed: '部门表没有读到',
  says: '每一类由哪个部门批。写“待明确”的，申请会停在那里，等您写上。',
  kinds: { academic: '学科类', 'non-academic': '非学科类' },
  toBeNamed: '待明确',
  change: '修改',
  label: (category: string) => `${category}由哪个部门批`,
  hint: '部门全称；空着就是待明确',
  short: '部门名称 2 到 30 个字，不知道就空着',
  save: '保存',
  cancel: '不改了',
  saved: '已保存',
  saveFailed: '没有存上',
  reviewSays: '已经在审的申请，要在申请里点一次“按部门表重新问”。',
} as const
