import type { Database } from '../../../src/cloud/database/connect'
import type { MyClasses } from '../../../src/cloud/features/homework/shapes'
import { as, good } from '../call'
import { aTeacherOfFour } from '../teacher-classes'
import { testDatabase } from '../test-database'
import { EVENING } from '../world'
import { Phone } from './phone'

type Teacher = Awaited<ReturnType<typeof aTeacherOfFour>>

/** The name of the first task's field in the form. */
export const FIRST_TASK = '第 1 项作业的内容'
/** What is written is kept a moment after the last letter, not at each. */
export const KEPT_AFTER_MS = 300

/** The teacher of four and her phone, anew for each test of a file; `prepare` comes before the phone. */
export function teacherOnPhone(prepare: (db: Database, teacher: Teacher) => Promise<unknown> = () => Promise.resolve()) {
  let db: Database
  let teacher: Teacher
  let phone: Phone
  const aPhone = () => (phone = new Phone({ db, openid: teacher.english.openid, now: EVENING }))

  beforeAll(async () => {
    db = await testDatabase()
  })
  afterAll(() => db.close())
  beforeEach(async () => {
    teacher = await aTeacherOfFour(db)
    await prepare(db, teacher)
    aPhone()
  })
  afterEach(() => phone.close())

  return {
    get db() {
      return db
    },
    get teacher() {
      return teacher
    },
    get phone() {
      return phone
    },
    /** Minutes left today in each of the teacher's classes, as the API has it. */
    rooms: async () => {
      const answer = good<MyClasses>(await as(db, teacher.english.openid)('homework.myClasses'))
      return answer.schools[0]?.classes.map((one) => one.days[0]?.verdict.roomMinutes)
    },
  }
}
