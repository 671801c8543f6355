import type { Encoding, ImportField, ImportListed, PlanCounts, PlanEntry, PlanPart, RowTold, SheetRead, UndoAnswer } from '../../cloud/features/register-imports/shapes'
import { ROW_NOTES, ROW_PROBLEMS } from '../../contract/import-problems'
import type { ProblemWords } from '../../contract/import-problems'
import { STATUS_WORDS } from './institutions'
import { FACT_NAMES } from './register-facts'

/** Copy of the import and export of the register. */
export const registerFiles = {
  bring: '导入名单',
  bringSays: '选一个 xlsx 或 csv。先看会加哪些、改哪些、哪几行读不懂，您点头才写进去；写错了能整个撤销。',
  choose: '选一个文件',
  another: '换一个文件',
  chooseFailed: '文件没有送上去',
  tooLarge: (megabytes: number) => `文件太大，最多 ${megabytes} MB`,
  planFailed: '没有比出来',
  appliedBefore: (at: string) => `这个文件 ${at} 已经导入过。`,
  parts: {
    added: '要加的',
    changed: '要改内容的',
    moved: '要改名单状态的',
    unchanged: '没有变化的',
    missing: '名单上有、文件里没有的',
    unreadable: '读不懂、不会写进去的行',
    notes: '读进来了、请看一眼的行',
  } satisfies Record<PlanPart, string>,
  missingSays: '文件里没有的，只在这里告诉您，不会动它们。',
  count: (part: PlanPart, count: number) => `${count} ${part === 'unreadable' || part === 'notes' ? '处' : '家'}`,
  morePages: '再看后面的',
  partFailed: '这一部分没有读到',
  sheets: '工作表',
  left: { hidden: '隐藏的，没有看', 'no-table': '没有找到表头，没有看' } satisfies Record<NonNullable<SheetRead['left']>, string>,
  sheetRows: ({ rows, status }: SheetRead) => [`${rows} 行`, status && `当作${STATUS_WORDS[status]}`].filter(Boolean).join('，'),
  ignored: (columns: readonly string[]) => `没有导入的列：${columns.join('、')}`,
  statusOf: '没有写状态的行，当作',
  noStatus: '不写状态',
  encoding: '文字的编码',
  encodings: { 'utf-8': 'UTF-8', gb18030: 'GBK', 'utf-16le': 'UTF-16', '': '自动认' } satisfies Record<Encoding | '', string>,
  apply: '写进名单',
  nothing: '没有要写的',
  applyAsk: '写进名单？',
  applySays: ({ added, changed, moved }: PlanCounts) => `加 ${added} 家，改 ${changed} 家的内容，改 ${moved} 家的状态。全部写进去，或者一家也不写。`,
  applied: '已写进名单',
  nothingToDo: '名单上已经是这样，没有要写的',
  applyFailed: '没有写进去',
  meanwhile: '刚才有人改过名单，已经重新比过，请再看一遍。',
  cancel: '先不写',
  earlier: '以前导入的',
  earlierFailed: '以前导入的没有读到',
  noEarlier: '还没有导入过。',
  importSays: ({ counts, byName }: ImportListed, at: string) => `${at} · ${byName} · 加 ${counts.added}，改 ${counts.changed}，改状态 ${counts.moved}`,
  undone: ({ byName, restored, leftCount }: NonNullable<ImportListed['undone']>, at: string) =>
    `${at} 由${byName}撤销：还原 ${restored} 家${leftCount > 0 ? `，${leftCount} 家后来改过，没有动` : ''}`,
  undo: '撤销',
  undoAsk: (fileName: string) => `撤销“${fileName}”的导入？`,
  undoSays: '这次加的、改的都还原；后来又改过的不动，会列出来。',
  undoFailed: '没有撤销成',
  undoDone: (restored: number) => `已撤销，还原 ${restored} 家`,
  leftTitle: '没有动的',
  because: { 'changed-since': '后来又改过', 'no-earlier-status': '以前没有状态，只能留着' } satisfies Record<UndoAnswer['left'][number]['because'], string>,
  export: '导出名单',
  exportSays: '导出的表改好以后，可以原样导入。',
  formats: { xlsx: '导出 xlsx', csv: '导出 csv' },
  exported: (count: number) => `已导出 ${count} 家`,
  exportFailed: '没有导出',
} as const

const nameOf = (field: ImportField): string => FACT_NAMES[field]
const EMPTY = '空着'

/** 许可证到哪天止：2027-08-31 → 2030-08-31, a line for each field and for the status. */
export const entryLines = ({ changes, move }: PlanEntry): string[] => [
  ...changes.map((one) => `${nameOf(one.field)}：${one.old === null ? '' : `${one.old} → `}${one.new ?? EMPTY}`),
  ...(move ? [`${STATUS_WORDS[move.from]} → ${STATUS_WORDS[move.to]}，${move.fromDay} 起：${move.reason}`] : []),
]

/** 白名单 第 12 行. */
export const placeWords = (at: PlanEntry['at']): string => (at ? `${at.sheet} 第 ${at.row} 行` : '')

const WORDS: Record<RowTold['problem'], ProblemWords> = { ...ROW_PROBLEMS, ...ROW_NOTES }

/** Where in the file, what stands there, what is the matter and what to do. */
export function toldWords({ sheet, row, column, value, problem, with: other }: RowTold): { where: string; says: string; todo: string } {
  const { says, todo } = WORDS[problem]
  const where = [`${sheet} 第 ${row} 行`, column, value && `“${value}”`].filter(Boolean).join(' · ')
  return { where, says: other ? `${says}（${other}）` : says, todo }
}
