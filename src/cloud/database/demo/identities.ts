import { inArray } from 'drizzle-orm'
import type { Database } from '../connect'
import { districtOfficer } from '../reference-tables'
import { person } from '../schema'
import { inviteCodeOf, inGroups } from '../../identity/codes'
import { DEMO_CLASS_CODE, DEMO_GUARDIAN_SECRET, DEMO_TEACHER_SECRET } from './demo-people'
import { DEMO_SCHOOLS, HOME_SCHOOLS } from './schools'

/** Somebody to be on the demo page. */
export interface DemoIdentity {
  openid: string
  name: string
  what: string
}

const xiaoheSchool = DEMO_SCHOOLS.find(({ name }) => name === HOME_SCHOOLS.xiaohe)?.schoolId ?? 0
const invite = (secret: string) => inGroups(inviteCodeOf(xiaoheSchool, secret))

const IDENTITIES: readonly DemoIdentity[] = [
  { openid: 'demo-mother', name: '小禾妈妈', what: '家长：小禾（昌元示例小学四年级 2 班）、小满（昌州示例小学二年级 1 班）' },
  { openid: 'demo-teacher', name: '陈老师', what: '任课教师：昌州示例中学七年级 1–4 班英语' },
  { openid: 'demo-class-teacher', name: '周老师', what: '班主任：昌元示例小学四年级 2 班，教数学；有一条加入申请待处理' },
  { openid: 'demo-office', name: '教务处吴老师', what: '教务处：昌元示例小学' },
  { openid: 'demo-grandmother', name: '小禾外婆', what: '家长（仅接送）：小禾' },
  { openid: 'demo-father', name: '小航爸爸', what: '家长：小航（安富示例中学八年级 3 班）' },
  { openid: 'demo-officer', name: '区教委示例工作人员', what: '区教委：荣昌区' },
]

const STRANGER: DemoIdentity = {
  openid: 'demo-stranger',
  name: '新来的人',
  what:
    `还没有加入：可用班级码 ${DEMO_CLASS_CODE} 申请加入四年级 2 班，` +
    `或用邀请码 ${invite(DEMO_TEACHER_SECRET)}（科学老师）、${invite(DEMO_GUARDIAN_SECRET)}（小禾的另一位家长）`,
}

/**
 * Who can be chosen on the demo page: those of the demo that this database has, and somebody unknown who can try the
 * class code and the two invite codes named in `what`. Empty when the demo district was not seeded.
 */
export async function demoIdentities(db: Database): Promise<DemoIdentity[]> {
  const openids = IDENTITIES.map(({ openid }) => openid)
  const people = await db.orm
    .selectDistinct({ openid: person.openid })
    .from(person)
    .where(inArray(person.openid, openids))
  const officers = await db.orm
    .select({ openid: districtOfficer.openid })
    .from(districtOfficer)
    .where(inArray(districtOfficer.openid, openids))
  const known = new Set([...people, ...officers].map(({ openid }) => openid))
  return known.size === 0 ? [] : [...IDENTITIES.filter(({ openid }) => known.has(openid)), STRANGER]
}
