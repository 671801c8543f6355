import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { makeAutoObservable } from 'mobx'
import type { PostedAnswer } from '../../../../cloud/features/homework/shapes'
import { subjectName } from '../../../../policy/homework/subjects'
import { copy } from '../../../components/ask'
import { boardPath, classDayPath } from '../../../components/board/open'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { Group } from '../../../components/group'
import { MinuteRuler } from '../../../components/minute-ruler'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { posting } from '../../../stores/posting-store'
import { classes } from '../../../text/my-classes'
import { post } from '../../../text/teacher'
import { className, classShort } from '../../../text/shared'

/** Into which class's group the card goes; read by WeChat when its share sheet opens. */
const share = makeAutoObservable({ classId: 0 })

const shared = (done: PostedAnswer) => done.homework.find((one) => one.class.classId === share.classId) ?? done.homework[0]

/** The card of the chosen class: its public day, without anybody's name. */
export function shareCard(): { title: string; path: string } {
  const { done, draft } = posting
  const one = done ? shared(done) : undefined
  if (!one || !draft) return { title: classes.board, path: '/packages/school/schools/index' }
  return {
    title: post.shareTitle(className(one.class), draft.day, subjectName(draft.subjectCode)),
    path: classDayPath(draft, one.class.classId, draft.day),
  }
}

/** After posting: what each class has now, and the card back into the group. */
export const Done = observer(function Done({ done }: { done: PostedAnswer }) {
  const { draft, purpose, editing, standing, rest, school } = posting
  if (!draft) return <Screen loading />
  const changed = editing !== null && done !== standing?.answer
  const chosen = shared(done)
  const sharing = process.env.TARO_ENV === 'weapp'
  const link = () => `${window.location.href.split('#')[0] ?? ''}#${shareCard().path}`
  const nameOf = (classId: number) => {
    const one = done.homework.find((homework) => homework.class.classId === classId)
    return one ? classShort(one.class) : ''
  }
  return (
    <Screen demo={school?.isDemo}>
      <Group title={changed ? post.doneEdit : post.done(done.homework.length)}>
        {done.days.map(({ classId, day, usedMinutes, capMinutes, overrunMinutes }) => (
          <View key={`${classId}-${day}`} className='cls'>
            <View className='cls__n'>{nameOf(classId)}</View>
            <View className='cls__b'>
              {capMinutes !== 0 && (
                <MinuteRuler
                  scaleMinutes={Math.max((capMinutes ?? 90) * 1.2, usedMinutes)}
                  capMinutes={capMinutes ?? undefined}
                  parts={[{ kind: 'home', minutes: usedMinutes }]}
                  label={`${nameOf(classId)}，${post.doneRow(usedMinutes, capMinutes)}`}
                />
              )}
            </View>
            <View className='cls__v'>
              {capMinutes === 0 ? (
                <View>{post.noWritten}</View>
              ) : (
                <View className='b'>
                  {capMinutes === null ? post.noCap : post.left(Math.max(0, capMinutes + overrunMinutes - usedMinutes))}
                </View>
              )}
              <View className='note'>{classes.dayName(day, '')}</View>
            </View>
          </View>
        ))}
      </Group>
      <Group title={post.shareTo}>
        <View className='chips' role='radiogroup' aria-label={post.shareTo}>
          {done.homework.map((one) => (
            <Chip
              key={one.homeworkId}
              on={one === chosen}
              says={classShort(one.class)}
              onTap={() => {
                share.classId = one.class.classId
              }}
            />
          ))}
        </View>
        <View className='pad'>
          {sharing ? (
            <Button share icon='share'>{post.share}</Button>
          ) : (
            <Button icon='share' onTap={() => void copy(link())}>{post.copyLink}</Button>
          )}
        </View>
      </Group>
      <Group>
        <Row title={post.seeBoard} onTap={() => void Taro.navigateTo({ url: boardPath(draft, draft.day) })} />
        {purpose === 'post' && school && (
          <Row
            title={rest.length > 0 ? post.rest(rest.length) : post.another}
            onTap={() => posting.begin(school, draft.subjectCode, new Date())}
          />
        )}
        <Row title={post.back} onTap={() => void Taro.switchTab({ url: '/pages/evening/index' })} />
      </Group>
    </Screen>
  )
})
