import { schoolYearOf } from '../../../policy/calendar/grade'
import type { Grade } from '../../../policy/calendar/grade'
import type { Day } from '../../../policy/calendar/day'
import { SUBJECTS } from '../../../policy/homework/subjects'
import { demoCalendar } from './calendar'
import type { DemoCalendar } from './calendar'
import { placeDemoPeople } from './demo-people'
import type { BuiltClass } from './demo-people'
import { addFamilies, addTimeReports } from './families-of-class'
import { addHomeworkOfClass } from './homework-of-class'
import { planClass } from './plan-class'
import { chancesOf } from './random'
import { noRows } from './rows'
import type { DemoRows } from './rows'
import { DEMO_DISTRICT, DEMO_PLACES, DEMO_REFERENCE_LAT, DEMO_SCHOOLS, HOME_SCHOOLS } from './schools'
import type { DemoClass, DemoSchool } from './schools'
import { addService } from './service/add-service'
import { spotAt } from './spots'
import { counter, staffSchool } from './staff-of-school'
import { DEMO_TOWNS } from './towns'

const HOME_NAMES: readonly string[] = Object.values(HOME_SCHOOLS)
const CODE_LETTERS = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'] as [string, ...string[]]

/** Two school weeks where the demo people are, one elsewhere: on a slow machine the whole would take half a minute. */
const SCHOOL_DAYS_ELSEWHERE = 5

/** The children the demo people belong to, by school, grade and class. */
const KNOWN_CHILDREN: Readonly<Record<string, string>> = {
  [`${HOME_SCHOOLS.xiaohe}/4-2`]: '小禾',
  [`${HOME_SCHOOLS.xiaoman}/2-1`]: '小满',
  [`${HOME_SCHOOLS.gradeEight}/8-3`]: '小航',
}

const counters = () => ({
  person: counter(),
  schoolClass: counter(),
  child: counter(),
  homework: counter(),
  overrun: counter(),
})
type Counters = ReturnType<typeof counters>

function addReference(rows: DemoRows) {
  rows.district.push({ districtId: DEMO_DISTRICT, name: '荣昌区', reportPhone: null, isDemo: true, referenceLat: DEMO_REFERENCE_LAT })
  rows.town.push(...DEMO_TOWNS.map(({ townCode, name }) => ({ districtId: DEMO_DISTRICT, townCode, name })))
  rows.subject.push(...SUBJECTS.map(({ code, name, position }) => ({ subjectCode: code, name, position })))
}

function addSchool(rows: DemoRows, { districtId, schoolId, townCode, name, kind }: DemoSchool, calendar: DemoCalendar) {
  rows.school.push({ districtId, schoolId, townCode, name, kind, officePhone: null, isDemo: true })
  const place = DEMO_PLACES[name]
  if (place) {
    const { lng, lat } = spotAt(place)
    rows.schoolPlace.push({ districtId, schoolId, longitude: lng, latitude: lat, source: '示例位置，虚构', saidOn: calendar.today })
  }
  rows.term.push(...calendar.terms.map((term) => ({ districtId, schoolId, ...term })))
  rows.schoolDay.push(...calendar.ownDays.map((day) => ({ districtId, schoolId, ...day })))
}

type ClassPeople = Pick<BuiltClass, 'staff' | 'officeId' | 'ids'> & { ids: Counters }

function addClass(rows: DemoRows, school: DemoSchool, demo: DemoClass, people: ClassPeople, today: Day): BuiltClass {
  const { staff, ids } = people
  const { districtId, schoolId } = school
  const classId = ids.schoolClass.next()
  const key = { districtId, schoolId, classId }
  const { stage, number } = demo
  const chances = chancesOf(`class-code/${classId}`)
  const classCode = Array.from({ length: 8 }, () => chances.pick(CODE_LETTERS)).join('')
  const entryYear = schoolYearOf(today) - demo.yearsIn
  const grade = ((stage === 'primary' ? 1 : 7) + demo.yearsIn) as Grade
  rows.schoolClass.push({ ...key, stage, entryYear, number, classCode, classTeacherId: staff.classTeacherId })
  for (const [subjectCode, personId] of staff.teacherOf) rows.teachingAssignment.push({ ...key, subjectCode, personId })
  const known = KNOWN_CHILDREN[`${school.name}/${grade}-${number}`]
  const families = HOME_NAMES.includes(school.name) ? addFamilies(rows, key, ids, known ? [known] : []) : []
  return { key, grade, number, ...people, schoolName: school.name, families }
}

function addSchoolWithClasses(rows: DemoRows, school: DemoSchool, ids: Counters, around: DemoCalendar): BuiltClass[] {
  const isHome = HOME_NAMES.includes(school.name)
  const calendar = isHome ? around : { ...around, past: around.past.slice(-SCHOOL_DAYS_ELSEWHERE) }
  addSchool(rows, school, calendar)
  const { officeId, staff } = staffSchool(school, rows, ids.person)
  return school.classes.flatMap((demo, index) => {
    const ofClass = staff[index]
    if (!ofClass) return []
    const built = addClass(rows, school, demo, { staff: ofClass, officeId, ids }, calendar.today)
    const days = planClass(built, String(school.schoolId), calendar)
    const used = addHomeworkOfClass(rows, built, days, calendar)
    // Two classes in three answer often enough for an average.
    const isKeen = built.key.classId % 3 !== 0 || `${school.name}/${built.grade}-${built.number}` in KNOWN_CHILDREN
    addTimeReports(rows, built.key, built.grade, built.families, used, calendar.past, isKeen)
    return [built]
  })
}

/** Every row of the demo district around `today` as far as it has come by `now`; the same day and hour give the same rows. */
export function buildDemo(today: Day, now?: Date): DemoRows {
  const calendar = demoCalendar(today, now)
  const rows = noRows()
  const ids = counters()
  addReference(rows)
  const classes = DEMO_SCHOOLS.flatMap((school) => addSchoolWithClasses(rows, school, ids, calendar))
  placeDemoPeople(rows, classes, calendar, ids.person)
  addService(rows, classes, calendar)
  return rows
}
