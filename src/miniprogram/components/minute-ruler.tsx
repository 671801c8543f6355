import { Text, View } from '@tarojs/components'

/** home and used are solid and grey, school hatched, over cross-hatched red, room empty. */
export interface RulerPart {
  kind: 'home' | 'school' | 'used' | 'over' | 'room'
  minutes: number
}

interface Props {
  parts: readonly RulerPart[]
  /** Minutes the whole width stands for. */
  scaleMinutes: number
  /** Where the post of the cap stands, when it is not the right end. */
  capMinutes?: number
  /** The whole ruler as one sentence. */
  label: string
  size?: 'lg' | 'md' | 'sm'
  /** No frame: only the parts. */
  bare?: boolean
  /** Writes the minutes into the parts. */
  figures?: boolean
  /** Tick marks in minutes, ascending; the last is told as `endSays`. */
  ticks?: readonly number[]
  endSays?: string
}

const percent = (minutes: number, scale: number) => `${Math.min(100, (minutes / Math.max(1, scale)) * 100).toFixed(2)}%`

/** The one instrument: minutes against a scale, meaning carried by fill and by the label. */
export function MinuteRuler(props: Props) {
  const { parts, scaleMinutes, capMinutes, label, size = 'md', bare, figures, ticks, endSays } = props
  return (
    <View className={`ruler ruler--${size} ${bare ? 'ruler--bare' : ''}`} role='img' aria-label={label}>
      <View className='ruler__track'>
        {parts
          .filter((part) => part.minutes > 0)
          .map((part, i) => (
            <View key={i} className={`seg seg--${part.kind}`} style={{ width: percent(part.minutes, scaleMinutes) }}>
              {figures && part.kind !== 'room' && <Text className='seg__n'>{part.minutes}</Text>}
            </View>
          ))}
      </View>
      {capMinutes !== undefined && <View className='ruler__cap' style={{ left: percent(capMinutes, scaleMinutes) }} />}
      {ticks && (
        <View className='ruler__ticks' aria-hidden>
          {ticks.map((at, i) => {
            const place = i === 0 ? 'tick--first' : i === ticks.length - 1 ? 'tick--end' : 'tick--inner'
            return (
              <Text key={at} className={`tick ${place}`} style={{ left: percent(at, scaleMinutes) }}>
                {i === ticks.length - 1 && endSays ? endSays : String(at)}
              </Text>
            )
          })}
        </View>
      )}
    </View>
  )
}
