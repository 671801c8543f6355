import type { Provision } from '../provision'
import { kindOf } from './category'
import type { CategoryCode } from './category'
import type { BureauNeed } from './bureaus'

export const APPLICATION_KINDS = ['new', 'renewal', 'new-site', 'change-of-address'] as const
export type ApplicationKind = (typeof APPLICATION_KINDS)[number]

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'withdrawn',
  'approved',
  'refused',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** What one bureau says; null while it has not. */
export interface Review extends BureauNeed {
  opinion: 'agrees' | 'objects' | null
  note: string | null
}

export interface Application {
  kind: ApplicationKind
  categories: readonly CategoryCode[]
  state: ApplicationState
  /** Empty before the review. */
  reviews: readonly Review[]
  /** Of the decision. */
  documentNumber: string | null
  /** Why it was returned or how it was decided. */
  reason: string | null
}

export const NO_NEW_ACADEMIC: Provision<null> = {
  id: 'double-reduction-13-no-new',
  value: null,
  scope: '面向义务教育阶段学生的学科类培训机构',
  document: '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见',
  clause: '十三',
  says: '不再审批新的学科类培训机构。',
  effectiveFrom: '2021-07-24',
  status: 'to-confirm',
}

/** The rule by which an application can only be refused, null when there is none: no new academic institutions. */
export const ruleAgainst = ({ kind, categories }: Pick<Application, 'kind' | 'categories'>): Provision | null =>
  kind === 'new' && categories.some((code) => kindOf(code) === 'academic') ? NO_NEW_ACADEMIC : null

/** The bureaus that have not spoken. */
export const waitingFor = (reviews: readonly Review[]): string[] =>
  reviews.filter(({ opinion }) => opinion === null).map(({ bureau }) => bureau)
