import type { Grade } from '../../../policy/calendar/grade'
import { subjectsOf } from './ordinary-day'
import type { DemoRows } from './rows'
import type { DemoClass, DemoSchool } from './schools'

const SURNAMES = '李周陈吴王张刘杨赵黄唐邓何罗谢冯曾彭蒋蔡'
const GIVEN = ['', '晓', '文', '雨', '明', '静', '云', '春', '海', '琴', '波', '兰', '勇', '霞', '川', '莉', '平', '红', '林', '梅']

/** How many classes one teacher of the subject has; the rest are taught by one teacher for eight. */
const CLASSES_EACH: Readonly<Record<string, number>> = { chinese: 1, math: 2, english: 4, physics: 4, chemistry: 4 }

export interface IdCounter {
  next(): number
}

export const counter = (): IdCounter => {
  let last = 0
  return { next: () => (last += 1) }
}

/** Who teaches and leads a class, by person id. */
export interface ClassStaff {
  classTeacherId: number
  teacherOf: Map<string, number>
}

/** 李老师, 周老师 … 李晓老师: as families say it, and no two alike at one school. */
const nameOf = (index: number) =>
  `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length] ?? ''}老师`

const gradeOf = ({ stage, yearsIn }: DemoClass) => ((stage === 'primary' ? 1 : 7) + yearsIn) as Grade

/** The school's teachers and its office, as rows of `person`; returns who has which class, in the classes' order. */
export function staffSchool(
  school: DemoSchool,
  rows: DemoRows,
  ids: IdCounter,
): { officeId: number; staff: ClassStaff[] } {
  const { districtId, schoolId } = school
  let people = 0
  const add = (openid: string, isOffice = false) => {
    const personId = ids.next()
    rows.person.push({ districtId, schoolId, personId, openid, displayName: nameOf(people), isOffice, phone: null })
    people += 1
    return personId
  }
  const officeId = add(`demo-office-${schoolId}`, true)
  const taught = new Map<string, number>()
  const known = new Map<string, number>()
  const teacherFor = (subjectCode: string, stage: string) => {
    const before = taught.get(`${stage}-${subjectCode}`) ?? 0
    taught.set(`${stage}-${subjectCode}`, before + 1)
    const key = `${stage}-${subjectCode}-${Math.floor(before / (CLASSES_EACH[subjectCode] ?? 8))}`
    const personId = known.get(key) ?? add(`demo-${schoolId}-${key}`)
    known.set(key, personId)
    return personId
  }
  const staff = school.classes.map((each) => {
    const teacherOf = new Map(subjectsOf(gradeOf(each)).map((code) => [code, teacherFor(code, each.stage)]))
    return { classTeacherId: teacherOf.get('chinese') ?? officeId, teacherOf }
  })
  return { officeId, staff }
}
