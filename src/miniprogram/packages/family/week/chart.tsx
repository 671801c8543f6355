import { Text, View } from '@tarojs/components'
import type { Week } from '../../../../cloud/features/homework/shapes'
import { Icon } from '../../../components/icon'
import { week as copy } from '../../../text/family'
import { weekday } from '../../../text/shared'

type DayOfWeek = Week['days'][number]

interface Props {
  days: readonly DayOfWeek[]
  today: string
}

const isKnown = ({ status }: DayOfWeek) => status !== 'not-posted' && status !== 'no-school'

function dayWords({ day, status, usedMinutes, measured }: DayOfWeek): string {
  const estimate = status === 'not-posted' ? copy.notPosted : status === 'no-school' ? copy.none : `${usedMinutes}`
  return copy.chartDay(day, estimate, measured.state === 'enough' ? `${measured.averageMinutes}` : '')
}

/** Bars for what teachers estimated, a dot and a range for what was measured, the cap only on days that have one. */
export function WeekChart({ days, today }: Props) {
  const highs = days.map(({ measured }) => (measured.state === 'enough' ? measured.highMinutes : 0))
  const top = Math.max(20, ...highs, ...days.flatMap((day) => [day.usedMinutes, day.capMinutes ?? 0])) * 1.12
  const percent = (minutes: number) => `${((minutes / top) * 100).toFixed(1)}%`
  const cap = days.find((day) => day.capMinutes !== null)?.capMinutes ?? null
  // Its words stand in the gap that a weekend leaves in the line, clear of bars and ranges.
  const wordsAt = cap === null ? undefined : (days.find((day) => day.capMinutes === null) ?? days[0])
  return (
    <View className='wk' role='img' aria-label={copy.chartLabel(days.map(dayWords).join('；'))}>
      {days.map((day) => (
        <View key={day.day} className={`wk__col ${day.day === today ? 'wk__col--today' : ''}`}>
          <View className='wk__plot'>
            {day.capMinutes !== null && <View className='wk__cap' style={{ bottom: percent(day.capMinutes) }} />}
            {cap !== null && day === wordsAt && (
              <Text className='wk__y' style={{ bottom: percent(cap) }}>{copy.cap(cap)}</Text>
            )}
            <View
              className={`wk__est ${day.capMinutes === null ? 'wk__est--free' : ''}`}
              style={{ height: percent(day.usedMinutes) }}
            />
            <Mark day={day} percent={percent} />
          </View>
          <Text className='wk__n'>{isKnown(day) ? day.usedMinutes : copy.dash}</Text>
          <Text className='wk__d'>{day.day === today ? copy.today : weekday(day.day)}</Text>
        </View>
      ))}
    </View>
  )
}

function Mark({ day, percent }: { day: DayOfWeek; percent: (minutes: number) => string }) {
  const { measured } = day
  if (measured.state === 'enough') {
    return (
      <>
        <View
          className='wk__rng'
          style={{ bottom: percent(measured.lowMinutes), height: percent(measured.highMinutes - measured.lowMinutes) }}
        />
        <View className='wk__dot' style={{ bottom: percent(measured.averageMinutes) }} />
      </>
    )
  }
  if (day.usedMinutes === 0 && day.status !== 'not-posted') return null
  return (
    <View className='wk__few' style={{ bottom: percent(day.usedMinutes) }}>
      <Icon name='unknown' />
    </View>
  )
}
