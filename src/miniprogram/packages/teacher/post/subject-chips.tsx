import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { subjectName } from '../../../../policy/homework/subjects'
import { Chip } from '../../../components/chip'
import { Group } from '../../../components/group'
import { myClasses, subjectsIn } from '../../../stores/my-classes-store'
import { posting } from '../../../stores/posting-store'
import { post } from '../../../text/teacher'

/** Only for somebody who teaches more than one subject, or at more than one school. */
export const SubjectChips = observer(function SubjectChips() {
  const { draft } = posting
  const subjects = subjectsIn(myClasses.answer)
  if (subjects.length < 2 || !draft) return null
  const schools = new Set(subjects.map((one) => one.school.schoolId))
  return (
    <Group title={post.subject}>
      <View className='chips' role='radiogroup' aria-label={post.subject}>
        {subjects.map(({ school, subjectCode }) => {
          const name = subjectName(subjectCode)
          const on = draft.schoolId === school.schoolId && draft.subjectCode === subjectCode
          return (
            <Chip
              key={`${school.schoolId}-${subjectCode}`}
              on={on}
              says={schools.size > 1 ? post.forSchool(name, school.schoolName) : name}
              onTap={() => {
                if (!on) posting.begin(school, subjectCode, new Date())
              }}
            />
          )
        })}
      </View>
    </Group>
  )
})
