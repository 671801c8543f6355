import { View } from '@tarojs/components'
import type { OfficeClass } from '../../../../cloud/features/schools/shapes'
import { Chip } from '../../../components/chip'
import { classShort } from '../../../text/shared'

interface Props {
  label: string
  classes: OfficeClass[]
  chosen: number[]
  onChoose(classIds: number[]): void
}

const toggled = (list: number[], id: number) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id])

/** Some of a school's classes. A box for each grade: WeChat takes 60 children in one, and a school may have more classes. */
export function ClassChips({ label, classes, chosen, onChoose }: Props) {
  const grades = [...new Set(classes.map(({ class: one }) => one.grade))]
  return (
    <>
      <View className='pad b'>{label}</View>
      <View role='group' aria-label={label}>
        {grades.map((grade) => (
          <View key={grade} className='chips'>
            {classes.filter(({ class: one }) => one.grade === grade).map(({ class: one }) => (
              <Chip
                key={one.classId}
                role='checkbox'
                on={chosen.includes(one.classId)}
                says={classShort(one)}
                onTap={() => onChoose(toggled(chosen, one.classId))}
              />
            ))}
          </View>
        ))}
      </View>
    </>
  )
}
