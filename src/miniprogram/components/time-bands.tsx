import { Text, View } from '@tarojs/components'
import { bandsFor } from '../../policy/homework/time-bands'
import type { Grade } from '../../policy/calendar/grade'
import { shared } from '../text/shared'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  grade: Grade
  value: number | null
  label: string
  disabled?: boolean
  onChange: (band: number) => void
}

/** How long it took: five answers, one tap. */
export function TimeBands({ grade, value, label, disabled, onChange }: Props) {
  return (
    <View className='bands' role='radiogroup' aria-label={label}>
      {bandsFor(grade).map(({ band, fromMinutes, toMinutes }) => {
        const on = band === value
        return (
          <Tap
            key={band}
            className={`band ${on ? 'band--on' : ''}`}
            role='radio'
            aria-checked={on}
            aria-disabled={Boolean(disabled)}
            onTap={() => {
              if (!disabled && !on) onChange(band)
            }}
          >
            {on && <Icon name='check' />}
            <Text>{shared.band(fromMinutes, toMinutes)}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
