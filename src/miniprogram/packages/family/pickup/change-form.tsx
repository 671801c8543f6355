import { Text, View } from '@tarojs/components'
import type { Pickup, PickupOfDay } from '../../../../cloud/features/leaving/shapes'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { Option } from '../../../components/option'
import { Row } from '../../../components/row'
import { SmallButton } from '../../../components/button'
import { Segment } from '../../../components/segment'
import { wordsForPath } from '../../../text/errors'
import { leavingWords, personWord } from '../../../text/leaving'
import { pickup as copy } from '../../../text/pickup'
import { ClockField } from '../../../components/clock-field'
import { afterCare, nameOfDay, nameOfPerson, wayKeyOf, waysOf } from './pickup-of'
import type { Way } from './pickup-of'
import type { Change } from './use-change'
import { weekdayOf } from '../../../../policy/calendar/day'

interface Props {
  answer: Pickup
  day: PickupOfDay
  change: Change
  now: Date
}

/** A guardian by its relation, another by name and relation; two of one relation both by name. */
function titleOf({ how, who }: Way, all: readonly Way[]): string {
  if (!who) return how === 'collected' ? '' : copy.ways[how]
  const isOnly = all.filter((other) => other.who?.relation === who.relation).length === 1
  return who.collectorId === null && isOnly ? personWord(who) : nameOfPerson(who)
}

/** Another person or way, another time, for this day or for each such weekday. */
export function ChangeForm({ answer, day, change, now }: Props) {
  const ways = waysOf(answer)
  const standing = day.pickup && wayKeyOf(day.pickup)
  const usual = answer.defaults.find(({ weekday }) => weekday === weekdayOf(day.day))?.pickup
  const fault = change.error?.fields.find(({ path }) => path === 'pickup.at')?.message
  const wrong = fault && (fault in copy.wrongAt ? copy.wrongAt[fault as keyof typeof copy.wrongAt] : wordsForPath(change.error?.fields ?? [], 'pickup.at'))
  return (
    <Group title={day.pickup ? copy.change : copy.changeFirst} note={copy.changeNote}>
      <View role='radiogroup' aria-label={copy.change}>
        {ways.map((way) => (
          <Option
            key={way.key}
            on={way.key === change.key}
            title={titleOf(way, ways)}
            foot={way.key === standing ? copy.now : undefined}
            onTap={() => change.choose({ key: way.key })}
          />
        ))}
      </View>
      {change.way?.how === 'stays' && (
        <View role='radiogroup' aria-label={copy.thenWho}>
          <View className='field__label pad'>{copy.thenWho}</View>
          {afterCare(ways).map((way) => (
            <Option key={way.key} on={way.key === change.thenKey} title={copy.thenBy(titleOf(way, ways))} onTap={() => change.choose({ thenKey: way.key })} />
          ))}
          <Option on={change.thenKey === null} title={copy.thenNobody} onTap={() => change.choose({ thenKey: null })} />
        </View>
      )}
      <ClockField label={copy.at} value={change.at} first='16:00' placeholder={copy.atNotChosen} wrong={wrong} onChange={(at) => change.choose({ at })} />
      <View className='field'>
        <Text className='field__label'>{copy.long}</Text>
        <Segment
          label={copy.long}
          value={change.scope}
          options={[
            { value: 'once', says: copy.onceOnly(nameOfDay(day.day, now)) },
            { value: 'weekly', says: copy.eachWeek(day.day) },
          ]}
          onChange={(scope) => change.choose({ scope })}
        />
      </View>
      {day.from === 'exception' && usual && (
        <Row
          says={copy.backSays(leavingWords(usual.how, usual.at, usual.who))}
          foot={<SmallButton busy={change.busy} onTap={change.back}>{copy.back(day.day)}</SmallButton>}
        />
      )}
      {change.error && !wrong && <ErrorNote error={change.error} what={copy.changeFailed} />}
    </Group>
  )
}
