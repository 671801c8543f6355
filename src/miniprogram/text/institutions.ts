import type { InstitutionListed, ListedStatus } from '../../cloud/features/institutions/shapes'
import { CATEGORIES } from '../../policy/training/category'
import type { CategoryCode } from '../../policy/training/category'
import { clock, monthDay } from './shared'
import { dayInShanghai } from '../../policy/calendar/day'

/** 白名单, 已过期: one word for each state, the same everywhere. */
export const STATUS_WORDS: Record<ListedStatus, string> = {
  applied: '审批中',
  white: '白名单',
  warning: '预警',
  suspended: '暂停',
  cancelled: '已注销',
  expired: '已过期',
  black: '黑名单',
  unlisted: '不在名单',
}

const named = (code: CategoryCode) => CATEGORIES.find((one) => one.code === code)

/** 体育, 数学. */
export const categoryName = (code: CategoryCode): string => named(code)?.name ?? code

/** 学科类 or 非学科类. */
export const kindName = (code: CategoryCode): string => (named(code)?.kind === 'academic' ? '学科类' : '非学科类')

/** 约 400 米, 约 1.1 公里. */
export const distance = (metres: number): string =>
  metres < 1000 ? `约 ${Math.max(1, Math.round(metres / 100)) * 100} 米` : `约 ${(metres / 1000).toFixed(1)} 公里`

/** 5月21日 12:00 of an ISO instant. */
export const moment = (instant: string): string => `${monthDay(dayInShanghai(new Date(instant)))} ${clock(instant)}`

/** What an institution teaches and until when, or since when and why it should not be paid. */
export function stateLine({ status, since, reason, categories, validTo }: InstitutionListed): string {
  if (status === 'expired') return `许可证 ${validTo ?? ''} 到期，不能再招生`
  if (status !== 'white') return [since && `${since} 起`, reason ?? STATUS_WORDS[status]].filter(Boolean).join('：')
  const kinds = [...new Set(categories.map(({ code }) => kindName(code)))]
  return [...categories.map(({ approves }) => approves), ...kinds, validTo && `许可证到 ${validTo}`].filter(Boolean).join(' · ')
}

/** Copy of the list of institutions. */
export const institutions = {
  search: '搜机构',
  searchHint: '机构、老师、地址、编号',
  town: '镇街',
  allTowns: '全部镇街',
  around: '附近镇街也看',
  category: '教什么',
  allCategories: '全部类别',
  near: '离我近',
  nearOn: '离我近的在前',
  filter: '按名单筛选',
  all: '全部',
  statusChip: (word: string, count: number, capped: boolean) => `${word} ${count}${capped ? '+' : ''}`,
  failed: '名单没有读到',
  more: '再看 30 家',
  moreFailed: '后面的没有读到',
  none: '名单上没有，先别交钱',
  noneSays: '可能没有批准，也可能名字不一样。请问清全名、看墙上的许可证，再查一次。',
  noneShort: '没有以这一两个字母开头的，再多打几个。',
  noneFiltered: '换个镇街、类别，或选“全部”再看。',
  empty: '区里还没有公布名单。没有名单可对，先别交钱。',
  updated: (at: string) => `名单 ${at} 更新`,
  placeSays: '位置只用来算距离，不保存',
  refused: '没有拿到位置，可以选镇街来找',
  payCheck: '交钱前查一查',
  payCheckSays: '价钱、课时、收款人合不合规定，没网也能查',
  code: '扫码或输编号查',
  codeSays: '许可证号、信用代码、机构贴的码',
  kept: '收藏和比较',
  keptSays: (count: number) => (count === 0 ? '收藏以后，可以放在一起比' : `收藏了 ${count} 家`),
  notFound: '找不到这家机构？',
  notFoundSays: '可能没有批准。先别交钱，可以先查',
  verifyFirst: '先核实',
  demo: '示例数据 · 人名、学校、机构均为虚构',
} as const
