/** Copy of the page that looks up a code. */
export const institutionCode = {
  label: '编号',
  hint: '许可证号、信用代码，或机构贴的码',
  scan: '扫机构贴的码',
  look: '查一查',
  failed: '没有查到',
  wrong: '编号至少 4 个字',
  found: { licence: '许可证号对得上', 'credit-code': '信用代码对得上', printed: '这个码是真的，下面是现在的情况' },
  outdated: '这个码已经换过，别信这张海报',
  outdatedSays: '机构后来领了新码。下面是它现在的情况。',
  forged: '这个码是假的',
  forgedSays: '它不是区里发的。先别交钱，打 12345 问清楚。',
  unknown: '没有这个编号',
  unknownSays: '请核对一遍。许可证上也是这个号的话，先别交钱。',
  dial: '打 12345',
} as const

/** Copy of the page that compares favourites. */
export const compare = {
  none: '还没有收藏。在机构页点“收藏”，这里就能放在一起比。',
  choose: '选两三家来比',
  mostThree: '最多比三家，先去掉一家',
  failed: '没有读到',
  standing: '名单',
  teaches: '能教',
  price: '公开价',
  money: '钱交到',
  teachers: '老师',
  teacherCount: (all: number, fullTime: number) => `${all} 人，其中专职教学 ${fullTime} 人`,
  hours: '上课时间',
  sites: '地址',
  order: '按收藏的先后排，不排名次。',
  open: '看详情',
} as const
