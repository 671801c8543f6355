import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import '../../../components/teaching/teaching.scss'
import { myClasses } from '../../../stores/my-classes-store'
import { posting } from '../../../stores/posting-store'
import { classes } from '../../../text/my-classes'
import { post } from '../../../text/teacher'
import { Blocks } from './blocks'
import { Done, shareCard } from './done'
import { GoneOn } from './gone-on'
import { openForm } from './open-form'
import { sendNote } from './send-note'
import { Standing } from './standing'
import { SubjectChips } from './subject-chips'
import { Tasks } from './tasks'
import { ToClasses } from './to-classes'
import { WhichDay } from './which-day'
import './index.scss'

/** Posting homework to several classes at once, or changing what was posted. */
export default observer(function PostPage() {
  const { params } = useRouter()
  // Once: what is being written must not begin anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => void openForm(params), [])
  useShareAppMessage(shareCard)
  useEffect(() => {
    if (params.postId) void Taro.setNavigationBarTitle({ title: post.editTitle })
  }, [params.postId])
  const { draft, error, lost, missing, sending, editing, done } = posting
  const { answer } = myClasses
  if (done) return <Done done={done} />
  if (!draft) {
    if (error || (myClasses.error && !answer)) {
      const retry = () => void openForm(params)
      return <Screen><ErrorNote error={error ?? myClasses.error} what={classes.failed} onRetry={retry} /></Screen>
    }
    if (!posting.opened) return <Screen loading />
    return <Screen><Group><Row title={params.postId ? post.editGone : post.noSubject} /></Group></Screen>
  }
  const uncertain = error?.code === 'offline' || error?.code === 'slow' || error?.code === 'unavailable'
  const bar = (
    <ActionBar note={missing === 'nothing' ? (sendNote() ?? post.missing.nothing) : post.missing[missing]}>
      <Button busy={sending} disabled={missing !== 'nothing'} onTap={() => void posting.send()}>
        {editing ? post.sendEdit : post.send(posting.classes.length)}
      </Button>
    </ActionBar>
  )
  return (
    <Screen dated={datedOf(myClasses, new Date())} demo={posting.school?.isDemo} bar={bar}>
      {!editing && <SubjectChips />}
      <GoneOn />
      <Tasks />
      <WhichDay />
      <ToClasses />
      {lost.length > 0 && (
        <View className='failed' role='alert' aria-live='assertive'>
          {post.lost}
        </View>
      )}
      <Blocks />
      <Standing />
      {error && (
        <>
          <ErrorNote error={error} what={post.failed} />
          {uncertain && <View className='pad sub'>{post.kept}</View>}
          {error.code === 'changed-meanwhile' && <View className='pad sub'>{post.editReload}</View>}
        </>
      )}
    </Screen>
  )
})
