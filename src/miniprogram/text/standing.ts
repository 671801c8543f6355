import type { Status } from '../../policy/training/standing'
import { STATUS_WORDS } from './institutions'

/** Copy of the page on which an officer records what an institution is on the list. */
export const standing = {
  failed: '名单状态没有读到',
  title: '改名单状态',
  blackTitle: '登记无证经营的',
  now: '现在',
  then: (status: Status | 'unlisted') => `那一天记着的是：${STATUS_WORDS[status]}`,
  fromDay: '从哪天起',
  today: '今天',
  choose: '改成',
  chooseFirst: '请选改成什么',
  not: '这些现在不能选',
  notAfter: (from: Status | 'unlisted', to: Status) => `${STATUS_WORDS[to]}：${WHY_NOT[from]}`,
  says: {
    applied: '还在审批，不能招生',
    white: '可以招生；原来就是白名单的，等于延续',
    warning: '家长会看到“先核实”',
    suspended: '停办整改，家长会看到“不要付”',
    cancelled: '注销，家长会看到“不要付”',
    black: '列入黑名单，家长会看到“不要付”',
  } satisfies Record<Status, string>,
  reason: '原因',
  reasonHint: '家长看得到，写清楚哪件事，2 到 200 个字',
  document: '文号',
  documentHint: '没有就空着',
  documentShort: '文号至少 2 个字，没有就空着',
  save: '记下来',
  saved: '已记下',
  saveFailed: '没有记上',
  doneBefore: '上一次其实已经记上了',
  meanwhile: '刚才有人改过，下面已经是最新的；您填的还在，请看一遍再记。',
  blackAsk: (name: string) => `把“${name}”列入黑名单？`,
  blackAskSays: '家长马上就能看到原因和日子。以后只能再加一条改回来，这一条一直留着。',
  /** WeChat's dialogs take four signs on a button. */
  blackYes: '列入',
  bases: '可以依据的规定',
  blackDo: '列入黑名单',
  name: '招牌上的名称',
  town: '镇街',
  address: '在哪里',
  addressHint: '不知道就空着；写了地址，请选镇街',
  blackSays: '没有许可证、也不知道信用代码的，用这一页。知道多少写多少。',
  history: '经过',
  noHistory: '还没有记过。',
  keptSays: '记下的只增不改：记错了，再记一条更正。',
} as const

const WHY_NOT: Record<Status | 'unlisted', string> = {
  unlisted: '还没有批准过，先从审批、白名单或黑名单记起',
  applied: '还没有批准，只能批准、注销或列入黑名单',
  white: '已经批准的，不用再申请',
  warning: '已经预警；要变，先说清楚是恢复、停办、注销还是黑名单',
  suspended: '停办的，不用再申请；要变，先恢复、预警、注销或列入黑名单',
  cancelled: '已经注销，要重新申请',
  black: '出黑名单要有决定：恢复白名单、重新申请，或者注销',
}
