import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ChildTonight, TaskOfDay } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { minutesText, shared } from '../../text/shared'
import { MinuteRuler } from '../minute-ruler'
import { Tap } from '../tap'
import type { SubjectEvening } from './evening-of'
import { open } from './open'

interface Props {
  subject: SubjectEvening
  child: ChildTonight
  scaleMinutes: number
}

/** What makes a task other than written, required and at home. */
const taskKind = (task: TaskOfDay): string =>
  [
    task.place === 'home' ? '' : shared.place[task.place],
    task.written ? '' : evening.notWritten,
    task.required ? '' : evening.optional,
    task.spread ? evening.spread(task.spread.dayCount) : '',
  ]
    .filter(Boolean)
    .join(' · ')

function subjectAnswer({ homeMinutes, schoolMinutes, tasks }: SubjectEvening): string {
  if (homeMinutes > 0) return minutesText(homeMinutes)
  if (schoolMinutes > 0) return evening.atSchool
  return tasks.every((task) => !task.required) ? evening.optional : ''
}

/** One subject: its minutes, and each task as a way to the whole text. */
export const Subject = observer(function Subject({ subject, child, scaleMinutes }: Props) {
  const { homeMinutes, schoolMinutes, name } = subject
  return (
    <View className='subj'>
      <View className='subj__l'>
        <Text className='b'>{name}</Text>
        <Text className='subj__n'>{subjectAnswer(subject)}</Text>
      </View>
      {homeMinutes + schoolMinutes > 0 && (
        <MinuteRuler
          size='sm'
          bare
          scaleMinutes={scaleMinutes}
          parts={[
            { kind: 'school', minutes: schoolMinutes },
            { kind: 'home', minutes: homeMinutes },
          ]}
          label={evening.subjectLabel(name, homeMinutes, schoolMinutes)}
        />
      )}
      {subject.tasks.map((task) => (
        <Tap
          key={`${task.homeworkId}-${task.taskNo}`}
          className='subj__task'
          role='link'
          onTap={() => open.task(child, task)}
        >
          <View className='subj__text'>
            <Text>{task.text}</Text>
            {taskKind(task) && <View className='sub'>{taskKind(task)}</View>}
          </View>
          <Text className='subj__meta sub'>{evening.aboutMinutes(task.minutes)}</Text>
        </Tap>
      ))}
    </View>
  )
})
