import { observer } from 'mobx-react-lite'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { clock } from '../../text/shared'
import { Group } from '../group'
import { subjectsOf } from './evening-of'
import { Subject } from './subject'

interface Props {
  child: ChildTonight
  /** The time of an answer that is not live. */
  readAt: string | null
}

/** What each subject set, in the order of timetables. */
export const Subjects = observer(function Subjects({ child, readAt }: Props) {
  const subjects = subjectsOf(child.tasks)
  if (subjects.length === 0) return null
  const longest = Math.max(1, ...subjects.map((subject) => subject.homeMinutes + subject.schoolMinutes))
  const note = readAt
    ? evening.atTime(clock(readAt))
    : evening.subjectsSum(child.verdict.minutes, child.verdict.capMinutes)
  return (
    <Group title={evening.subjects} note={child.verdict.capMinutes === 0 ? undefined : note}>
      {subjects.map((subject) => (
        <Subject key={subject.code} subject={subject} child={child} scaleMinutes={longest * 1.2} />
      ))}
    </Group>
  )
})
