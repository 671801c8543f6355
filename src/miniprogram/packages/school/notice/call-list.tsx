import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CallList as Answer } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { call } from '../../../components/evening/call-card'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { useLastKnown } from '../../../components/use-last-known'
import { leavingDay as copy } from '../../../text/leaving-day'
import { classShort } from '../../../text/shared'

interface ToCall {
  childId: number
  childName: string
  class: Answer['toCall'][number]['class']
  guardians: Answer['toCall']
}

/** The guardians to call, child by child in the order they came. */
function byChild(toCall: Answer['toCall']): ToCall[] {
  const found = new Map<number, ToCall>()
  for (const one of toCall) {
    const child = found.get(one.childId) ?? { childId: one.childId, childName: one.childName, class: one.class, guardians: [] }
    child.guardians.push(one)
    found.set(one.childId, child)
  }
  return [...found.values()]
}

/** Who has seen a notice, and the telephone of those of whom nobody has; the numbers are on no phone afterwards. */
export const CallList = observer(function CallList({ at, noticeId, onAgain }: { at: SchoolKey; noticeId: number; onAgain: () => void }) {
  const store = useLastKnown(`call-list-${noticeId}`, () => api.leaving.callList.query({ ...at, noticeId }), false)
  const { answer, error } = store
  const retry = () => {
    void store.load()
    onAgain()
  }
  if (!answer) return error ? <ErrorNote error={error} what={copy.callListFailed} onRetry={retry} /> : null
  const children = byChild(answer.toCall)
  return (
    <Group title={copy.callList} note={copy.seen(answer.seen, answer.guardians)}>
      <Row says={answer.notice.text} foot={<SmallButton onTap={retry}>{copy.lookAgain}</SmallButton>} />
      {error && <ErrorNote error={error} what={copy.callListFailed} onRetry={retry} />}
      {answer.waiting > 0 && <Row says={copy.waiting(answer.waiting)} />}
      {children.length === 0 ? <Row title={copy.allSeen} /> : <Row title={copy.toCall(children.length)} says={copy.toCallSays} />}
      <InSteps
        items={children}
        row={(child) => (
          <View key={child.childId} className='tocall'>
            <View className='b'>{child.childName}</View>
            <View className='sub'>{classShort(child.class)}</View>
            {child.guardians.map(({ displayName, relation, phone }) => (
              <View key={`${relation}-${displayName}`} className='tocall__one'>
                <View className='tocall__who'>{copy.guardian(relation, displayName)}</View>
                {phone ? (
                  <SmallButton icon='phone' label={copy.callLabel(child.childName, relation)} onTap={() => call(phone)}>{copy.call}</SmallButton>
                ) : (
                  <View className='sub'>{copy.noPhone}</View>
                )}
              </View>
            ))}
          </View>
        )}
      />
    </Group>
  )
})
