import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { ErrorNote } from '../../components/error-note'
import { Group } from '../../components/group'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { session } from '../../stores/session-store'
import { district as copy } from '../../text/district'
import { idOf } from './open'

/** The page for an officer of the address's district, or of their first when it names none; others are told whose it is. */
export const OfDistrict = observer(function OfDistrict({ page }: { page: (districtId: number) => ReactNode }) {
  const asked = idOf(useRouter().params, 'd')
  useEffect(() => {
    if (!session.me) void session.loadMe()
  }, [])
  const { me, error } = session
  if (!me && asked !== null) return page(asked) // the API decides; without a signal what is known still shows
  if (!me && !error) return <Screen loading />
  if (!me) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void session.loadMe()} /></Screen>
  const mine = me.officerOf.find(({ districtId }) => asked === null || districtId === asked)
  if (!mine) return <Screen><Group><Row title={copy.none} says={copy.noneSays} /></Group></Screen>
  return page(mine.districtId)
})
