import * as z from 'zod'
import type { FileProblem, RowNote, RowProblem } from '../../../contract/import-problems'
import type { Day } from '../../../policy/calendar/day'
import { STATUSES } from '../../../policy/training/standing'
import type { Status } from '../../../policy/training/standing'
import { idInput, plainText, requestKey } from '../../input'
import { districtInput } from '../institutions/shapes'

// ── what comes in ───────────────────────────────────────────────────────────────────────────────────────────────

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The parts of a plan, each read page by page. */
export const PLAN_PARTS = ['added', 'changed', 'moved', 'unchanged', 'missing', 'unreadable', 'notes'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** A file that was put where uploadPlace says; `status` is what rows are whose sheet and cells do not tell. */
const fileInput = districtInput.extend({
  fileId: z.string().regex(/^[!-~]{8,300}$/, 'file-id'),
  fileName: plainText(1, 120),
  encoding: z.enum(ENCODINGS).optional(),
  status: z.enum(STATUSES).optional(),
})

/** Without `part` only the counts are answered; pages count from 1. */
export const planImportInput = fileInput.extend({
  part: z.enum(PLAN_PARTS).optional(),
  page: z.int().min(1).max(10_000).optional(),
})
export type PlanImportInput = z.infer<typeof planImportInput>

/** `planHash` is of the plan that the officer saw. */
export const applyImportInput = fileInput.extend({ requestKey, planHash: z.string().regex(/^[0-9a-f]{64}$/, 'plan-hash') })
export type ApplyImportInput = z.infer<typeof applyImportInput>

export const undoImportInput = districtInput.extend({ requestKey, importId: idInput })
export const exportRegisterInput = districtInput.extend({ format: z.enum(['xlsx', 'csv']) })

// ── what goes out ───────────────────────────────────────────────────────────────────────────────────────────────

/** What an import may say of an institution; the key of a column of the export as well. */
export type ImportField =
  | 'name' | 'formerNames' | 'creditCode' | 'creditCodeNote' | 'licenceNumber' | 'legalForm' | 'approvingOrgan'
  | 'registeringOrgan' | 'validFrom' | 'validTo' | 'mode' | 'accountBank' | 'accountMasked' | 'payeeName' | 'contactPhone'
  | 'categories' | 'sites'

/** Where a row stands, as Excel shows it; of several rows that are one institution, the first. */
export interface RowPlace {
  sheet: string
  row: number
}

/** A row that is not taken, or something told beside one that is; the words of a problem are in contract/import-problems.ts. */
export interface RowTold extends RowPlace {
  /** The heading as it stands in the file. */
  column: string | null
  /** What stands in the cell, cut at 40 signs. */
  value: string | null
  problem: RowProblem | RowNote
  /** What it is in conflict with: another row, an institution, a status. */
  with: string | null
}

/** One institution of the plan. Values are as the export would show them; null: nothing is known. */
export interface PlanEntry {
  /** null: it would be added. */
  institutionId: number | null
  name: string
  /** null: it is missing from the file. */
  at: RowPlace | null
  /** What the register would be told, field by field. */
  changes: { field: ImportField; old: string | null; new: string | null }[]
  /** The change of status there would be. */
  move: { from: Status | 'unlisted'; to: Status; fromDay: Day; reason: string; document: string | null } | null
}

export interface SheetRead {
  name: string
  /** Not looked at because it is hidden, or because it holds no heading of ours. */
  left: 'hidden' | 'no-table' | null
  /** What the sheet's name or title says its rows are. */
  status: Status | null
  /** Rows of institutions. */
  rows: number
  /** Headings that are not imported. */
  ignoredColumns: string[]
}

export type PlanCounts = Record<PlanPart, number>

/** Nothing is stored by looking at a plan. */
export type PlanAnswer =
  | {
      outcome: 'planned'
      planHash: string
      fileHash: string
      format: 'csv' | 'xlsx'
      encoding: Encoding | null
      sheets: SheetRead[]
      counts: PlanCounts
      /** The last import of the very same file that was not undone. */
      appliedBefore: { importId: number; at: string } | null
      page: PlanPage | null
    }
  | { outcome: 'refused'; problem: FileProblem }

/** Of 'unreadable' and 'notes' it holds `told`, of all other parts `entries`; at most 100 of either. */
export interface PlanPage {
  part: PlanPart
  page: number
  entries: PlanEntry[]
  told: RowTold[]
  hasMore: boolean
}

/** `nothing-to-do`: the register says already what the file says. The officer's plan being outdated is `changed-meanwhile`. */
export type ApplyAnswer =
  | { outcome: 'applied'; importId: number; counts: PlanCounts }
  | { outcome: 'nothing-to-do'; appliedBefore: { importId: number; at: string } | null }
  | { outcome: 'refused'; problem: FileProblem }

/** `left` are those that were changed since, at most 100 of `leftCount`: they stay as they are. */
export interface UndoAnswer {
  restored: number
  leftCount: number
  left: { institutionId: number; name: string; because: 'changed-since' | 'no-earlier-status' }[]
}

export interface ImportListed {
  importId: number
  at: string
  byName: string
  fileName: string
  fileHash: string
  counts: PlanCounts
  undone: { at: string; byName: string; restored: number; leftCount: number } | null
}

export interface UploadPlace {
  /** For wx.cloud.uploadFile as cloudPath; on one machine POST /files answers with the fileId instead. */
  path: string
  mostBytes: number
}

export interface ExportAnswer {
  fileName: string
  /** To be opened or downloaded within the hour. */
  url: string
  /** WeChat's id of the file; null on one machine. */
  fileId: string | null
  institutions: number
  bytes: number
}
