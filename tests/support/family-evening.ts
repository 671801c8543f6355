import type { Database } from '../../src/cloud/database/connect'
import type { PostAnswer, TaskInput } from '../../src/cloud/features/homework/shapes'
import type { SchoolKey } from '../../src/cloud/input'
import { as, good } from './call'
import { aChild, aClass, aGuardian, aSchool, aTeacher, TODAY } from './world'
import type { APerson } from './world'

export const aTask = (more: Partial<Omit<TaskInput, 'load'>> & { minutes?: number } = {}): TaskInput => {
  const { minutes = 20, ...task } = more
  const load = [{ day: TODAY, minutes }]
  return { text: '练习册第 34 页', written: true, place: 'home', required: true, dueDay: '2026-05-22', ...task, load }
}

let posts = 0

/** Homework as it really comes to be: posted by a teacher over the API. */
export async function posted(db: Database, teacher: APerson, key: SchoolKey, classIds: number[], tasks: TaskInput[], subjectCode = 'math') {
  const classes = classIds.map((classId) => ({ classId, tasks }))
  const requestKey = `post-request-${String(++posts).padStart(8, '0')}`
  const answer = good<PostAnswer>(await as(db, teacher.openid)('homework.post', { ...key, requestKey, subjectCode, classes }))
  if (answer.outcome !== 'posted') throw new Error('the post did not fit')
  return answer
}

/**
 * One evening of one family: 小禾 in grade 4 has 20 minutes of 语文 and 10 of 英语 at home and 15 of 数学 at school; 小满 in
 * grade 2, at another school, has reading aloud. Their mother has full rights for both.
 */
export async function aFamilyEvening(db: Database) {
  const primary = await aSchool(db, { name: '昌元示例小学' })
  const other = await aSchool(db, { name: '昌州示例小学' })
  const fourth = await aClass(db, primary, 4)
  const second = await aClass(db, other, 2)
  const chinese = await aTeacher(db, primary, [fourth], 'chinese')
  const maths = await aTeacher(db, primary, [fourth], 'math')
  const english = await aTeacher(db, primary, [fourth], 'english')
  const reading = await aTeacher(db, other, [second], 'chinese')
  await posted(db, chinese, primary, [fourth], [aTask({ text: '抄写第 12 课生字各两遍' })], 'chinese')
  await posted(db, maths, primary, [fourth], [aTask({ text: '练习册第 34 页', minutes: 15, place: 'after-school' })])
  await posted(db, english, primary, [fourth], [aTask({ text: '听写 Unit 5 单词', minutes: 10 })], 'english')
  await posted(db, reading, other, [second], [aTask({ text: '朗读《雷雨》给家人听', written: false })], 'chinese')
  const elder = await aChild(db, primary, fourth, '小禾')
  const younger = await aChild(db, other, second, '小满')
  const mother = await aGuardian(db, primary, elder, { relation: '妈妈' })
  await aGuardian(db, other, younger, { openid: mother.openid, relation: '妈妈' })
  const grandmother = await aGuardian(db, primary, elder, { relation: '外婆', rights: 'collect-only' })
  return { primary, other, fourth, second, chinese, maths, english, elder, younger, mother, grandmother }
}
