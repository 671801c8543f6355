import { FILE_PROBLEMS, ROW_NOTES, ROW_PROBLEMS } from '../../contract/import-problems'
import type { FileProblem } from '../../contract/import-problems'
import { STATUS_WORDS } from '../../policy/training/status-words'
import type { PlannedPages } from '../features/register-imports/reads/plan-import'
import type { ImportField, PlanEntry, PlanPage, PlanPart, RowTold } from '../features/register-imports/shapes'

/* A plan as lines of text, for the command line. */

const PART_WORDS: Record<PlanPart, string> = {
  added: '新增',
  changed: '修改',
  moved: '变更状态',
  unchanged: '没有变化',
  missing: '名册里有、文件里没有（不会动）',
  unreadable: '没有读进来的行',
  notes: '读进来了，但要看一眼',
}

const FIELD_WORDS: Record<ImportField, string> = {
  name: '名称',
  formerNames: '曾用名',
  creditCode: '信用代码',
  creditCodeNote: '代码说明',
  licenceNumber: '许可证号',
  legalForm: '机构性质',
  approvingOrgan: '审批机关',
  registeringOrgan: '登记机关',
  validFrom: '有效期起',
  validTo: '有效期止',
  mode: '资金监管',
  accountBank: '监管银行',
  accountMasked: '监管账号',
  payeeName: '收款户名',
  contactPhone: '电话',
  categories: '培训类别',
  sites: '地址',
}

const WORDS: Record<string, { says: string; todo: string }> = { ...ROW_PROBLEMS, ...ROW_NOTES }

export const fileProblemLine = (problem: FileProblem): string => `${FILE_PROBLEMS[problem].says}${FILE_PROBLEMS[problem].todo}`

/** How many there are of each part, and what was found in each sheet. */
export function summaryLines({ counts, sheets, encoding, appliedBefore }: PlannedPages): string[] {
  const left = { hidden: '隐藏的工作表，没有读', 'no-table': '没有名单的表头，没有读' }
  return [
    ...sheets.map(({ name, left: why, rows, status, ignoredColumns }) => {
      const what = why ? left[why] : `${rows} 家${status ? `，按${STATUS_WORDS[status]}` : ''}`
      const ignored = ignoredColumns.length > 0 ? `；没有导入的列：${ignoredColumns.join('、')}` : ''
      return `「${name}」${what}${ignored}`
    }),
    ...(encoding ? [`文字编码：${encoding}`] : []),
    ...(appliedBefore ? [`这个文件在 ${appliedBefore.at} 导入过（第 ${appliedBefore.importId} 次）。`] : []),
    '',
    ...(Object.keys(PART_WORDS) as PlanPart[]).map((part) => `${String(counts[part]).padStart(8)}  ${PART_WORDS[part]}`),
  ]
}

/** One part of the plan, line by line. */
export function pageLines({ part, entries, told, hasMore }: PlanPage, counts: PlannedPages['counts']): string[] {
  const lines = [...entries.flatMap(entryLines), ...told.map(toldLine)]
  if (lines.length === 0) return []
  const more = hasMore ? [`  … 共 ${counts[part]} 条，这里只列前 100 条`] : []
  return ['', `—— ${PART_WORDS[part]} ——`, ...lines, ...more]
}

function entryLines({ name, institutionId, at, changes, move }: PlanEntry): string[] {
  const where = at ? `${at.sheet} 第 ${at.row} 行` : `编号 ${institutionId}`
  const said = institutionId === null ? changes.filter(({ field }) => field !== 'name') : changes
  return [
    `  ${name}（${where}）`,
    ...said.map(({ field, old, new: now }) => `      ${FIELD_WORDS[field]}：${institutionId === null ? now : `${old ?? '没有'} → ${now ?? '没有'}`}`),
    ...(move ? [`      状态：${move.from === 'unlisted' ? '不在名单' : STATUS_WORDS[move.from]} → ${STATUS_WORDS[move.to]}，自 ${move.fromDay}，${move.reason}`] : []),
  ]
}

function toldLine({ sheet, row, column, value, problem, with: against }: RowTold): string {
  const cell = column === null ? '' : `「${column}」${value === null ? '' : `“${value}”`}`
  const { says, todo } = WORDS[problem] ?? { says: problem, todo: '' }
  return `  ${sheet} 第 ${row} 行 ${cell}：${says}${against ? `（${against}）` : ''}${todo}`
}
