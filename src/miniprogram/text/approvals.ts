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

/** Copy of the officer's list of applications. */
export const approvals = {
  failed: '申请没有读到',
  which: '看哪些',
  open: '在办',
  ended: '办结',
  none: '没有在办的申请。',
  noneEnded: '还没有办结的申请。',
  waits: (turn: readonly string[]) => `等 ${turn.join('、')}`,
  entered: (kind: string, day: string, applicant: string) => `${kind} · ${day} 录入 · ${applicant}`,
  enterNew: '录一件新设的申请',
  enterOther: '延续、增加地址、变更地址',
  enterOtherSays: '在机构名单里点开那一家，再录',
} as const

const STEP_WORDS: Record<string, string> = {
  enter: '录入',
  submit: '提交',
  'start-review': '受理，请各部门审核',
  'name-bureau': '按部门表重新问',
  review: '部门意见',
  return: '退回补正',
  withdraw: '撤回',
  approved: '批准',
  refused: '不予批准',
}

/** What was done in one step. */
export const stepWords = (step: string): string => STEP_WORDS[step] ?? step

/** Copy of the page of one application. */
export const application = {
  failed: '这件申请没有读到',
  noKey: '地址里没有申请，请从审批里选。',
  toList: '去审批',
  inRegister: '看它的登记',
  against: '规定不允许批准',
  againstSays: '可以受理，也只能不予批准；不予批准时可以不写原因，依据就是这一条。',
  decided: (document: string) => `文号：${document}`,
  reasonWas: (reason: string) => `原因：${reason}`,
  changes: '申请改什么',
  changesSays: '和现在登记的比',
  noChanges: '和现在登记的一样。',
  changesFailed: '没有读到现在的登记，暂时比不出来',
  was: (words: string) => `现在：${words}`,
  willBe: (words: string) => `申请：${words}`,
  nothing: '空着',
  asked: '申请的内容',
  reviews: '各部门的意见',
  reviewsSays: '一起看，不分先后',
  opinions: { agrees: '同意', objects: '不同意' },
  waiting: '等它的意见',
  toBeNamedSays: '这一类还没有明确归哪个部门。',
  toBureaus: '去写上归哪个部门',
  enterOpinion: '记它的意见',
  changeOpinion: '改它的意见',
  opinion: '意见',
  note: '说明',
  noteHint: '同意的可以空着；不同意的，写原因',
  noteShort: '不同意的，请写原因，2 到 200 个字',
  saveOpinion: '记下来',
  cancel: '先不记',
  acts: '下一步',
  submit: '提交',
  fix: '改内容再提交',
  startReview: '受理，请各部门审核',
  nameBureau: '按部门表重新问',
  return: '退回补正',
  returnReason: '退回的原因',
  returnHint: '写清楚要补什么，2 到 200 个字',
  withdraw: '撤回',
  withdrawAsk: '撤回这件申请？',
  withdrawSays: '撤回以后不能再提交，要重新录一件。',
  decide: '作决定',
  approve: '批准',
  refuse: '不予批准',
  decision: '决定',
  documentNumber: '文号',
  documentHint: '决定书的文号，2 到 60 个字',
  fromDay: '从哪天起生效',
  today: '今天',
  reason: '原因',
  reasonHint: '不予批准的，写原因，2 到 200 个字',
  publish: '批准并公布',
  publishSays: '批准以后，申请的内容马上写进登记，家长就能看到。',
  refuseNow: '不予批准',
  refuseAsk: '不予批准这件申请？',
  done: '已办',
  actFailed: '没有办成',
  doneBefore: '上一次其实已经办成了',
  meanwhile: '刚才有人办过，下面已经是最新的。',
  steps: '经过',
  stepAt: (at: string, by: string) => [at, by].filter(Boolean).join(' · '),
} as const
