import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { posted } from '../../../text/teacher'
import { PostedCard } from './posted-card'

/** What I posted lately, to look at, change or withdraw. */
export default observer(function PostedPage() {
  const { params } = useRouter()
  const school = schoolOf(params)
  const store = useLastKnown(`posted-${school.schoolId}`, () => api.homework.posted.query(school))
  const { answer, error, state } = store
  const reload = () => store.load()
  if (!answer && state === 'loading') return <Screen loading />
  return (
    <Screen dated={datedOf(store, new Date())}>
      {error && state === 'error' && <ErrorNote error={error} what={posted.failed} onRetry={() => void reload()} />}
      {answer?.posts.length === 0 && <Group><View className='pad'>{posted.empty}</View></Group>}
      {answer?.posts.map((one) => (
        <PostedCard key={one.postId} school={school} post={one} live={state === 'live'} onChanged={reload} />
      ))}
    </Screen>
  )
})
