import { randomUUID } from 'node:crypto'
import type { Caller } from '../../../src/cloud/procedure'
import { aMember, anInspection, someFacts } from '../../support/institutions'
import { TODAY } from '../../support/world'
import type { Actor, Stage } from './stage'
import { AFTER_SCHOOL } from './who-may-after-school'
import { LEAVING } from './who-may-leaving'

export interface Row {
  who: readonly Caller[]
  input: (stage: Stage) => unknown
  /** Of those whom `who` names, the ones it refuses all the same: guardians who only collect, other people's rows. */
  except?: readonly Actor[]
  /** What a person with an identity is told who may not; `not-allowed` unless the thing is only found by its owner. */
  refusal?: 'not-found'
  /** It answers about whoever asks, wherever that is. */
  ofCaller?: true
}

const GUARDIAN = ['guardian'] as const
const CLASS_TEACHER = ['class-teacher'] as const
const OFFICE = ['school-office'] as const
const OFFICER = ['district-officer'] as const
const STAFF = ['teacher', 'class-teacher', 'school-office'] as const
const LEAD = ['class-teacher', 'school-office'] as const
const SIGNED_IN = ['anyone-signed-in'] as const
const ANYONE = ['anyone'] as const
const NOT_COLLECT_ONLY = ['collect-only'] as const

const school = ({ key }: Stage) => key
const ofClass = ({ key, classId }: Stage) => ({ ...key, classId })
const classDay = (stage: Stage) => ({ ...ofClass(stage), day: TODAY })
const ofChild = ({ key, childId }: Stage) => ({ ...key, childId })
const ofFellow = (stage: Stage) => ({ ...ofChild(stage), personId: stage.collectOnly.personId })
const requestKey = () => randomUUID()
const nothing = () => undefined
const TASK = {
  text: '阅读 20 分钟',
  written: false,
  place: 'home',
  required: true,
  load: [{ day: TODAY, minutes: 20 }],
  dueDay: TODAY,
}
const district = ({ key }: Stage) => ({ districtId: key.districtId })
const ofInstitution = (s: Stage) => ({ ...district(s), institutionId: s.institutionId })
const atVersion = (s: Stage) => ({ ...ofInstitution(s), expectedVersion: s.institutionVersion })
const oneHomework = ({ homeworkId }: Stage) => [{ homeworkId, version: 1 }]

