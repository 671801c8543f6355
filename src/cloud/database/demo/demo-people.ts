import { hashOfInvite, inviteCodeOf } from '../../identity/codes'
import { inviteExpiresAt, reportedAt } from './homework-of-class'
import type { HomeworkClass } from './homework-of-class'
import type { Family } from './families-of-class'
import type { DemoRows } from './rows'
import { DEMO_DISTRICT, HOME_SCHOOLS } from './schools'
import type { DemoCalendar } from './calendar'
import type { IdCounter } from './staff-of-school'

/** Fixed, so that joining can be tried without asking anybody: the class code of 昌元示例小学 四年级 2 班. */
export const DEMO_CLASS_CODE = 'SJT402'
/** The second part of the demo invite codes; the first is the school's, see identity/codes.ts. */
export const DEMO_TEACHER_SECRET = 'LAOSHI42'
/** The same for a second guardian of 小禾. */
export const DEMO_GUARDIAN_SECRET = 'JIAZHANG42'

type PersonChange = Partial<DemoRows['person'][number]>

export interface BuiltClass extends HomeworkClass {
  schoolName: string
  number: number
  families: Family[]
}

/** Telephone numbers nobody has. */
const PHONES = { mother: '023 0000 0001', grandmother: '023 0000 0002' }

function findClass(classes: readonly BuiltClass[], schoolName: string, grade: number, number: number): BuiltClass {
  const found = classes.find((each) => each.schoolName === schoolName && each.grade === grade && each.number === number)
  if (!found) throw new RangeError(`no demo class ${schoolName} ${grade}-${number}`)
  return found
}

function become(rows: DemoRows, personId: number | undefined, change: PersonChange) {
  const row = rows.person.find((each) => each.personId === personId)
  if (row) Object.assign(row, change)
}

function becomeGuardian(rows: DemoRows, family: Family | undefined, relation: string, change: PersonChange) {
  become(rows, family?.personId, change)
  const row = rows.guardianship.find((each) => each.childId === family?.childId)
  if (row) row.relation = relation
}

function addSecondGuardian(rows: DemoRows, { key }: BuiltClass, family: Family | undefined, ids: IdCounter) {
  if (!family) return
  const { districtId, schoolId } = key
  const person = { districtId, schoolId, personId: ids.next(), isOffice: false, phone: PHONES.grandmother }
  rows.person.push({ ...person, openid: 'demo-grandmother', displayName: '小禾外婆' })
  const tie = { districtId, schoolId, childId: family.childId, personId: person.personId }
  rows.guardianship.push({ ...tie, rights: 'collect-only', relation: '外婆' })
}

/** Gives the people to be chosen on the demo page their places among the rows. */
export function placeDemoPeople(
  rows: DemoRows,
  classes: readonly BuiltClass[],
  calendar: DemoCalendar,
  personIds: IdCounter,
): void {
  const ofXiaohe = findClass(classes, HOME_SCHOOLS.xiaohe, 4, 2)
  const ofXiaoman = findClass(classes, HOME_SCHOOLS.xiaoman, 2, 1)
  const gradeEight = findClass(classes, HOME_SCHOOLS.gradeEight, 8, 3)
  const firstOfFour = findClass(classes, HOME_SCHOOLS.fourClasses, 7, 1)
  const mother = { openid: 'demo-mother', phone: PHONES.mother }
  becomeGuardian(rows, ofXiaohe.families[0], '妈妈', { ...mother, displayName: '小禾妈妈' })
  becomeGuardian(rows, ofXiaoman.families[0], '妈妈', { ...mother, displayName: '小满妈妈' })
  becomeGuardian(rows, gradeEight.families[0], '爸爸', { openid: 'demo-father', displayName: '小航爸爸' })
  addSecondGuardian(rows, ofXiaohe, ofXiaohe.families[0], personIds)
  become(rows, firstOfFour.staff.teacherOf.get('english'), { openid: 'demo-teacher', displayName: '陈老师（英语）' })
  const leadId = ofXiaohe.staff.teacherOf.get('math')
  become(rows, leadId, { openid: 'demo-class-teacher', displayName: '周老师（数学）' })
  become(rows, ofXiaohe.officeId, { openid: 'demo-office', displayName: '教务处吴老师' })
  const classRow = rows.schoolClass.find((each) => each.classId === ofXiaohe.key.classId)
  if (classRow) Object.assign(classRow, { classTeacherId: leadId, classCode: DEMO_CLASS_CODE })
  rows.districtOfficer.push({ districtId: DEMO_DISTRICT, openid: 'demo-officer', displayName: '区教委示例工作人员' })
  addCodes(rows, ofXiaohe, calendar)
}

function addCodes(rows: DemoRows, { key, families }: BuiltClass, { today, past }: DemoCalendar) {
  const { districtId, schoolId, classId } = key
  const asked = { guardianName: '小石爸爸', relation: '爸爸', childName: '小石' }
  // Yesterday evening at the latest, so that nobody asked in the future.
  const askedAt = reportedAt(past.at(-2) ?? '2020-09-01')
  rows.joinRequest.push({ ...key, requestId: 1, openid: 'demo-asking', ...asked, askedAt })
  const invitation = (secret: string) => ({
    districtId,
    schoolId,
    codeHash: hashOfInvite(inviteCodeOf(schoolId, secret)),
    expiresAt: inviteExpiresAt(today),
  })
  const teaches = [{ classId, subjectCode: 'science' }]
  rows.invite.push({ ...invitation(DEMO_TEACHER_SECRET), kind: 'teacher', grants: { classTeacherOf: [], teaches } })
  const childId = families[0]?.childId
  rows.invite.push({ ...invitation(DEMO_GUARDIAN_SECRET), kind: 'guardian', grants: { childId, rights: 'full' } })
}
