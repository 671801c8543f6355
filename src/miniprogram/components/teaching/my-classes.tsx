import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { MySchool } from '../../../cloud/features/homework/shapes'
import type { Day } from '../../../policy/calendar/day'
import { marksWaiting } from '../../stores/marks/marks-waiting'
import { myClasses } from '../../stores/my-classes-store'
import { classes } from '../../text/my-classes'
import { clock } from '../../text/shared'
import { Button } from '../button'
import { datedOf } from '../dated-of'
import { ErrorNote } from '../error-note'
import { Group } from '../group'
import { Row } from '../row'
import { Screen } from '../screen'
import { ClassCard } from './class-card'
import { openTeaching } from './open'
import './teaching.scss'

/** A teacher's classes and what is left in each, live or as last known. */
export const MyClassesView = observer(function MyClassesView() {
  useEffect(() => void myClasses.load(), [])
  useDidShow(() => void myClasses.load())
  const { answer, error, state } = myClasses
  if (!answer) {
    if (state === 'loading') return <Screen loading />
    return <Screen><ErrorNote error={error} what={classes.failed} onRetry={() => void myClasses.load()} /></Screen>
  }
  return (
    <Screen dated={datedOf(myClasses, new Date())} demo={answer.schools.some((school) => school.isDemo)}>
      {answer.schools.length === 0 && (
        <Group>
          <Row title={classes.none} says={classes.noneSays} />
        </Group>
      )}
      {answer.schools.map((school) => (
        <SchoolClasses key={school.schoolId} school={school} today={answer.today} readAt={answer.readAt} />
      ))}
    </Screen>
  )
})

function SchoolClasses({ school, today, readAt }: { school: MySchool; today: Day; readAt: string }) {
  const teaches = school.classes.some((one) => one.subjectCodes.length > 0)
  return (
    <>
      <Group>
        <View className='pad'>
          <View className='lead'>{school.schoolName}</View>
          <View className='sub'>{classes.readAt(today, clock(readAt))}</View>
          {school.classes.length === 0 && (
            <View className='gap-2'>{school.isOffice ? classes.officeSays : classes.none}</View>
          )}
          {teaches && (
            <View className='gap-3'>
              <Button icon='pen' onTap={() => openTeaching.post(school)}>{classes.post}</Button>
            </View>
          )}
        </View>
      </Group>
      {school.classes.map((one) => (
        <ClassCard key={one.class.classId} school={school} klass={one} today={today} />
      ))}
      <Group>
        {teaches && <Row title={classes.posted} onTap={() => openTeaching.posted(school)} />}
        <ToGroups school={school} />
        <Row title={classes.board} onTap={() => openTeaching.board(school)} />
        {school.isOffice && <Row title={classes.toSeeTo} onTap={() => openTeaching.toSeeTo(school)} />}
        {school.isOffice && <Row title={classes.office} onTap={() => openTeaching.office(school)} />}
      </Group>
    </>
  )
}

/** The after-school groups; what this phone has not sent yet is said here, because it is sent from there. */
function ToGroups({ school }: { school: MySchool }) {
  const waiting = marksWaiting()
  return <Row title={classes.groups} says={waiting > 0 ? classes.marksWaiting(waiting) : undefined} onTap={() => openTeaching.groups(school)} />
}
