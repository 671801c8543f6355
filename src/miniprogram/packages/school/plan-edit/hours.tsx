import { View } from '@tarojs/components'
import { SERVICE_KINDS } from '../../../../policy/after-school/service-kind'
import { SmallButton } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { ClockField } from '../../../components/clock-field'
import { Group } from '../../../components/group'
import { Several } from '../../../components/several'
import { EMPTY_HOURS } from '../../../stores/service/typed-plan'
import type { TypedHours } from '../../../stores/service/typed-plan'
import { weekdayName } from '../../../text/findings-of-plan'
import { plans as copy } from '../../../text/plans'
import { service } from '../../../text/service'

const WEEK = [1, 2, 3, 4, 5]
/** As many as make at most forty lines of one weekday. */
const MOST = 8

interface Props {
  hours: readonly TypedHours[]
  latest: () => readonly TypedHours[]
  wrong?: string
  onChange: (hours: TypedHours[]) => void
}

/** The hours by kind; kinds are kept apart, because only one of them is the service of two hours. */
export function Hours({ hours, latest, wrong, onChange }: Props) {
  const change = (at: number, part: Partial<TypedHours>) => onChange(latest().map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <Group title={copy.hours} note={copy.hoursNote}>
      {hours.map((line, i) => (
        <View key={i} className='lot'>
          <View className='lot__hd'>{copy.hoursOf(i + 1)}</View>
          <Choice label={copy.kind} value={line.kind} options={SERVICE_KINDS} words={service.kinds} onChange={(kind) => change(i, { kind })} />
          <Several label={copy.weekdays} value={line.weekdays} options={WEEK} words={weekdayName} onChange={(weekdays) => change(i, { weekdays })} />
          <ClockField label={copy.starts} value={line.startsAt} first='16:00' placeholder={copy.notChosen} onChange={(startsAt) => change(i, { startsAt })} />
          <ClockField label={copy.ends} value={line.endsAt} first='18:00' placeholder={copy.notChosen} onChange={(endsAt) => change(i, { endsAt })} />
          {hours.length > 1 && (
            <View className='lot__acts'>
              <SmallButton kind='plain' label={`${copy.removeHours}：${copy.hoursOf(i + 1)}`} onTap={() => onChange(latest().filter((_, each) => each !== i))}>
                {copy.removeHours}
              </SmallButton>
            </View>
          )}
        </View>
      ))}
      {wrong && <View className='oday__says t-stop' role='alert'>{wrong}</View>}
      {hours.length < MOST && (
        <View className='lot__acts'><SmallButton onTap={() => onChange([...latest(), { ...EMPTY_HOURS, kind: 'delayed-care' }])}>{copy.addHours}</SmallButton></View>
      )}
    </Group>
  )
}
