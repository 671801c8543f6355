import type { StaffKind } from '../../policy/training/staff'

/** 专职, 兼职: said alike to families and to offices. */
export const staffKindNames: Record<StaffKind, string> = { 'full-time': '专职', 'part-time': '兼职' }
