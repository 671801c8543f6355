import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { boardPath, go, schoolOf } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { session } from '../../../stores/session-store'
import { office } from '../../../text/school'
import { AddClass } from './add-class'
import { Classes } from './classes'
import { InviteStaff } from './invite-staff'
import { Staff } from './staff'
import './index.scss'

/** The school office: classes and their codes, class teachers, staff and invites. */
export default observer(function OfficePage() {
  const { params } = useRouter()
  const at = schoolOf(params)
  const classes = useLastKnown(`office-classes-${at.schoolId}`, () => api.schools.classes.query(at), false)
  const staff = useLastKnown(`office-staff-${at.schoolId}`, () => api.people.staff.query(at), false)
  const reload = async () => void (await Promise.all([classes.load(), staff.load()]))
  if (!classes.answer && classes.state === 'loading') return <Screen loading />
  const post = session.me?.posts.find((one) => one.schoolId === at.schoolId)
  return (
    <Screen demo={post?.isDemo}>
      <Group title={post?.schoolName}>
        <Row
          title={office.calendar}
          says={office.calendarSays}
          onTap={() => go(`/packages/school/calendar/index?d=${at.districtId}&s=${at.schoolId}`)}
        />
        <Row title={office.toSeeTo} says={office.toSeeToSays} onTap={() => go(`/packages/school/exceptions/index?d=${at.districtId}&s=${at.schoolId}`)} />
        <Row title={office.board} onTap={() => go(boardPath(at))} />
      </Group>
      {classes.error && <ErrorNote error={classes.error} what={office.failed} onRetry={() => void reload()} />}
      {classes.answer && (
        <>
          <Classes at={at} classes={classes.answer} staff={staff.answer ?? []} onChanged={reload} />
          <AddClass at={at} onChanged={reload} />
        </>
      )}
      {staff.error && <ErrorNote error={staff.error} what={office.staffFailed} onRetry={() => void reload()} />}
      {staff.answer && <Staff at={at} staff={staff.answer} onChanged={reload} />}
      {classes.answer && <InviteStaff at={at} classes={classes.answer} schoolName={post?.schoolName ?? ''} />}
    </Screen>
  )
})
