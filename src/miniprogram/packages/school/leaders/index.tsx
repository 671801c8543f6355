import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Leader } from '../../../../cloud/features/after-school/shapes'
import { api } from '../../../api/client'
import { schoolOf } from '../../../components/board/open'
import type { SchoolKey } from '../../../components/board/open'
import { ErrorNote } from '../../../components/error-note'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import { leaders as copy } from '../../../text/leaders'
import { usePost } from '../use-post'
import './index.scss'
import { LeaderForm } from './leader-form'
import { LeaderList } from './leader-list'

const read = async (at: SchoolKey) => {
  const [leaders, staff, { approvedItems }] = await Promise.all([
    api.afterSchool.leaders.query(at),
    api.people.staff.query(at),
    api.afterSchool.district.query({ districtId: at.districtId }),
  ])
  return { leaders, staff, approvedItems }
}

export type LeaderSurroundings = Awaited<ReturnType<typeof read>>

/** Who leads sessions at the school: the list, and one person at a time. */
export default observer(function LeadersPage() {
  const at = schoolOf(useRouter().params)
  const post = usePost(at)
  const store = useLastKnown(`leaders-${at.schoolId}`, () => read(at), false)
  /** Whom the form is about: somebody new, somebody known, or nobody yet. */
  const [about, setAbout] = useState<Leader | 'new' | null>(null)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const choose = (whom: typeof about) => {
    setAbout(whom)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    void Taro.setNavigationBarTitle({ title: whom === null ? copy.title : whom === 'new' ? copy.addTitle : copy.changeTitle })
  }
  const saved = async () => {
    await store.load()
    choose(null)
  }
  return (
    <Screen demo={post?.isDemo}>
      {about === null ? (
        <LeaderList leaders={answer.leaders} onChoose={choose} />
      ) : (
        <LeaderForm key={about === 'new' ? 'new' : about.leaderId} at={at} about={about} surroundings={answer} onSaved={saved} onCancel={() => choose(null)} />
      )}
    </Screen>
  )
})
