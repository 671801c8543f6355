import type { Database } from '../../src/cloud/database/connect'
import { aTask, posted } from './family-evening'
import { aClass, aSchool, aTeacher } from './world'

/**
 * A teacher of 英语 with four classes of grade 7 (cap 90). In the last one 数学 has used 72 of today's minutes, so 18 are left;
 * the others are empty. It is Thursday, 18:46.
 */
export async function aTeacherOfFour(db: Database) {
  const school = await aSchool(db, { name: '昌州示例中学', kind: 'junior' })
  const classIds: number[] = []
  for (let n = 0; n < 4; n++) classIds.push(await aClass(db, school, 7))
  const english = await aTeacher(db, school, classIds, 'english')
  const maths = await aTeacher(db, school, classIds, 'math')
  const full = classIds.at(-1) ?? 0
  await posted(db, maths, school, [full], [aTask({ text: '单元卷一张', minutes: 72 })])
  return { school, classIds, full, english, maths }
}
