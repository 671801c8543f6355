import Taro from '@tarojs/taro'
import type { Day } from '../../../policy/calendar/day'

interface SchoolKey {
  districtId: number
  schoolId: number
}

const query = ({ districtId, schoolId }: SchoolKey) => `d=${districtId}&s=${schoolId}`
const go = (url: string): void => void Taro.navigateTo({ url })

/** Ways into the teacher's pages. */
export const openTeaching = {
  post: (school: SchoolKey) => go(`/packages/teacher/post/index?${query(school)}`),
  edit: (school: SchoolKey, postId: string, homeworkId: number) =>
    go(`/packages/teacher/post/index?${query(school)}&postId=${postId}&h=${homeworkId}`),
  posted: (school: SchoolKey) => go(`/packages/teacher/posted/index?${query(school)}`),
  day: (school: SchoolKey, classId: number, day: Day) =>
    go(`/packages/teacher/overrun/index?${query(school)}&c=${classId}&day=${day}`),
  class: (school: SchoolKey, classId: number) => go(`/packages/teacher/class/index?${query(school)}&c=${classId}`),
  groups: (school: SchoolKey) => go(`/packages/teacher/groups/index?${query(school)}`),
  office: (school: SchoolKey) => go(`/packages/school/office/index?${query(school)}`),
  toSeeTo: (school: SchoolKey) => go(`/packages/school/exceptions/index?${query(school)}`),
  board: (school: SchoolKey) => go(`/packages/school/board/index?${query(school)}`),
}
