import { View } from '@tarojs/components'
import type { Posted, PostedHomework, TaskInput } from '../../../../cloud/features/homework/shapes'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { subjectName } from '../../../../policy/homework/subjects'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import { classDayPath, go } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { StatusTag } from '../../../components/status-tag'
import { openTeaching } from '../../../components/teaching/open'
import { useAct } from '../../../components/use-act'
import { useRequestKey } from '../../../components/use-request-key'
import { hasKeptEdit } from '../../../stores/kept-edit'
import { sameTasks } from '../../../stores/posted-homework'
import { post, posted } from '../../../text/teacher'
import { classShort, clock, minutesText, shared } from '../../../text/shared'
import './index.scss'

interface Props {
  school: SchoolKey
  post: Posted['posts'][number]
  /** Only what is live may be changed. */
  live: boolean
  onChanged: () => Promise<void>
}

/** Classes that got the very same tasks, withdrawn ones apart. */
function groupsOf(homework: readonly PostedHomework[]): PostedHomework[][] {
  const groups: PostedHomework[][] = []
  for (const one of homework) {
    const group = groups.find(([first]) => first && first.withdrawn === one.withdrawn && sameTasks(first, one))
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** One post; classes with different tasks stand apart, because they are changed apart. */
export function PostedCard({ school, post: one, live, onChanged }: Props) {
  const day = dayInShanghai(new Date(one.postedAt))
  return (
    <Group title={posted.group(subjectName(one.subjectCode), day, clock(one.postedAt))}>
      {groupsOf(one.homework).map((group) => (
        <PostedGroup
          key={group[0]?.homeworkId}
          school={school}
          postId={one.postId}
          group={group}
          live={live}
          onChanged={onChanged}
        />
      ))}
    </Group>
  )
}

interface GroupProps extends Omit<Props, 'post'> {
  postId: string
  group: PostedHomework[]
}

function PostedGroup({ school, postId, group, live, onChanged }: GroupProps) {
  const act = useAct()
  const today = dayInShanghai(new Date())
  const once = useRequestKey()
  const [first] = group
  if (!first) return null
  const days = first.tasks.flatMap((task) => task.load.map((share) => share.day)).sort()
  const ahead = days.some((day) => day >= today)
  const untouched = days.every((day) => day >= today)
  const editable = !first.withdrawn && untouched && live
  const names = group.map((one) => classShort(one.class))
  const withdraw = () =>
    act.run(async () => {
      if (!(await ask(posted.askTitle, posted.ask(names.join('、')), posted.withdraw))) return
      const homework = group.map(({ homeworkId, version }) => ({ homeworkId, version }))
      try {
        await once((requestKey) => api.homework.withdraw.mutate({ ...school, requestKey, homework }))
      } finally {
        await onChanged() // also when somebody changed it meanwhile: then the newest is shown
      }
    })
  return (
    <View className='posted'>
      <View className='posted__hd'>
        <View className='b'>{posted.classes(names)}</View>
        {first.withdrawn && <StatusTag kind='void' says={posted.withdrawn} />}
      </View>
      {first.tasks.map((task, i) => (
        <View key={i} className='gap-1'>
          {task.text}
          <View className='sub'>{taskWords(task)}</View>
        </View>
      ))}
      {act.error && <ErrorNote error={act.error} what={posted.withdrawFailed} />}
      {!ahead && !first.withdrawn && <View className='note gap-2'>{posted.past}</View>}
      {editable && hasKeptEdit(school.schoolId, group) && <View className='note gap-2'>{posted.unsent}</View>}
      <View className='posted__acts'>
        {editable && (
          <SmallButton icon='pen' onTap={() => openTeaching.edit(school, postId, first.homeworkId)}>
            {posted.edit}
          </SmallButton>
        )}
        {!first.withdrawn && ahead && live && (
          <SmallButton icon='undo' busy={act.busy} onTap={() => void withdraw()}>{posted.withdraw}</SmallButton>
        )}
        {!first.withdrawn && (
          <SmallButton kind='plain' onTap={() => go(classDayPath(school, first.class.classId, days[0] ?? today))}>
            {posted.board}
          </SmallButton>
        )}
      </View>
    </View>
  )
}

function taskWords(task: TaskInput): string {
  const [first] = task.load
  return posted.task([
    minutesText(task.load.reduce((sum, share) => sum + share.minutes, 0)),
    shared.place[task.place],
    task.written ? shared.written : shared.notWritten,
    task.required ? '' : shared.optional,
    first ? posted.loadOn(first.day) : '',
    task.load.length > 1 ? post.spreadDays(task.load.length) : '',
    post.dueOn(task.dueDay),
  ])
}
