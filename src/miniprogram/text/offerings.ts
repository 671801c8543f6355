import type { OfferingOfOffice } from '../../cloud/features/after-school/shapes'
import type { OfferingFault } from '../stores/service/typed-offering'
import { placeOf } from './after-school'
import { weekdayName } from './findings-of-plan'
import { service, yuan } from './service'
import { gradeName } from './shared'

const FAULTS: Record<OfferingFault, string> = {
  name: '请写班名', startsAt: '请选几点开始', endsAt: '请选几点结束', place: '请写地点', capacity: '填 1 到 2000',
}

type Told = Omit<OfferingOfOffice, 'findings'>

/** Copy of what a plan offers: list and form. */
export const offerings = {
  failed: '开的班没有读到',
  none: '这份方案里还没有班。',
  noneSays: '先开作业辅导，再开兴趣班。',
  add: '加一个班',
  leaders: '带班的人',
  withdrawnTitle: '撤掉的',
  onWeekday: weekdayName,
  says: ({ startsAt, endsAt, venue, place, subjectKind }: Told) => `${startsAt}–${endsAt} · ${placeOf(venue, place)} · ${service.subjects[subjectKind]}`,
  grades: (from: number, to: number) => (from === to ? gradeName(from as 1) : `${gradeName(from as 1)}到${gradeName(to as 1)}`),
  grade: (grade: number) => gradeName(grade as 1),
  ledBy: ({ leader, admission }: Told) =>
    leader ? `${leader.displayName}（${service.leaderKinds[leader.staffKind]}）` : admission === 'everybody' ? '各班自己的老师带' : '还没有人带',
  taken: ({ admission, taken, capacity, waiting }: Told) =>
    admission === 'everybody' ? service.admissions.everybody : `${taken} ／ ${capacity} 个位置${waiting > 0 ? `，候补 ${waiting}` : ''}`,

  notThere: '没有这个班',
  isWithdrawn: '这个班已经撤掉了。',
  name: '班名',
  nameHint: '比如：作业辅导、合唱',
  about: '介绍（可以空着）',
  serviceKind: '哪一种服务',
  subjectKind: '哪一类',
  weekday: '哪一天',
  weekdays: { '1': '周一', '2': '周二', '3': '周三', '4': '周四', '5': '周五' },
  starts: '从几点',
  ends: '到几点',
  venue: '在哪里上',
  venues: { school: '本校', outside: '校外场馆' },
  place: '地点',
  placeHint: '比如：三楼美术室；校外写场馆的名称',
  capacity: '多少位置',
  from: '从哪个年级',
  to: '到哪个年级',
  leader: '谁带',
  noLeader: '还没有定',
  leaderSays: (name: string, kind: keyof typeof service.leaderKinds) => `${name}（${service.leaderKinds[kind]}）`,
  thirdParty: '第三方',
  thirdPartySays: '只能从区里公布的名单里选，按名单上的收费',
  noThirdParty: '没有，学校自己办',
  item: (institution: string, item: string, feeFen: number) => `${institution} · ${item} · 每节 ${yuan(feeFen)}`,
  notListed: (item: string) => `${item}（已经不在名单上）`,
  admission: '怎么进班',
  choose: '请选',
  fault: (one: OfferingFault) => FAULTS[one],
  faultsAbove: (count: number) => `还有 ${count} 处要填`,
  save: '存下这个班',
  saved: (children: number) => (children > 0 ? `已存下，告诉了 ${children} 个孩子的家长` : '已存下'),
  saveFailed: '没有存下',
  refused: '没有存下：不合规定',
  toAsk: '请再看一眼',
  confirm: '看过了，就这样存',
  meanwhile: '刚才有人改过这个班。您写的还在这部手机上。',
  useTheirs: '看最新的，放弃我写的',

  toWithdraw: '不开了',
  withdraw: '撤掉这个班',
  withdrawSays: '在班里的、候补的孩子都会退出来，家长会收到。上过的课还在服务记录里。',
  withdrawReason: '为什么撤',
  withdrawMissing: '写清楚为什么撤，才能撤',
  withdrawAsk: (name: string) => `撤掉“${name}”？`,
  withdrawn: (children: number) => `已撤掉，告诉了 ${children} 个孩子的家长`,
  withdrawFailed: '没有撤掉',
} as const
