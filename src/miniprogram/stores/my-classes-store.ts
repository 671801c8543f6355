import type { MyClass, MyClasses, MySchool } from '../../cloud/features/homework/shapes'
import { api } from '../api/client'
import { LastKnown } from './last-known'

/** My classes and what is left in each; one store, because posting changes what the tab shows. */
export const myClasses = new LastKnown<MyClasses>('my-classes', () => api.homework.myClasses.query())

export function schoolIn(answer: MyClasses | null, schoolId: number): MySchool | undefined {
  return answer?.schools.find((one) => one.schoolId === schoolId)
}

/** Classes in which I teach the subject, by grade and number as they came. */
export const classesOf = (school: MySchool | undefined, subjectCode: string): MyClass[] =>
  school?.classes.filter((one) => one.subjectCodes.includes(subjectCode)) ?? []

/** Every subject I can post for, school by school. */
export function subjectsIn(answer: MyClasses | null): { school: MySchool; subjectCode: string }[] {
  return (answer?.schools ?? []).flatMap((school) =>
    [...new Set(school.classes.flatMap((one) => one.subjectCodes))].map((subjectCode) => ({ school, subjectCode })),
  )
}
