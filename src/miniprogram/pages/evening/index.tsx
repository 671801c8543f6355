import Taro, { useDidHide, useDidShow, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { CallCard } from '../../components/evening/call-card'
import { ElderEvening } from '../../components/evening/elder-evening'
import { subjectsOf } from '../../components/evening/evening-of'
import { FamilyEvening } from '../../components/evening/family-evening'
import { open } from '../../components/evening/open'
import { ErrorNote } from '../../components/error-note'
import { Group } from '../../components/group'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { MyClassesView } from '../../components/teaching/my-classes'
import { Welcome } from '../../components/welcome'
import { session } from '../../stores/session-store'
import { tonight } from '../../stores/tonight-store'
import { evening } from '../../text/evening'
import { className, shared } from '../../text/shared'

const DEEP = { frontColor: '#ffffff', backgroundColor: '#173a66' }
const LIGHT = { frontColor: '#000000', backgroundColor: '#f3f2ee' }

/** Some platforms refuse these; the screen is right without them. */
const quietly = (dressing: Promise<unknown>): void => void dressing.catch(() => undefined)

async function load() {
  session.followIdentity()
  if (session.side !== 'family') return void session.loadMe()
  await tonight.load(new Date())
  // Nobody's guardian: a teacher, an officer, or somebody new. Only then does it take a second call.
  if (tonight.answer?.children.length === 0 || tonight.error?.code === 'not-signed-in') await session.loadMe()
}

/** Tonight: what each child still has to do at home; for staff, their classes. */
export default observer(function EveningPage() {
  const [shown, setShown] = useState(false)
  useDidShow(() => {
    setShown(true)
    void load()
  })
  useDidHide(() => setShown(false))
  const { side, elder } = session
  const { child, state, isTooOld } = tonight
  const deep = side === 'family' && state === 'live' && child !== null && !isTooOld
  // Three lines and no tabs for elders; where there are not even three lines, the tabs are the way out.
  const bare = elder && side === 'family' && child !== null && !isTooOld
  useEffect(() => {
    // These act on whatever page is in front, so only while it is this one.
    if (!shown) return
    quietly(bare ? Taro.hideTabBar() : Taro.showTabBar())
    quietly(Taro.setNavigationBarTitle({ title: side === 'staff' ? evening.staffTitle : evening.title }))
    quietly(Taro.setNavigationBarColor(deep ? DEEP : LIGHT))
  }, [shown, bare, side, deep])
  useEffect(() => {
    const back = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void load()
    }
    Taro.onNetworkStatusChange(back)
    return () => Taro.offNetworkStatusChange(back)
  }, [])
  useShareAppMessage(() => {
    if (side !== 'family' || !child) return { title: evening.boards, path: '/packages/school/schools/index' }
    const subjects = subjectsOf(child.tasks).map((subject) => subject.name).join('、')
    const klass = className(child.class)
    return {
      title: subjects ? evening.shareTitle(klass, child.day, subjects) : evening.shareBare(klass, child.day),
      path:
        `/packages/school/class-day/index?d=${child.districtId}&s=${child.schoolId}` +
        `&c=${child.class.classId}&day=${child.day}`,
    }
  })

  if (side === 'staff') return <MyClassesView />
  if (side === 'district') {
    return (
      <Screen>
        <Group>
          <Row title={evening.district} says={evening.districtSays} onTap={open.districtSchools} />
          <Row title={evening.register} onTap={() => open.district('register')} />
          <Row title={evening.approvals} onTap={() => open.district('approvals')} />
          <Row title={evening.boards} onTap={open.boards} />
        </Group>
      </Screen>
    )
  }
  return <GuardianEvening />
})

const GuardianEvening = observer(function GuardianEvening() {
  const { answer, child, state, error, isTooOld } = tonight
  const retry = () => void load()
  if (!answer && state === 'loading') return <Screen top={<Skeleton panel groups={2} />} />
  if (!answer && error?.code === 'not-signed-in') return <Screen><Welcome waiting={[]} /></Screen>
  if (!answer) return <Screen><ErrorNote error={error} what={evening.failed} onRetry={retry} /></Screen>
  if (!child) return <Screen loading={session.loading}><Welcome waiting={answer.waiting} /></Screen>
  if (isTooOld && tonight.refreshing) return <Screen top={<Skeleton panel groups={2} />} />
  if (isTooOld) {
    const says = evening.tooOldSays(answer.today)
    return (
      <Screen dated={{ title: evening.tooOldTitle, says, onRetry: retry }}>
        <CallCard fellows={child.fellows} />
      </Screen>
    )
  }
  const stale = state === 'stale'
  const title = error?.code === 'offline' ? shared.offline : error ? evening.cannotUpdate : shared.stillLoading
  const says = session.elder
    ? evening.belowSpoken(answer.readAt)
    : evening.below(answer.today, answer.readAt, tonight.today)
  const dated = stale ? { title, says, onRetry: retry } : null
  const shown = { child, readAt: answer.readAt, stale }
  if (session.elder) return <Screen dated={dated} top={<ElderEvening {...shown} />} />
  return <FamilyEvening {...shown} answer={answer} dated={dated} />
})
