import type { NoticeKind } from '../../cloud/ports/notify'
import type { Day } from '../../policy/calendar/day'
import type { Topic } from '../stores/messages'
import { monthDay } from './shared'

const KINDS: Record<NoticeKind, string> = {
  'draw-done': '抽签结果出来了',
  'place-offered': '轮到候补的名额',
  'service-changed': '方案有改动',
  'child-left': '孩子离校了',
  'child-missed': '点名没见到孩子',
  'leaving-notice': '学校临时改离校时间',
  'join-decided': '班主任答复了',
  'join-asked': '有家长申请加入',
  'day-not-closed': '还有学生没有下落',
}

const listed = (kinds: readonly NoticeKind[]) => kinds.map((kind) => KINDS[kind]).join('、')

/** Copy of asking whether WeChat may tell people something. */
export const messages = {
  title: '微信提醒',
  once: '微信要先问您。同意一次，每种告诉一次。',
  offer: (kinds: readonly NoticeKind[]) => `${listed(kinds)}：要微信告诉您吗？`,
  want: '让微信告诉我',
  decline: '不用',
  accepted: (kinds: readonly NoticeKind[]) => `微信会告诉您：${listed(kinds)}。`,
  refused: '不会再问您。以后想要，在“我的”里打开。',
  switchedOff: '您在微信里关掉了这个小程序的消息。想要的话：右上角“···”→ 设置 → 订阅消息。',
  failed: '这次没有问成，等一会儿再点。',
  topics: { choosing: '选课和抽签', leaving: '接孩子', joining: '加入班级', duty: '值班', class: '我的班级' } satisfies Record<Topic, string>,
  has: listed,
  notAsked: '还没有问过',
  acceptedOn: (kinds: readonly NoticeKind[], day: Day) => `${monthDay(day)}同意过一次：${listed(kinds)}`,
  refusedThese: (kinds: readonly NoticeKind[]) => `没有同意：${listed(kinds)}`,
  more: '要提醒',
  moreLabel: (topic: Topic) => `要提醒：${messages.topics[topic]}`,
  none: '学校还没有开通微信提醒，请到各页上看。',
  onlyInWeChat: '浏览器里发不了。在微信的小程序里打开“我的”，可以选要哪些。',
}
