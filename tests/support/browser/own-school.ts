import { randomUUID } from 'node:crypto'
import type { TaskInput } from '../../../src/cloud/features/homework/shapes'
import { schoolYearOf } from '../../../src/policy/calendar/grade'
import { TODAY } from '../world'
import { apiAs } from './server-of-run'
import type { Api } from './server-of-run'

/*
 * A school that one scenario has for itself, made over the API as in life: the district adds it and invites its office,
 * the office sets its term, adds classes and invites teachers, guardians join by class code and are confirmed.
 */

const DISTRICT = { districtId: 500153, townCode: '001' }
const OFFICER = 'demo-officer'

export interface OwnClass {
  classId: number
  classCode: string
  grade: number
  number: number
}

export interface Somebody {
  openid: string
  api: Api
}

/** Somebody whom the program has never seen. */
export function aStranger(): Somebody {
  const openid = `demo-${randomUUID()}`
  return { openid, api: apiAs(openid) }
}

const requestKey = () => randomUUID()

export class OwnSchool {
  private constructor(
    readonly districtId: number,
    readonly schoolId: number,
    readonly name: string,
    readonly office: Somebody,
  ) {}

  get key() {
    return { districtId: this.districtId, schoolId: this.schoolId }
  }

  static async found(name?: string): Promise<OwnSchool> {
    const officer = apiAs(OFFICER)
    // Ten digits that no demo school has (5001530001 and on).
    const schoolId = 6_000_000_000 + Math.floor(Math.random() * 3_000_000_000)
    const called = name ?? `示例学校${schoolId % 100_000}`
    const key = { districtId: DISTRICT.districtId, schoolId }
    await officer.schools.addSchool.mutate({ ...key, townCode: DISTRICT.townCode, name: called, kind: 'nine-year' })
    const office = aStranger()
    const { code } = await officer.schools.inviteOffice.mutate(key)
    await office.api.people.acceptInvite.mutate({ code, displayName: '示例教务' })
    await office.api.schools.setTerm.mutate({ ...key, startsOn: '2026-03-05', endsOn: '2026-07-01', name: '2026 春' })
    return new OwnSchool(key.districtId, schoolId, called, office)
  }

  /** A class that is in `grade` today. */
  async addClass(grade: number, number: number): Promise<OwnClass> {
    const stage = grade <= 6 ? 'primary' : 'junior'
    const entryYear = schoolYearOf(TODAY) - (grade - (stage === 'primary' ? 1 : 7))
    await this.office.api.schools.addClass.mutate({ ...this.key, stage, entryYear, number })
    const classes = await this.office.api.schools.classes.query(this.key)
    const found = classes.find((one) => one.class.grade === grade && one.class.number === number)
    if (!found) throw new Error(`class ${grade}-${number} was not added`)
    return { classId: found.class.classId, classCode: found.classCode, grade, number }
  }

  /** Somebody who teaches the subject in the classes and leads `leads`. */
  async addTeacher(subjectCode: string, classes: OwnClass[], leads: OwnClass[] = [], displayName = '示例老师'): Promise<Somebody> {
    const { code } = await this.office.api.people.inviteStaff.mutate({
      ...this.key,
      requestKey: requestKey(),
      kind: 'teacher',
      classTeacherOf: leads.map(({ classId }) => classId),
      teaches: classes.map(({ classId }) => ({ classId, subjectCode })),
    })
    const teacher = aStranger()
    await teacher.api.people.acceptInvite.mutate({ code, displayName })
    return teacher
  }

  /** A guardian with full rights of a new child of the class, confirmed by its class teacher. */
  async addFamily(of: OwnClass, lead: Somebody, childName: string, guardian = aStranger(), relation = '妈妈'): Promise<Somebody> {
    const asked = { code: of.classCode, childName, guardianName: `${childName.slice(0, 10)}${relation}`, relation }
    const { requestId } = await guardian.api.people.joinClass.mutate(asked)
    await lead.api.people.decideJoin.mutate({ ...this.key, requestId, decision: 'new-child' })
    return guardian
  }

  async post(teacher: Somebody, subjectCode: string, classes: OwnClass[], tasks: TaskInput[]): Promise<void> {
    const each = classes.map(({ classId }) => ({ classId, tasks }))
    const answer = await teacher.api.homework.post.mutate({ ...this.key, requestKey: requestKey(), subjectCode, classes: each })
    if (answer.outcome !== 'posted') throw new Error('the post did not fit')
  }
}

/** One class of a school of its own, its class teacher and the child of one family. */
export async function aClassWithFamily(grade: number, childName: string, guardian?: Somebody) {
  const school = await OwnSchool.found()
  const klass = await school.addClass(grade, 1)
  const lead = await school.addTeacher('chinese', [klass], [klass], '李老师')
  return { school, klass, lead, guardian: await school.addFamily(klass, lead, childName, guardian) }
}
