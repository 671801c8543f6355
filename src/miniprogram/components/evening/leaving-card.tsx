import { View } from '@tarojs/components'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { evening } from '../../text/evening'
import { leavingWords, stateWords } from '../../text/leaving'
import { spokenClock, spokenTime } from '../../text/shared'
import { Group } from '../group'
import { Icon } from '../icon'
import { Tap } from '../tap'
import { open } from './open'

/** Whether anything is known of how the child comes home; where no school or family has said a word, nothing stands there. */
export const hasLeaving = ({ leaving }: ChildTonight): boolean =>
  leaving.because !== 'nothing-said' || leaving.state !== 'expected' || leaving.sessions.length > 0

/** Where the child is, or who collects and when; a told leave is said as one. `spoken`: without a 24-hour clock. */
export function leavingSays({ leaving }: ChildTonight, spoken = false): string {
  const state = stateWords(leaving.state, leaving.since, leaving.to, spoken ? spokenClock : undefined)
  if (state) return state
  if (leaving.because === 'leave-told') return evening.leaveTold
  const { pickup } = leaving
  return pickup ? leavingWords(pickup.how, spoken ? spokenTime(pickup.at) : pickup.at, pickup.who) : evening.notSaidWho
}

/** One line: who collects and when, or where the child is; below it when it is home and what was done in the session. */
export function LeavingCard({ child }: { child: ChildTonight }) {
  if (!hasLeaving(child)) return null
  const { approvedLeaveAt, homeAt, sessions } = child.leaving
  const notes = [approvedLeaveAt && evening.leaveAt(approvedLeaveAt), homeAt && evening.homeAt(homeAt)].filter(Boolean).join(' · ')
  const done = sessions.flatMap((session) => (session.done ? [evening.sessionDone(session.name, session.done)] : [])).join('；')
  return (
    <Group first>
      <Tap className='row' role='link' onTap={() => open.pickup(child)}>
        <View className='row__bd'>
          <View className='sub'>{evening.leaving}</View>
          <View className='lead'>{leavingSays(child)}</View>
          {notes !== '' && <View className='sub'>{notes}</View>}
          {done !== '' && <View className='sub'>{done}</View>}
        </View>
        <View className='row__ft ev__change'>
          {child.rights === 'full' ? evening.leavingChange : evening.leavingSee}
          <Icon name='right' className='row__chev' />
        </View>
      </Tap>
    </Group>
  )
}
