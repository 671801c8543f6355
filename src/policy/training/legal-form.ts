import type { Provision } from '../provision'
import { kindOf } from './category'
import type { CategoryCode } from './category'

export const LEGAL_FORMS = ['non-profit', 'for-profit'] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

export const ACADEMIC_IS_NON_PROFIT: Provision<null> = {
  id: 'plan-10-non-profit',
  value: null,
  scope: '学科类培训机构',
  document: '荣昌区关于办理区人大常委会对全区义务教育“双减”工作审议意见的工作方案',
  clause: '三（四）10',
  says: '学科类培训机构统一登记为非营利性机构。',
  effectiveFrom: '2023-03-21',
  status: 'confirmed',
}

/** Whether an institution's legal form fits what it teaches (plan §10); null when its form is not known. */
export function assessLegalForm(
  categories: readonly CategoryCode[],
  form: LegalForm | null,
): { verdict: 'fits' | 'breach' | 'unknown'; clause: Provision | null } {
  const isAcademic = categories.some((code) => kindOf(code) === 'academic')
  if (!isAcademic) return { verdict: 'fits', clause: null }
  if (form === null) return { verdict: 'unknown', clause: ACADEMIC_IS_NON_PROFIT }
  return { verdict: form === 'non-profit' ? 'fits' : 'breach', clause: ACADEMIC_IS_NON_PROFIT }
}
