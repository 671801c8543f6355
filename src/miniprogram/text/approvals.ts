import type { ApplicationListed } from '../../cloud/features/approvals/shapes'
import type { ApplicationKind, ApplicationState } from '../../policy/training/application'
import type { NotNow } from '../../policy/training/approval'

export const KIND_WORDS: Record<ApplicationKind, string> = {
  new: '新设',
  renewal: '延续',
  'new-site': '增加地址',
  'change-of-address': '变更地址',
}

export const STATE_WORDS: Record<ApplicationState, string> = {
  draft: '还没提交',
  submitted: '等受理',
  'in-review': '部门审核',
  returned: '退回补正',
  withdrawn: '已撤回',
  approved: '已批准',
  refused: '不予批准',
}

const TO_BE_NAMED = '待明确的部门'

/** 示例文旅委; 待明确的部门 where nobody was named. */
export const bureauWords = (bureau: string): string => (bureau === 'to-be-named' ? TO_BE_NAMED : bureau)

/** Whose turn it is with one application: the institution's, the district's own, or that of bureaus. */
export function turnOf({ state, waitingFor }: Pick<ApplicationListed, 'state' | 'waitingFor'>): string[] {
  if (state === 'draft' || state === 'returned') return ['机构']
  if (state === 'in-review' && waitingFor.length > 0) return waitingFor.map(bureauWords)
  return ['区教委']
}

/** Whose turn it is with all of them, each once, with how many. */
export function waitingWords(applications: readonly Pick<ApplicationListed, 'state' | 'waitingFor'>[]): string[] {
  const turns = new Map<string, number>()
  for (const one of applications) for (const whose of turnOf(one)) turns.set(whose, (turns.get(whose) ?? 0) + 1)
  return [...turns].map(([whose, count]) => `${whose} ${count} 件`)
}

/** Why a step cannot be taken now, and what to do. */
export const NOT_NOW: Record<NotNow, string> = {
  'wrong-state': '它已经走到别的一步了，请看最新的情况。',
  'no-category': '还没有写要教哪一类，请先补上。',
  'no-such-bureau': '这件申请不归这个部门看。',
  'bureau-to-be-named': '有一类还没有明确归哪个部门，先去“归哪个部门批”里写上。',
  'review-missing': '还有部门没有说意见，要等它们都说了。',
  'bureau-objects': '有部门不同意。请它改意见，或者退回、不予批准。',
  'document-number-missing': '请写文号。',
  'reason-missing': '请写原因。',
  'ruled-out': '规定不允许批准这一件，只能不予批准。',
}
