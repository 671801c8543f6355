import type { Grade } from '../../../../policy/calendar/grade'
import { unwrittenTask, writtenTask } from '../phrases/all-phrases'
import { chancesOf } from '../random'

/** Six subjects a class; position in the list is the subject's number in every statement. */
export const CITY_SUBJECTS: Readonly<Record<'primary' | 'junior', readonly string[]>> = {
  primary: ['chinese', 'math', 'english', 'science', 'morals', 'pe'],
  junior: ['chinese', 'math', 'english', 'history', 'morals', 'pe'],
}

export const TEXTS_A_SUBJECT = 8

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const arrayOf = (items: readonly string[]) => `array[${items.join(', ')}]`

/** A SQL array of texts by subject number and variant, both from 1, for classes of about the grade. */
function textsFor(stage: 'primary' | 'junior', grade: Grade, spoken: boolean): string {
  const bySubject = CITY_SUBJECTS[stage].map((subjectCode) => {
    const chances = chancesOf(`city/${subjectCode}/${grade}/${spoken}`)
    const texts = Array.from({ length: TEXTS_A_SUBJECT }, (_, index) => {
      const written = spoken ? null : writtenTask(subjectCode, grade, index % 2 === 0 ? 10 : 8, chances)
      return written ?? unwrittenTask(subjectCode, grade, chances)?.says ?? '课堂练习一页'
    })
    return arrayOf(texts.map(quoted))
  })
  return `(${arrayOf(bySubject)})`
}

/** The SQL expressions of a task's text: `stage` and `yearsIn` of the class, subject `j` and `h` decide. */
export const textSql = (spoken: boolean) => {
  const variant = `[j + 1][1 + h % ${TEXTS_A_SUBJECT}]`
  return `case when stage = 'junior' then ${textsFor('junior', 8, spoken)}${variant}
    when years_in < 2 then ${textsFor('primary', 2, spoken)}${variant}
    else ${textsFor('primary', 4, spoken)}${variant} end`
}
