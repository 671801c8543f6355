import { View } from '@tarojs/components'
import type { BoardClassDay } from '../../../../cloud/features/homework/shapes'
import { BoardRuler } from '../../../components/board/board-ruler'
import { MeasuredLine } from '../../../components/board/measured'
import { OverrunReasons } from '../../../components/board/overrun-reasons'
import { ClauseNote } from '../../../components/clause-note'
import { Group } from '../../../components/group'
import { StatusTag } from '../../../components/status-tag'
import { school } from '../../../text/school'
import { className, clock } from '../../../text/shared'

/** The sum as a finished sentence. */
function headline({ status, verdict }: BoardClassDay): string {
  if (status !== 'posted') return school.status[status]
  if (verdict.verdict === 'none-allowed') return school.noneAllowed
  return verdict.minutes === 0 ? school.noneCountedTitle : school.sum(verdict.minutes)
}

/** Class, day, sum against the cap, and why it is over when it is. */
export function DayAnswer({ answer }: { answer: BoardClassDay }) {
  const { verdict, status, schoolName, day, readAt, overruns, measured } = answer
  const { minutes, capMinutes, clause } = verdict
  const over = capMinutes !== null && capMinutes > 0 ? Math.max(0, minutes - capMinutes) : 0
  const figures = status === 'posted' && capMinutes !== 0
  return (
    <Group>
      <View className='pad'>
        <View className='b'>{className(answer.class)}</View>
        <View className='sub'>{schoolName}</View>
        <View className='sub'>{school.dayAndTime(day, clock(readAt))}</View>
        <View className='lead gap-3'>{headline(answer)}</View>
        {status === 'not-posted' && <View className='sub'>{school.nothingYet}</View>}
        {figures && capMinutes !== null && <View className='sub'>{school.sumCap(capMinutes)}</View>}
        {figures && (
          <View className='gap-2'>
            <BoardRuler verdict={verdict} size='md' />
          </View>
        )}
        {over > 0 && (
          <View className='gap-3'>
            <StatusTag kind='stop' says={school.over(over)} />
          </View>
        )}
        <OverrunReasons overruns={overruns} />
        {figures && <MeasuredLine measured={measured} />}
        <View className='gap-3'>
          <ClauseNote clause={clause} />
        </View>
      </View>
    </Group>
  )
}