/** One row a procedure: who may call it, and an input that is good for whoever may. */
export const WHO_MAY: Record<string, Row> = {
  ...AFTER_SCHOOL,
  ...LEAVING,
  'approvals.bureaus': { who: ANYONE, input: district },
  'approvals.setBureau': {
    who: OFFICER,
    input: (s) => ({ ...district(s), categoryCode: 'sport', bureauName: '示例体育部门' }),
  },
  'approvals.list': { who: OFFICER, input: (s) => ({ ...district(s), open: true }) },
  'approvals.see': {
    who: OFFICER,
    input: (s) => ({ ...district(s), applicationId: s.applications.draft.applicationId }),
  },
  'approvals.enter': {
    who: OFFICER,
    input: (s) => ({
      ...ofInstitution(s),
      requestKey: requestKey(),
      kind: 'renewal',
      applicant: '示例经办人',
      facts: someFacts({ formerNames: ['示例画室'] }),
    }),
  },
  'approvals.submit': { who: OFFICER, input: (s) => ({ ...district(s), ...s.applications.draft }) },
  'approvals.startReview': { who: OFFICER, input: (s) => ({ ...district(s), ...s.applications.submitted }) },
  'approvals.nameBureau': { who: OFFICER, input: (s) => ({ ...district(s), ...s.applications['in-review'] }) },
  'approvals.review': {
    who: OFFICER,
    input: (s) => ({ ...district(s), ...s.applications['in-review'], bureau: '示例文旅委', opinion: 'agrees', note: null }),
  },
  'approvals.return': {
    who: OFFICER,
    input: (s) => ({ ...district(s), ...s.applications.submitted, reason: '缺消防材料' }),
  },
  'approvals.withdraw': { who: OFFICER, input: (s) => ({ ...district(s), ...s.applications.draft }) },
  'approvals.decide': {
    who: OFFICER,
    input: (s) => ({
      ...district(s),
      ...s.applications['in-review'],
      decision: 'refused',
      documentNumber: '示例文〔2026〕2 号',
      reason: '场地不合要求',
      fromDay: TODAY,
    }),
  },

  'homework.tonight': { who: SIGNED_IN, input: nothing },
  'homework.week': { who: GUARDIAN, input: ofChild },
  'homework.myClasses': { who: STAFF, input: nothing, ofCaller: true },
  'homework.posted': { who: STAFF, input: school },
  'homework.staffClassDay': { who: STAFF, input: classDay },
  'homework.board': { who: ANYONE, input: (s) => ({ ...s.key, day: TODAY }) },
  'homework.boardClassDay': { who: ANYONE, input: classDay },
  'homework.post': {
    who: ['teacher'],
    input: (s) => ({
      ...s.key,
      requestKey: requestKey(),
      subjectCode: 'math',
      classes: [{ classId: s.classId, tasks: [TASK] }],
    }),
  },
  'homework.edit': {
    who: ['teacher'],
    input: (s) => ({ ...s.key, requestKey: requestKey(), homework: oneHomework(s), tasks: [TASK] }),
  },
  'homework.withdraw': {
    who: STAFF,
    input: (s) => ({ ...s.key, requestKey: requestKey(), homework: oneHomework(s) }),
  },
  'homework.declareNone': { who: STAFF, input: (s) => ({ ...ofClass(s), day: '2026-05-22', none: true }) },
  'homework.publishOverrun': {
    who: LEAD,
    input: (s) => ({ ...classDay(s), requestKey: requestKey(), extraMinutes: 10, reason: '期中复习' }),
  },
  'homework.withdrawOverrun': { who: LEAD, input: (s) => ({ ...classDay(s), overrunId: s.overrunId }) },
  'homework.reportTime': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), day: TODAY, band: 3 }),
    except: NOT_COLLECT_ONLY,
  },

  'institutions.find': { who: ANYONE, input: (s) => ({ ...district(s), text: '美术' }) },
  'institutions.see': { who: ANYONE, input: ofInstitution },
  'institutions.byCode': { who: ANYONE, input: () => ({ code: '150015300000001' }) },
  'institutions.snapshot': { who: ANYONE, input: district },
  'institutions.facts': { who: OFFICER, input: ofInstitution },
  'institutions.findings': { who: OFFICER, input: ofInstitution },
  'institutions.toDo': { who: OFFICER, input: district },
  'institutions.issuedCode': { who: OFFICER, input: ofInstitution },
  'institutions.inspections': { who: OFFICER, input: ofInstitution },
  'institutions.recordInspection': {
    who: OFFICER,
    input: (s) => ({ ...ofInstitution(s), requestKey: requestKey(), ...anInspection() }),
  },
  'institutions.record': {
    who: OFFICER,
    input: (s) => ({ ...atVersion(s), requestKey: requestKey(), facts: someFacts({ formerNames: ['示例画室'] }) }),
  },
  'institutions.setStatus': {
    who: OFFICER,
    input: (s) => ({ ...atVersion(s), status: 'white', fromDay: TODAY, reason: '批准设立', document: '示例文〔2026〕1 号' }),
  },
  'institutions.setStaff': { who: OFFICER, input: (s) => ({ ...atVersion(s), staff: [aMember({ staffId: s.staffId })] }) },
  'institutions.setStaffPhoto': { who: OFFICER, input: (s) => ({ ...ofInstitution(s), staffId: s.staffId, fileId: null }) },
  'institutions.importInService': {
    who: OFFICER,
    input: (s) => ({ ...district(s), first: true, teachers: [{ name: '示例教师', certificateNumber: '20105001230000012' }] }),
  },
  'institutions.decideFinding': {
    who: OFFICER,
    input: (s) => ({
      ...ofInstitution(s),
      staffId: s.staffId,
      finding: 'no-contract',
      decision: 'upheld',
      note: '已要求补签',
      document: null,
    }),
  },
  'institutions.uploadPlace': { who: OFFICER, input: district },
  'institutions.planImport': { who: OFFICER, input: (s) => ({ ...district(s), ...s.sent, part: 'added' }) },
  'institutions.applyImport': {
    who: OFFICER,
    input: (s) => ({ ...district(s), ...s.sent, planHash: s.planHash, requestKey: requestKey() }),
  },
  'institutions.undoImport': { who: OFFICER, input: (s) => ({ ...district(s), importId: s.importId, requestKey: requestKey() }) },
  'institutions.imports': { who: OFFICER, input: district },
  'institutions.exportRegister': { who: OFFICER, input: (s) => ({ ...district(s), format: 'csv' }) },
  'institutions.issueCode': { who: OFFICER, input: (s) => ({ ...ofInstitution(s), requestKey: requestKey() }) },

  'people.me': { who: SIGNED_IN, input: nothing },
  'people.noticeTemplates': { who: ANYONE, input: nothing },
  'people.findChild': { who: ['school-office'], input: (s) => ({ ...s.key, name: '小' }) },
  'people.lookupClassCode': { who: SIGNED_IN, input: (s) => ({ code: s.classCode }) },
  'people.lookupInvite': { who: SIGNED_IN, input: (s) => ({ code: s.inviteCode }) },
  'people.pendingJoins': { who: CLASS_TEACHER, input: ofClass },
  'people.roster': { who: CLASS_TEACHER, input: ofClass },
  'people.staff': { who: OFFICE, input: school },
  'people.exportChild': { who: GUARDIAN, input: ofChild, except: NOT_COLLECT_ONLY },
  'people.joinClass': {
    who: SIGNED_IN,
    input: (s) => ({ code: s.classCode, childName: '小雨', guardianName: '示例家长', relation: '妈妈' }),
  },
  'people.cancelJoin': {
    who: SIGNED_IN,
    input: (s) => ({ ...s.key, requestId: s.requestId }),
    except: ['full', 'collect-only', 'teacher', 'class-teacher', 'office', 'officer'],
    refusal: 'not-found',
  },
  'people.decideJoin': {
    who: CLASS_TEACHER,
    input: (s) => ({ ...s.key, requestId: s.requestId, decision: 'new-child' }),
  },
  'people.inviteGuardian': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), rights: 'full' }),
    except: NOT_COLLECT_ONLY,
  },
  'people.acceptInvite': { who: SIGNED_IN, input: (s) => ({ code: s.inviteCode, displayName: '示例老师' }) },
  'people.inviteStaff': {
    who: OFFICE,
    input: (s) => ({
      ...s.key,
      requestKey: requestKey(),
      kind: 'teacher',
      classTeacherOf: [s.classId],
      teaches: [{ classId: s.classId, subjectCode: 'english' }],
    }),
  },
  'people.removeStaff': { who: OFFICE, input: (s) => ({ ...s.key, personId: s.teacher.personId }) },
  'people.setGuardianRights': {
    who: GUARDIAN,
    input: (s) => ({ ...ofFellow(s), rights: 'full' }),
    except: NOT_COLLECT_ONLY,
  },
  'people.removeGuardian': { who: GUARDIAN, input: ofFellow, except: NOT_COLLECT_ONLY },
  'people.leaveClass': { who: GUARDIAN, input: ofChild },
  'people.deleteChild': { who: GUARDIAN, input: ofChild, except: NOT_COLLECT_ONLY },
  'people.updateMe': {
    who: ['guardian', 'teacher', 'class-teacher', 'school-office'],
    input: (s) => ({ ...s.key, displayName: '新名字', phone: '023-4677 0000' }),
  },

  'schools.list': { who: ANYONE, input: (s) => ({ districtId: s.key.districtId }) },
  'schools.calendar': { who: ANYONE, input: school },
  'schools.classes': { who: OFFICE, input: school },
  'schools.setTerm': {
    who: OFFICE,
    input: (s) => ({ ...s.key, startsOn: '2026-09-01', endsOn: '2027-01-30', name: '2026 秋' }),
  },
  'schools.removeTerm': { who: OFFICE, input: (s) => ({ ...s.key, startsOn: '2026-03-05' }) },
  'schools.setDay': {
    who: OFFICE,
    input: (s) => ({ ...s.key, day: '2026-05-23', isSchoolDay: true, note: '补周五的课', goesBy: 5 }),
  },
  'schools.clearDay': { who: OFFICE, input: (s) => ({ ...s.key, day: '2026-05-23' }) },
  'schools.addClass': {
    who: OFFICE,
    input: (s) => ({ ...s.key, stage: 'primary', entryYear: 2025, number: 99 }),
  },
  'schools.setClassTeacher': {
    who: OFFICE,
    input: (s) => ({ ...ofClass(s), personId: s.teacher.personId }),
  },
  'schools.renewClassCode': { who: OFFICE, input: ofClass },
  'schools.importYear': {
    who: OFFICER,
    input: (s) => ({
      districtId: s.key.districtId,
      year: 2030,
      days: [{ day: '2030-10-01', kind: 'holiday', name: '国庆节' }],
    }),
  },
  'schools.addTowns': {
    who: OFFICER,
    input: (s) => ({ districtId: s.key.districtId, towns: [{ townCode: '777', name: '示例新镇' }] }),
  },
  'schools.addSchool': {
    who: OFFICER,
    input: (s) => ({
      districtId: s.key.districtId,
      schoolId: s.newSchoolId,
      townCode: '001',
      name: '示例新小学',
      kind: 'primary',
    }),
  },
  'schools.setPlaces': {
    who: OFFICER,
    input: (s) => ({ districtId: s.key.districtId, places: [{ schoolId: s.key.schoolId, lng: 105.6, lat: 29.4, source: '示例名单' }] }),
  },
  'schools.inviteOffice': { who: OFFICER, input: school },
}
