import { addDays, instantAt } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import type { InspectionResult, LookedAt } from '../../../../policy/training/inspection'
import type { DemoRows } from '../rows'

interface DemoInspection {
  /** Which institution of the demo. */
  number: number
  daysAgo: number
  inspectors: string
  lookedAt: LookedAt[]
  result: InspectionResult
  note: string
  document?: string
  isPublished?: true
}

/** One of each kind: in order, found and open, decided for officers only, and decided where everybody reads it. */
const INSPECTIONS: readonly DemoInspection[] = [
  { number: 1, daysAgo: 65, inspectors: '示例文化旅游委', lookedAt: ['licence', 'sites', 'certificates', 'supervised-money'], result: 'nothing-found', note: '证照、地址、老师和托管账户都对得上' },
  { number: 4, daysAgo: 20, inspectors: '示例文化旅游委', lookedAt: ['sites'], result: 'found', note: '有一处上课地址不在许可证上，要求说明' },
  { number: 4, daysAgo: 9, inspectors: '示例文化旅游委', lookedAt: ['sites', 'contracts'], result: 'decided', note: '在许可证以外的地址上课，警告，限期改正', document: '示例罚决〔2026〕5 号', isPublished: true },
  { number: 5, daysAgo: 24, inspectors: '示例教委、示例市场监管局', lookedAt: ['licence', 'charges'], result: 'decided', note: '没有批准就开班上数学课，责令停止，退还所收费用', document: '示例罚决〔2026〕3 号', isPublished: true },
  { number: 6, daysAgo: 15, inspectors: '示例教委', lookedAt: ['certificates', 'in-service'], result: 'found', note: '一位老师的证件要核对，还没有结论' },
  { number: 11, daysAgo: 40, inspectors: '示例教委', lookedAt: ['display', 'class-times'], result: 'decided', note: '资格信息没有公布，责令改正', document: '示例责改〔2026〕2 号' },
]

/** Puts the inspections of the demo's institutions among its rows; each was recorded at noon of its day. */
export function addInspections(rows: DemoRows, districtId: number, today: Day, by: { recordedBy: string; name: string }): void {
  for (const { number, daysAgo, document = null, isPublished = false, ...told } of INSPECTIONS) {
    const day = addDays(today, -daysAgo)
    rows.institutionInspection.push({
      districtId,
      inspectionId: rows.institutionInspection.length + 1,
      institutionId: number,
      day,
      ...told,
      document,
      isPublished,
      recordedAt: instantAt(day, '12:00').toISOString(),
      recordedBy: by.recordedBy,
      recordedByName: by.name,
    })
  }
}
