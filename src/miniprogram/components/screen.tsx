import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PropsWithChildren, ReactNode } from 'react'
import { session } from '../stores/session-store'
import { shared } from '../text/shared'
import { DatedBar } from './dated-bar'
import type { Dated } from './dated-bar'
import { Skeleton } from './skeleton'

interface Props {
  /** Above everything: the panel with the answer. */
  top?: ReactNode
  /** Set when what is shown is of an earlier time. */
  dated?: Dated | null
  /** Nothing to show yet: the skeleton stands in for the content. */
  loading?: boolean
  /** Demo data is said to be demo data. */
  demo?: boolean
  /** The fixed bar at the foot. */
  bar?: ReactNode
}

/** The frame of every page: type size, dated bar, skeleton, action bar. */
export const Screen = observer(function Screen({ top, dated, loading, demo, bar, children }: PropsWithChildren<Props>) {
  return (
    <View className={`screen ${session.elder ? 'elder' : ''} ${dated ? 'stale' : ''}`}>
      {dated && <DatedBar {...dated} />}
      {top}
      <View className='screen__main'>
        {loading ? <Skeleton /> : children}
        {demo && !loading && <View className='demo'>{shared.demo}</View>}
      </View>
      {bar}
    </View>
  )
})
