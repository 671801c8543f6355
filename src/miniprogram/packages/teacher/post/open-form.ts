import { api } from '../../../api/client'
import { myClasses, schoolIn, subjectsIn } from '../../../stores/my-classes-store'
import { posting } from '../../../stores/posting-store'

/** Begins a post for the school of the address, or takes up the one named by postId and h. */
export async function openForm(params: Partial<Record<string, string>>): Promise<void> {
  posting.close()
  await myClasses.load()
  const { answer } = myClasses
  if (!answer) return
  const school = schoolIn(answer, Number(params.s)) ?? answer.schools[0]
  if (params.postId && school) {
    await posting.takeUp(school, params.postId, Number(params.h), (key) => api.homework.posted.query(key), new Date())
    return
  }
  const subjects = subjectsIn(answer)
  const first = subjects.find((one) => one.school === school && one.subjectCode === params.subject)
    ?? subjects.find((one) => one.school === school)
    ?? subjects[0]
  if (first) posting.begin(first.school, first.subjectCode, new Date())
  else posting.nothingToPost()
}
