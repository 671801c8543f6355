import type { ServiceRecord, ServiceRecordRow } from '../../cloud/features/after-school/shapes'
import { dayInShanghai } from '../../policy/calendar/day'
import { service, yuan } from './service'
import { monthDay } from './shared'

const signed = (sessions: number) => (sessions > 0 ? `多 ${sessions}` : `少 ${-sessions}`)
const money = (fen: number | null) => (fen === null ? service.byDistrict : yuan(fen))

/** Copy of the service record of a month and its subsidy statement. */
export const serviceRecord = {
  failed: '服务记录没有读到',
  month: (month: string) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`,
  before: '上个月',
  after: '下个月',
  none: '这个月还没有上过的课。',
  noneSays: '点过名的课会自动记到这里。',
  locked: '已锁定',
  open: '还没有锁定',
  lockedSays: '数字不再变，有错另记更正。',
  openSays: '数字还会随点名变。',
  people: '每个人',
  rowSays: ({ staffKind, sessions, minutes, attended }: ServiceRecordRow) =>
    `${service.leaderKinds[staffKind]} · ${sessions} 次 · ${minutes} 分钟 · 孩子 ${attended} 人次`,
  amount: ({ amountFen }: ServiceRecordRow) => `补助：${money(amountFen)}`,
  correction: ({ sessions, reason, correctedBy, correctedAt }: ServiceRecordRow['corrections'][number]) =>
    `更正：${signed(sessions)} 次，${reason}（${correctedBy}，${monthDay(dayInShanghai(new Date(correctedAt)))}）`,
  total: '合计',
  totalSays: ({ totalSessions, totalFen }: ServiceRecord) => `${totalSessions} 次 · 补助 ${money(totalFen)}`,
  document: (number: string | null) => (number === null ? '补助标准待区教委公布，先不算钱' : `按 ${number}`),
  lock: '锁定这个月',
  lockAsk: (month: string) => `锁定 ${month}？`,
  lockAskSays: '锁定以后数字不能再改，有错只能另记更正。',
  lockFailed: '没有锁定',
  runs: '这个月过完才能锁定。',
  statement: '补助表',
  file: '导出补助表（xlsx）',
  fileFailed: '补助表没有导出',
  copyRows: '复制补助表',
  copyNote: '一行一人',
  correct: '更正',
  correctLabel: (name: string) => `更正：${name}`,
  change: '多了还是少了',
  changes: { more: '补上', less: '减去' },
  count: '几次',
  reason: '为什么',
  reasonHint: '比如：5 月 20 日替别人代的没有记上',
  save: '记下更正',
  saved: '已记下更正',
  saveFailed: '更正没有记下',
  missing: '次数和原因都要写',
  wrong: '减去的不能多于记下的',
  cancel: '不改了',
  /** The statement as a table to paste: a tab between cells. */
  table: (record: ServiceRecord): string => {
    const head = ['姓名', '人员', '次数', '分钟', '人次', '更正', '补助']
    const rows = record.rows.map((row) => [
      row.displayName, service.leaderKinds[row.staffKind], row.sessions, row.minutes, row.attended,
      row.corrections.map(({ sessions, reason }) => `${signed(sessions)} ${reason}`).join('；'), money(row.amountFen),
    ])
    const total = ['合计', '', record.totalSessions, '', '', '', money(record.totalFen)]
    return [head, ...rows, total].map((cells) => cells.join('\t')).join('\n')
  },
} as const
