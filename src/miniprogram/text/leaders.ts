import type { Leader } from '../../cloud/features/after-school/shapes'
import { certificateNames } from './certificates'
import { service } from './service'

const CERTIFICATES = { none: '没有登记证书', ...certificateNames }

/** Copy of who leads sessions. */
export const leaders = {
  title: '带班的人',
  addTitle: '登记带班的人',
  changeTitle: '改带班的人',
  failed: '带班的人没有读到',
  none: '还没有登记带班的人。',
  add: '登记一位',
  says: ({ staffKind, certificate }: Leader) => [service.leaderKinds[staffKind], CERTIFICATES[certificate?.kind ?? 'none']].join(' · '),
  certificateUntil: (day: string) => `证书到 ${day}`,
  gone: '不再带班',
  goneTitle: '不再带班的',
  name: '姓名',
  kind: '哪一类人',
  person: '是本校哪位老师',
  personSays: '选了，这位老师才能在手机上点名、交接',
  nobody: '不是本校老师',
  institution: '哪个机构的',
  noInstitution: '不是机构的',
  otherInstitution: (id: number) => `登记过的机构（编号 ${id}）`,
  certificate: '证书',
  certificates: CERTIFICATES,
  validTo: '证书有效到',
  noEnd: '没有期限',
  active: '现在还带班吗',
  actives: { yes: '带', no: '不再带' },
  save: '存下',
  saved: '已存下',
  saveFailed: '没有存下',
  already: '这位老师已经登记过了，在名单里找一下。',
  nameMissing: '写上姓名，才能存',
  cancel: '不改了',
} as const
