import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { FamilyService } from '../../components/after-school/family-service'
import { Visitor } from '../../components/after-school/visitor'
import { Chip } from '../../components/chip'
import { ErrorNote } from '../../components/error-note'
import { Screen } from '../../components/screen'
import { showTabs } from '../../components/show-tabs'
import { session } from '../../stores/session-store'
import { childKey, tonight } from '../../stores/tonight-store'
import { afterSchool as copy } from '../../text/after-school'
import { shared } from '../../text/shared'
import { View } from '@tarojs/components'
import './index.scss'

/** The evening knows the children; it is asked once, and again for whoever has changed. */
async function load() {
  showTabs()
  session.followIdentity()
  if (session.side === 'family') await tonight.load(new Date())
}

/** After-school service: what the family chose, what there is, and the draw; for everybody else a school's public plan. */
export default observer(function AfterSchoolPage() {
  const [lastKnown] = useState(() => tonight.lastKnown())
  useDidShow(() => void load())
  if (session.side !== 'family') return <Screen><Visitor isStaff /></Screen>
  const { answer, error, state } = tonight
  const child = tonight.child ?? (error?.code === 'not-signed-in' ? null : lastKnown)
  const isNobody = answer?.children.length === 0 || (!answer && error?.code === 'not-signed-in')
  if (isNobody) return <Screen><Visitor isStaff={false} /></Screen>
  if (!child && state === 'error') return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void load()} /></Screen>
  if (!child) return <Screen loading />
  const { districtId, schoolId, childId } = child
  const children = answer?.children ?? []
  return (
    <Screen demo={child.isDemo}>
      {children.length > 1 && (
        <View className='chips' role='radiogroup' aria-label={shared.switchChild}>
          {children.map((one) => (
            <Chip
              key={childKey(one)}
              on={childKey(one) === childKey(child)}
              says={one.displayName}
              onTap={() => tonight.choose(childKey(one))}
            />
          ))}
        </View>
      )}
      <FamilyService key={childKey(child)} child={{ districtId, schoolId, childId }} />
    </Screen>
  )
})
