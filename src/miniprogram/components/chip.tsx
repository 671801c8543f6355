import { Text } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  on: boolean
  says: string
  label?: string
  disabled?: boolean
  /** 'radio' when one of several, 'checkbox' when each stands alone. */
  role?: 'radio' | 'checkbox'
  onTap: () => void
}

/** One of several choices; a tick marks the chosen one. */
export function Chip({ on, says, label, disabled, role = 'radio', onTap }: Props) {
  return (
    <Tap
      className={`chip ${on ? 'chip--on' : ''} ${disabled ? 'chip--off' : ''}`}
      role={role}
      aria-checked={on}
      aria-disabled={Boolean(disabled)}
      aria-label={label ?? says}
      onTap={() => {
        if (!disabled) onTap()
      }}
    >
      {on && <Icon name='check' />}
      <Text>{says}</Text>
    </Tap>
  )
}
