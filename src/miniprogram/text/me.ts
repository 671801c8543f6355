import { clock, monthDay } from './shared'
import { dayInShanghai } from '../../policy/calendar/day'

const at = (instant: string) => `${monthDay(dayInShanghai(new Date(instant)))} ${clock(instant)}`

/** Copy of the tab 我的. */
export const me = {
  failed: '您的资料没有读到',
  children: '孩子',
  childSays: (klass: string, school: string) => `${klass} · ${school}`,
  join: '加入班级',
  invited: '我有邀请码',
  waiting: '等班主任确认',
  askedAt: (instant: string) => `${at(instant)} 提出`,
  cancelJoin: '不加了',
  cancelAsk: (name: string) => `不再请班主任确认${name}吗？`,
  side: '现在看哪一边',
  sides: { family: '家里', staff: '学校', district: '区里' },
  posts: '在学校',
  office: '教务处',
  classTeacherOf: (classes: string) => `班主任：${classes}`,
  teaches: (lines: string) => `任课：${lines}`,
  toClasses: '去看我的班级',
  toOffice: '教务处的事',
  toDistrict: '本区学校',
  type: '字的大小',
  types: { normal: '普通字', elder: '大字（长辈）' },
  typeSays: '大字版只留三行，最要紧的先看到',
  names: '我的称呼和电话',
  nameAt: (school: string) => `在${school}`,
  name: '称呼',
  phone: '电话',
  phoneHint: '可以不填。填了，家人没网时能直接打给您',
  noPhone: '没有留电话',
  save: '保存',
  edit: '修改',
  saved: '已保存',
  saveFailed: '没有保存',
  boards: '看学校公示',
  demo: '换一个示例身份',
  privacy: '存了什么',
  privacySays: [
    '存：孩子在班里的名字、班级、家人的称呼和关系、您自己填的电话、您填的作业用时。',
    '不存：身份证号、照片、位置、成绩、孩子的作业本。',
    '作业用时只用来算全班平均，不到 5 家不显示，也不看是谁填的。',
    '谁看过孩子的资料都有记录；您可以随时带走或删除，在孩子的页面里。',
  ],
  welcome: '您还没有加入班级',
} as const
