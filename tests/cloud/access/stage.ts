import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { PostAnswer } from '../../../src/cloud/features/homework/shapes'
import type { FindingShown } from '../../../src/cloud/features/institutions/shapes'
import type { NewInvite } from '../../../src/cloud/features/people/shapes'
import type { Database } from '../../../src/cloud/database/connect'
import { districtOfficer } from '../../../src/cloud/database/reference-tables'
import { schoolClass } from '../../../src/cloud/database/schema'
import type { SchoolKey } from '../../../src/cloud/input'
import type { ApplyAnswer, PlanAnswer } from '../../../src/cloud/features/register-imports/shapes'
import { as, good } from '../../support/call'
import type { Caller } from '../../support/call'
import { files } from '../../support/files'
import { aMember, anApplication, anInstitution } from '../../support/institutions'
import { aServiceStage } from './service-stage'
import type { ServiceStage } from './service-stage'
import { aChild, aClass, aGuardian, aPerson, aSchool, aTeacher, TODAY } from '../../support/world'
import type { APerson } from '../../support/world'

export const ACTORS = [
  'anonymous',
  'stranger',
  'full',
  'collect-only',
  'teacher',
  'class-teacher',
  'office',
  'officer',
] as const
export type Actor = (typeof ACTORS)[number]

/** A school where everything that can be asked for is there to be asked for. */
export interface Stage {
  key: SchoolKey
  classId: number
  classCode: string
  childId: number
  openids: Record<Actor, string | null>
  collectOnly: APerson
  teacher: APerson
  classTeacher: APerson
  requestId: number
  inviteCode: string
  homeworkId: number
  overrunId: number
  newSchoolId: number
  institutionId: number
  institutionVersion: number
  staffId: number
  /** A small register that the officer has sent, its plan, and an import that was made. */
  sent: { fileId: string; fileName: string }
  /** Sends the same file once more: what applies one deletes it, and undoing in the database brings no file back. */
  sendAgain: () => { fileId: string; fileName: string }
  planHash: string
  importId: number
  /** An application in each of the states that a step starts from. */
  applications: Record<'draft' | 'submitted' | 'in-review', { applicationId: number; expectedVersion: number }>
  service: ServiceStage
}

let serial = 0

/** Builds a stage; the stranger is the one who asks to join. Each call is another school of the district. */
export async function aStage(db: Database, districtId: number): Promise<Stage> {
  serial += 1
  const key = await aSchool(db, { districtId })
  const classTeacher = await aPerson(db, key)
  const classId = await aClass(db, key, 4, classTeacher.personId)
  const classCode = `STAGE${serial}`
  await db.orm.update(schoolClass).set({ classCode }).where(eq(schoolClass.classId, classId))
  const childId = await aChild(db, key, classId)
  const full = await aGuardian(db, key, childId)
  await aGuardian(db, key, childId)
  const collectOnly = await aGuardian(db, key, childId, { rights: 'collect-only', relation: '外婆' })
  const teacher = await aTeacher(db, key, [classId])
  const office = await aPerson(db, key, { isOffice: true })
  const officer = `officer-${serial}`
  await db.orm.insert(districtOfficer).values({ districtId, openid: officer, displayName: '示例干部' })
  const stranger = `stranger-${serial}`

  const joined = await as(db, stranger)('people.joinClass', {
    code: classCode,
    childName: '小新',
    guardianName: '示例家长',
    relation: '爸爸',
  })
  const invited = await as(db, office.openid)('people.inviteStaff', {
    ...key,
    requestKey: randomUUID(),
    kind: 'teacher',
    classTeacherOf: [],
    teaches: [{ classId, subjectCode: 'music' }],
  })
  const task = {
    text: '练习册第 32 页',
    written: true,
    place: 'home',
    required: true,
    load: [{ day: TODAY, minutes: 10 }],
    dueDay: TODAY,
  }
  const posted = await as(db, teacher.openid)('homework.post', {
    ...key,
    requestKey: randomUUID(),
    subjectCode: 'math',
    classes: [{ classId, tasks: [task] }],
  })
  const overrun = await as(db, classTeacher.openid)('homework.publishOverrun', {
    ...key,
    classId,
    day: TODAY,
    requestKey: randomUUID(),
    extraMinutes: 5,
    reason: '单元复习',
  })
  const register = as(db, officer)
  const { institutionId, version } = await anInstitution(register, {}, { districtId, statuses: [] })
  const ofInstitution = { districtId, institutionId }
  // Nobody has a contract with them yet: there is something to decide.
  const staff = [aMember({ contractKind: null, contractFrom: null })]
  const staffed = await register('institutions.setStaff', { ...ofInstitution, expectedVersion: version, staff })
  const [finding] = good<FindingShown[]>(await register('institutions.findings', ofInstitution))
  await register('approvals.setBureau', { districtId, categoryCode: 'culture-art', bureauName: '示例文旅委' })
  const applications = {
    draft: await anApplication(register, districtId, []),
    submitted: await anApplication(register, districtId, ['submit']),
    'in-review': await anApplication(register, districtId, ['submit', 'startReview']),
  }
  const post = good<PostAnswer>(posted)
  return {
    key,
    classId,
    classCode,
    childId,
    openids: {
      anonymous: null,
      stranger,
      full: full.openid,
      'collect-only': collectOnly.openid,
      teacher: teacher.openid,
      'class-teacher': classTeacher.openid,
      office: office.openid,
      officer,
    },
    collectOnly,
    teacher,
    classTeacher,
    requestId: good<{ requestId: number }>(joined).requestId,
    inviteCode: good<NewInvite>(invited).code,
    homeworkId: post.outcome === 'posted' ? (post.homework[0]?.homeworkId ?? 0) : 0,
    overrunId: good<{ overrunId: number }>(overrun).overrunId,
    newSchoolId: 5_009_000_000 + serial,
    institutionId,
    institutionVersion: good<{ version: number }>(staffed).version,
    staffId: finding?.staffId ?? 0,
    applications,
    ...(await anImportHere(register, officer, districtId)),
    service: await aServiceStage(db, { key, childId, teacher, guardian: full, serial }),
  }
}

/** One file that was brought in, and another that was only looked at. */
async function anImportHere(officer: Caller, openid: string, districtId: number): Promise<Pick<Stage, 'sent' | 'sendAgain' | 'planHash' | 'importId'>> {
  const send = (name: string) => ({ fileId: files.keep(openid, Buffer.from(`机构名称,状态\n${name},白名单\n`)), fileName: '台账.csv' })
  const planOf = async (sent: Stage['sent']) => {
    const answer = good<PlanAnswer>(await officer('institutions.planImport', { districtId, ...sent }))
    return answer.outcome === 'planned' ? answer.planHash : ''
  }
  const made = send(`示例馆甲 ${serial}`)
  const planHash = await planOf(made)
  const applied = good<ApplyAnswer>(await officer('institutions.applyImport', { districtId, ...made, planHash, requestKey: randomUUID() }))
  const name = `示例馆乙 ${serial}`
  const sent = send(name)
  return { sent, sendAgain: () => send(name), planHash: await planOf(sent), importId: applied.outcome === 'applied' ? applied.importId : 0 }
}
