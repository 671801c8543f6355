import type { ExemptChild } from '../../cloud/features/after-school/shapes'
import { service } from './service'
import { classShort } from './shared'

/** Copy of who is exempt from fees; nobody but the office and the child's own family reads it. */
export const exempt = {
  failed: '免收名单没有读到',
  says: '只有教务处和孩子自己家里看得到，老师和别的家长看不到。每次改都有记录。',
  none: '还没有免收的孩子。',
  childSays: ({ class: of, kind, toDay }: ExemptChild) => `${classShort(of)} · ${service.exemptions[kind]} · ${toDay ? `到 ${toDay}` : '没有期限'}`,
  end: '不再免',
  endLabel: (name: string) => `${name}不再免收`,
  endAsk: (name: string) => `${name}从今天起不再免收？`,
  endSays: '以后的收费会照常算。',
  endFailed: '没有改成',
  add: '加一个孩子',
  addNote: '按姓名找本校的孩子，看过谁会有记录',
  search: '孩子姓名',
  searchHint: '写一两个字',
  find: '找',
  childrenFailed: '没有找成',
  nobody: '本校没有叫这个名字的孩子。',
  more: '再看 30 个',
  childOf: classShort,
  chosen: '选了',
  another: '换一个',
  kind: '为什么免',
  toDay: '免到哪天',
  noEnd: '没有期限',
  save: '从今天起免收',
  saved: '已记下',
  saveFailed: '没有记下',
  past: '到期的日子已经过去了。',
} as const
