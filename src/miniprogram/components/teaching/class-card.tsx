import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MyClass, MySchool, RoomOfDay } from '../../../cloud/features/homework/shapes'
import type { Day } from '../../../policy/calendar/day'
import { subjectName } from '../../../policy/homework/subjects'
import { classes } from '../../text/my-classes'
import { className } from '../../text/shared'
import { Group } from '../group'
import { Icon } from '../icon'
import { Row } from '../row'
import { StatusTag } from '../status-tag'
import { Tap } from '../tap'
import { openTeaching } from './open'
import { RoomRuler } from './room-ruler'

interface Props {
  school: MySchool
  klass: MyClass
  today: Day
}

/** One class: what is left on its next day; a tap shows the coming days and who has used the rest. */
export const ClassCard = observer(function ClassCard({ school, klass, today }: Props) {
  const [open, setOpen] = useState(false)
  const { days, isClassTeacher, subjectCodes, waitingJoins } = klass
  const [next, ...coming] = days
  const name = className(klass.class)
  const roles = [isClassTeacher ? classes.classTeacher : '', ...subjectCodes.map(subjectName)].filter(Boolean)
  return (
    <Group title={name} note={roles.join(' · ')}>
      {next ? (
        <Tap className='cls' aria-expanded={open} aria-label={classes.expand(name)} onTap={() => setOpen(!open)}>
          <Text className='cls__n'>{classes.dayName(next.day, today)}</Text>
          <View className='cls__b'>
            <RoomRuler day={classes.dayName(next.day, today)} verdict={next.verdict} />
          </View>
          <Text className={`cls__v b ${next.verdict.verdict === 'over' ? 't-stop' : ''}`}>
            {classes.room(next.verdict)}
          </Text>
          <Icon name={open ? 'up2' : 'down'} className='cls__chev' />
        </Tap>
      ) : (
        <View className='pad sub'>{classes.noDays}</View>
      )}
      {!open && coming.length > 0 && (
        <View className='coming sub'>
          <Text className='coming__one'>{classes.coming}</Text>
          {coming.map((one) => (
            <Text key={one.day} className='coming__one'>{classes.comingPart(one.day, one.verdict)}</Text>
          ))}
        </View>
      )}
      {open && (
        <View className='clsx'>
          {days.map((one) => (
            <DayUse
              key={one.day}
              day={one}
              today={today}
              onOpen={() => openTeaching.day(school, klass.class.classId, one.day)}
            />
          ))}
        </View>
      )}
      {isClassTeacher && (
        <Row
          title={classes.classPage}
          foot={waitingJoins > 0 ? <StatusTag kind='info' says={classes.waiting(waitingJoins)} /> : undefined}
          onTap={() => openTeaching.class(school, klass.class.classId)}
        />
      )}
    </Group>
  )
})

function DayUse({ day, today, onOpen }: { day: RoomOfDay; today: Day; onOpen: () => void }) {
  const name = classes.dayName(day.day, today)
  const users = day.usedBy.map((one) =>
    one.mine
      ? classes.usedByMe(subjectName(one.subjectCode), one.minutes)
      : classes.usedBy(subjectName(one.subjectCode), one.teacherName, one.minutes),
  )
  return (
    <View className='clsx__day'>
      <View className='clsx__hd'>
        <Text className='b'>{`${name} · ${classes.room(day.verdict)}`}</Text>
        <Tap className='clsx__link' role='link' aria-label={`${name}，${classes.thisDay}`} onTap={onOpen}>
          {classes.thisDay}
        </Tap>
      </View>
      <RoomRuler day={name} verdict={day.verdict} />
      <View>{users.length > 0 ? users.join('，') : classes.usedByNobody}</View>
      {day.status !== 'posted' && <View className='t-mute'>{classes.status[day.status]}</View>}
    </View>
  )
}
