import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { posting } from '../../../stores/posting-store'
import { post } from '../../../text/teacher'

/** Says that an edit is gone on with that did not go out, and lets go of it by one tap. */
export const GoneOn = observer(function GoneOn() {
  const { goneOn, school, draft, sending } = posting
  if (goneOn === 'nothing' || !school || !draft) return null
  return (
    <Group>
      <View className='pad' role='status'>
        <View>{post.goneOn[goneOn]}</View>
        <View className='gap-2'>
          <SmallButton
            icon='undo'
            disabled={sending}
            onTap={() => posting.throwAway(school, draft.subjectCode, new Date())}
          >
            {post.throwAway}
          </SmallButton>
        </View>
      </View>
    </Group>
  )
})
