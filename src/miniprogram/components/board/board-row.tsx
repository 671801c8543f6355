import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Board } from '../../../cloud/features/homework/shapes'
import { school } from '../../text/school'
import { classShort, className } from '../../text/shared'
import { Icon } from '../icon'
import { StatusTag } from '../status-tag'
import { Tap } from '../tap'
import { BoardDetail } from './board-detail'
import { BoardRuler } from './board-ruler'
import type { SchoolKey } from './open'

interface Props {
  at: SchoolKey
  day: Board['classes'][number]
}

/** One class of the board; it opens to its subjects and reasons. */
export function BoardRow({ at, day }: Props) {
  const [open, setOpen] = useState(false)
  const { verdict, status } = day
  const over = verdict.capMinutes !== null && verdict.capMinutes > 0 && verdict.minutes > verdict.capMinutes
  const figures = status === 'posted' && verdict.verdict !== 'none-allowed'
  const inside = (
    <>
      <Text className='pub__n'>{classShort(day.class)}</Text>
      <View className='pub__b'>
        {figures && <BoardRuler verdict={verdict} />}
        {status === 'not-posted' && <StatusTag kind='unknown' says={school.status['not-posted']} />}
        {(status === 'none-declared' || status === 'no-school') && (
          <Text className='sub'>{school.status[status]}</Text>
        )}
      </View>
      <Text className={`pub__v ${over ? 't-stop' : ''}`}>{figures ? verdict.minutes : ''}</Text>
    </>
  )
  if (status !== 'posted') return <View className='pubrow'><View className='pub'>{inside}</View></View>
  // In a box of its own: what opens below is added at its end, and the rows after it do not cross the bridge again.
  return (
    <View className='pubrow'>
      <Tap
        className='pub'
        aria-expanded={open}
        aria-label={school.classLabel(className(day.class), school.statusSays(day))}
        onTap={() => setOpen(!open)}
      >
        {inside}
        <Icon name={open ? 'up2' : 'down'} className='pub__chev' />
      </Tap>
      {open && <BoardDetail at={at} classId={day.class.classId} day={day.day} />}
    </View>
  )
}
