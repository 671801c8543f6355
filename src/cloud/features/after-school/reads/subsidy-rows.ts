import type { LeaderKind } from '../../../../policy/after-school/plan/leader'
import { SUBSIDY } from '../../../../policy/after-school/rules'
import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { Cell } from '../../../register-files/write-workbook'
import type { ServiceRecord, ServiceRecordRow } from '../shapes'

const HEADINGS = [
  '姓名', '人员类别', '课后服务（次）', '延时托管（次）', '更正（次）', '合计（次）', '时长（小时）', '到场（人次）', '补助（元）', '依据',
]
const KIND: Record<LeaderKind, string> = { 'in-service': '在职教师', retired: '退休教师', professional: '社会专业人员', volunteer: '志愿者' }
const UNKNOWN = '待公布'

/** Whole fen as yuan with two places: the parts are put together as text, so that no fen is lost on the way. */
const yuan = (fen: number | null): Cell => (fen === null ? UNKNOWN : Number(`${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`))
const sum = (rows: readonly ServiceRecordRow[], of: (row: ServiceRecordRow) => number) => rows.reduce((total, row) => total + of(row), 0)
const corrected = ({ corrections }: ServiceRecordRow) => corrections.reduce((total, { sessions }) => total + sessions, 0)
/** Sessions of after-school service as they were held. */
const held = (row: ServiceRecordRow) => row.sessions - corrected(row) - row.delayedCare
const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100

/**
 * The rows of a month's subsidy statement: a row a person, their sum, and beneath what it rests on. What the district has
 * not named stands as 待公布 and is in no sum (plan §9).
 */
export function subsidyRows({ month, rows, documentNumber, totalFen }: ServiceRecord, lockedOn: Day | null): Cell[][] {
  const clause = `《${SUBSIDY.document}》${SUBSIDY.clause}；补助标准：${documentNumber ?? UNKNOWN}`
  const line = (name: string, kind: string, of: readonly ServiceRecordRow[], fen: number | null): Cell[] => [
    name, kind, sum(of, held), sum(of, ({ delayedCare }) => delayedCare), sum(of, corrected), sum(of, ({ sessions }) => sessions),
    hours(sum(of, ({ minutes }) => minutes)), sum(of, ({ attended }) => attended), yuan(fen), clause,
  ]
  return [
    HEADINGS,
    ...rows.map((row) => line(row.displayName, KIND[row.staffKind], [row], row.amountFen)),
    line('合计', '', rows, totalFen),
    [],
    [lockedOn === null ? `${month} 还没有锁定，数字还会变。` : `${month} 已于 ${lockedOn} 锁定，之后只有更正。`],
    ['晚自习、午间托管不计入。'],
    ...rows.flatMap(({ displayName, corrections }) =>
      corrections.map(({ sessions, reason, correctedBy, correctedAt }): Cell[] => [
        `更正：${displayName} ${sessions > 0 ? '多' : '少'} ${Math.abs(sessions)} 次，${reason}（${correctedBy}，${dayInShanghai(new Date(correctedAt))}）`,
      ]),
    ),
  ]
}
