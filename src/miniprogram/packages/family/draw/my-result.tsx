import { Text, View } from '@tarojs/components'
import type { MyDraw } from '../../../../cloud/features/after-school/shapes'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { weekdayName } from '../../../text/after-school'
import { draw as copy } from '../../../text/draw'
import type { DrawShown } from './draw-shown'

interface Props {
  mine: NonNullable<DrawShown['mine']>
  nameOf: (offeringId: number) => string
}

/** When the child's turn came, which wishes were full by then, and what it got: a weekday each. */
export function MyResult({ mine: { code, explanation }, nameOf }: Props) {
  if (code === null) return <Group title={copy.mine}><View className='pad'>{copy.notOnList}</View></Group>
  return (
    <>
      {explanation.map((day) => <Day key={day.weekday} day={day} nameOf={nameOf} />)}
      <Group>
        <View className='row'>
          <View className='row__bd'>
            <View>{copy.code}</View>
            <Text className='sub dr__hash' userSelect>{code}</Text>
            <View className='sub'>{copy.codeSays}</View>
          </View>
        </View>
      </Group>
    </>
  )
}

function Day({ day, nameOf }: { day: MyDraw['explanation'][number]; nameOf: (offeringId: number) => string }) {
  const { weekday, turn, ofTurns, tickets, together, wishes, got } = day
  const how = [copy.tickets(tickets), together > 1 ? copy.together(together) : ''].filter(Boolean).join(' · ')
  return (
    <Group title={weekdayName(weekday)} note={how}>
      <View className='pad'>
        <View className='lead'>{got === null ? copy.gotNothing : copy.got(nameOf(got))}</View>
        <View className='sub gap-1'>{copy.turn(weekdayName(weekday), turn, ofTurns)}</View>
      </View>
      {wishes.map((wish) => (
        <Row
          key={wish.offeringId}
          title={copy.wish(wish.rank, nameOf(wish.offeringId))}
          says={[
            copy.outcome[wish.outcome],
            wish.placesLeft !== null && wish.placesLeft > 0 ? copy.left(wish.placesLeft) : '',
            wish.waiting !== null ? copy.waits(wish.waiting) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Group>
  )
}
